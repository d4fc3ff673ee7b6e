import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { diagnoseAnswers, judgeMeasures, judgementOf } from '../../core/evaluation/pipeline.ts';
import { formationTypeIds } from '../../core/knowledge/schema.ts';
import type { AssessmentFile } from '../../core/model/assessment.ts';
import { readAssessmentFile } from '../../core/model/readAssessment.ts';
import { assessPlan } from '../../core/planning/assessPlan.ts';
import { namedPlans } from '../../core/planning/namedPlans.ts';
import { scoreMaturity } from '../../core/scoring/maturity.ts';
import { decideStage } from '../../core/scoring/stageRule.ts';
import { shippedKnowledgeBase as kb } from '../support/shippedKnowledgeBase.ts';

/** What `recompute.py`, which shares no code with the program, makes of the sample: "name = value" line by line. */
const recomputed = new Map(
  readFileSync(join(import.meta.dirname, 'recompute.expected.txt'), 'utf8')
    .trim()
    .split('\n')
    .map((line): [string, string] => {
      const at = line.indexOf(' = ');
      return [line.slice(0, at), line.slice(at + 3)];
    }),
);
const sample = readFileSync(
  join(import.meta.dirname, '../../assets/knowledge/sample-assessment.json'),
  'utf8',
);

test('the sample is what an independent computation makes of it', () => {
  const { type, answers, diagnosis } = diagnoseAnswers({ kb, input: readAssessmentFile(sample, kb) });
  const { dimensions, coverage, context } = answers;
  const { composite, balance } = scoreMaturity(kb, dimensions, coverage);
  const { stage, number } = decideStage(kb, context);
  const figures: readonly (readonly [string, number | null])[] = [
    ...formationTypeIds.map((id) => [`type share ${id}`, type.shares[id]] as const),
    ['coverage', coverage],
    ...dimensions.map(({ id, score }) => [`dimension ${id}`, score] as const),
    ['composite', composite],
    ['balance', balance],
    ['structural maturity', context.structuralMaturity],
    ...diagnosis.causes.map(({ id, severity }) => [`cause ${id}`, severity] as const),
    ...diagnosis.problems.map(({ id, severity }) => [`problem ${id}`, severity] as const),
  ];

  for (const [name, value] of figures) {
    expect(Number(recomputed.get(name)), name).toBeCloseTo(value ?? Number.NaN, 5);
  }
  for (const { id } of diagnosis.notJudged) {
    expect(recomputed.get(`cause ${id}`)).toBe('not judged');
  }
  expect(recomputed.get('stage by rule on what is known')).toBe(`${stage}, rule ${number}`);
});

test('values, and the balanced plan, are what an independent computation makes of them', () => {
  const input = readAssessmentFile(sample, kb);
  const { context } = diagnoseAnswers({ kb, input }).answers;
  // With the stage of the rule as certain nothing rests on random numbers.
  const stageOverride = { stage: decideStage(kb, context).stage, reason: 'As the rule says.' };
  const assessed: { kb: typeof kb; input: AssessmentFile } = { kb, input: { ...input, stageOverride } };
  const diagnosed = diagnoseAnswers(assessed);
  const draws = () => {
    throw new Error('Nothing is drawn.');
  };
  const judged = judgeMeasures(assessed, judgementOf(assessed, diagnosed, draws));
  if (judged === null) {
    throw new Error('The sample has a type.');
  }
  const ids = namedPlans(judged.problem).plans?.balanced.ids ?? [];
  const { value, cost, remaining, leftAboveTarget } = assessPlan(judged.problem, ids);
  const figures: readonly (readonly [string, number])[] = [
    ...judged.ranking.map((measure) => [`value ${measure.id}`, measure.value] as const),
    ['plan value', value],
    ['plan cost', cost],
    ...remaining.map(({ cause, severity }) => [`left of ${cause}`, severity] as const),
  ];

  expect(recomputed.get('plan')).toBe(ids.join(', '));
  expect([...recomputed.keys()].filter((name) => name.startsWith('value ')).length).toBe(
    judged.ranking.length,
  );
  for (const [name, figure] of figures) {
    expect(Number(recomputed.get(name)), name).toBeCloseTo(figure, 5);
  }
  expect(recomputed.get('left above 40')).toBe(leftAboveTarget.join(', '));
});
