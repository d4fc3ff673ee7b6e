import { expect, type Locator } from '@playwright/test';
import { button, type Official } from './official.ts';
import { shippedKnowledgeBase } from './shippedKnowledgeBase.ts';

const number = (text: string): number => Number(/\d+(?:\.\d+)?/u.exec(text)?.[0] ?? Number.NaN);

/** What a plan costs, as the head of the budget says it. */
async function usedCost({ page, words }: Official): Promise<number> {
  const [before = '', after = ''] = words.t('plan.used', { cost: '#' }).split('#');
  const used = page.getByText(new RegExp(`^${before}[\\d.]+${after}$`, 'u'));
  return number((await used.textContent()) ?? '');
}

/** Types a budget; the plan is chosen anew at once and keeps to it. */
export async function choosePlanUnderBudget(official: Official, budget: number): Promise<void> {
  const { page, words } = official;
  const before = await usedCost(official);
  await page.getByRole('textbox', { name: words.t('plan.budgetField') }).fill(String(budget));
  await page.getByRole('textbox', { name: words.t('plan.budgetField') }).blur();

  const name = words.t('plan.budget', { budget: budget.toFixed(1) });
  await expect(page.getByRole('heading', { name })).toBeVisible();
  const cost = await usedCost(official);
  expect(cost).toBeLessThan(before);
  expect(cost).toBeLessThanOrEqual(budget);
}

const rowsWith = ({ page }: Official, state: string): Locator =>
  page.getByRole('row').filter({ has: page.getByText(state, { exact: true }) });

const measureOf = async (row: Locator): Promise<string> =>
  (await row.getByRole('rowheader').getByRole('button').textContent())?.trim() ?? '';

/** Pins the best measure that the plan leaves out; then it is in the plan. */
export async function pinFirstLeftOut(official: Official): Promise<void> {
  const { words } = official;
  const name = await measureOf(rowsWith(official, words.t('plan.leftOut')).first());
  await button(official, words.t('plan.pinOf', { name })).click();

  await expect(button(official, words.t('plan.releaseOf', { name }))).toBeVisible();
  await expect.poll(() => measuresOfPlan(official)).toContain(name);
}

/** Drops the best measure of the plan, sees it go, and takes that back. */
export async function dropAndTakeBack(official: Official): Promise<void> {
  const { page, words } = official;
  const name = await measureOf(rowsWith(official, words.t('plan.inPlan')).first());
  const plan = await measuresOfPlan(official);
  await button(official, words.t('plan.dropOf', { name })).click();
  await expect(button(official, words.t('plan.releaseOf', { name }))).toBeVisible();
  await expect.poll(() => measuresOfPlan(official)).not.toContain(name);

  const notice = page.getByRole('status').filter({ hasText: words.t('plan.droppedNotice', { name }) });
  await notice.getByRole('button', { name: words.t('common.undo') }).click();
  await expect(button(official, words.t('plan.dropOf', { name }))).toBeVisible();
  await expect.poll(() => measuresOfPlan(official)).toEqual(plan);
}

/** The measures in the lists of the three phases, in their order; the second button of a line is the cost. */
export async function measuresOfPlan({ page, words }: Official): Promise<readonly string[]> {
  const lines = await Promise.all(
    shippedKnowledgeBase.countermeasures.horizons.map((horizon) =>
      page
        .getByRole('main')
        .locator('section')
        .filter({ has: page.getByRole('heading', { name: words.say(horizon.name) }) })
        .getByRole('listitem')
        .all(),
    ),
  );
  const names = lines.flat().map((line) => line.getByRole('button').first().textContent());
  return (await Promise.all(names)).map((name) => (name ?? '').trim());
}
