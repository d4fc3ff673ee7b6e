import type { Page } from '@playwright/test';
import { sampleAssessment } from '../support/callInPage.ts';
import { openQuestion } from '../support/indicatorEntry.ts';
import { goTo } from '../support/screens.ts';
import { wordsOf } from '../support/words.ts';
import { expect, test } from './fixtures.ts';

const words = wordsOf('zh');
const { t } = words;

test.use({ language: 'zh' });

/** Leaves for another page, loads the program anew there and comes back. */
async function goAwayAndBack(page: Page, place: string): Promise<void> {
  await goTo(page, 'clusters', words);
  await page.reload();
  await goTo(page, place, words);
}

test('a number and a date that cannot be read stay marked in their fields until they are mended', async ({
  desk,
}) => {
  const { page } = desk;
  const assessment = `assessments/${await sampleAssessment(page)}`;
  const quantity = `${assessment}/indicators/trust-order?item=capacity-utilisation`;
  const question = openQuestion({ page, words }, 'capacity-utilisation');
  const value = question.getByRole('textbox', { name: t('indicators.value') });
  const date = question.getByRole('textbox', { name: t('indicators.date') });
  await goTo(page, quantity, words);
  await value.fill('72');
  await page.keyboard.press('Enter');
  await date.fill('去年夏天');
  await value.fill('大约七成');
  await page.keyboard.press('Enter');
  await expect(value).toBeFocused();

  await goAwayAndBack(page, quantity);

  await expect(value).toHaveValue('大约七成');
  await expect(value).toHaveAttribute('aria-invalid', 'true');
  await expect(date).toHaveValue('去年夏天');
  await expect(question.getByText(t('frame.dateInvalid'))).toBeVisible();
  await expect(page).toHaveTitle(new RegExp(`^${t('frame.errorTitle')}`, 'u'));
  await value.fill('70');
  await date.fill('2025年9月');
  await page.keyboard.press('Enter');
  await goAwayAndBack(page, quantity);
  await expect(value).toHaveValue('70');
  await expect(date).toHaveValue('2025年9月');
  await expect(page).not.toHaveTitle(new RegExp(`^${t('frame.errorTitle')}`, 'u'));
});

test('what cannot be stored of the profile and of the plan stays in its field', async ({ desk }) => {
  const { page } = desk;
  const assessment = `assessments/${await sampleAssessment(page)}`;
  const founded = page.getByRole('textbox', { name: t('profile.foundedYear') });
  const code = page.getByRole('textbox', { name: t('profile.divisionCode') });
  await goTo(page, `${assessment}/profile`, words);
  await founded.fill('民国初年');
  await code.fill('2306');
  await code.blur();

  await goAwayAndBack(page, `${assessment}/profile`);

  await expect(founded).toHaveValue('民国初年');
  await expect(founded).toHaveAttribute('aria-invalid', 'true');
  await expect(code).toHaveValue('2306');
  await expect(code).toHaveAttribute('aria-invalid', 'true');

  await goTo(page, `${assessment}/plan`, words);
  const budget = page.getByRole('textbox', { name: t('plan.budgetField') });
  await budget.fill('约三千');
  await budget.blur();
  await goAwayAndBack(page, `${assessment}/plan`);
  await expect(budget).toHaveValue('约三千');
  await expect(budget).toHaveAttribute('aria-invalid', 'true');
});
