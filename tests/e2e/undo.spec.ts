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
  await expect(heading(reader)).toHaveText('40 clusters');
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

test('the last fifty answers can be taken back, one after the other', async ({ desk }) => {
  const reader = official(desk);
  const { page, words } = reader;
  const id = await sampleAssessment(page);
  const before = (await desk.call('assessment.open', { id })).assessment.ratings;
  await goTo(page, `assessments/${id}/indicators/trust-order?item=inter-firm-trust`, words);
  const question = openQuestion(reader, 'inter-firm-trust');
  await expect(question).toBeVisible();

  for (let step = 0; step < 50; step += 1) {
    await page.keyboard.press(step % 2 === 0 ? '5' : '1');
  }
  await expect(question.getByRole('radio', { name: /^1/u })).toBeChecked();
  for (let step = 0; step < 50; step += 1) {
    await page.keyboard.press('Control+z');
  }

  await expect
    .poll(async () => (await desk.call('assessment.open', { id })).assessment.ratings)
    .toEqual(before);
});
