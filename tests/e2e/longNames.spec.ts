import type { Locator, Page } from '@playwright/test';
import { flawsOf } from '../support/boxes.ts';
import { sampleAssessment } from '../support/callInPage.ts';
import { giveLongNames, longName } from '../support/longNames.ts';
import { button } from '../support/official.ts';
import { printed, wordsOn } from '../support/paper.ts';
import { squeezed } from '../support/openedPdf.ts';
import { placesIn, goTo, goToComputed } from '../support/screens.ts';
import { wordsOf } from '../support/words.ts';
import { expect, ready, test, type Desk } from './fixtures.ts';

test.use({ fonts: 'shipped' });

const sizes = [
  { width: 1280, height: 720 },
  { width: 1024, height: 768 },
];
/** A page takes a moment to follow its window. */
const settled = expect.configure({ soft: true });

async function openLong({ page }: Pick<Desk, 'page'>): Promise<void> {
  await giveLongNames(page);
  await page.reload();
  await ready(page);
}

for (const { language, theme } of [
  { language: 'zh', theme: 'dark' },
  { language: 'en', theme: 'light' },
] as const) {
  test.describe(`in ${language}, ${theme}`, () => {
    test.use({ language, theme });
    const words = wordsOf(language);
    const { t } = words;
    const name = longName[language];

    test('with the longest names no text stands over another or is cut, and the rail holds its rows', async ({
      desk,
    }) => {
      const { page } = desk;
      await openLong(desk);
      for (const place of await placesIn(page, language)) {
        await goToComputed(page, place, words);
        for (const size of sizes) {
          await page.setViewportSize(size);
          await settled.poll(() => flawsOf(page), `${place} at ${size.width}`).toEqual([]);
        }
        await page.setViewportSize({ width: 1280, height: 720 });
        await settled.poll(() => railScroll(page), `rail of ${place}`).toBe(0);
      }
    });

    test('the newest of ten years and late actions are in sight at both sizes', async ({ desk }) => {
      const { page } = desk;
      await openLong(desk);
      for (const size of sizes) {
        await page.setViewportSize(size);
        for (const place of ['clusters', 'follow-up']) {
          await goTo(page, place, words);
          const told = page.getByText(t('frame.late', { count: 1 })).filter({ visible: true });
          await expect(told.first(), `${place} at ${size.width}`).toBeInViewport({ ratio: 1 });
        }
      }
      await goTo(page, `assessments/${await sampleAssessment(page)}/profile`, words);
      const newest = page
        .getByRole('columnheader')
        .filter({ hasText: /^20\d\d$/u })
        .last();
      for (const size of [...sizes, ...sizes]) {
        await page.setViewportSize(size);
        await expect.poll(() => isInTable(newest), `the newest year at ${size.width}`).toBe(true);
      }
    });

    test('a name that is cut is whole where the focus is, by its tooltip, and on paper', async ({ desk }) => {
      const { page } = desk;
      await openLong(desk);
      for (const place of ['clusters', 'follow-up']) {
        await goTo(page, place, words);
        const row = page.getByRole('row').filter({ hasText: longName.zh }).first();
        const named = row.getByRole('rowheader').locator('.two-lines').first();
        await expect.poll(() => isCut(named)).toBe(true);

        await named.hover();
        await expect(named).toHaveAttribute('title', await named.innerText());
        await row.getByRole('rowheader').locator('a, button').first().focus();
        await page.keyboard.press('Shift+Tab');
        await page.keyboard.press('Tab');
        await expect.poll(() => isCut(named)).toBe(false);

        const text = (await printed(page)).map(wordsOn).join('');
        expect(text).toContain(squeezed(name));
      }
    });

    test('the list of a picker is reached inside its dialog', async ({ desk }) => {
      const { page } = desk;
      for (const size of sizes) {
        await page.setViewportSize(size);
        await goTo(page, 'clusters', words);
        await button(desk, t('clusters.start')).first().click();
        const dialog = page.getByRole('dialog');
        await dialog.getByRole('radio', { name: t('clusters.another') }).check();
        for (const [field, typed] of [
          [t('profile.place'), '大'],
          [t('profile.industry'), '3'],
        ] as const) {
          await dialog.getByRole('combobox', { name: field, exact: true }).pressSequentially(typed);
          await expect.poll(() => hangs(page), `${field} at ${size.width}`).toBe(0);
          await page.keyboard.press('End');
          await page.keyboard.press('ArrowUp');
          await expect(dialog.locator('[role=option][aria-selected=true]')).toBeInViewport({ ratio: 1 });
          await page.keyboard.press('Escape');
        }
        await button(desk, t('common.cancel')).click();
      }
    });
  });
}

const railScroll = (page: Page) =>
  page.locator('nav.rail').evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);

/** Whether a column stands in the part of its table that is shown. */
const isInTable = (head: Locator) =>
  head.evaluate((node) => {
    const shown = node.closest('.scroll')?.getBoundingClientRect();
    const { left, right } = node.getBoundingClientRect();
    return shown !== undefined && left >= shown.left && right <= shown.right + 1;
  });

const isCut = (named: Locator) =>
  named.evaluate(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 1);

/** By how much a list that is open reaches below what its dialog shows. */
const hangs = (page: Page) =>
  page.evaluate(() => {
    const list = document.querySelector('dialog[open] ul[role=listbox].shown');
    const body = list?.closest('.body');
    return list && body
      ? Math.max(0, Math.round(list.getBoundingClientRect().bottom - body.getBoundingClientRect().bottom))
      : Number.NaN;
  });
