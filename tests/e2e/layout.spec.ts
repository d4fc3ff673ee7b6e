import { goTo, allPlaces } from '../support/screens.ts';
import { wordsOf } from '../support/words.ts';
import { expect, readOnlyTest as test } from './fixtures.ts';

test.use({ fonts: 'shipped' });

const sizes = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
];

for (const size of sizes) {
  test(`at ${size.width} × ${size.height} the work scrolls, never the window`, async ({ desk }) => {
    const { page } = desk;
    await page.setViewportSize(size);
    for (const place of await allPlaces(page)) {
      await goTo(page, place, wordsOf('en'));

      const overflow = await page.evaluate(() => {
        const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
        const rail = document.querySelector('nav');
        return {
          across: scrollWidth - clientWidth,
          down: scrollHeight - clientHeight,
          acrossRail: (rail?.scrollWidth ?? Number.NaN) - (rail?.clientWidth ?? 0),
        };
      });

      expect.soft(overflow, place).toEqual({ across: 0, down: 0, acrossRail: 0 });
    }
  });
}

test('a narrow window scrolls down only', async ({ desk }) => {
  const { page } = desk;
  await page.setViewportSize({ width: 640, height: 800 });
  for (const place of await allPlaces(page)) {
    await goTo(page, place, wordsOf('en'));

    const across = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );

    expect.soft(across, place).toBe(0);
  }
});

test('pages are set in the fonts that ship with the program', async ({ desk }) => {
  const families = await desk.page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family);
  });

  expect(families).toContain('Noto Sans SC');
});
