import type { Page } from '@playwright/test';
import { addresses } from '../../renderer/state/routes.ts';
import { sampleAssessment } from '../support/callInPage.ts';
import { allPlaces, goTo } from '../support/screens.ts';
import { wordsOf } from '../support/words.ts';
import { expect, readOnlyTest, test } from './fixtures.ts';

const words = wordsOf('en');

/** Everything on a page that leads on or acts, the frame aside. */
const waysOn = (page: Page): Promise<number> =>
  page.locator('main').locator('a[href], button:enabled').filter({ visible: true }).count();

const settled = expect.configure({ soft: true });

/** A list may be on its way when its page is there. */
const expectWayOn = (page: Page, place: string): Promise<void> =>
  settled.poll(() => waysOn(page), place).toBeGreaterThan(0);

readOnlyTest('no page is a dead end', async ({ desk }) => {
  for (const place of await allPlaces(desk.page)) {
    await goTo(desk.page, place, words);

    await expectWayOn(desk.page, place);
  }
});

test.describe('a store without clusters', () => {
  test.use({ store: 'empty' });

  test('no page of it is a dead end', async ({ desk }) => {
    const places = Object.values(addresses)
      .map(({ path }) => path)
      .filter((path) => !path.includes(':'));
    for (const place of places) {
      await goTo(desk.page, place, words);

      await expectWayOn(desk.page, place);
    }
  });
});

test('no key acts while a text is being composed', async ({ desk }) => {
  const { page } = desk;
  const id = await sampleAssessment(page);
  const places = ['profile', 'type', 'indicators/local-embeddedness', 'priorities', 'plan', 'brief'];
  for (const place of [
    ...places.map((each) => `assessments/${id}/${each}`),
    'office',
    'clusters',
    'follow-up',
  ]) {
    await goTo(page, place, words);
    expect.soft(await composedInEach(page), place).toEqual([]);
  }
});

/**
 * What happens to the page where the keys of an input method end a composition in each of its text fields: whoever
 * presses Enter, Escape or a digit then chooses a character.
 */
const composedInEach = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const happened: string[] = [];
    const fields = [
      ...document.querySelectorAll<HTMLInputElement>(
        'main input:not([type]), main input[type="text"], main input[type="search"], main textarea',
      ),
    ];
    const shown = fields.filter((field) => field.checkVisibility() && !field.disabled && !field.readOnly);
    for (const field of shown) {
      field.focus();
      if (document.activeElement !== field) {
        // It stands in a part that is closed.
        continue;
      }
      const before = { value: field.value, place: location.hash };
      field.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
      for (const key of ['Enter', 'Escape', '1', 'a', 'ArrowDown', 'Tab', '?']) {
        const pressed = new KeyboardEvent('keydown', {
          key,
          isComposing: true,
          keyCode: 229,
          bubbles: true,
          cancelable: true,
        });
        const wentOn = field.dispatchEvent(pressed);
        await new Promise((done) => requestAnimationFrame(done));
        const isSame =
          wentOn &&
          document.activeElement === field &&
          field.value === before.value &&
          location.hash === before.place &&
          document.querySelector('dialog[open]') === null;
        if (!isSame) {
          happened.push(`${key} in ${field.labels?.[0]?.textContent ?? field.ariaLabel ?? field.id}`);
        }
      }
      field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: '' }));
    }
    return happened;
  });
