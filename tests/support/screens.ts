import { expect, type Page } from '@playwright/test';
import type { Language } from '../../core/base/settings.ts';
import { addresses, href, type Route, type RouteOf, type ScreenName } from '../../renderer/state/routes.ts';
import { callInPage, sampleAssessment } from './callInPage.ts';
import { heading } from './official.ts';
import { patience } from './patience.ts';
import type { Words } from './words.ts';

/** The fields of a route that say more than its screen and its assessment. */
type More<Name extends ScreenName> = Omit<RouteOf<Name>, 'name' | 'assessment' | 'scan'>;

/** The screens whose address says more than that: one address does not show all of what they are. */
type ScreenOfMany = {
  [Name in ScreenName]: keyof More<Name> extends never ? never : Name;
}[ScreenName];

/** What is shown of them: one of each kind of page. */
type Shown = { readonly [Name in ScreenOfMany]: readonly More<Name>[] };

const shown = (cluster: string, assessed: string): Shown => ({
  cluster: [{ cluster }],
  'cluster-history': [{ cluster }],
  years: [{ cluster: assessed }, { cluster }],
  // The contents, entries of several kinds, a formula worked through, the self-check.
  method: [
    {},
    { part: 'countermeasures', item: 'attract-capital-and-talent' },
    { part: 'indicators', item: 'inter-firm-trust' },
    { part: 'recognition', item: 'national-2022' },
    { part: 'formulas', item: 'stage' },
    { part: 'self-check' },
  ],
  knowledge: [{}],
  'follow-up': [{}, { view: 'week' }, { view: 'phases' }, { view: 'bodies' }, { view: 'sheets' }],
  help: [{}, { chapter: 'tables-in' }, { chapter: 'glossary' }, { chapter: 'keys' }],
  figures: [{}, { set: 'shipped' }],
  indicators: [
    { dimension: 'local-embeddedness' },
    { dimension: 'trust-order', item: 'capacity-utilisation' },
    { dimension: 'scale-dynamics', item: 'output-growth' },
    { dimension: 'services-governance', check: true },
  ],
});

/** Every page of the program: the lists, a cluster without an assessment, and the steps of the sample. */
export async function allPlaces(page: Page): Promise<readonly string[]> {
  const assessment = await sampleAssessment(page);
  const many = shown(...(await twoClusters(page)));
  // The keys of the table are the names of screens.
  const names = Object.keys(addresses) as ScreenName[];
  return names.flatMap((name) =>
    (name in many ? many[name as ScreenOfMany] : [{}]).map((more) =>
      // The table names the fields of each route, and `shown` has them.
      href({ name, assessment, ...more } as Route).slice('#/'.length),
    ),
  );
}

/**
 * The places of a walk that is gone in two languages: with the other tests every second one in each, so that every place is
 * seen once in each run; `npm run e2e` sees all of them in both.
 */
export async function placesIn(page: Page, language: Language): Promise<readonly string[]> {
  const all = await allPlaces(page);
  const first = language === 'zh' ? 0 : 1;
  return process.env['CLUSTER_DESK_EVERY_PLACE'] ? all : all.filter((_, index) => index % 2 === first);
}

/** The steps of the sample, its years; its actions and standing as long as there are no others; formulas with its numbers. */
export const showsSample = (place: string): boolean =>
  /^(?:assessments\/|clusters\/daqing-volvo-auto\/years$|follow-up(?:\?|$)|method\/formulas|portfolio$)/u.test(
    place,
  );

/** A cluster without an assessment, and one with. */
async function twoClusters(page: Page): Promise<readonly [open: string, assessed: string]> {
  const clusters = await callInPage(page, 'cluster.list', undefined);
  const open = clusters.find(({ latest }) => latest === null);
  const assessed = clusters.find(({ latest }) => latest !== null);
  if (open === undefined || assessed === undefined) {
    throw new Error('The list has no cluster with, or none without an assessment.');
  }
  return [open.id, assessed.id];
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
