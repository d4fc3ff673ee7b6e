import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { evaluate } from '../../core/evaluation/evaluate.ts';
import type { KnowledgeBase } from '../../core/knowledge/schema.ts';
import { readKnowledgeBase } from '../../electron/backend/knowledge/knowledgeFiles.ts';
import { readClusterCases } from '../support/clusterCases.ts';
import { shippedKnowledgeBase as kb } from '../support/shippedKnowledgeBase.ts';
import {
  chanceOf,
  type Found,
  byLiteratureCauses,
  expectedMeasures,
  hitsOf,
  meanHits,
  meanOf,
  pairedOf,
  placesOf,
  rankCorrelation,
  stereotypeOf,
} from '../support/validity.ts';
import { reportCosts } from './validityCosts.ts';

/**
 * Whether the answers matter: `node tools/run.mjs tests/bench/validity.ts [--links FOLDER] [--method1 CHECKOUT]`. FOLDER
 * holds the knowledge base before its links were strengthened (`assets/knowledge` of an earlier commit), CHECKOUT the
 * program before method 2. The tables of docs/validity.md are printed here.
 */
const { values: options } = parseArgs({
  options: { links: { type: 'string' }, method1: { type: 'string' } },
});
const first = { causes: 5, measures: 10 } as const;
type What = keyof typeof first;
const known = 'ruhr-coal-steel';

const percent = (share: number) => `${(100 * share).toFixed(0)} %`;
const points = (share: number) => `${share < 0 ? '−' : '+'}${Math.abs(100 * share).toFixed(1)}`;
const chances = (p: number) => (p < 0.005 ? '<0.01' : p.toFixed(2));
const line = (...cells: readonly (string | number)[]) => console.log(`| ${cells.join(' | ')} |`);
const heading = (text: string) => console.log(`\n## ${text}\n`);
function table(columns: readonly string[], numbers: number): void {
  line(...columns);
  line(...columns.map((_, at) => (at < columns.length - numbers ? '---' : '--:')));
}

/** Clusters that are judged, and those whose stereotype they are held against. */
interface Group {
  readonly name: string;
  readonly found: readonly Found[];
  readonly pool: readonly Found[];
}

function groupsOf(base: KnowledgeBase): readonly Group[] {
  const find = (set?: 'clusters-held-out') =>
    readClusterCases(set).map((cluster) => placesOf(base, cluster, evaluate(base, cluster.input)));
  const twenty = find();
  const heldOut = find('clusters-held-out');
  const without = twenty.filter(({ cluster }) => cluster.id !== known);
  return [
    { name: 'twenty', found: twenty, pool: twenty },
    { name: 'without the Ruhr', found: without, pool: without },
    { name: 'nine held out', found: heldOut, pool: twenty },
    { name: 'all 29', found: [...twenty, ...heldOut], pool: twenty },
  ];
}

const likeliest = ({ evaluation }: Found) =>
  Object.entries(evaluation.stage.probabilities).sort(([, a], [, b]) => b - a)[0]?.[0];
const wronglyRaised = ({ cluster, evaluation }: Found) =>
  cluster.expected.notCauses.filter(({ id }) =>
    evaluation.causes.some((cause) => cause.id === id && cause.raised),
  ).length / Math.max(1, cluster.expected.notCauses.length);
function inPlan({ cluster, evaluation }: Found): number {
  const plan = evaluation.plans.find(({ name }) => name === 'balanced')?.measures.map(({ id }) => id) ?? [];
  const { measures } = cluster.expected;
  return measures.filter(({ id }) => plan.includes(id)).length / measures.length;
}

const counts: readonly [string, (each: Found) => boolean][] = [
  ['formation type', ({ cluster, evaluation }) => evaluation.type.suggested === cluster.expected.type],
  ['stage shown', ({ evaluation }) => evaluation.stage.id !== null],
  ['stage shown as expected', ({ cluster, evaluation }) => evaluation.stage.id === cluster.expected.stage],
  [
    'the same, or the neighbour that the literature allows',
    ({ cluster: { expected }, evaluation }) =>
      [expected.stage, ...(expected.acceptableStages ?? [])].some((id) => id === evaluation.stage.id),
  ],
  ['likeliest stage as expected', (each) => likeliest(each) === each.cluster.expected.stage],
];

function reportRates(groups: readonly Group[]): void {
  table(['what', ...groups.map(({ name }) => name)], groups.length);
  for (const [name, is] of counts) {
    line(name, ...groups.map(({ found }) => `${found.filter(is).length} of ${found.length}`));
  }
  for (const [name, share] of [
    ['causes that the literature rules out, raised all the same', wronglyRaised],
    ['expected measures in the recommended plan', inPlan],
  ] as const) {
    line(name, ...groups.map(({ found }) => percent(meanOf(found.map(share)))));
  }
}

const answersOf = (what: What) => (each: Found) =>
  hitsOf(each[what], each.cluster.expected[what], first[what]);
const typeOf = (what: What, pool: readonly Found[]) => (each: Found) =>
  hitsOf(stereotypeOf(pool, each, what), each.cluster.expected[what], first[what]);

function reportHits(groups: readonly Group[]): void {
  table(['what', 'by', ...groups.flatMap(({ name }) => [`share, ${name}`, 'mean place'])], 2 * groups.length);
  for (const what of ['causes', 'measures'] as const) {
    const cells = (hits: (group: Group) => { share: number; place: number }) =>
      groups.flatMap((group) => {
        const { share, place } = hits(group);
        return [percent(share), place.toFixed(1)];
      });
    line(what, 'answers', ...cells(({ found }) => meanHits(found.map(answersOf(what)))));
    line(what, 'stereotype', ...cells(({ found, pool }) => meanHits(found.map(typeOf(what, pool)))));
    line(what, 'chance', ...cells(({ found }) => chanceOf(first[what], found[0]?.[what].length ?? 1)));
  }
}

