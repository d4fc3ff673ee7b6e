import type { Locator } from '@playwright/test';
import { exactMoney } from '../../core/text/exactMoney.ts';
import { openQuestion } from '../support/indicatorEntry.ts';
import { button, heading, link, saveState, savedText, type Official } from '../support/official.ts';
import { sampleAssessment } from '../support/callInPage.ts';
import { goTo } from '../support/screens.ts';
import { wordsOf } from '../support/words.ts';
import { expect, test, type Desk } from './fixtures.ts';

const official = (desk: Desk): Official => ({ page: desk.page, words: wordsOf('en') });

/** The line at the foot that says what was taken away. */
const notice = ({ page }: Official, text: string) => page.getByRole('status').filter({ hasText: text });

test('a deleted assessment comes back whole', async ({ desk }) => {
  const reader = official(desk);
  const { page, words } = reader;
  const id = await sampleAssessment(page);
  const before = await desk.call('assessment.open', { id });
  const name = before.cluster.name.en;

  await link(reader, words.t('clusters.sample')).click();
  await button(reader, words.t('tasks.deleteButton')).click();
  await expect(heading(reader)).toHaveText(words.t('clusters.noneOwn'));
  await expect(link(reader, words.t('clusters.sample'))).toBeHidden();

  const line = notice(reader, `Deleted the assessment of ${name}.`);
  await line.getByRole('button', { name: words.t('common.undo') }).click();
  await expect(heading(reader)).toHaveText(name);
  await expect(line).toBeHidden();
  await expect.poll(() => desk.call('assessment.open', { id })).toEqual(before);
});

test('a deleted action comes back with its records', async ({ desk }) => {
  const reader = official(desk);
  const { page, words } = reader;
  const actions = await desk.call('action.list', undefined);
  await goTo(page, 'follow-up', words);
  const first = page.getByRole('rowheader').getByRole('button').first();
  const title = (await first.textContent()) ?? '';
  await first.click();
  const dialog = page.getByRole('dialog', { name: title });
  await dialog.getByRole('button', { name: words.t('followUp.remove') }).click();
  await expect(dialog).toBeHidden();
  await expect(button(reader, title)).toBeHidden();

  const line = notice(reader, 'Deleted "');
  await line.getByRole('button', { name: words.t('common.undo') }).click();
  await expect(button(reader, title)).toBeVisible();
  const byId = (list: typeof actions) => list.toSorted((a, b) => a.id.localeCompare(b.id));
  await expect.poll(async () => byId(await desk.call('action.list', undefined))).toEqual(byId(actions));
});

test('an answer can be taken back, and the taking back too', async ({ desk }) => {
  const reader = official(desk);
  const { page, words } = reader;
  const id = await sampleAssessment(page);
  const given = async () =>
    (await desk.call('assessment.open', { id })).assessment.ratings['inter-firm-trust'];
  const before = await given();
  expect(before?.level).toBeDefined();
  await goTo(page, `assessments/${id}/indicators/trust-order?item=inter-firm-trust`, words);
  const question = openQuestion(reader, 'inter-firm-trust');

  await question.getByRole('button', { name: words.t('indicators.clear') }).click();
  await expect(question.getByRole('radio', { checked: true })).toHaveCount(0);
  await expect(saveState(reader)).toContainText(savedText(reader));
  expect(await given()).toBeUndefined();

  await page.keyboard.press('Control+z');
  await expect(question.getByRole('radio', { name: new RegExp(`^${before?.level}`, 'u') })).toBeChecked();
  await expect.poll(given).toEqual(before);
});

test('the last hundred answers can be taken back, one after the other', async ({ desk }) => {
  const reader = official(desk);
  const { page, words } = reader;
  const id = await sampleAssessment(page);
  const before = (await desk.call('assessment.open', { id })).assessment.ratings;
  await goTo(page, `assessments/${id}/indicators/trust-order?item=inter-firm-trust`, words);
  const question = openQuestion(reader, 'inter-firm-trust');
  await expect(question).toBeVisible();

  for (let step = 0; step < 100; step += 1) {
    await page.keyboard.press(step % 2 === 0 ? '5' : '1');
  }
  await expect(question.getByRole('radio', { name: /^1/u })).toBeChecked();
  for (let step = 0; step < 100; step += 1) {
    await page.keyboard.press('Control+z');
  }

  await expect
    .poll(async () => (await desk.call('assessment.open', { id })).assessment.ratings)
    .toEqual(before);
});

const planOf = async (desk: Desk, id: string) => (await desk.call('assessment.open', { id })).assessment.plan;

