import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { evaluate } from '../../core/evaluation/evaluate.ts';
import {
  diagnoseAnswers,
  drawDiagnosis,
  judgeMeasures,
  judgementOf,
} from '../../core/evaluation/pipeline.ts';
import { assessPlan } from '../../core/planning/assessPlan.ts';
import type { ClusterCase } from '../support/clusterCases.ts';
import { readClusterCases } from '../support/clusterCases.ts';
import { shippedKnowledgeBase as kb } from '../support/shippedKnowledgeBase.ts';
import {
  chanceOf,
  type Found,
  type Hits,
  hitsOf,
  meanHits,
  placesOf,
  stereotypeOf,
} from '../support/validity.ts';

/**
 * Whether the answers matter: `node tools/run.mjs tests/bench/validity.ts [OLD]`. OLD is a checkout of the program before
 * method 2, whose recommended plan is then put beside. The figures in docs/validity.md come from here.
 */
const [old] = process.argv.slice(2);
const firstCauses = 5;
const firstMeasures = 10;
const known = 'ruhr-coal-steel';

const percent = (share: number) => `${(100 * share).toFixed(0)} %`;
const line = (...cells: readonly (string | number)[]) => console.log(`| ${cells.join(' | ')} |`);

function reportRates(found: readonly Found[], name: string): void {
  const count = (is: (each: Found) => boolean) => `${found.filter(is).length} of ${found.length}`;
  const shown = ({ evaluation }: Found) => evaluation.stage.id;
  const likeliest = ({ evaluation }: Found) =>
    Object.entries(evaluation.stage.probabilities).sort(([, a], [, b]) => b - a)[0]?.[0];
  console.log(`\n${name}: ${found.length} clusters`);
  console.log(
    'type',
    count(({ cluster, evaluation }) => evaluation.type.suggested === cluster.expected.type),
  );
  console.log(
    'stage shown',
    count((each) => shown(each) !== null),
  );
  console.log(
    'stage as expected',
    count((each) => shown(each) === each.cluster.expected.stage),
  );
  console.log(
    'stage as expected or its neighbour',
    count((each) =>
      [each.cluster.expected.stage, ...(each.cluster.expected.acceptableStages ?? [])].some(
        (id) => id === shown(each),
      ),
    ),
  );
  console.log(
    'likeliest stage as expected',
    count((each) => likeliest(each) === each.cluster.expected.stage),
  );
  const raised = found.map(({ cluster, evaluation }) => {
    const wrong = evaluation.causes.filter(
      (cause) => cause.raised && cluster.expected.notCauses.some(({ id }) => id === cause.id),
    );
    return wrong.length / Math.max(1, cluster.expected.notCauses.length);
  });
  console.log(
    'ruled-out causes raised',
    percent(raised.reduce((sum, each) => sum + each, 0) / raised.length),
  );
  reportHits(found, 'causes', firstCauses);
  reportHits(found, 'measures', firstMeasures);
  const inPlan = found.map(({ cluster, evaluation }) => {
    const plan =
      evaluation.plans.find((each) => each.name === 'balanced')?.measures.map(({ id }) => id) ?? [];
    const { measures } = cluster.expected;
    return measures.filter(({ id }) => plan.includes(id)).length / measures.length;
  });
  console.log(
    'expected measures in the recommended plan',
    percent(inPlan.reduce((sum, each) => sum + each, 0) / inPlan.length),
  );
}

function reportHits(found: readonly Found[], what: 'causes' | 'measures', first: number): void {
  const of = (order: (each: Found) => readonly string[]): Hits =>
    meanHits(found.map((each) => hitsOf(order(each), each.cluster.expected[what], first)));
  const answers = of((each) => each[what]);
  const stereotype = of((each) => stereotypeOf(found, each, what));
  const chance = chanceOf(first, found[0]?.[what].length ?? 1);
  for (const [name, { share, place }] of Object.entries({ answers, stereotype, chance })) {
    line(what, name, percent(share), place.toFixed(1));
  }
}

