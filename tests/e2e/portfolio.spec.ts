import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectAccessible } from '../support/accessibility.ts';
import { button, heading, type Official, railLink } from '../support/official.ts';
import { patience } from '../support/patience.ts';
import { goTo } from '../support/screens.ts';
import { wordsOf } from '../support/words.ts';
import { type Desk, expect, test } from './fixtures.ts';

const folder = join(import.meta.dirname, '../reference/clusters');

/** An assessment of the literature as one of a year; with a level, all levels are that one. */
function yearOf(id: string, assessedOn: string, level?: number): string {
  const file = JSON.parse(readFileSync(join(folder, `${id}.json`), 'utf8')) as {
    ratings: Record<string, { level?: number }>;
  };
  const ratings = Object.fromEntries(
    Object.entries(file.ratings).map(([indicator, rating]) => [
      indicator,
      level !== undefined && rating.level !== undefined ? { ...rating, level } : rating,
    ]),
  );
  return JSON.stringify({ ...file, assessedOn, ratings });
}

/** Two clusters, one of them assessed in two years; none was evaluated here. */
async function enter(desk: Desk): Promise<void> {
  for (const text of [
    yearOf('jura-arc-watchmaking', '2025-06-30', 2),
    yearOf('jura-arc-watchmaking', '2026-06-30', 4),
    yearOf('baden-wuerttemberg-machine-tools', '2026-06-30'),
  ]) {
    await desk.call('assessment.import', { text });
  }
}

const none = { en: '', zh: '' };
const nowhere = {
  province: none,
  city: none,
  county: none,
  divisionCode: '',
  industry: '',
  industryCode: '',
  foundedYear: null,
};

const rowsOf = ({ page }: Official) => page.locator('tr[data-at]');

async function evaluateAll(official: Official): Promise<void> {
  const { page, words } = official;
  await button(official, words.t('portfolio.refresh')).click();
  await expect(rowsOf(official)).toHaveCount(2, { timeout: patience.work });
  await expect(page.getByText(words.t('portfolio.refresh'))).toBeHidden();
}

for (const language of ['en', 'zh'] as const) {
  test.describe(language, () => {
    test.use({ language, theme: language === 'en' ? 'light' : 'dark' });

    test('clusters are compared as table, matrix and places by keyboard, and Back finds them so', async ({
      desk,
    }) => {
      const { page } = desk;
      const official = { page, words: wordsOf(language) };
      const { t } = official.words;
      await enter(desk);
      await page.reload();
      await railLink(official, t('frame.portfolio')).click();
      await expect(page.getByText(t('portfolio.unread', { count: 3 }))).toBeVisible();
      await evaluateAll(official);
      await expect(heading(official)).toHaveText(t('portfolio.title', { assessed: 2, falling: 0 }));
      await expectAccessible(page, `portfolio as a table, ${language}`);

      // Choosing by the keys of the rows.
      await rowsOf(official).first().getByRole('link').focus();
      await page.keyboard.press('Space');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Space');
      await expect(page.getByText(t('portfolio.chosen', { count: 2 }))).toBeVisible();
      await page.keyboard.press('c');
      await expect(page.getByRole('heading', { name: t('portfolio.sideBySide') })).toBeFocused();
      await expect(page.getByText(t('portfolio.first'), { exact: true })).toBeVisible();
      await expectAccessible(page, `clusters side by side, ${language}`);

      await page.keyboard.press('2');
      const plot = page.getByRole('listbox', { name: t('portfolio.matrix') });
      await plot.focus();
      await expect(plot.getByRole('option')).toHaveAttribute('aria-selected', 'true');
      await expect(page.getByText(t('portfolio.withoutMomentum', { count: 1 }))).toBeVisible();
      await expectAccessible(page, `portfolio as a matrix, ${language}`);

      await page.keyboard.press('3');
      await expect(page.getByRole('heading', { name: t('portfolio.tiles') })).toBeVisible();
      await expectAccessible(page, `portfolio by place, ${language}`);

      await page.keyboard.press('4');
      await expect(page.getByRole('table', { name: t('recognised.readiness') })).toBeVisible();
      const lists = page.getByRole('table', { name: t('recognised.lists') });
      await page.getByRole('searchbox', { name: t('recognised.search') }).fill('heimuer');
      await expect(lists.getByRole('row')).toHaveCount(2);
      await expect(lists).toContainText(
        language === 'zh' ? '黑龙江省工业和信息化厅' : 'Heilongjiang Department',
      );
      await expectAccessible(page, `official recognition over clusters, ${language}`);

      // What is shown leaves as a document, with what stands side by side.
      await button(official, t('viewFile.save')).press('Enter');
      const said = t('briefScreen.exported', { format: 'PDF', path: '' }).trim();
      await expect(page.getByRole('status').filter({ hasText: said })).toBeVisible({
        timeout: patience.work,
      });
      const name = new RegExp(`^${t('viewFile.portfolioFile')}.*\\.pdf$`, 'u');
      expect(readdirSync(desk.exportsFolder).filter((file) => name.test(file))).toHaveLength(1);

      await page.keyboard.press('1');
      await page.keyboard.press('/');
      await page.keyboard.type(language === 'zh' ? 'zhongbiao' : 'watch');
      await expect(rowsOf(official)).toHaveCount(1);
      await page.getByRole('searchbox').fill('jura');
      await expect(rowsOf(official)).toHaveCount(1);
      await rowsOf(official).getByRole('link').click();
      await expect(rowsOf(official)).toHaveCount(0);
      await page.goBack();
      await expect(page.getByRole('searchbox')).toHaveValue('jura');
      await expect(page.getByText(t('portfolio.chosen', { count: 2 }))).toBeVisible();
    });

    test('a view and labels are kept, a fifth choice is refused', async ({ desk }) => {
      const { page } = desk;
      const official = { page, words: wordsOf(language) };
      const { t } = official.words;
      await enter(desk);
      await goTo(page, 'portfolio', official.words);
      await evaluateAll(official);

      await page.getByRole('combobox', { name: t('portfolio.status') }).selectOption('all');
      await button(official, t('portfolio.saveView')).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox').fill('Mine');
      await dialog.getByRole('button', { name: t('portfolio.saveView') }).click();
      await expect(page.getByRole('combobox', { name: t('portfolio.savedViews') })).toContainText('Mine');

      const boxes = rowsOf(official).getByRole('checkbox');
      for (const at of [0, 1, 2, 3]) {
        await boxes.nth(at).check();
      }
      await boxes.nth(4).click();
      await expect(page.getByText(t('portfolio.tooMany'))).toBeVisible();
      await expect(boxes.nth(4)).not.toBeChecked();

      await page
        .getByRole('textbox', { name: language === 'zh' ? /的标签$/u : /^Labels of/u })
        .first()
        .fill('key, pilot');
      await page.keyboard.press('Tab');
      await expect(page.getByRole('combobox', { name: t('portfolio.label'), exact: true })).toContainText(
        'pilot',
      );
    });

    test('one budget over all clusters is spent where it relieves most, beside the fair share', async ({
      desk,
    }) => {
      const { page } = desk;
      const official = { page, words: wordsOf(language) };
      const { t } = official.words;
      await enter(desk);
      await goTo(page, 'programme', official.words);
      await expect(page.getByText(t('programme.empty'))).toBeVisible();
      await goTo(page, 'portfolio', official.words);
      await evaluateAll(official);
      await goTo(page, 'programme', official.words);

      await button(official, t('programme.compute', { left: 2 })).click();
      await expect(page.getByRole('heading', { name: t('programme.frontier') })).toBeVisible({
        timeout: patience.work,
      });
      const budget = page.getByRole('textbox', { name: t('programme.budget') });
      await budget.fill(language === 'zh' ? '1000' : '10');
      await budget.blur();

      const shares = page.getByRole('table', { name: t('programme.clusters') });
      await expect(shares.getByRole('row')).toHaveCount(3);
      await expect(heading(official)).toHaveText(/^2/u);
      await expectAccessible(page, `one budget over all clusters, ${language}`);

      const weight = shares.getByRole('textbox').first();
      await weight.fill('0');
      await weight.blur();
      await expect(shares.getByText(t('programme.nothing'))).toBeVisible();
      await page.reload();
      await expect(budget).toHaveValue(language === 'zh' ? '1000' : '10');
    });
  });
}

