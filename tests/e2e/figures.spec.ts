import { expectAccessible } from '../support/accessibility.ts';
import { button, heading, link, type Official } from '../support/official.ts';
import { goTo } from '../support/screens.ts';
import { sampleTables } from '../support/tables.ts';
import { wordsOf } from '../support/words.ts';
import { expect, test, type Desk } from './fixtures.ts';

const cluster = {
  name: { en: 'Harbin cars', zh: '哈尔滨汽车产业集群' },
  province: { en: 'Heilongjiang', zh: '黑龙江省' },
  city: { en: 'Harbin', zh: '哈尔滨市' },
  county: { en: '', zh: '' },
  divisionCode: '230100',
  industry: '汽车制造业',
  industryCode: '3611',
  foundedYear: null,
};

async function choose(official: Official, name: string, path: string): Promise<void> {
  const chooser = official.page.waitForEvent('filechooser');
  await button(official, name).click();
  await (await chooser).setFiles(path);
}

/** A cluster with its own employment of the year before the last, and nothing of a reference area. */
async function enter(desk: Desk): Promise<string> {
  const { id, clusterId } = await desk.call('cluster.create', { assessmentId: 'harbin', fields: cluster });
  const year = Number((await desk.call('app.start', undefined)).info.today.slice(0, 4)) - 1;
  for (const [fact, value] of [
    ['employment', 4850],
    ['local-employment', 180_000],
  ] as const) {
    await desk.call('cluster.saveFact', { id: clusterId, year, fact, value, grade: 'A' });
  }
  return id;
}

const quotientOf = async (desk: Desk, id: string) => {
  const { indicators } = await desk.call('assessment.evaluate', { id });
  return indicators.find((indicator) => indicator.id === 'location-quotient')?.value ?? null;
};

