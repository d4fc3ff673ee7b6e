import fc from 'fast-check';
import {
  criterionIds,
  formationTypeIds,
  stageIds,
  type CriterionId,
} from '../../../core/knowledge/schema.ts';
import { type RankingDiagnosis, worthOf } from '../../../core/ranking/criterionScores.ts';
import { shippedKnowledgeBase as kb } from '../../support/shippedKnowledgeBase.ts';

/** A stage known for certain. */
export const certainly = (stage: (typeof stageIds)[number]) => ({
  emerging: 0,
  growing: 0,
  leading: 0,
  declining: 0,
  renewing: 0,
  [stage]: 1,
});

const unit = fc.integer({ min: 0, max: 1000 }).map((value) => value / 1000);

/** Any diagnosis over the causes, stages and measures of the shipped knowledge base. */
export const anyDiagnosis: fc.Arbitrary<RankingDiagnosis> = fc
  .record({
    severities: fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 20, max: 100 })), {
      minLength: kb.causes.causes.length,
      maxLength: kb.causes.causes.length,
    }),
    stages: fc.array(unit, { minLength: stageIds.length, maxLength: stageIds.length }),
    levels: fc.array(fc.option(fc.integer({ min: 1, max: 5 })), { minLength: 52, maxLength: 52 }),
  })
  .map(({ severities, stages, levels }) => {
    const total = stages.reduce((sum, share) => sum + share, 0);
    const stageProbabilities = { ...certainly('growing') };
    stageIds.forEach((stage, index) => {
      stageProbabilities[stage] = total > 0 ? (stages[index] ?? 0) / total : 0;
    });
    const rated = kb.countermeasures.countermeasures.flatMap((measure, index) => {
      const level = levels[index] ?? null;
      return level === null ? [] : [[measure.id, level] as const];
    });
    return {
      severity: new Map(
        kb.causes.causes.flatMap((cause, index) => {
          const severity = severities[index] ?? 0;
          return severity > 0 ? [[cause.id, severity] as const] : [];
        }),
      ),
      stageProbabilities,
      acceptance: Object.fromEntries(rated),
    };
  });

export const anyTypes = fc.record({
  main: fc.constantFrom(...formationTypeIds),
  second: fc.option(fc.constantFrom(...formationTypeIds)),
});

export const anyWeights = fc
  .tuple(...criterionIds.map(() => fc.integer({ min: 0, max: 20 })))
  .filter((points) => points.some((point) => point > 0))
  .map((points) => {
    const total = points.reduce((sum, point) => sum + point, 0);
    const [relief = 0, stageFit = 0, feasibility = 0, speed = 0, acceptance = 0] = points.map(
      (point) => point / total,
    );
    return { relief, 'stage-fit': stageFit, feasibility, speed, acceptance };
  });

type Weights = Readonly<Record<CriterionId, number>>;

/** A measure with five criterion scores, in the order of the criteria, and what it is worth by them. */
export function scoredMeasure(id: string, row: readonly number[], weights: Weights) {
  const [relief = 0, stageFit = 0, feasibility = 0, speed = 0, acceptance = 0] = row;
  const scores = { relief, 'stage-fit': stageFit, feasibility, speed, acceptance };
  const worth = worthOf(scores);
  const value = criterionIds.reduce((total, criterion) => total + weights[criterion] * worth[criterion], 0);
  return { id, scores, worth, value };
}

/** The same as the methods see it: what it is worth under each criterion, whatever the scores behind that. */
export function worthMeasure(id: string, row: readonly number[], weights: Weights) {
  const { scores } = scoredMeasure(id, row, weights);
  const value = criterionIds.reduce((total, criterion) => total + weights[criterion] * scores[criterion], 0);
  return { id, worth: scores, value };
}

/** Two to thirty measures with any scores, ties among them, for given weights. */
export const anyScoredMeasures = (weights: Weights) =>
  fc
    .array(
      fc.array(fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constantFrom(0, 50, 100)), {
        minLength: criterionIds.length,
        maxLength: criterionIds.length,
      }),
      { minLength: 2, maxLength: 30 },
    )
    .map((rows) => ({
      weights,
      measures: rows.map((row, index) => scoredMeasure(`measure-${index}`, row, weights)),
    }));