/** Measures that the old program recommends for the same answers, as far as it knows the questions. */
async function oldPlan({ text, expected }: ClusterCase, root: string) {
  const load = (path: string) => import(pathToFileURL(join(resolve(root), path)).href);
  const [engine, files, reader] = await Promise.all([
    load('core/evaluation/evaluate.ts'),
    load('electron/backend/knowledge/knowledgeFiles.ts'),
    load('core/model/readAssessment.ts'),
  ]);
  const before = files.readKnowledgeBase(join(resolve(root), 'assets/knowledge'));
  const json = JSON.parse(text);
  const asked = new Set(before.instrument.indicators.map(({ id }: { id: string }) => id));
  const { yearsSinceFounding, growthGap, lqChange } = json.context ?? {};
  const input = {
    ...json,
    knowledgeBase: before.version,
    // Answers of today's questions on the type are not known to it: it is given the type.
    typing: { answers: {}, override: { type: expected.type, reason: 'Given.' } },
    ratings: Object.fromEntries(Object.entries(json.ratings).filter(([id]) => asked.has(id))),
    context: { yearsSinceFounding, growthGap, lqChange },
  };
  const { plan } = engine.evaluate(before, reader.readAssessmentFile(JSON.stringify(input), before));
  return { ids: plan.measures.map(({ id }: { id: string }) => id) as string[], cost: plan.cost as number };
}

/** Both recommended plans by the yardstick of today. */
async function reportCosts(found: readonly Found[], root: string): Promise<void> {
  line(
    'cluster',
    'cost before',
    'after',
    'measures before',
    'after',
    'trouble removed before',
    'after',
    'above 40 before',
    'after',
  );
  const sums: number[][] = [];
  for (const { cluster, evaluation } of found) {
    const assessed = { kb, input: cluster.input };
    const diagnosed = diagnoseAnswers(assessed);
    const judged = judgeMeasures(
      assessed,
      judgementOf(assessed, diagnosed, () => drawDiagnosis(assessed, diagnosed)),
    );
    const before = await oldPlan(cluster, root);
    const plan = evaluation.plans.find(({ name }) => name === 'balanced');
    if (judged !== null && plan !== undefined) {
      const was = assessPlan(judged.problem, before.ids);
      const both = [
        before.cost,
        plan.cost,
        before.ids.length,
        plan.measures.length,
        Math.round(was.value),
        Math.round(plan.value),
        was.leftAboveTarget.length,
        plan.leftAbove40.length,
      ];
      sums.push(both);
      line(cluster.id, ...both);
    }
  }
  const median = (values: readonly number[]) => {
    const sorted = [...values].sort((a, b) => a - b);
    return ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2;
  };
  line('median', ...(sums[0] ?? []).map((_, at) => median(sums.map((row) => row[at] ?? 0))));
  line('sum', ...(sums[0] ?? []).map((_, at) => sums.reduce((sum, row) => sum + (row[at] ?? 0), 0)));
}

const found = readClusterCases().map((cluster) => placesOf(cluster, evaluate(kb, cluster.input)));
console.log(`knowledge base ${kb.version}`);
reportRates(found, 'all');
reportRates(
  found.filter(({ cluster }) => cluster.id !== known),
  `without ${known}`,
);
for (const { cluster, evaluation, causes, measures } of found) {
  const { expected } = cluster;
  line(
    cluster.id,
    `${evaluation.type.suggested ?? '–'} (${expected.type})`,
    `${evaluation.stage.id ?? evaluation.stage.between.join('/')} (${expected.stage})`,
    percent(hitsOf(causes, expected.causes, firstCauses).share),
    percent(hitsOf(measures, expected.measures, firstMeasures).share),
    expected.causes.map(({ id }) => `${id} ${causes.indexOf(id) + 1}`).join(', '),
    expected.measures.map(({ id }) => `${id} ${measures.indexOf(id) + 1}`).join(', '),
  );
}
if (old !== undefined) {
  await reportCosts(found, old);
}
