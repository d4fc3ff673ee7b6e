import { languages } from '../../core/base/settings.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { heading, link, railLink, type Official } from '../support/official.ts';
import { goTo } from '../support/screens.ts';
import { wordsOf } from '../support/words.ts';
import { enterThreeYears } from '../support/yearsEntry.ts';
import { yearFile, yearsCluster } from '../support/yearFiles.ts';
import { expect, test } from './fixtures.ts';

/** What the button says that goes on with a year. */
const goOnWords = { en: '^Go on with', zh: '^继续' } as const;

for (const language of languages) {
  for (const theme of ['light', 'dark'] as const) {
    test.describe(`${language}, ${theme}`, () => {
      test.use({ language, theme });

      test('a cluster shows all its years, what has moved, and what became of its measures', async ({
        desk,
      }) => {
        const official: Official = { page: desk.page, words: wordsOf(language) };
        const { page, words } = official;
        const { t, index, say } = words;
        const cluster = await enterThreeYears(desk);

        await goTo(page, 'method', words);
        await railLink(official, t('frame.clusters')).click();
        const row = page
          .getByRole('row')
          .filter({ hasText: yearsCluster.name[language].replace('产业集群', '') });
        await row.getByRole('link').last().click();
        await expect(page).toHaveURL(new RegExp(`clusters/${cluster}/years$`, 'u'));

        const nameOf = (id: string) => say(index.dimensions.get(id)?.name ?? { en: '', zh: '' });
        await expect(heading(official)).toContainText(nameOf('trust-order'));
        const all = page.getByRole('table', { name: t('years.table') });
        await expect(all.getByRole('row')).toHaveCount(4);
        const year = (of: string) => t('years.year', { year: of });
        const change = page.getByRole('table', {
          name: t('years.changeCaption', { then: year('2025'), now: year('2026') }),
        });
        await expect(change.getByRole('row').filter({ hasText: nameOf('trust-order') })).toContainText('+');

        await expect(page.getByText(t('years.verdict', { verdict: 'too-early' }))).toBeVisible();
        await expect(page.getByText(t('years.verdict', { verdict: 'not-moved' })).first()).toBeVisible();
        await expect(page.getByText(t('years.caution'))).toBeVisible();
        await expectAccessible(page, 'years of a cluster');

        await page.getByRole('radio', { name: t('years.indicators') }).check();
        const trust = say(index.indicators.get('inter-firm-trust')?.name ?? { en: '', zh: '' });
        await expect(change.getByRole('row').filter({ hasText: trust })).toBeVisible();

        await page
          .getByRole('combobox', { name: t('years.pair') })
          .selectOption({ label: t('years.pairOf', { then: year('2024'), now: year('2025') }) });
        await expect(page.getByText(t('years.improvedNone'))).toBeVisible();
        await expect(page.getByText(t('years.aimedNone', { year: '2024' }))).toBeVisible();
      });
    });
  }
}

test('one assessment has no change to show, and one with few answers is no result', async ({ desk }) => {
  const { page, call } = desk;
  const words = wordsOf('en');
  const { t } = words;
  const first = await call('assessment.import', { text: yearFile({ assessedOn: '2025-10-30', level: 2 }) });

  await goTo(page, `clusters/${first.clusterId}/years`, words);
  await expect(page.getByText(t('years.oneOnly'))).toBeVisible();

  const old = JSON.stringify({
    ...JSON.parse(yearFile({ assessedOn: '2024-10-30', level: 2 })),
    knowledgeBase: '0.1.0',
    ratings: { 'inter-firm-trust': { level: 2, grade: 'A' } },
  });
  await call('assessment.import', { text: old });
  await goTo(page, 'clusters', words);
  await goTo(page, `clusters/${first.clusterId}/years`, words);
  await expect(page.getByRole('table', { name: t('years.table') }).getByRole('row')).toHaveCount(3);
  await expect(page.getByText(t('years.provisionalFew'))).toBeVisible();
});

test('a cluster that nobody has assessed offers to start', async ({ desk }) => {
  const { page } = desk;
  const words = wordsOf('en');

  await goTo(page, 'clusters/harbin-agri-processing/years', words);
  await expect(heading(desk)).toHaveText(words.t('years.findingNone'));
  await page.getByRole('button', { name: words.t('years.startFirst') }).click();

  await expect(page).toHaveURL(/tasks$/u);
  await expect(link({ page }, words.t('trail.link'))).toBeVisible();
});

for (const language of languages) {
  test.describe(`${language}, the next year`, () => {
    test.use({ language });

    test('starts from the last: what is weak or aimed at is asked first, the rest confirmed in one go', async ({
      desk,
    }) => {
      const official: Official = { page: desk.page, words: wordsOf(language) };
      const { page, words } = official;
      const { t, index, say } = words;
      const cluster = await enterThreeYears(desk);
      const trust = say(index.indicators.get('inter-firm-trust')?.name ?? { en: '', zh: '' });
      const carried = page.getByText(t('reassess.why'));

      await goTo(page, `clusters/${cluster}/years`, words);
      await heading(official).focus();
      await expect(page.getByText(t('years.caution'))).toBeVisible();
      await page.keyboard.press('n');
      await expect(page).toHaveURL(/tasks$/u);
      await expect(carried).toBeVisible();
      await expectAccessible(page, 'task list of a year that was started from the last');

      await page.getByRole('button', { name: t('reassess.holdsOf', { name: t('reassess.typing') }) }).click();
      await expect(page.getByText(t('reassess.confirmed', { count: 1 }))).toBeVisible();
      await page.keyboard.press('Control+z');
      await expect(
        page.getByRole('button', { name: t('reassess.holdsOf', { name: t('reassess.typing') }) }),
      ).toBeVisible();

      const next = /assessments\/([^/]+)\//u.exec(page.url())?.[1] ?? '';
      await goTo(page, `assessments/${next}/indicators/trust-order?item=price-discipline`, words);
      await page.getByRole('button', { name: t('reassess.holdsOf', { name: trust }) }).click();
      await expect(page.getByRole('button', { name: t('reassess.holdsOf', { name: trust }) })).toBeHidden();

      await goTo(page, `clusters/${cluster}/years`, words);
      const all = page.getByRole('table', { name: t('years.table') });
      await expect(all.getByRole('row').nth(1)).toContainText(t('years.provisional'));
      await expect(page.getByRole('button', { name: new RegExp(goOnWords[language], 'u') })).toBeVisible();

      await goTo(page, 'clusters', words);
      const row = page
        .getByRole('row')
        .filter({ hasText: yearsCluster.name[language].replace('产业集群', '') });
      await expect(row).toContainText(t('clusters.rating'));
    });
  });
}
