import type { Locator } from '@playwright/test';
import { sampleAssessment } from '../support/callInPage.ts';
import { button, type Official } from '../support/official.ts';
import { measuresOfPlan } from '../support/planEntry.ts';
import { goTo } from '../support/screens.ts';
import { wordsOf } from '../support/words.ts';
import { expect, readOnlyTest, test, type Desk } from './fixtures.ts';

const official = (desk: Desk): Official => ({ page: desk.page, words: wordsOf('en') });

async function open(reader: Official, place: 'plan' | 'plan-options'): Promise<string> {
  const id = await sampleAssessment(reader.page);
  await goTo(reader.page, `assessments/${id}/${place}`, reader.words);
  return id;
}

const section = ({ page }: Official, name: string): Locator =>
  page.locator('section').filter({ has: page.getByRole('heading', { name, level: 2 }) });

const row = (table: Locator, name: string): Locator =>
  table.getByRole('row').filter({ has: table.page().getByRole('rowheader', { name, exact: true }) });

async function figure(cells: Locator, column: number): Promise<number> {
  const text = (await cells.getByRole('cell').nth(column).textContent()) ?? '';
  return Number(text.trim().replace('\u2212', '-').replace('%', ''));
}

readOnlyTest('the next three plans follow the best one in value, with what differs', async ({ desk }) => {
  const reader = official(desk);
  const { t } = reader.words;
  await open(reader, 'plan-options');
  const plans = section(reader, t('planOptions.plansTitle'));
  const names = [t('planOptions.best'), ...[2, 3, 4].map((place) => t('planOptions.place', { place }))];

  const values: number[] = [];
  for (const name of names) {
    await expect(row(plans, name)).toBeVisible();
    values.push(await figure(row(plans, name), 0));
  }

  // The recommended plan keeps to the causes first: others may remove more for its money.
  const [best = 0, ...next] = values;
  expect(next).toEqual(next.toSorted((a, b) => b - a));
  const points = (next[0] ?? 0) - best;
  const more = (await figure(row(plans, names[1] ?? ''), 2)) - (await figure(row(plans, names[0] ?? ''), 2));
  expect(points).toBeGreaterThan(0);
  expect(more).toBeGreaterThan(0);
  await expect(desk.page.getByText(`removes ${points.toFixed(1)} percentage points more`)).toContainText(
    `but leaves ${more} more cause`,
  );
  await expect(
    row(plans, names[1] ?? '')
      .getByRole('listitem')
      .first(),
  ).toBeVisible();
});

test('an own plan is held against what the same money could do, and its removal can be undone', async ({
  desk,
}) => {
  const reader = official(desk);
  const { page, words } = reader;
  const { t } = words;
  await open(reader, 'plan-options');
  const plans = section(reader, t('planOptions.plansTitle'));
  const second = t('planOptions.place', { place: 2 });
  await expect(row(plans, second)).toBeVisible();
  const value = await figure(row(plans, second), 0);

  await button(reader, t('planOptions.takeOf', { name: second })).click();
  const own = section(reader, t('planOptions.ownTitle'));
  await expect(own.getByRole('status')).toContainText(`expected to remove ${value.toFixed(1)}%`);

  const chosen = own.getByRole('checkbox', { checked: true });
  await chosen.first().focus();
  await page.keyboard.press('Space');
  await expect(own.getByRole('status')).not.toContainText(`expected to remove ${value.toFixed(1)}%`);

  await own.getByRole('button', { name: t('planOptions.ownRemove') }).click();
  await expect(own.getByRole('checkbox')).toHaveCount(0);
  const notice = page.getByRole('status').filter({ hasText: t('planOptions.ownRemoved') });
  await notice.getByRole('button', { name: t('common.undo') }).click();
  await expect(own.getByRole('checkbox').first()).toBeVisible();
});

test('an own plan is put in force with a reason', async ({ desk }) => {
  const reader = official(desk);
  const { t } = reader.words;
  const id = await open(reader, 'plan-options');
  const own = section(reader, t('planOptions.ownTitle'));
  await own.getByRole('button', { name: t('planOptions.ownEmpty') }).click();
  const chosen = own.getByRole('row').nth(1);
  const name = ((await chosen.getByRole('rowheader').textContent()) ?? '').trim();
  await chosen.getByRole('checkbox').check();
  const ownName = t('plans.own');
  await own.getByRole('button', { name: t('plans.choose', { name: ownName }) }).click();
  await expect(own.getByText(t('explain.reasonMissing'))).toBeVisible();
  await own.getByRole('textbox', { name: t('plans.chooseReason', { name: ownName }) }).fill('One at a time.');
  await own.getByRole('button', { name: t('plans.choose', { name: ownName }) }).click();

  await goTo(reader.page, `assessments/${id}/plan`, reader.words);

  await expect.poll(() => measuresOfPlan(reader)).toEqual([name]);
  await expect(
    reader.page.getByText(t('plans.chosen', { name: ownName, reason: 'One at a time.' })),
  ).toBeVisible();
});

test('limits by phase and body hold, set by keyboard alone', async ({ desk }) => {
  const reader = official(desk);
  const { page, words } = reader;
  const { t } = words;
  await open(reader, 'plan');
  const all = await measuresOfPlan(reader);
  await button(reader, t('planOptions.limits')).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: t('planOptions.limitsTitle') });
  await dialog.getByRole('textbox', { name: t('planOptions.phaseCountOf', { name: 'Short term' }) }).focus();
  await page.keyboard.type('1');
  await dialog.getByRole('textbox', { name: t('planOptions.bodyCountOf', { name: 'Government' }) }).focus();
  await page.keyboard.type('2');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');

  await expect(button(reader, t('planOptions.limitsOf', { count: 2 }))).toBeVisible();
  await expect(page.getByText(t('planOptions.measuresOf', { count: 1, most: 1 }))).toBeVisible();
  const limited = await measuresOfPlan(reader);
  expect(limited.length).toBeLessThan(all.length);

  await button(reader, t('planOptions.limitsOf', { count: 2 })).click();
  await dialog.getByRole('button', { name: t('planOptions.limitsClear') }).click();
  await dialog
    .getByRole('button', { name: t('common.close') })
    .last()
    .click();
  await expect.poll(() => measuresOfPlan(reader)).toEqual(all);
});

test('rules that clash are named, and only those', async ({ desk }) => {
  const reader = official(desk);
  const { words } = reader;
  const { t } = words;
  const id = await open(reader, 'plan-options');
  const { assessment } = await desk.call('assessment.open', { id });
  const [pinned = ''] = assessment.plan.must ?? [];
  expect(pinned).not.toBe('');
  await desk.call('assessment.savePlan', { id, plan: { ...assessment.plan, budget: 0.1 } });
  await reader.page.reload();
  await goTo(reader.page, `assessments/${id}/plan-options`, words);

  const clash = section(reader, t('planOptions.conflictTitle'));
  await expect(clash.getByRole('listitem')).toHaveText([
    t('planOptions.rule-must', { name: words.measure(pinned) }),
    t('planOptions.rule-budget', { most: 'CNY\u00a00.1\u00a0m' }),
  ]);
});