for (const language of ['en', 'zh'] as const) {
  test.describe(language, () => {
    test.use({ language, theme: language === 'en' ? 'light' : 'dark' });

    test('a published table becomes figures of an area, and is taken back', async ({ desk }) => {
      const official = { page: desk.page, words: wordsOf(language) };
      const { page } = desk;
      const { t } = official.words;
      await goTo(page, 'figures', official.words);
      await expectAccessible(page, `reference figures, ${language}`);

      await choose(official, t('figures.importAct'), sampleTables.guangzhou);

      const keeping = button(official, t('tables.importFigures', { count: 17 }));
      await expect(page.getByText(t('tables.allAssigned'))).toBeVisible();
      await expect(keeping).toBeDisabled();
      await expect(page.getByText(t('tables.chooseArea'))).toBeVisible();
      await page.getByRole('combobox', { name: t('figures.area') }).fill('guangzhou');
      await page.keyboard.press('Enter');
      await expect(keeping).toBeEnabled();
      await expectAccessible(page, `figures of an area from a table, ${language}`);
      await keeping.click();

      await expect(page.getByText(t('tables.importedFigures', { added: 1 }))).toBeVisible();
      await link(official, language === 'zh' ? '广东省 广州市' : 'Guangzhou, Guangdong').click();
      await expect(page.getByRole('textbox', { name: /C (?:Manufacturing|制造业)/u })).toHaveValue('1197540');
      await expectAccessible(page, `figures of one area, ${language}`);
      await button(official, t('common.undo')).click();
      await expect.poll(() => desk.call('figures.list', undefined)).toEqual([]);
    });

    test('a row that is called like no industry is assigned by hand', async ({ desk }) => {
      const official = { page: desk.page, words: wordsOf(language) };
      const { page } = desk;
      const { t } = official.words;
      await goTo(page, 'figures', official.words);
      await page
        .getByRole('textbox', { name: t('figures.pasteTitle') })
        .fill('行业\t从业人员（万人）\n2023年合计\t648\n整车和零部件\t4.15\n');
      await button(official, t('figures.pasteAct')).click();

      const assign = page.getByRole('combobox', { name: t('tables.assign', { text: '整车和零部件' }) });
      await expect(page.getByText(t('tables.openRows', { count: 1 }))).toBeVisible();
      await assign.fill('36');
      await page.keyboard.press('Enter');
      await expect(page.getByText(t('tables.allAssigned'))).toBeVisible();

      await expect(page.getByRole('cell', { name: /36 (?:Automobile|Motor|汽车)/u })).toBeVisible();
    });

    test('the country fills in what is missing, says so everywhere, and goes again', async ({ desk }) => {
      const official = { page: desk.page, words: wordsOf(language) };
      const { page } = desk;
      const { t } = official.words;
      const assessment = await enter(desk);
      await goTo(page, `assessments/${assessment}/profile`, official.words);
      await expect(page.getByText(t('figures.notUsed'))).toBeVisible();
      await expect(page.getByText(t('figures.legalUnits')).first()).toBeVisible();
      await expect(page.getByText(t('figures.countedBy', { code: '3611', by: '36' })).first()).toBeVisible();

      await button(official, t('figures.use')).click();

      const name = t('figures.shippedName');
      await expect(page.getByText(t('figures.usedNow', { name }))).toBeVisible();
      // (4,850 / 180,000) / (5,549,941 / 413,731,653)
      await expect.poll(() => quotientOf(desk, assessment)).toBe(2.0086);
      await expectAccessible(page, `profile with a reference area, ${language}`);
      const said = page.getByText(t('figures.referenceSentence', { name })).first();
      await goTo(
        page,
        `assessments/${assessment}/indicators/scale-dynamics?item=location-quotient`,
        official.words,
      );
      await expect(said).toBeVisible();

      await goTo(page, `assessments/${assessment}/profile`, official.words);
      await button(official, t('figures.takeBack')).click();
      await expect(page.getByText(t('figures.notUsed'))).toBeVisible();
      await expect.poll(() => quotientOf(desk, assessment)).toBeNull();
      await page.keyboard.press('Control+z');
      await expect(page.getByText(t('figures.usedNow', { name }))).toBeVisible();
    });

    test('kept figures are typed and pasted, used for the clusters of the area, deleted and brought back', async ({
      desk,
    }) => {
      const official = { page: desk.page, words: wordsOf(language) };
      const { page } = desk;
      const { t } = official.words;
      const assessment = await enter(desk);
      await goTo(page, 'figures', official.words);
      await button(official, t('figures.newSet')).click();
      await page.getByRole('combobox', { name: t('figures.area') }).fill('hlj');
      await page.keyboard.press('Enter');
      await expect(heading(official)).toContainText(language === 'zh' ? '黑龙江省' : 'Heilongjiang');

      await page.getByRole('combobox', { name: t('figures.addTitle') }).fill('36');
      await page.keyboard.press('Enter');
      const totalOf = (of: 'all' | 'industry') =>
        page.getByRole('textbox', {
          name: t('figures.valueOf', {
            figure: language === 'zh' ? '从业人员' : 'Employment',
            industry: t('figures.totalName', { of }),
          }),
        });
      const total = totalOf('all');
      await total.evaluate((input) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', '6480000\n41500\n');
        input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      });
      await expect(page.getByText(t('figures.pasteColumn', { count: 2, rest: 0 }))).toBeVisible();
      await expect(total).toHaveValue('6480000');

      const scope = (name: 'figures.totalIndustry' | 'figures.totalAll') =>
        page.getByRole('radio', { name: t(name) });
      await scope('figures.totalIndustry').click();
      await expect(totalOf('industry')).toBeVisible();
      await expect(total).toBeHidden();
      await scope('figures.totalAll').click();
      await expect(total).toBeVisible();

      await button(official, t('figures.useAct', { count: 1 })).click();
      await expect(page.getByText(t('figures.filled', { count: 1 }))).toBeVisible();
      // (4,850 / 180,000) / (41,500 / 6,480,000)
      await expect.poll(() => quotientOf(desk, assessment)).toBe(4.2072);
      await button(official, t('common.undo')).click();
      await expect.poll(() => quotientOf(desk, assessment)).toBeNull();

      await button(official, t('figures.remove')).click();
      await expect(heading(official)).toHaveText(t('frame.figures'));
      await expect.poll(() => desk.call('figures.list', undefined)).toEqual([]);
      await button(official, t('common.undo')).click();
      await expect.poll(async () => (await desk.call('figures.list', undefined))[0]?.figures.length).toBe(2);
    });
  });
}
