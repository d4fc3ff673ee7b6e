import { expect, type Locator, type Page } from '@playwright/test';
import { button } from './official.ts';
import type { Words } from './words.ts';

/** More stops than any page has. */
const mostStops = 300;

/** Moves the focus with Tab (or Shift+Tab) until it is on the wanted element. */
export async function tabTo(page: Page, wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(wanted).toBeVisible();
  for (let stop = 0; stop < mostStops; stop += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) {
      return;
    }
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not reach ${String(wanted)}.`);
}

/**
 * Points at the line that offers Undo, which keeps it: it goes after ten seconds otherwise, and on a busy computer the
 * presses of Tab that lead there may take longer.
 */
export async function holdUndo(page: Page, { t }: Words): Promise<void> {
  await page
    .getByRole('status')
    .filter({ has: button({ page }, t('common.undo')) })
    .hover();
}
