import type { Language } from '../../core/base/settings.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { sampleAssessment } from '../support/callInPage.ts';
import { button, heading, railLink, type Official } from '../support/official.ts';
import { goTo } from '../support/screens.ts';
import { wordsOf } from '../support/words.ts';
import { expect, test } from './fixtures.ts';

for (const language of ['en', 'zh'] as const satisfies readonly Language[]) {
  test.describe(language, () => {
    test.use({ language });

    test('a deleted assessment is found and brought back with its answers', async ({ desk }) => {
      const official: Official = { page: desk.page, words: wordsOf(language) };
      const { page, words } = official;
      const { t } = words;
      const id = await sampleAssessment(page);
      await goTo(page, `assessments/${id}/tasks`, words);
      await button(official, t('tasks.deleteButton')).click();

      await railLink(official, t('frame.bin')).click();
      await expect(heading(official)).toHaveText(t('bin.title'));
      const row = page.getByRole('row').filter({ hasText: t('bin.kindOf', { kind: 'assessment' }) });
      await expect(row.last()).toContainText(t('bin.daysLeft', { days: 30 }));
      await expectAccessible(page, 'recently deleted');
      await row.last().getByRole('button').click();

      await expect(page.getByText(t('bin.empty'))).toBeVisible();
      const { assessment } = await desk.call('assessment.open', { id });
      expect(Object.keys(assessment.ratings).length).toBeGreaterThan(0);
    });
  });
}
