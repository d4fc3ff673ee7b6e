import { sampleAssessment } from '../support/callInPage.ts';
import { button, type Official } from '../support/official.ts';
import { measuresOfPlan, planCosts } from '../support/planEntry.ts';
import { goTo } from '../support/screens.ts';
import { wordsOf } from '../support/words.ts';
import { expect, readOnlyTest, test, type Desk } from './fixtures.ts';

async function openPlan(desk: Desk, language: 'en' | 'zh' = 'en') {
  const reader: Official = { page: desk.page, words: wordsOf(language) };
  const id = await sampleAssessment(desk.page);
  await goTo(desk.page, `assessments/${id}/plan`, reader.words);
  return { reader, id };
}

readOnlyTest('the plans stand side by side as the evaluation has them', async ({ desk }) => {
  const { reader, id } = await openPlan(desk);
  const { page, words } = reader;
  const { plans } = await desk.call('assessment.evaluate', { id });
  const distinct = plans.filter(({ sameAs }) => sameAs === undefined);

  const table = page.getByRole('table', { name: words.t('plans.table') });
  await expect(table.getByRole('radio')).toHaveCount(distinct.length);
  const costs = await planCosts(reader);
  distinct.forEach(({ cost }, column) => expect(costs[column]).toBeCloseTo(cost, 1));
  const values = table.getByRole('row', { name: words.t('plans.rowValue') }).getByRole('cell');
  await expect(values).toHaveText(distinct.map(({ value }) => `${value.toFixed(0)}%`));
});

test('another plan is put in force with a reason, and that can be undone', async ({ desk }) => {
  const { reader, id } = await openPlan(desk);
  const { page, words } = reader;
  const { t } = words;
  const stored = async () => (await desk.call('assessment.open', { id })).assessment.plan.chosen;
  const before = await measuresOfPlan(reader);
  const name = t('plans.full');

  await page.getByRole('radio', { name }).check();
  await button(reader, t('plans.choose', { name })).click();
  await expect(page.getByText(t('explain.reasonMissing'))).toBeVisible();
  expect(await stored()).toBeUndefined();

  const reason = 'The province pays for all of it.';
  await page.getByRole('textbox', { name: t('plans.chooseReason', { name }) }).fill(reason);
  await button(reader, t('plans.choose', { name })).click();
  await expect(page.getByText(t('plans.chosen', { name, reason }))).toBeVisible();
  await expect.poll(stored).toEqual({ name: 'full', reason });
  await expect(button(reader, t('plans.accept', { name }))).toBeEnabled();
  expect(await measuresOfPlan(reader)).not.toEqual(before);

  await page.keyboard.press('Control+z');
  await expect.poll(stored).toBeUndefined();
  await expect.poll(() => measuresOfPlan(reader)).toEqual(before);
});

test('a budget of a year binds the plans, and the program says how many limits are set', async ({ desk }) => {
  const { reader, id } = await openPlan(desk);
  const { page, words } = reader;
  const { t } = words;
  const { assessment } = await desk.call('assessment.open', { id });
  const year = t('planOptions.yearName', { year: 2, date: Number(assessment.assessedOn.slice(0, 4)) + 1 });
  const before = await planCosts(reader);

  await button(reader, t('planOptions.limits')).click();
  await page.getByRole('textbox', { name: t('planOptions.phaseBudgetOf', { name: year }) }).fill('1');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');

  await expect(button(reader, t('planOptions.limitsOf', { count: 1 }))).toBeVisible();
  await expect.poll(async () => Math.max(...(await planCosts(reader)))).toBeLessThan(Math.max(...before));
});

test('a cost is entered year by year, is what the measure costs, and can be put back', async ({ desk }) => {
  const { reader, id } = await openPlan(desk);
  const { page, words } = reader;
  const { t } = words;
  const { assessment, ranking } = {
    ...(await desk.call('assessment.open', { id })),
    ...(await desk.call('assessment.evaluate', { id })),
  };
  const measure = ranking.find(({ horizon }) => horizon === 'medium')?.id ?? '';
  const name = words.measure(measure);
  const stored = async () => (await desk.call('assessment.open', { id })).assessment.plan.costsByYear;
  const yearOf = (year: number) =>
    t('planOptions.yearName', { year, date: Number(assessment.assessedOn.slice(0, 4)) + year - 1 });

  await button(reader, name).first().press('Enter');
  const dialog = page.getByRole('dialog', { name });
  await dialog.getByRole('button', { name: t('plan.costByYear') }).click();
  for (const [year, cost] of [
    [1, '3'],
    [3, '4.5'],
  ] as const) {
    await dialog.getByRole('textbox', { name: yearOf(year) }).fill(cost);
    await page.keyboard.press('Tab');
  }
  await expect.poll(stored).toEqual({ [measure]: [3, 0, 4.5] });
  const costOf = async () =>
    (await desk.call('assessment.evaluate', { id })).ranking.find((ranked) => ranked.id === measure)?.cost;
  expect(await costOf()).toBe(7.5);

  await dialog.getByRole('button', { name: t('plan.costInAll') }).click();
  await expect.poll(stored).toBeUndefined();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect.poll(stored).toEqual({ [measure]: [3, 0, 4.5] });
  await expect(button(reader, t('plan.costByYearOf', { name, cost: '7.5' }))).toBeVisible();
});

test.describe('in Chinese', () => {
  test.use({ language: 'zh' });

  test('money is shown and typed in 万元', async ({ desk }) => {
    const { reader, id } = await openPlan(desk, 'zh');
    const { page, words } = reader;
    const { ranking } = await desk.call('assessment.evaluate', { id });
    const measure = ranking.find(({ estimated }) => estimated)?.id ?? '';
    const field = page.getByRole('textbox', {
      name: words.t('plan.costOf', { name: words.measure(measure) }),
    });

    await field.fill('123');
    await field.blur();

    const stored = async () => (await desk.call('assessment.open', { id })).assessment.costs[measure];
    await expect.poll(stored).toBe(1.23);
    await expect(field).toHaveValue('123');
  });
});
