import { expectAccessible } from '../support/accessibility.ts';
import { heading } from '../support/official.ts';
import { throughOpenStates } from '../support/openStates.ts';
import { placesIn, goTo } from '../support/screens.ts';
import { wordsOf } from '../support/words.ts';
import { expect, readOnlyTest, test } from './fixtures.ts';

test.use({ fonts: 'shipped' });

/** Each language, theme and width once: names, colours and sizes do not depend on one another. */
const appearances = [
  { language: 'zh', theme: 'light', width: 1280 },
  { language: 'en', theme: 'dark', width: 640 },
] as const;

for (const { language, theme, width } of appearances) {
  test.describe(`${language}, ${theme}, ${width} px`, () => {
    test.use({ language, theme });

    readOnlyTest('no page breaks a rule', async ({ desk }) => {
      const words = wordsOf(language);
      await desk.page.setViewportSize({ width, height: 800 });

      for (const place of await placesIn(desk.page, language)) {
        // What the page of robustness computes is looked at by its own spec.
        await goTo(desk.page, place, words);
        await expectAccessible(desk.page, place);
      }
    });
  });
}

/** Once, in the harder appearance: dialogs and messages are made of the same parts as the pages. */
test.describe('en, dark, 640 px, opened', () => {
  test.use({ language: 'en', theme: 'dark' });

  test('no dialog and no message breaks a rule', async ({ desk }) => {
    await desk.page.setViewportSize({ width: 640, height: 800 });
    await throughOpenStates(desk.page, wordsOf('en'), (name) => expectAccessible(desk.page, name));
  });
});

test.describe('a store without clusters', () => {
  test.use({ store: 'empty' });

  test('its pages break no rule', async ({ desk }) => {
    const words = wordsOf('en');
    for (const place of ['clusters', 'follow-up']) {
      await goTo(desk.page, place, words);
      await expectAccessible(desk.page, place);
    }
    await expect(heading(desk)).toHaveText('Follow-up');
  });
});
