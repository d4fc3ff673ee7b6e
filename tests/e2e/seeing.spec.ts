import type { Page } from '@playwright/test';
import { lengthenTexts, whatOverflows } from '../support/longerTexts.ts';
import { allPlaces, goTo } from '../support/screens.ts';
import { wordsOf } from '../support/words.ts';
import { expect, readOnlyTest as test } from './fixtures.ts';

test.use({ fonts: 'shipped' });

const words = wordsOf('en');

test('texts that are longer by four tenths fit on every page', async ({ desk }) => {
  const { page } = desk;
  for (const place of await allPlaces(page)) {
    await goTo(page, place, words);
    await lengthenTexts(page);

    expect.soft(await whatOverflows(page), place).toEqual([]);
  }
});

test('nothing moves for whoever asked for less motion', async ({ desk }) => {
  const { page } = desk;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const place of await allPlaces(page)) {
    await goTo(page, place, words);

    expect.soft(await whatMoves(page), place).toEqual([]);
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

test('the colours of the system leave the focus and the keys of charts to be seen', async ({ desk }) => {
  const { page } = desk;
  await page.emulateMedia({ forcedColors: 'active' });
  for (const place of await allPlaces(page)) {
    await goTo(page, place, words);
    await page.keyboard.press('Tab');

    expect.soft(await focusRing(page), place).toBeGreaterThanOrEqual(2);
    expect.soft(await sameKeys(page), place).toEqual([]);
  }
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