test('Back finds a long table where it was left, searched as it was', async ({ desk }) => {
  const official = { page: desk.page, words: wordsOf('en') };
  const { page, words } = official;
  await enter(desk);
  for (let number = 0; number < 60; number += 1) {
    await desk.call('cluster.create', {
      assessmentId: `long-${number}`,
      fields: { ...nowhere, name: { en: `Long list ${number}`, zh: '' } },
    });
  }
  await goTo(page, 'portfolio', words);
  await evaluateAll(official);
  await page.getByRole('combobox', { name: words.t('portfolio.status') }).selectOption('all');
  await page.getByRole('searchbox').fill('long list');
  await page.locator('.rows').evaluate((rows) => (rows.scrollTop = 900));
  const link = page.getByRole('link', { name: 'Long list 30', exact: true });
  await expect(link).toBeVisible();
  const left = await page.locator('.rows').evaluate((rows) => rows.scrollTop);

  // A row that is scrolled out of sight takes no keys any more: its place on the page is another row's.
  await link.focus();
  await page.locator('.rows').evaluate((rows) => (rows.scrollTop = 0));
  await expect(page.getByRole('link', { name: 'Long list 1', exact: true })).toBeVisible();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  await page.locator('.rows').evaluate((rows, top) => (rows.scrollTop = top), left);

  await link.click();
  await expect(rowsOf(official)).toHaveCount(0);
  await page.goBack();

  await expect(page.getByRole('searchbox')).toHaveValue('long list');
  await expect(link).toBeVisible();
  expect(await page.locator('.rows').evaluate((rows) => rows.scrollTop)).toBe(left);
});

test('says what the page is for while there is no result', async ({ desk }) => {
  const official = { page: desk.page, words: wordsOf('en') };
  for (const { id } of await desk.call('cluster.list', undefined)) {
    await desk.call('cluster.remove', { id });
  }
  await goTo(desk.page, 'portfolio', official.words);

  await expect(desk.page.getByText(official.words.t('portfolio.empty'))).toBeVisible();
  await expectAccessible(desk.page, 'an empty portfolio');
});
