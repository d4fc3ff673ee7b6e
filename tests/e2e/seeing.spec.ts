import type { Page } from '@playwright/test';
import { lengthenTexts, whatOverflows } from '../support/longerTexts.ts';
import { allPlaces, goTo } from '../support/screens.ts';
import { wordsOf } from '../support/words.ts';
import { expect, readOnlyTest as test } from './fixtures.ts';

test.use({ fonts: 'shipped' });

const words = wordsOf('en');

/** One walk: going to a page takes longer than looking at it. */
test('every page bears longer texts, less motion and the colours of the system', async ({ desk }) => {
  const { page } = desk;
  for (const place of await allPlaces(page)) {
    await goTo(page, place, words);

    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect.soft(await whatMoves(page), place).toEqual([]);

    await page.emulateMedia({ reducedMotion: null, forcedColors: 'active' });
    await page.keyboard.press('Tab');
    expect.soft(await focusRing(page), place).toBeGreaterThanOrEqual(2);
    expect.soft(await sameKeys(page), place).toEqual([]);

    // Four tenths longer, as a translation may be.
    await page.emulateMedia({ forcedColors: null });
    await lengthenTexts(page);
    expect.soft(await whatOverflows(page), place).toEqual([]);
  }
});

/** Elements that would take more than a hundredth of a second to change or to appear. */
const whatMoves = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const timed = [...document.querySelectorAll('body *')].filter((element) => {
      const { transitionDuration, animationDuration, animationName } = getComputedStyle(element);
      const isSlow = (durations: string) =>
        durations.split(', ').some((each) => Number.parseFloat(each) > 0.01);
      return isSlow(transitionDuration) || (animationName !== 'none' && isSlow(animationDuration));
    });
    return timed.map(({ tagName, className }) => `${tagName.toLowerCase()}.${String(className)}`);
  });

/** The width of the ring around what has the focus, in CSS pixels; 0 for none. */
const focusRing = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { activeElement } = document;
    const { outlineStyle, outlineWidth } = getComputedStyle(activeElement ?? document.body);
    return outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth);
  });

/** Keys of charts that have the colour of another. */
const sameKeys = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.keys')].flatMap((list) => {
      const fills = [...list.querySelectorAll('rect')].map((key) => getComputedStyle(key).fill);
      return fills.filter((fill, index) => fills.indexOf(fill) !== index);
    }),
  );
