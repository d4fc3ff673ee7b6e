import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleTables } from '../support/tables.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { callInPage } from '../support/callInPage.ts';
import { button, heading, type Official } from '../support/official.ts';
import { goTo } from '../support/screens.ts';
import { wordsOf } from '../support/words.ts';
import { expect, test, type Desk } from './fixtures.ts';

const volvo = 'daqing-volvo-auto';
const sample = 'sample-daqing-volvo-auto';

/** The ledger of a park as its office keeps it; 2031 is a year of which the sample says nothing. */
const ledger = `大庆高新区汽车产业园企业统计台账,,,,
年份,企业数（家）,总产值（万元）,出口额（万元）,龙头占比（%）
2031年,22,1184000,66000,89
2032年,不详,1280000,6.8亿,88
2033年1—9月,26,1123000,74000,85
合计,48,2464000,66000,
注：产值按现价计算。,,,,
`;

function fileFor({ openedFile }: Pick<Desk, 'openedFile'>, name: string, text: string): string {
  const path = join(openedFile, '..', name);
  writeFileSync(path, text);
  return path;
}

async function choose(official: Official, name: string, path: string): Promise<void> {
  const chooser = official.page.waitForEvent('filechooser');
  await button(official, name).click();
  await (await chooser).setFiles(path);
}

const factsOf = async ({ page }: Official) =>
  (await callInPage(page, 'cluster.get', { id: volvo })).facts.filter(({ year }) => year > 2030);

test('the storing of a long list leaves nothing when it is cancelled', async ({ desk }) => {
  const official = { page: desk.page, words: wordsOf('en') };
  const { page } = desk;
  const { t } = official.words;
  const before = (await desk.call('cluster.list', undefined)).length;
  const rows = Array.from({ length: 40_000 }, (_, at) => `集群${at},2001年`);
  const path = fileFor(desk, 'long.csv', ['集群名称,成立时间', ...rows].join('\n'));

  await choose(official, t('clusters.openFile'), path);
  const importing = button(official, t('tables.importClusters', { count: 40_000 }));
  await expect(importing).toBeEnabled();
  await importing.click();
  // At once: forty thousand rows are stored sooner than a busy computer draws a page.
  await page.keyboard.press('Escape');

  await expect(page.getByText(t('tables.storingCancelled'))).toBeVisible();
  expect(await desk.call('cluster.list', undefined)).toHaveLength(before);
  await expect(importing).toBeEnabled();
});

for (const language of ['en', 'zh'] as const) {
  test.describe(language, () => {
    test.use({ language, theme: language === 'en' ? 'light' : 'dark' });

    test('facts come in from a table: looked at, mended, stored, taken back', async ({ desk }) => {
      const official = { page: desk.page, words: wordsOf(language) };
      const { page } = desk;
      const { t } = official.words;
      await goTo(page, `assessments/${sample}/profile`, official.words);

      await choose(official, t('tables.importAct'), fileFor(desk, 'ledger.csv', ledger));

      await expect(heading(official)).toHaveText(t('tables.title', { kind: 'facts' }));
      const importing = (count: number) => button(official, t('tables.importValues', { count }));
      await expect(importing(6)).toBeVisible();
      await expectAccessible(page, `facts from a table, ${language}`);
      await page.keyboard.press('F8');
      await expect(page.locator('td:focus')).toContainText('6.8亿');
      await page
        .getByRole('button', { name: language === 'en' ? 'Take it as CNY 680 m' : /6\.8亿元/u })
        .click();
      await expect(importing(7)).toBeVisible();
      await page.keyboard.press('Control+Enter');
      await expect(page.getByLabel(t('tables.source'))).toBeFocused();
      await page.keyboard.type('园区台账');
      await page.keyboard.press('Control+Enter');
      await expect(page.getByText(t('tables.importedFacts', { count: 7 }))).toBeVisible();
      expect(await factsOf(official)).toHaveLength(7);
      expect(await factsOf(official)).toContainEqual({
        year: 2032,
        fact: 'exports',
        value: 6.8,
        grade: 'B',
        source: '园区台账',
      });
      await button(official, t('common.undo')).click();
      await expect.poll(() => factsOf(official)).toEqual([]);
    });

    test('a unit that is not understood is chosen at its column, and at its row', async ({ desk }) => {
      const official = { page: desk.page, words: wordsOf(language) };
      const { page } = desk;
      const { t } = official.words;
      const tenThousand = language === 'en' ? '10,000 persons' : '万人';
      const importing = (count: number) => button(official, t('tables.importValues', { count }));
      await goTo(page, `assessments/${sample}/profile`, official.words);

      const down = '年份,企业数（家）,从业人员（万人、%）\n2031,22,1.2\n2032,23,1.3\n';
      await choose(official, t('tables.importAct'), fileFor(desk, 'down.csv', down));
      await expect(importing(2)).toBeVisible();
      await page.getByLabel(t('tables.unitFor', { column: 'C' })).selectOption(tenThousand);
      await expect(importing(4)).toBeVisible();

      await goTo(page, `assessments/${sample}/profile`, official.words);
      const across = '指标,2031,2032\n企业数（家）,22,23\n从业人员（万人、%）,1.2,1.3\n';
      await choose(official, t('tables.importAct'), fileFor(desk, 'across.csv', across));
      await expect(importing(2)).toBeVisible();
      const row = page.getByLabel(t('tables.unitOfRow', { line: 3, text: '从业人员（万人、%）' }));
      await row.selectOption(tenThousand);
      await expect(importing(4)).toBeVisible();
      await expect(row).toHaveValue(tenThousand);
      await expectAccessible(page, `units chosen, ${language}`);
    });

    test('a list of clusters comes in by "Open file", and the same list again adds none', async ({
      desk,
    }) => {
      const official = { page: desk.page, words: wordsOf(language) };
      const { t } = official.words;
      await choose(official, t('clusters.openFile'), sampleTables.clusters);
      const importing = button(official, t('tables.importClusters', { count: 20 }));
      await expect(importing).toBeVisible();
      await expectAccessible(desk.page, `a list of clusters from a table, ${language}`);

      await importing.click();

      await expect(
        desk.page.getByText(t('tables.importedClusters', { added: 20, changed: 0 })),
      ).toBeVisible();
      await expect(heading(official)).toHaveText(t('clusters.title', { count: 20 }));
      await choose(official, t('clusters.openFile'), sampleTables.clusters);
      await expect(button(official, t('tables.nothing'))).toBeDisabled();
      await expect(desk.page.getByText(t('tables.sameClusters', { count: 20 }))).toBeVisible();
    });
  });
}
