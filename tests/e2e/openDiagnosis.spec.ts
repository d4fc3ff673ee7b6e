import { sampleAssessment } from '../support/callInPage.ts';
import { goTo } from '../support/screens.ts';
import { shippedKnowledgeBase } from '../support/shippedKnowledgeBase.ts';
import { wordsOf } from '../support/words.ts';
import { expect, readOnlyTest, test, type Desk } from './fixtures.ts';

const words = wordsOf('en');
const { t } = words;

/** Takes away what momentum is judged by: the facts of the sample's cluster, and the figures that were typed. */
async function forgetFacts(desk: Desk, assessment: string): Promise<void> {
  const { cluster } = await desk.call('assessment.open', { id: assessment });
  await desk.call('assessment.saveContext', { id: assessment, context: {} });
  for (const fact of cluster.facts) {
    await desk.call('cluster.saveFact', { ...fact, id: cluster.id, value: null });
  }
}

test('momentum that is not known is said, with the figures that would tell it', async ({ desk }) => {
  const { page } = desk;
  const id = await sampleAssessment(page);
  await forgetFacts(desk, id);
  await page.reload();
  await goTo(page, `assessments/${id}/diagnosis`, words);

  await expect(page.getByText(t('diagnosis.dynamics-unknown'))).toBeVisible();
  await page
    .getByRole('link', { name: t('profile.growthGap') })
    .first()
    .click();
  await expect(page.getByRole('textbox', { name: t('profile.growthGap') })).toBeVisible();
});

test('what hit the cluster from outside is asked for, and told beside the causes', async ({ desk }) => {
  const { page } = desk;
  const id = await sampleAssessment(page);
  const question = shippedKnowledgeBase.stages.questions?.find((each) => each.id === 'outside-shocks');
  const textOf = (answer: string) =>
    question?.kind === 'several'
      ? words.say(question.answers.find((each) => each.id === answer)?.text ?? { en: '', zh: '' })
      : '';
  const box = (answer: string) => page.getByRole('checkbox', { name: textOf(answer) });
  const stored = async () => (await desk.call('assessment.open', { id })).assessment.context.outsideShocks;
  await goTo(page, `assessments/${id}/profile`, words);

  await box('none').check();
  await expect.poll(stored).toEqual(['none']);
  await box('tariffs').check();
  await box('exchange-rate').check();
  await expect(box('none')).not.toBeChecked();
  await expect.poll(stored).toEqual(['exchange-rate', 'tariffs']);

  await goTo(page, `assessments/${id}/diagnosis`, words);
  const names = [textOf('exchange-rate'), textOf('tariffs')];
  await expect(page.getByText(t('diagnosis.shocks', { names }))).toBeVisible();
});

test('a cause that nothing answered shows is named as not judged, with what would judge it', async ({
  desk,
}) => {
  const { page } = desk;
  const id = await sampleAssessment(page);
  const { causes } = await desk.call('assessment.evaluate', { id });
  const cause = causes.find(({ evidence }) => evidence.length <= 3);
  for (const { indicator } of cause?.evidence ?? []) {
    await desk.call('assessment.saveRating', { id, indicator, rating: null });
  }
  await page.reload();
  await goTo(page, `assessments/${id}/diagnosis`, words);

  const list = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: t('diagnosis.notJudged'), exact: true }) });
  const entry = list.getByRole('listitem').filter({ hasText: words.cause(cause?.id ?? '') });
  await expect(entry).toBeVisible();
  const open = words.index.indicators.get(cause?.evidence[0]?.indicator ?? '');
  await expect(
    entry.getByRole('link', { name: open ? words.say(open.name) : '', exact: true }),
  ).toBeVisible();
});

readOnlyTest('what to find out next stands on diagnosis and task list alike', async ({ desk }) => {
  const { page } = desk;
  const id = await sampleAssessment(page);
  const { nextEvidence } = await desk.call('assessment.evaluate', { id });
  expect(nextEvidence.length).toBeGreaterThan(0);

  for (const place of ['diagnosis', 'tasks']) {
    await goTo(page, `assessments/${id}/${place}`, words);
    for (const { subject } of nextEvidence) {
      const indicator = subject.kind === 'indicator' ? words.index.indicators.get(subject.indicator) : null;
      if (indicator) {
        await expect(page.getByRole('link', { name: words.say(indicator.name), exact: true })).toBeVisible();
      }
    }
  }
});

test('the past of the cluster and its margins are kept, and taken back', async ({ desk }) => {
  const { page } = desk;
  const id = await sampleAssessment(page);
  const stored = async () => (await desk.call('assessment.open', { id })).assessment.context;
  const before = await stored();
  await goTo(page, `assessments/${id}/profile`, words);

  await page.getByRole('radio', { name: 'It has declined, and nothing new grows yet' }).check();
  await page.getByRole('textbox', { name: t('profile.marginChange') }).fill('-1.5');
  await page.getByRole('textbox', { name: t('profile.marginChange') }).blur();
  await expect.poll(stored).toMatchObject({ earlierDecline: 'declined', marginChange: -1.5 });

  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(stored).toEqual(before);
});
