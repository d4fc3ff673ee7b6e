import { callInPage, sampleAssessment } from '../support/callInPage.ts';
import { openQuestion } from '../support/indicatorEntry.ts';
import { goTo } from '../support/screens.ts';
import { wordsOf } from '../support/words.ts';
import { expect, test } from './fixtures.ts';

const words = wordsOf('zh');
const { t } = words;
const indicator = 'capacity-utilisation';

test.use({ language: 'zh' });

test('the date of a source is kept as exact as given, and pointed out where it has not come yet', async ({
  desk,
}) => {
  const { page } = desk;
  const id = await sampleAssessment(page);
  const stored = async () =>
    (await callInPage(page, 'assessment.open', { id })).assessment.ratings[indicator]?.date;
  await goTo(page, `assessments/${id}/indicators/trust-order?item=${indicator}`, words);
  const question = openQuestion({ page, words }, indicator);
  const date = question.getByRole('textbox', { name: t('indicators.date') });

  for (const [typed, kept, shown] of [
    ['2025年三季度', '2025-Q3', '2025年第三季度'],
    ['2025年上半年', '2025-H1', '2025年上半年'],
    ['2025Q2', '2025-Q2', '2025年第二季度'],
  ] as const) {
    await date.fill(typed);
    await date.blur();
    await expect.poll(stored).toBe(kept);
    await expect(date).toHaveValue(shown);
  }
  await expect(question.getByText(t('frame.dateLater'))).toBeHidden();

  await date.fill('2099-01-01');
  await date.blur();
  await expect.poll(stored).toBe('2099-01-01');
  await expect(date).toHaveAccessibleDescription(t('frame.dateLater'));

  await goTo(page, `assessments/${id}/indicators/trust-order?check=1`, words);
  await expect(page.getByText(t('indicators.datedLater'))).toHaveCount(1);
  await goTo(page, `assessments/${id}/tasks`, words);
  await expect(page.getByText(t('tasks.datedLater', { count: 1 }))).toBeVisible();
});
