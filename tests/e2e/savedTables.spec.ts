import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import readXlsx from 'read-excel-file/node';
import { expectAccessible } from '../support/accessibility.ts';
import { button, heading, type Official } from '../support/official.ts';
import { goTo } from '../support/screens.ts';
import { wordsOf } from '../support/words.ts';
import { expect, test } from './fixtures.ts';

const sample = 'sample-daqing-volvo-auto';

/** Where the page says that it has written something. */
async function writtenBy({ page, words }: Official): Promise<string> {
  const before = words.t('sheets.written', { path: '' }).trim();
  const said = page.getByRole('status').filter({ hasText: before });
  await expect(said).toBeVisible();
  return ((await said.textContent()) ?? '').trim().slice(before.length).trim();
}

test('a long list leaves as a workbook', async ({ desk }) => {
  const official = { page: desk.page, words: wordsOf('en') };
  const { page } = desk;
  const { t } = official.words;
  const count = 2000;
  const path = join(desk.openedFile, '..', 'long.csv');
  const list = Array.from({ length: count }, (_, at) => `集群${at},2001年`);
  writeFileSync(path, ['集群名称,成立时间', ...list].join('\n'));
  const chooser = page.waitForEvent('filechooser');
  await button(official, t('clusters.openFile')).click();
  await (await chooser).setFiles(path);
  await button(official, t('tables.importClusters', { count })).click();
  await expect(page.getByText(t('tables.importedClusters', { added: count, changed: 0 }))).toBeVisible();

  await button(official, `${t('sheets.save')} ${t('sheets.clusters')}`).click();
  const group = page.getByRole('group', { name: t('sheets.saveOf', { name: t('sheets.clusters') }) });
  await group.getByRole('button', { name: t('sheets.format', { format: 'xlsx' }) }).click();

  const [sheet] = await readXlsx(readFileSync(await writtenBy(official)));
  await expect(group.getByRole('button', { name: t('common.cancel') })).toBeHidden();
  // The clusters of the paper as well, the head, and what stands beneath.
  expect(sheet?.data.length).toBeGreaterThan(count + 40);
});

for (const language of ['en', 'zh'] as const) {
  test.describe(language, () => {
    test.use({ language, theme: language === 'en' ? 'light' : 'dark' });

    test('a list leaves as it is filtered, by the keyboard alone, in the language of the page', async ({
      desk,
    }) => {
      const official = { page: desk.page, words: wordsOf(language) };
      const { page } = desk;
      const { t } = official.words;
      await goTo(page, 'clusters', official.words);
      await page.getByRole('searchbox', { name: t('clusters.search') }).fill('daqing');
      const open = button(official, `${t('sheets.save')} ${t('sheets.clusters')}`);

      await open.focus();
      await page.keyboard.press('Enter');
      const group = page.getByRole('group', { name: t('sheets.saveOf', { name: t('sheets.clusters') }) });
      const csv = group.getByRole('button', { name: t('sheets.format', { format: 'csv' }) });
      await expect(group.getByRole('button', { name: t('sheets.format', { format: 'xlsx' }) })).toBeFocused();
      await expectAccessible(page, `the ways to save a table, ${language}`);
      await page.keyboard.press('Tab');
      await expect(csv).toBeFocused();
      await page.keyboard.press('Enter');

      const rows: string[][] = parse(readFileSync(await writtenBy(official)), { bom: true });
      await expect(group.getByRole('button', { name: t('exports.openFile') })).toBeVisible();
      const shown = await page.getByRole('main').locator('tbody tr').count();
      expect(shown).toBeLessThan(40);
      expect(rows).toHaveLength(shown + 1);
      expect(rows[0]?.[0]).toBe(t('clusters.name'));
      await page.keyboard.press('Escape');
      await expect(group).toBeHidden();
      await expect(open).toBeFocused();
    });

    test('a table that is only shown leaves with its numbers', async ({ desk }) => {
      const official = { page: desk.page, words: wordsOf(language) };
      const { page } = desk;
      const { t } = official.words;
      await goTo(page, `assessments/${sample}/cross-checks`, official.words);

      await button(official, `${t('sheets.save')} ${t('crossChecks.ranks')}`).click();
      const ranks = page
        .getByRole('table')
        .filter({ hasText: t('crossChecks.measure') })
        .first();
      const shown = await ranks.locator('tbody .place').allTextContents();
      await page.getByRole('button', { name: t('sheets.format', { format: 'xlsx' }) }).click();

      const [sheet] = await readXlsx(readFileSync(await writtenBy(official)));
      const [head = [], ...rows] = sheet?.data ?? [];
      expect(head.slice(0, 2)).toEqual([t('crossChecks.additive'), t('crossChecks.measure')]);
      // The ranks by the other methods, without the arrows beside them.
      expect(rows.slice(0, shown.length / 3).flatMap((row) => row.slice(2))).toEqual(shown.map(Number));
      expect(String(sheet?.data.at(-1)?.[0])).toContain(t('sheets.sourceSample'));
    });

    test('a list of actions comes in from the follow-up into any assessment, and is taken back', async ({
      desk,
    }) => {
      const official = { page: desk.page, words: wordsOf(language) };
      const { page } = desk;
      const { t } = official.words;
      const path = join(desk.openedFile, '..', 'tasks.csv');
      writeFileSync(path, '任务,责任单位,完成时限\n建设检测平台,市科学技术局,2027年6月\n');
      const clusterId = (await desk.call('cluster.list', undefined)).find(({ latest }) => !latest)?.id ?? '';
      const earlier = await desk.call('assessment.create', { clusterId });
      await desk.call('assessment.create', { clusterId });
      await goTo(page, 'follow-up', official.words);

      const chooser = page.waitForEvent('filechooser');
      await button(official, t('tables.importAct')).click();
      await (await chooser).setFiles(path);
      await expect(heading(official)).toHaveText(t('tables.title', { kind: 'actions' }));
      const importing = button(official, t('tables.importActions', { count: 1 }));
      await expect(importing).toBeDisabled();
      const chosen = page.getByRole('combobox', { name: t('tables.assessment') });
      await expect(chosen.getByRole('option')).toHaveCount(4);
      await chosen.selectOption(earlier.id);
      await expectAccessible(page, `actions from a table, ${language}`);
      await importing.click();

      await expect(page.getByRole('button', { name: '建设检测平台', exact: true })).toBeVisible();
      expect(
        (await desk.call('action.list', undefined)).find(({ title }) => title === '建设检测平台'),
      ).toMatchObject({ assessmentId: earlier.id });
      await page.keyboard.press('Control+z');
      await expect(page.getByRole('button', { name: '建设检测平台', exact: true })).toBeHidden();
    });

    test('a whole assessment leaves from the page of its brief', async ({ desk }) => {
      const official = { page: desk.page, words: wordsOf(language) };
      const { page } = desk;
      const { t } = official.words;
      await goTo(page, `assessments/${sample}/brief`, official.words);

      await button(official, t('sheets.wholeXlsx')).click();
      const sheets = await readXlsx(readFileSync(await writtenBy(official)));
      expect(sheets.map(({ sheet }) => sheet)).toContain(t('sheets.ratings'));

      await button(official, t('sheets.wholeCsv')).click();
      await expect(button(official, t('exports.openFolder'))).toBeVisible();
      expect(readdirSync(await writtenBy(official))).toHaveLength(sheets.length);
    });
  });
}
