import { expect, type Locator } from '@playwright/test';
import { button, type Official } from './official.ts';
import { shippedKnowledgeBase } from './shippedKnowledgeBase.ts';

const number = (text: string): number =>
  Number(/\d+(?:\.\d+)?/u.exec(text.replaceAll(',', ''))?.[0] ?? Number.NaN);

/** The row of figures of the plans side by side. */
const planRow = ({ page, words }: Official, name: string): Locator =>
  page
    .getByRole('table', { name: words.t('plans.table') })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name, exact: true }) });

/** What each plan costs, in million CNY, in the order of the columns. */
export async function planCosts(official: Official): Promise<readonly number[]> {
  const cells = planRow(official, official.words.t('plans.rowCost')).getByRole('cell');
  const perMillion = official.words.language === 'zh' ? 100 : 1;
  return (await cells.allTextContents()).map((text) => number(text) / perMillion);
}

/** Types a budget of so many million CNY; the plans are chosen anew at once and keep to it. */
export async function choosePlanUnderBudget(official: Official, budget: number): Promise<void> {
  const { page, words } = official;
  const before = Math.max(...(await planCosts(official)));
  expect(before).toBeGreaterThan(budget);
  const typed = budget * (words.language === 'zh' ? 100 : 1);
  await page.getByRole('textbox', { name: words.t('plan.budgetField') }).fill(String(typed));
  await page.getByRole('textbox', { name: words.t('plan.budgetField') }).blur();

  await expect.poll(async () => Math.max(...(await planCosts(official)))).toBeLessThanOrEqual(budget);
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