/** Differences cluster by cluster: in share among the first places (points), and in mean place (up is better). */
function reportPaired(
  name: string,
  groups: readonly Group[],
  differenceOf: (what: What, group: Group, of: 'share' | 'place') => readonly number[],
): void {
  table(
    [name, 'clusters', 'share', 'error', 'better', 'worse', 'p', 'places', 'error', 'better', 'worse', 'p'],
    10,
  );
  for (const what of ['causes', 'measures'] as const) {
    for (const group of groups) {
      const share = pairedOf(differenceOf(what, group, 'share'));
      const place = pairedOf(differenceOf(what, group, 'place').map((each) => -each));
      line(
        what,
        group.name,
        points(share.mean),
        (100 * share.standardError).toFixed(1),
        share.better,
        share.worse,
        chances(share.p),
        `${place.mean < 0 ? '−' : '+'}${Math.abs(place.mean).toFixed(1)}`,
        place.standardError.toFixed(1),
        place.better,
        place.worse,
        chances(place.p),
      );
    }
  }
}

function reportCases(found: readonly Found[]): void {
  table(['cluster', 'type', 'stage', 'causes in five', 'measures in ten'], 2);
  for (const each of found) {
    const { cluster, evaluation } = each;
    line(
      cluster.id,
      `${evaluation.type.suggested ?? '–'} (${cluster.expected.type})`,
      `${evaluation.stage.id ?? evaluation.stage.between.join('/')} (${cluster.expected.stage})`,
      percent(answersOf('causes')(each).share),
      percent(answersOf('measures')(each).share),
    );
  }
}

/** What the links could tell at best, and of which measures the answers tell something. */
function reportLimits(base: KnowledgeBase, groups: readonly Group[]): void {
  table(['what', ...groups.map(({ name }) => name)], groups.length);
  const row = (name: string, cell: (group: Group) => string) => line(name, ...groups.map(cell));
  row('measures in ten by the causes of the literature', ({ found }) => {
    const { share, place } = meanHits(
      found.map((each) =>
        hitsOf(byLiteratureCauses(base, each), each.cluster.expected.measures, first.measures),
      ),
    );
    return `${percent(share)}, place ${place.toFixed(1)}`;
  });
  for (const still of ['recommended', 'taken'] as const) {
    row(`${still}: answers / stereotype; places gained`, ({ found, pool }) => {
      const some = found.filter((each) => expectedMeasures(each, still).length > 0);
      const by = (order: (each: Found) => readonly string[]) =>
        some.map((each) => hitsOf(order(each), expectedMeasures(each, still), first.measures));
      const answers = by(({ measures }) => measures);
      const types = by((each) => stereotypeOf(pool, each, 'measures'));
      const gained = pairedOf(types.map(({ place }, at) => place - (answers[at]?.place ?? 0)));
      const shares = `${percent(meanHits(answers).share)} / ${percent(meanHits(types).share)}`;
      const gain = `${gained.mean.toFixed(1)} ± ${gained.standardError.toFixed(1)}`;
      return `${shares}; ${gain} (${gained.better}:${gained.worse}, p ${chances(gained.p)})`;
    });
  }
  for (const what of ['causes', 'measures'] as const) {
    row(`${what}: rank correlation with the stereotype`, ({ found, pool }) =>
      meanOf(found.map((each) => rankCorrelation(each[what], stereotypeOf(pool, each, what)))).toFixed(2),
    );
  }
  row('measures in the recommended plan, of all', ({ found }) =>
    percent(
      meanOf(
        found.map(
          ({ evaluation, measures }) =>
            (evaluation.plans.find(({ name }) => name === 'balanced')?.measures.length ?? 0) /
            measures.length,
        ),
      ),
    ),
  );
}

const againstType = (what: What, { found, pool }: Group, of: 'share' | 'place') =>
  found.map((each) => answersOf(what)(each)[of] - typeOf(what, pool)(each)[of]);

function report(base: KnowledgeBase, name: string): readonly Group[] {
  const groups = groupsOf(base);
  heading(`Knowledge base ${base.version}, ${name}: rates`);
  reportRates(groups);
  heading(`${name}: hits`);
  reportHits(groups);
  heading(`${name}: answers less stereotype, cluster by cluster`);
  reportPaired('answers less stereotype', groups, againstType);
  heading(`${name}: limits`);
  reportLimits(base, groups);
  return groups;
}

const before =
  options.links === undefined ? null : report(readKnowledgeBase(resolve(options.links)), 'before');
const groups = report(kb, before === null ? 'today' : 'after');
if (before !== null) {
  heading('After less before, cluster by cluster');
  reportPaired('after less before', groups, (what, { name, found }, of) => {
    const was = before.find((group) => group.name === name)?.found ?? [];
    return found.map((each, at) => {
      const earlier = was[at];
      return earlier === undefined ? 0 : answersOf(what)(each)[of] - answersOf(what)(earlier)[of];
    });
  });
}
heading('Case by case');
reportCases(groups.flatMap(({ name, found }) => (name === 'all 29' ? found : [])));
if (options.method1 !== undefined) {
  heading('Costs');
  await reportCosts(groups[0]?.found ?? [], options.method1, line);
}
