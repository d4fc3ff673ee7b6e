import { expect, type Page } from '@playwright/test';
import { callInPage, sampleAssessment } from './callInPage.ts';
import { heading } from './official.ts';
import { patience } from './patience.ts';
import type { Words } from './words.ts';

/** The steps of an assessment, each a page, by the end of its address. */
export const stepPlaces = [
  'tasks',
  'profile',
  'type',
  'indicators/local-embeddedness',
  'indicators/trust-order?item=capacity-utilisation',
  'indicators/scale-dynamics?item=output-growth',
  'indicators/services-governance?check=1',
  'diagnosis',
  'priorities',
  'assessors',
  'plan',
  'plan-options',
  'robustness',
  'cross-checks',
  'brief',
] as const;

/** The method: its contents, entries of several kinds, a formula worked through, the self-check. */
const methodPlaces = [
  'method',
  'method/countermeasures/attract-capital-and-talent',
  'method/indicators/inter-firm-trust',
  'method/recognition/national-2022',
  'method/formulas/stage',
  'method/self-check',
] as const;

/** Every page of the program: the lists, a cluster without an assessment, and the steps of the sample. */
export async function allPlaces(page: Page): Promise<readonly string[]> {
  const sample = await sampleAssessment(page);
  return [
    'clusters',
    'follow-up',
    'knowledge',
    'check',
    ...methodPlaces,
    await clusterWithoutAssessment(page),
    ...stepPlaces.map((step) => `assessments/${sample}/${step}`),
  ];
}

async function clusterWithoutAssessment(page: Page): Promise<string> {
  const clusters = await callInPage(page, 'cluster.list', undefined);
  const cluster = clusters.find(({ latest }) => latest === null);
  if (cluster === undefined) {
    throw new Error('Every cluster of the list has an assessment.');
  }
  return `clusters/${cluster.id}`;
}

/** Goes to a page as a click on a link to it would, and waits until it shows what it has. */
export async function goTo(page: Page, place: string, { t }: Words): Promise<void> {
  await page.evaluate(
    (address) =>
      new Promise<void>((done) => {
        if (location.hash === address) {
          return done();
        }
        // The program listens first: what it showed is gone once this listener is called.
        addEventListener('hashchange', () => done(), { once: true });
        location.hash = address;
      }),
    `#/${place}`,
  );
  await expect(heading({ page })).toBeVisible();
  for (const waiting of [t('frame.opening'), t('diagnosis.evaluating'), t('method.working')]) {
    await expect(page.getByText(waiting)).toBeHidden();
  }
  if (place.endsWith('self-check')) {
    await expect(page.getByRole('table').first()).toBeVisible();
  }
  if (place.endsWith('brief')) {
    const preview = page.getByTitle(t('briefScreen.preview')).contentFrame();
    await expect(preview.getByRole('heading', { level: 1 })).toBeVisible();
  }
}

/** Goes to a page and waits until what it computes behind the screen is there as well. */
export async function goToComputed(page: Page, place: string, words: Words): Promise<void> {
  await goTo(page, place, words);
  if (place.endsWith('robustness')) {
    const { t } = words;
    await expect(page.getByRole('heading', { name: t('robustness.varied') })).toBeVisible({
      timeout: patience.work,
    });
    await expect(page.getByText(t('robustness.computing'))).toBeHidden({ timeout: patience.work });
  }
}
