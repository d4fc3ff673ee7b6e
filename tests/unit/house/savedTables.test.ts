import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';

const views = join(import.meta.dirname, '../../../renderer/views');

/** Tables whose control stands in the part around them. */
const savedAround: Readonly<Record<string, string>> = {
  'clusters/ClusterTable.svelte': 'clusters/ClusterLists.svelte',
  'diagnosis/SeverityTable.svelte': 'diagnosis/CauseList.svelte',
  'diagnosis/Maturity.svelte': 'diagnosis/DimensionProfile.svelte',
  'followUp/ActionTable.svelte': 'followUp/SaveActions.svelte',
  'followUp/BodySheets.svelte': 'followUp/SaveActions.svelte',
  'followUp/schedule/ScheduleTable.svelte': 'followUp/SaveActions.svelte',
  'portfolio/Places.svelte': 'portfolio/Portfolio.svelte',
  'portfolio/PortfolioTable.svelte': 'portfolio/Portfolio.svelte',
  'profile/DerivedTable.svelte': 'profile/ProfileForm.svelte',
  'profile/FactTable.svelte': 'profile/ProfileForm.svelte',
  'robustness/AnswerEffects.svelte': 'robustness/PageSection.svelte',
  'robustness/CentralWeights.svelte': 'robustness/PageSection.svelte',
  'robustness/OneWayTable.svelte': 'robustness/PageSection.svelte',
  'robustness/PairwiseWinning.svelte': 'robustness/PageSection.svelte',
  'robustness/RankAcceptability.svelte': 'robustness/PageSection.svelte',
};

/** Tables that are no results: why nobody saves them from where they stand. */
const notSaved: Readonly<
  Record<
    string,
    | 'a form'
    | 'a file coming in'
    | 'the making of one number'
    | 'no store'
    | 'a formula'
    | 'a page of the guide'
  >
> = {
  'tables/ColumnTable.svelte': 'a file coming in',
  'tables/DifferingFacts.svelte': 'a file coming in',
  'tables/FigureRows.svelte': 'a file coming in',
  'tables/ReferenceRows.svelte': 'a file coming in',
  'tables/TableSheet.svelte': 'a file coming in',
  'exchange/BundleOverview.svelte': 'a file coming in',
  'exchange/ConflictTable.svelte': 'a file coming in',
  'exchange/DifferenceTable.svelte': 'a file coming in',
  'tasks/MoveKnowledge.svelte': 'a form',
  'plan/limits/LimitsDialog.svelte': 'a form',
  'plan/limits/YearLimits.svelte': 'a form',
  'priorities/WeightRanges.svelte': 'a form',
  'diagnosis/MaturitySource.svelte': 'the making of one number',
  'diagnosis/MeanSource.svelte': 'the making of one number',
  'diagnosis/SeveritySource.svelte': 'the making of one number',
  'method/selfCheck/CaseFigures.svelte': 'the making of one number',
  'plan/OwnScores.svelte': 'the making of one number',
  'plan/PlanNumberSource.svelte': 'the making of one number',
  'method/entries/ValueTable.svelte': 'a formula',
  'method/formulas/Conditions.svelte': 'a formula',
  'recovery/CopyTable.svelte': 'no store',
  'help/KeyTables.svelte': 'a page of the guide',
  'recovery/LaterTable.svelte': 'no store',
};

const texts = new Map(
  readdirSync(views, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.svelte'))
    .map((name) => [
      relative(views, join(views, name)).replaceAll('\\', '/'),
      readFileSync(join(views, name), 'utf8'),
    ]),
);

const isSaved = (name: string): boolean => texts.get(name)?.includes('<SaveTable') ?? false;

test('every table of a screen can be saved, or is named with the reason why not', () => {
  const withTable = [...texts].flatMap(([name, text]) =>
    /<(?:table|HeatTable)\b/u.test(text) ? [name] : [],
  );
  const missing = withTable.filter(
    (name) => !isSaved(name) && !isSaved(savedAround[name] ?? '') && notSaved[name] === undefined,
  );

  expect(missing).toEqual([]);
  expect(
    [...Object.keys(savedAround), ...Object.keys(notSaved)].filter((name) => !withTable.includes(name)),
  ).toEqual([]);
  expect(Object.keys(notSaved).filter(isSaved)).toEqual([]);
});
