import { isFocused, press, tryAll } from '../support/keyList.ts';
import { heading } from '../support/official.ts';
import { goTo } from '../support/screens.ts';
import { wordsOf } from '../support/words.ts';
import { enterThreeYears } from '../support/yearsEntry.ts';
import { expect, test } from './fixtures.ts';

const words = wordsOf('en');
const { t } = words;

test('the keys of the years are those of the list', async ({ desk }) => {
  const { page } = desk;
  const cluster = await enterThreeYears(desk);
  await goTo(page, `clusters/${cluster}/years`, words);
  const pair = page.getByRole('combobox', { name: t('years.pair') });
  const pairOf = (then: string, now: string) =>
    page.getByRole('table', { name: t('years.changeCaption', { then, now }) });
  await expect(pairOf('2025', '2026')).toBeVisible();
  await heading(desk).focus();

  await tryAll('keys.years', {
    olderPair: async () => {
      await press(page, '[');
      await expect(pairOf('2024', '2025')).toBeVisible();
    },
    newerPair: async () => {
      await press(page, ']');
      await expect(pairOf('2025', '2026')).toBeVisible();
      await expect(pair).toHaveValue(/\S/u);
    },
    asTable: async () => {
      const chart = page.getByRole('img', { name: /^Maturity from/u });
      await expect(chart).toBeVisible();
      await press(page, 't');
      await expect(page.getByRole('table', { name: t('years.trendMaturity'), exact: true })).toBeVisible();
      await press(page, 't');
      await expect(chart).toBeVisible();
    },
    nextYear: async () => {
      await press(page, 'n');
      await expect(heading(desk)).not.toHaveText(/2026/u);
      await expect(page).toHaveURL(/tasks$/u);
    },
  });
});

test('the keys of the portfolio are those of the list', async ({ desk }) => {
  const { page } = desk;
  await goTo(page, 'portfolio', words);
  const view = (name: 'table' | 'matrix') =>
    page.getByRole('radio', { name: t('portfolio.viewNames', { view: name }) });

  await tryAll('keys.portfolio', {
    views: async () => {
      await heading(desk).focus();
      await press(page, '2');
      await expect(view('matrix')).toBeChecked();
      await press(page, '1');
      await expect(view('table')).toBeChecked();
    },
    choose: async () => {
      await page.locator('tr[data-at]').first().getByRole('link').focus();
      await press(page, 'Space');
      await expect(page.getByText(t('portfolio.chosen', { count: 1 }))).toBeVisible();
    },
    compare: async () => {
      await press(page, 'c');
      await isFocused(page.getByRole('heading', { name: t('portfolio.sideBySide') }));
    },
    find: async () => {
      await press(page, '/');
      await isFocused(page.getByRole('searchbox'));
    },
  });
});
