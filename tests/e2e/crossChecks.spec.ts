import { standardCrossChecks } from '../../core/ranking/crossCheckMethods.ts';
import { crossCheckReport } from '../../core/ranking/crossCheckReport.ts';
import { rankReversals } from '../../core/ranking/rankReversal.ts';
import { sampleAssessment } from '../support/callInPage.ts';
import { button, heading, link, type Official } from '../support/official.ts';
import { goTo } from '../support/screens.ts';
import { wordsOf } from '../support/words.ts';
import { expect, readOnlyTest as test, type Desk } from './fixtures.ts';

const official = (desk: Desk): Official => ({ page: desk.page, words: wordsOf('en') });

/** Opens the page and computes what it has to show. */
async function openChecks(desk: Desk) {
  const reader = official(desk);
  const id = await sampleAssessment(desk.page);
  const { ranking, weights } = await desk.call('assessment.evaluate', { id });
  await goTo(desk.page, `assessments/${id}/cross-checks`, reader.words);
  const input = { measures: ranking, weights, settings: standardCrossChecks };
  return { reader, id, ranking, input, report: crossCheckReport(input) };
}

const section = ({ page }: Official, title: string) =>
  page.locator('section').filter({ has: page.getByRole('heading', { name: title, exact: true }) });

test('the head says which measure the methods put first, and how far they agree', async ({ desk }) => {
  const { reader, ranking, report } = await openChecks(desk);
  const { words } = reader;
  const first = words.measure(ranking[0]?.id ?? '');

  await expect(heading(reader)).toContainText(`"${first}" first`);
  await expect(heading(reader)).toContainText(report.tau?.least.toFixed(2) ?? '');
  const agreement = section(reader, words.t('crossChecks.agreement'));
  for (const method of report.methods) {
    const row = agreement.getByRole('row', { name: words.t(`crossChecks.${method.method}`) });
    await expect(row).toContainText(method.kendallTau?.toFixed(2) ?? '');
    await expect(row).toContainText(
      words.t('crossChecks.sharedOf', { shared: method.shared, of: report.topTen }),
    );
  }
});

test('each measure shows its rank by every method, and how far it moves in words', async ({ desk }) => {
  const { reader, ranking, report } = await openChecks(desk);
  const { page, words } = reader;
  const ranks = section(reader, words.t('crossChecks.ranks'));

  await page.getByRole('button', { name: /^Show the other \d+ measures$/u }).press('Enter');

  const shown = await ranks
    .getByRole('row')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent.trim())));
  const expected = ranking.map((measure, place) => [
    String(measure.rank),
    words.measure(measure.id),
    ...report.methods.map(({ ranks: own }) => {
      const places = measure.rank - (own[place] ?? 0);
      const moved =
        places === 0
          ? words.t('crossChecks.same')
          : words.t(places > 0 ? 'crossChecks.higher' : 'crossChecks.lower', { places: Math.abs(places) });
      return new RegExp(`^${own[place]} .*${moved}$`, 'u');
    }),
  ]);
  expect(shown.slice(1)).toEqual(
    expected.map((row) => row.map((cell) => (cell instanceof RegExp ? expect.stringMatching(cell) : cell))),
  );
});

test('settings tried on the page are said to be unsaved, can be taken back, and end with it', async ({
  desk,
}) => {
  const { reader, id, input } = await openChecks(desk);
  const { page, words } = reader;
  const before = await desk.call('assessment.open', { id });
  const state = section(reader, words.t('crossChecks.settings')).getByRole('status');
  const choose = () =>
    page.getByRole('combobox', { name: words.t('crossChecks.preference') }).selectOption('gaussian');
  await expect(state).toContainText('PROMETHEE II linear, q 0.5, p 5, VIKOR v 0.5.');

  await choose();
  await page.getByRole('textbox', { name: words.t('crossChecks.v') }).fill('0');
  await page.keyboard.press('Tab');

  await expect(state).toContainText(
    'PROMETHEE II Gaussian, s 5, VIKOR v 0: chosen on this page and not saved.',
  );
  const changed = rankReversals({
    ...input,
    settings: { preference: { ...standardCrossChecks.preference, shape: 'gaussian' }, v: 0 },
  });
  const reversals = section(reader, words.t('crossChecks.reversal'));
  for (const { method, topTen } of changed.methods) {
    const row = reversals.getByRole('row', { name: words.t(`crossChecks.${method}`) });
    await expect(row.getByRole('cell').nth(1)).toHaveText(String(topTen.length));
  }
  await button(reader, words.t('crossChecks.reset')).click();
  await expect(state).toContainText('PROMETHEE II linear, q 0.5, p 5, VIKOR v 0.5.');

  await choose();
  await link(reader, words.t('crossChecks.goToPlan')).click();
  await page.goBack();
  await expect(state).toContainText('linear');
  expect(await desk.call('assessment.open', { id })).toEqual(before);
});

test('a threshold out of order is refused at its field', async ({ desk }) => {
  const { reader } = await openChecks(desk);
  const { page, words } = reader;

  await page.getByRole('textbox', { name: words.t('crossChecks.q') }).fill('30');
  await page.keyboard.press('Tab');

  await expect(page.getByText(words.t('crossChecks.range', { min: '0', max: '5' }))).toBeVisible();
  await expect(section(reader, words.t('crossChecks.settings')).getByRole('status')).toContainText('q 0.5');
});

test('VIKOR gives its two conditions and what it proposes', async ({ desk }) => {
  const { reader, ranking, report } = await openChecks(desk);
  const { words } = reader;
  const conditions = section(reader, words.t('crossChecks.conditions'));

  const verdicts = await conditions.getByRole('definition').allTextContents();
  expect(verdicts).toEqual(
    [report.vikor.hasAdvantage, report.vikor.isStable].map((isMet) =>
      words.t(isMet ? 'crossChecks.met' : 'crossChecks.notMet'),
    ),
  );
  for (const place of report.vikor.compromise) {
    await expect(conditions.getByRole('listitem')).toContainText([words.measure(ranking[place]?.id ?? '')]);
  }
});
