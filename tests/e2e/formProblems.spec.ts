import { goTo } from '../support/screens.ts';
import { wordsOf } from '../support/words.ts';
import { expect, test } from './fixtures.ts';

for (const language of ['zh', 'en'] as const) {
  test.describe(language, () => {
    test.use({ language });

    test('what keeps a form from being sent is listed once more at its head', async ({ desk }) => {
      const { page } = desk;
      const words = wordsOf(language);
      const { t } = words;
      await goTo(page, 'follow-up', words);
      await page.getByRole('button', { name: t('followUp.add') }).click();
      const dialog = page.getByRole('dialog', { name: t('followUp.newTitle') });
      const title = dialog.getByRole('textbox', { name: t('followUp.title') });
      const progress = dialog.getByRole('textbox', { name: t('followUp.progressField') });
      await progress.fill('');

      await dialog.getByRole('button', { name: t('followUp.create') }).click();

      const summary = dialog.getByRole('alert', { name: t('frame.problems', { count: 2 }) });
      await expect(summary).toBeFocused();
      await expect(page).toHaveTitle(new RegExp(`^${t('frame.errorTitle')}`, 'u'));
      await expect(summary.getByRole('link')).toHaveText([
        t('followUp.titleMissing'),
        t('followUp.progressInvalid'),
      ]);
      await expect(title).toHaveAccessibleDescription(t('followUp.titleMissing'));

      await summary.getByRole('link', { name: t('followUp.titleMissing') }).click();
      await expect(title).toBeFocused();
      await page.keyboard.type('A meeting of suppliers');
      await dialog.getByRole('button', { name: t('followUp.create') }).click();

      // One is left: the focus goes right there, and its words stand at the head as well.
      await expect(progress).toBeFocused();
      await expect(
        dialog.getByRole('alert', { name: t('frame.problems', { count: 1 }) }).getByRole('link'),
      ).toHaveText([t('followUp.progressInvalid')]);
      await page.keyboard.type('10');
      await dialog.getByRole('button', { name: t('followUp.create') }).click();

      await expect(dialog).toBeHidden();
      await expect(page.getByText('A meeting of suppliers', { exact: true })).toBeVisible();
      await expect(page).not.toHaveTitle(new RegExp(`^${t('frame.errorTitle')}`, 'u'));
    });
  });
}
