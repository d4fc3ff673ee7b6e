import type { Locator } from '@playwright/test';
import { callInPage, sampleAssessment } from '../support/callInPage.ts';
import { button, railLink, type Official } from '../support/official.ts';
import { measuresOfPlan } from '../support/planEntry.ts';
import { goTo } from '../support/screens.ts';
import { wordsOf } from '../support/words.ts';
import { expect, test, type Desk } from './fixtures.ts';

const official = (desk: Desk): Official => ({ page: desk.page, words: wordsOf('en') });

async function openOtherPlans(reader: Official): Promise<string> {
  const { page, words } = reader;
  const id = await sampleAssessment(page);
  await goTo(page, `assessments/${id}/plan-options`, words);
  return id;
}

const section = ({ page }: Official, name: string): Locator =>
  page.locator('section').filter({ has: page.getByRole('heading', { name, level: 2 }) });

const figures = async (rows: Locator, column: number): Promise<number[]> =>
  (await rows.getByRole('cell').nth(0).page().locator('body').count()) > 0
    ? Promise.all(
        (await rows.all()).map(async (row) =>
          Number(((await row.getByRole('cell').nth(column).textContent()) ?? '').trim()),
        ),
      )
    : [];

test('the next three plans follow the best one in value, with what differs', async ({ desk }) => {
  const reader = official(desk);
  await openOtherPlans(reader);
  const { t } = reader.words;
  const plans = section(reader, t('planOptions.plansTitle'));

  for (const name of [t('planOptions.best'), ...[2, 3, 4].map((place) => t('planOptions.place', { place }))]) {
    await expect(plans.getByRole('rowheader', { name, exact: true })).toBeVisible({ timeout: 20_000 });
  }
  const rows = plans.getByRole('row').filter({ has: reader.page.getByRole('rowheader') });
  const values = (await figures(rows, 0)).slice(0, 4);
  expect(values).toEqual(values.toSorted((a, b) => b - a));
  await expect(rows.nth(1).getByRole('listitem').first()).toBeVisible();
});
