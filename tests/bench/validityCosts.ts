import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  diagnoseAnswers,
  drawDiagnosis,
  judgeMeasures,
  judgementOf,
} from '../../core/evaluation/pipeline.ts';
import { assessPlan } from '../../core/planning/assessPlan.ts';
import type { ClusterCase } from '../support/clusterCases.ts';
import { shippedKnowledgeBase as kb } from '../support/shippedKnowledgeBase.ts';
import type { Found } from '../support/validity.ts';

/** Measures that the program before method 2 recommends for the same answers, as far as it knows the questions. */
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

const columns = ['cost', 'measures', 'removed', 'above 40'].flatMap((name) => [`${name} before`, 'after']);

/** Both recommended plans by the yardstick of today. */
export async function reportCosts(
  found: readonly Found[],
  root: string,
  line: (...cells: readonly (string | number)[]) => void,
): Promise<void> {
  line('cluster', ...columns);
  line('---', ...columns.map(() => '--:'));
  const rows: number[][] = [];
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
      const row = [
        before.cost,
        plan.cost,
        before.ids.length,
        plan.measures.length,
        Math.round(was.value),
        Math.round(plan.value),
        was.leftAboveTarget.length,
        plan.leftAbove40.length,
      ];
      rows.push(row);
      line(cluster.id, ...row);
    }
  }
  const median = (values: readonly number[]) => {
    const sorted = [...values].sort((a, b) => a - b);
    return ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2;
  };
  const columnsOf = (fold: (values: readonly number[]) => number) =>
    columns.map((_, at) => fold(rows.map((row) => row[at] ?? 0)));
  line('median', ...columnsOf(median));
  line('sum', ...columnsOf((values) => values.reduce((sum, value) => sum + value, 0)));
}
