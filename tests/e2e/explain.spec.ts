import { whyBefore } from '../../core/ranking/whyBefore.ts';
import { sampleAssessment } from '../support/callInPage.ts';
import { button, saveState, savedText, type Official } from '../support/official.ts';
import { goTo } from '../support/screens.ts';
import { wordsOf } from '../support/words.ts';
import { expect, readOnlyTest, test, type Desk } from './fixtures.ts';

const official = (desk: Desk): Official => ({ page: desk.page, words: wordsOf('en') });

async function openPlan(desk: Desk) {
  const reader = official(desk);
  const id = await sampleAssessment(desk.page);
  const { ranking, weights } = await desk.call('assessment.evaluate', { id });
  await goTo(desk.page, `assessments/${id}/plan`, reader.words);
  return { reader, id, ranking, weights };
}

/** Opens the page of a measure with the keyboard alone. */
async function openMeasure(reader: Official, id: string) {
  const name = reader.words.measure(id);
  await button(reader, name).first().press('Enter');
  return reader.page.getByRole('dialog', { name });
}

readOnlyTest('a measure is compared with the next in rank, or with any other', async ({ desk }) => {
  const { reader, ranking, weights } = await openPlan(desk);
  const { words } = reader;
  const [first, second, third] = ranking;
  if (!first || !second || !third) {
    throw new Error('The sample ranks more than three measures.');
  }
  const dialog = await openMeasure(reader, second.id);
  const sentence = (ahead: typeof first, behind: typeof first) =>
    words.t('explain.ahead', {
      first: words.measure(ahead.id),
      second: words.measure(behind.id),
      difference: `${whyBefore(ahead, behind, weights).difference.toFixed(1)}%`,
    });
  await expect(dialog.getByText(sentence(second, third))).toBeVisible();

  await dialog.getByRole('combobox', { name: words.t('explain.compareWith') }).selectOption(first.id);

  await expect(dialog.getByText(sentence(first, second))).toBeVisible();
  const why = whyBefore(first, second, weights);
  const rows = dialog.getByRole('table', { name: /^Weight times difference of worth/u }).getByRole('row');
  await expect(rows).toHaveCount(why.parts.length + 1);
  for (const [place, part] of why.parts.entries()) {
    await expect(rows.nth(place)).toContainText(words.criterion(part.criterion));
    await expect(rows.nth(place)).toContainText(Math.abs(part.difference).toFixed(2));
  }
});

readOnlyTest(
  'a number opens its formula, a number there opens the next, and each closes back',
  async ({ desk }) => {
    const { reader, ranking } = await openPlan(desk);
    const { page, words } = reader;
    const measure = ranking.find(({ addresses }) => addresses.length > 0);
    const name = words.measure(measure?.id ?? '');
    const source = (of: string) =>
      page.getByRole('dialog', { name: words.t('explain.sourceOf', { name: of }), exact: true });
    const value = page.getByRole('button', { name: words.t('explain.valueOf', { name }) });

    await value.press('Enter');
    const values = source(words.t('explain.valueOf', { name }));
    await expect(values).toContainText(
      words.t('explain.valueFormula', {
        relief: measure?.scores.relief.toFixed(1) ?? '',
        delivery: measure?.delivery.toFixed(2) ?? '',
        value: measure?.value.toFixed(1) ?? '',
      }),
    );
    await values
      .getByRole('button', { name: `${words.criterion('relief')}, ${words.t('explain.score')}` })
      .press('Enter');
    const score = source(words.t('explain.scoreOf', { criterion: words.criterion('relief'), name }));
    await expect(score).toContainText('Relief = Σ share of the trouble');
    const cause = words.cause(measure?.addresses[0]?.cause ?? '');
    await score.getByRole('button', { name: cause }).press('Enter');
    await expect(
      page.getByRole('dialog', { name: words.t('diagnosis.sourceOf', { name: cause }) }),
    ).toBeVisible();

    for (const left of [2, 1, 0]) {
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(left);
    }
    await expect(value).toBeFocused();
  },
);

readOnlyTest('value and cost of the plan open what they are made of', async ({ desk }) => {
  const { reader, id } = await openPlan(desk);
  const { page, words } = reader;
  const { plan } = await desk.call('assessment.evaluate', { id });

  const balanced = page.getByRole('table', { name: words.t('plans.table') });
  await balanced
    .getByRole('button', { name: words.t('plans.rowValue') })
    .first()
    .press('Enter');
  const source = page.getByRole('dialog').last();
  await expect(source).toContainText(`= ${plan.value.toFixed(1)}%`);
  await source.getByRole('button', { name: words.t('explain.planMeasures') }).press('Enter');

  const measures = page.getByRole('dialog').last();
  await expect(measures).toContainText(
    words.t('explain.planCostFormula', { cost: `CNY ${plan.cost.toFixed(1)} m` }),
  );
  for (const { id: measure } of plan.measures) {
    await expect(
      measures.getByRole('rowheader', { name: words.measure(measure), exact: true }),
    ).toBeVisible();
  }
});

