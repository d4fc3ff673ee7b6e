import type { Page } from '@playwright/test';
import type { Input } from '../../core/contract/channels.ts';
import { computedIndicators } from '../../core/knowledge/computedIndicators.ts';
import { openQuestion } from '../support/indicatorEntry.ts';
import { heading, link, type Official } from '../support/official.ts';
import { goTo } from '../support/screens.ts';
import { wordsOf } from '../support/words.ts';
import { type Desk, expect, ready, test } from './fixtures.ts';

const words = wordsOf('en');
const { t } = words;
const official = (page: Page): Official => ({ page, words });

/** An assessment of a cluster of the list, without an answer. */
async function emptyAssessment(desk: Desk): Promise<string> {
  const cluster = (await desk.call('cluster.list', undefined)).find(({ latest }) => latest === null);
  const { id } = await desk.call('assessment.create', { clusterId: cluster?.id ?? '' });
  return id;
}

/** The steps that need a type and an answer. */
const built = ['diagnosis', 'plan', 'plan-options', 'robustness', 'brief'] as const;

test('without a type every page that needs one leads to it', async ({ desk }) => {
  const id = await emptyAssessment(desk);
  for (const page of built) {
    await desk.page.goto(`${desk.origin}/#/assessments/${id}/${page}`);
    await expect(
      desk.page.getByRole('main').locator(`a[href$="assessments/${id}/type"]`).first(),
      page,
    ).toBeVisible();
  }
});

const level = 3 as const;
const computed: ReadonlySet<string> = new Set(computedIndicators);

/** Answers what the official can answer by hand, all alike, and accepts the type that comes of it. */
async function answer(desk: Desk, id: string): Promise<void> {
  const answers: Input<'assessment.saveTyping'>['typing']['answers'] = {
    'founding-actor': 'outside-firm',
    'resource-base': 'absent',
    'control-of-output': 'outside',
    'first-know-how': 'parent',
    'network-shape': 'hub-thin',
    portability: 'little',
  };
  await desk.call('assessment.saveTyping', { id, typing: { answers }, accepted: true });
  for (const { id: indicator, kind } of words.index.indicators.values()) {
    if (!computed.has(indicator)) {
      const rating = { ...(kind === 'rating' ? { level } : { value: 20 }), grade: 'B' } as const;
      await desk.call('assessment.saveRating', { id, indicator, rating });
    }
  }
}

const row = (page: Page, name: string) =>
  page.getByRole('main').getByRole('listitem').filter({ hasText: name }).last();

test('standard weights are said to be in use, and a plan that was accepted with them is complete', async ({
  desk,
}) => {
  const { page } = desk;
  const id = await emptyAssessment(desk);
  await goTo(page, `assessments/${id}/tasks`, words);
  await expect(row(page, t('tasks.weights'))).toContainText(t('tasks.notStarted'));
  await expect(row(page, t('tasks.choose'))).toContainText(t('tasks.cannotStart'));

  await answer(desk, id);
  await page.reload();
  await ready(page);
  await expect(row(page, t('tasks.weights'))).toContainText(t('tasks.standardWeightsInUse'));
  await expect(row(page, t('tasks.weights'))).toContainText(t('tasks.inProgress'));
  await expect(row(page, t('tasks.choose'))).toContainText(t('tasks.notStarted'));

  await goTo(page, `assessments/${id}/plan`, words);
  await page.getByRole('button', { name: /^Accept /u }).click();
  await expect(page.getByText(/^The plan is accepted/u)).toBeVisible();
  await goTo(page, `assessments/${id}/tasks`, words);
  await expect(row(page, t('tasks.weights'))).toContainText(t('tasks.completed'));
  await expect(row(page, t('tasks.choose'))).toContainText(t('tasks.completed'));
});

test('a reload comes back to the question that was open', async ({ desk }) => {
  const { page } = desk;
  const id = await emptyAssessment(desk);
  await goTo(page, `assessments/${id}/indicators/trust-order`, words);
  await expect(openQuestion(official(page), 'inter-firm-trust')).toBeVisible();
  // From the head of the page to its answers.
  await page.keyboard.press('Enter');
  await page.keyboard.press('4');
  await page.keyboard.press('Enter');
  await expect(openQuestion(official(page), 'price-discipline')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(openQuestion(official(page), 'capacity-utilisation')).toBeVisible();

  await page.reload();
  await ready(page);

  await expect(openQuestion(official(page), 'capacity-utilisation')).toBeVisible();
});

test('the start page goes on after the last question too', async ({ desk }) => {
  const { page } = desk;
  const id = await emptyAssessment(desk);
  await answer(desk, id);
  await page.reload();
  await ready(page);

  await link(official(page), t('clusters.resumeGo')).click();

  // What is left comes from the figures of the profile, of which there are none.
  await expect(heading(official(page))).toHaveText(t('frame.profile'));
});
