import { expectAccessible } from '../support/accessibility.ts';
import { wordsOf } from '../support/words.ts';
import { expect, ready, test } from './fixtures.ts';

/** As long as the check of a store of some hundred megabytes. */
const longOpening = 2_500;

for (const { language, theme, lang } of [
  { language: 'en', theme: 'light', lang: 'en' },
  { language: 'zh', theme: 'dark', lang: 'zh-CN' },
] as const) {
  const { t } = wordsOf(language);

  test.describe(`in ${language}`, () => {
    test.use({ language, theme });

    test('says that a large store is being checked, and goes on by itself', async ({ desk }) => {
      test.skip(desk.shell === 'electron', 'Calls of the Electron shell do not pass the network.');
      const { page } = desk;
      await page.route('**/call', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, longOpening));
        await route.continue();
      });

      const reloaded = page.reload();
      await expect(page.getByRole('status').getByText(t('shell.checkingStore'))).toBeVisible();
      await expect(page.locator(`html[data-theme="${theme}"][lang="${lang}"]`)).toBeAttached();
      await expectAccessible(page, 'while the store is checked');

      await reloaded;
      await page.unrouteAll({ behavior: 'wait' });
      await ready(page);
      await expect(page.getByText(t('shell.checkingStore'))).toHaveCount(0);
    });
  });
}
