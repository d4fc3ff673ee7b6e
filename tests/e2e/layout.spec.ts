import type { Page } from '@playwright/test';
import { flawsOf } from '../support/boxes.ts';
import { throughOpenStates } from '../support/openStates.ts';
import { goTo, allPlaces } from '../support/screens.ts';
import { wordsOf } from '../support/words.ts';
import { expect, readOnlyTest as test, test as writingTest } from './fixtures.ts';

test.use({ fonts: 'shipped' });

const sizes = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
];
const narrow = [
  { width: 1024, height: 720 },
  { width: 640, height: 800 },
  // 1280 px at 400 %.
  { width: 320, height: 640 },
];

/** A chart takes a moment to follow the window. */
const settled = expect.configure({ soft: true });

test('the work scrolls, never the window, and fills it; a narrow window scrolls down only', async ({
  desk,
}) => {
  const { page } = desk;
  for (const place of await allPlaces(page)) {
    await goTo(page, place, wordsOf('en'));

    for (const size of sizes) {
      await page.setViewportSize(size);
      await settled
        .poll(() => overflowOf(page), `${place} at ${size.width}`)
        .toEqual({ across: 0, down: 0, acrossRail: 0, below: 0 });
    }

    for (const size of narrow) {
      await page.setViewportSize(size);
      await settled
        .poll(() => overflowOf(page), `${place} at ${size.width}`)
        .toMatchObject({ across: 0, below: 0 });
    }
  }
});

/** By how much the window and its rail could be scrolled, and how much of the window lies below the work. */
const overflowOf = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
    const rail = document.querySelector('nav');
    const foot = document.querySelector('main')?.getBoundingClientRect().bottom;
    return {
      across: scrollWidth - clientWidth,
      down: scrollHeight - clientHeight,
      acrossRail: (rail?.scrollWidth ?? Number.NaN) - (rail?.clientWidth ?? 0),
      below: Math.max(0, Math.round(clientHeight - (foot ?? 0))),
    };
  });

for (const language of ['zh', 'en'] as const) {
  writingTest.describe(language, () => {
    writingTest.use({ language });

    writingTest('in dialogs and messages no text stands over another or is cut', async ({ desk }) => {
      const { page } = desk;
      await throughOpenStates(page, wordsOf(language), async (name) => {
        for (const size of [
          { width: 1280, height: 720 },
          { width: 1024, height: 768 },
        ]) {
          await page.setViewportSize(size);
          await settled.poll(() => flawsOf(page), `${name} at ${size.width}`).toEqual([]);
        }
      });
    });
  });
}

test('pages are set in the fonts that ship with the program', async ({ desk }) => {
  const families = await desk.page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family);
  });

  expect(families).toContain('Noto Sans SC');
});
