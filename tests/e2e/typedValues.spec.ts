import { callInPage, sampleAssessment } from '../support/callInPage.ts';
import { button } from '../support/official.ts';
import { goTo } from '../support/screens.ts';
import { shippedKnowledgeBase } from '../support/shippedKnowledgeBase.ts';
import { wordsOf } from '../support/words.ts';
import { expect, test } from './fixtures.ts';

const words = wordsOf('zh');
const { t } = words;
const cluster = 'daqing-volvo-auto';

test.use({ language: 'zh' });

/** A field of recognition by its id. */
const nameOf = (id: string): string =>
  shippedKnowledgeBase.recognition.fields.find((field) => field.id === id)?.name.zh ?? '';
const idWith = (unit: string): string =>
  shippedKnowledgeBase.recognition.fields.find((field) => field.unit === unit)?.id ?? '';

test('an area is converted and shown back, and a unit that contradicts is named', async ({ desk }) => {
  const { page } = desk;
  const id = idWith('km2');
  const stored = async () => (await callInPage(page, 'cluster.get', { id: cluster })).recognition[id];
  await goTo(page, `assessments/${await sampleAssessment(page)}/profile`, words);
  const area = page.getByRole('textbox', { name: nameOf(id), exact: true });

  await area.fill('1.02万亩');
  await area.blur();
  await expect.poll(stored).toBe(6.8);
  await expect(area).toHaveValue('6.8');
  await expect(page.getByText('1.02万亩 = 6.8平方公里')).toBeVisible();

  await area.fill('680人');
  await area.blur();
  await expect(area).toHaveAttribute('aria-invalid', 'true');
  await expect(area).toHaveAccessibleDescription(/“人”，此处应以平方公里计/u);
  expect(await stored()).toBe(6.8);
});

test('a bare share waits until one of two percentages is chosen', async ({ desk }) => {
  const { page } = desk;
  const id = idWith('%');
  const stored = async () => (await callInPage(page, 'cluster.get', { id: cluster })).recognition[id];
  await goTo(page, `assessments/${await sampleAssessment(page)}/profile`, words);
  const share = page.getByRole('textbox', { name: nameOf(id), exact: true });
  const before = await stored();

  await share.fill('0.35');
  await share.blur();
  await expect(share).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByText(t('frame.whichShare', { low: '0.35', high: '35' }))).toBeVisible();
  expect(await stored()).toBe(before);

  await button(desk, '35%').click();
  await expect.poll(stored).toBe(35);
  await expect(share).toHaveValue('35');
});

test('the budget and the founding year take their units', async ({ desk }) => {
  const { page } = desk;
  const assessment = `assessments/${await sampleAssessment(page)}`;
  await goTo(page, `${assessment}/plan`, words);
  const budget = page.getByRole('textbox', { name: t('plan.budgetField') });
  await budget.fill('0.15亿');
  await budget.blur();
  await expect(budget).toHaveValue('1500');

  await goTo(page, `${assessment}/profile`, words);
  const founded = page.getByRole('textbox', { name: t('profile.foundedYear') });
  await founded.fill('2013年5月');
  await founded.blur();
  await expect(founded).toHaveValue('2013');
  await founded.fill('2099');
  await founded.blur();
  await expect(founded).toHaveAttribute('aria-invalid', 'true');
});

test('a due date is typed as offices write it, shown back, and remarked on where it is far off', async ({
  desk,
}) => {
  const { page } = desk;
  await goTo(page, 'follow-up', words);
  await button(desk, t('followUp.add')).click();
  const due = page.getByRole('dialog').getByRole('textbox', { name: t('followUp.dueOn') });

  await due.fill('2027年6月底前');
  await due.blur();
  await expect(due).toHaveValue('2027年6月30日');
  await expect(page.getByText('2027年6月底前 = 2027年6月30日')).toBeVisible();

  await due.fill('2099-01-01');
  await due.blur();
  await expect(due).not.toHaveAttribute('aria-invalid', 'true');
  await expect(due).toHaveAccessibleDescription(/年以后/u);
});

test('a field of recognition holds the limits of the store, and a number for ten thousand persons has decimals', async ({
  desk,
}) => {
  const { page } = desk;
  const stored = async (id: string) =>
    (await callInPage(page, 'cluster.get', { id: cluster })).recognition[id];
  const before = await stored('sme-output-share');
  await goTo(page, `assessments/${await sampleAssessment(page)}/profile`, words);
  const share = page.getByRole('textbox', { name: nameOf('sme-output-share'), exact: true });

  for (const typed of ['110', '150%', '-5']) {
    await share.fill(typed);
    await share.blur();
    await expect(share).toHaveAttribute('aria-invalid', 'true');
    await expect(share).toHaveAccessibleDescription(`% ${t('frame.numberRange', { min: '0', max: '100' })}`);
  }
  expect(await stored('sme-output-share')).toBe(before);

  const patents = page.getByRole('textbox', { name: nameOf('patents-per-10k'), exact: true });
  await patents.fill('12.5');
  await patents.blur();
  await expect.poll(() => stored('patents-per-10k')).toBe(12.5);
});