/** Types a budget and leaves the field. */
async function typeBudget({ page, words }: Official, budget: number): Promise<void> {
  const field = page.getByRole('textbox', { name: words.t('plan.budgetField') });
  await field.fill(String(budget));
  await field.blur();
  await expect(budgetInForce({ page, words }, budget)).toBeVisible();
}

const budgetInForce = ({ page, words }: Official, budget: number): Locator =>
  page.getByText(words.t('plan.budget', { budget: `CNY ${budget.toFixed(1)} m` }), { exact: true });

test('Undo of a dropped measure leaves the budget that was set after it', async ({ desk }) => {
  const reader = official(desk);
  const { page, words } = reader;
  const id = await sampleAssessment(page);
  await goTo(page, `assessments/${id}/plan`, words);
  await typeBudget(reader, 15);
  const { mustNot: before = [] } = await planOf(desk, id);
  await page
    .getByRole('button', { name: /^Drop /u })
    .first()
    .click();
  const undo = page.getByRole('status').getByRole('button', { name: words.t('common.undo') });
  // The line waits while it is pointed at, however long the rest takes.
  await undo.hover();
  await typeBudget(reader, 25);
  await expect(saveState(reader)).toContainText(savedText(reader));

  await undo.click();

  await expect.poll(async () => (await planOf(desk, id)).mustNot ?? []).toEqual(before);
  expect(await planOf(desk, id)).toMatchObject({ budget: 25 });
  await expect(budgetInForce(reader, 25)).toBeVisible();
});

test('Ctrl+Z takes back what its own page changed and says what; Ctrl+Y and Ctrl+Shift+Z bring it again', async ({
  desk,
}) => {
  const reader = official(desk);
  const { page, words } = reader;
  const id = await sampleAssessment(page);
  const rating = async () =>
    (await desk.call('assessment.open', { id })).assessment.ratings['inter-firm-trust']?.level;
  await goTo(page, `assessments/${id}/indicators/trust-order?item=inter-firm-trust`, words);
  await expect(openQuestion(reader, 'inter-firm-trust')).toBeVisible();
  const level = (await rating()) === 5 ? 1 : 5;
  await page.keyboard.press(String(level));
  await expect.poll(rating).toBe(level);

  await goTo(page, `assessments/${id}/plan`, words);
  await page.keyboard.press('Control+z');
  await expect(notice(reader, words.t('changes.nothingToUndo'))).toBeVisible();
  expect(await rating()).toBe(level);

  await typeBudget(reader, 15);
  await typeBudget(reader, 25);
  const said = (from: number, to: number) =>
    words.t('changes.fromTo', {
      name: words.t('changes.budget'),
      from: exactMoney(words.t, from),
      to: exactMoney(words.t, to),
    });
  await page.keyboard.press('Control+z');
  await expect(notice(reader, words.t('changes.undone', { what: said(25, 15) }))).toBeVisible();
  await expect.poll(async () => (await planOf(desk, id)).budget).toBe(15);
  await page.keyboard.press('Control+y');
  await expect(notice(reader, words.t('changes.redone', { what: said(15, 25) }))).toBeVisible();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(async () => (await planOf(desk, id)).budget).toBe(25);
  expect(await rating()).toBe(level);
});

test('in a text field Ctrl+Z is the field’s own until its text is what it was', async ({ desk }) => {
  const reader = official(desk);
  const { page, words } = reader;
  const id = await sampleAssessment(page);
  const rating = async () =>
    (await desk.call('assessment.open', { id })).assessment.ratings['inter-firm-trust'];
  const source = async () => (await rating())?.source ?? '';
  await goTo(page, `assessments/${id}/indicators/trust-order?item=inter-firm-trust`, words);
  const question = openQuestion(reader, 'inter-firm-trust');
  const before = await source();
  const level = (await rating())?.level === 5 ? 1 : 5;
  await page.keyboard.press(String(level));
  const field = question.getByRole('textbox', { name: words.t('indicators.source') });
  await field.press('End');
  await page.keyboard.type(' and more');
  await expect.poll(source).toBe(`${before} and more`);

  await page.keyboard.press('Control+z');
  await expect(field).toHaveValue(before);
  await expect(question.getByRole('radio', { name: new RegExp(`^${level}`, 'u') })).toBeChecked();
  await page.keyboard.press('Control+z');
  await expect(question.getByRole('radio', { name: new RegExp(`^${level}`, 'u') })).not.toBeChecked();
  await expect.poll(source).toBe(before);
});