test('an own score needs a reason, stands beside the computed one, and its removal can be undone', async ({
  desk,
}) => {
  const { reader, id, ranking } = await openPlan(desk);
  const { page, words } = reader;
  const measure = ranking[1]?.id ?? '';
  const criterion = words.criterion('speed');
  const stored = async () => (await desk.call('assessment.open', { id })).assessment.scoreOverrides[measure];
  const dialog = await openMeasure(reader, measure);
  const row = dialog
    .getByRole('table')
    .filter({ has: page.getByRole('columnheader', { name: words.t('explain.computed') }) })
    .getByRole('row', { name: criterion });
  const computed = ranking[1]?.scores.speed.toFixed(1) ?? '';

  await dialog
    .getByRole('button', { name: words.t('explain.ownScoreOf', { name: criterion }) })
    .press('Enter');
  await dialog.getByRole('textbox', { name: words.t('explain.scoreField') }).fill('35');
  await dialog.getByRole('button', { name: words.t('explain.record') }).press('Enter');
  await expect(dialog.getByRole('link', { name: words.t('explain.reasonMissing') })).toBeVisible();
  expect(await stored()).toBeUndefined();
  await dialog.getByRole('textbox', { name: words.t('explain.reason') }).fill('The site is not built yet.');
  await dialog.getByRole('button', { name: words.t('explain.record') }).press('Enter');

  await expect(row).toContainText(computed);
  await expect(row).toContainText('35.0');
  await expect(row).toContainText('The site is not built yet.');
  await expect(saveState(reader)).toContainText(savedText(reader));
  const override = { speed: { score: 35, reason: 'The site is not built yet.' } };
  await expect.poll(stored).toEqual(override);

  await dialog.getByRole('button', { name: words.t('explain.removeOf', { name: criterion }) }).press('Enter');
  await expect.poll(stored).toBeUndefined();
  await dialog.getByRole('button', { name: words.t('common.undo') }).press('Enter');
  await expect.poll(stored).toEqual(override);

  await page.keyboard.press('Escape');
  const marked = words.t('explain.marked', { names: [criterion] });
  await expect(page.getByRole('rowheader').filter({ hasText: words.measure(measure) })).toContainText(marked);
});

test('an own stage needs a reason, leaves the rule visible, and its removal can be undone', async ({
  desk,
}) => {
  const reader = official(desk);
  const { page, words } = reader;
  const id = await sampleAssessment(page);
  const stored = async () => (await desk.call('assessment.open', { id })).assessment.stageOverride;
  const { stage } = await desk.call('assessment.evaluate', { id });
  const stageName = (stageId: string) =>
    words.say(words.index.stages.get(stageId)?.name ?? { en: '', zh: '' });
  const own = stage.id === 'declining' ? 'renewing' : 'declining';
  await goTo(page, `assessments/${id}/diagnosis`, words);

  await button(reader, words.t('explain.ownStageSet')).press('Enter');
  await page.getByRole('combobox', { name: words.t('explain.stage') }).selectOption(own);
  await button(reader, words.t('explain.ownStageRecord')).press('Enter');
  await expect(page.getByText(words.t('explain.reasonMissing'))).toBeVisible();
  await page.getByRole('textbox', { name: words.t('explain.reason') }).fill('Two plants closed in May.');
  await button(reader, words.t('explain.ownStageRecord')).press('Enter');

  const title = page.getByRole('heading', { name: words.t('diagnosis.stage', { name: stageName(own) }) });
  await expect(title).toBeVisible();
  const decided = words.t('explain.decidedStage', {
    stage: stageName(own),
    computed: stageName(stage.id ?? ''),
  });
  await expect(page.getByText(decided)).toBeVisible();
  await expect.poll(stored).toEqual({ stage: own, reason: 'Two plants closed in May.' });

  await button(reader, words.t('explain.ownStageRemove')).press('Enter');
  await expect.poll(stored).toBeNull();
  await button(reader, words.t('common.undo')).press('Enter');
  await expect.poll(stored).toEqual({ stage: own, reason: 'Two plants closed in May.' });
});
