import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { criterionIds } from '../../../core/knowledge/schema.ts';
import { choosePlan } from '../../../core/planning/choosePlan.ts';
import { buildPlanProblem } from '../../../core/planning/planProblem.ts';
import { planOrigin } from '../../../core/planning/planOrigin.ts';
import { computeScores } from '../../../core/ranking/criterionScores.ts';
import { matchMeasures } from '../../../core/ranking/matchMeasures.ts';
import { rankMeasures } from '../../../core/ranking/rankMeasures.ts';
import { scoreSource, type ScoreSource } from '../../../core/ranking/scoreSource.ts';
import { shippedKnowledgeBase as kb } from '../../support/shippedKnowledgeBase.ts';
import { anyDiagnosis, anyTypes, anyWeights } from './diagnoses.ts';

/** The causes of an evaluation as far as the sources read them: what is not diagnosed is 0. */
const causesOf = (severity: ReadonlyMap<string, number>) =>
  kb.causes.causes.map(({ id }) => ({
    id,
    severity: severity.get(id) ?? 0,
    raised: (severity.get(id) ?? 0) >= 40,
    severe: false,
    rank: 1,
    factor: 1,
    inTopFive: 0,
    secondary: false,
    evidence: [],
    low: 0,
    high: 100,
  }));

const stageWith = (probabilities: Readonly<Record<(typeof kb.stages.stages)[number]['id'], number>>) => ({
  id: null,
  override: null,
  between: [],
  agreement: 1,
  wouldSettle: [],
  dynamics: { is: 'steady' as const, votes: 0, disagree: false },
  rule: null,
  flags: [],
  probabilities,
  governmentRole: null,
  structuralMaturity: null,
  locationQuotient: null,
});

/** The score as somebody with a calculator would get it from what is shown. */
function byHand(source: ScoreSource): number {
  switch (source.criterion) {
    case 'relief':
      return source.effects.reduce((sum, { effect }) => sum + effect, 0);
    case 'stage-fit':
    case 'feasibility':
      return source.stages.reduce((sum, { product }) => sum + product, 0);
    case 'speed':
      return kb.scoring.speed[source.horizon];
    case 'acceptance':
      return source.level === null
        ? kb.scoring.acceptanceDefault
        : (kb.scoring.ratingScores[source.level - 1] ?? Number.NaN);
  }
}

describe('the source of a criterion score', () => {
  test('adds up to the score that the ranking computes', () => {
    fc.assert(
      fc.property(anyTypes, anyDiagnosis, (types, diagnosis) => {
        const { severity, stageProbabilities, acceptance } = diagnosis;
        const evaluation = { causes: causesOf(severity), stage: stageWith(stageProbabilities) };
        for (const matched of matchMeasures(kb, types, {})) {
          const scores = computeScores(kb, matched, diagnosis);
          for (const criterion of criterionIds) {
            const known = { measure: matched.measure, ranked: matched };
            const source = scoreSource({ kb, evaluation, acceptance }, known, criterion);

            expect(source.score).toBe(scores[criterion]);
            expect(byHand(source)).toBeCloseTo(scores[criterion], 9);
          }
        }
      }),
      { numRuns: 10 },
    );
  });

  test('judges by the stage that the official has decided', () => {
    const probabilities = { emerging: 1, growing: 0, leading: 0, declining: 0, renewing: 0 };
    const override = { stage: 'leading', reason: 'Two thirds of the market.', computed: 'emerging' } as const;
    const evaluation = { causes: [], stage: { ...stageWith(probabilities), override } };
    const [matched] = matchMeasures(kb, { main: 'embedded', second: null }, {});
    if (!matched) {
      throw new Error('The knowledge base offers nothing.');
    }

    const known = { measure: matched.measure, ranked: matched };
    const source = scoreSource({ kb, evaluation, acceptance: {} }, known, 'feasibility');

    expect('stages' in source && source.stages.filter(({ probability }) => probability > 0)).toMatchObject([
      { stage: 'leading', probability: 1 },
    ]);
  });
});

describe('the source of the value of a plan', () => {
  test('adds up to value and cost of the plan that was chosen', () => {
    fc.assert(
      fc.property(anyTypes, anyDiagnosis, anyWeights, (types, diagnosis, weights) => {
        const ranking = rankMeasures(kb, matchMeasures(kb, types, {}), { diagnosis, weights });
        const causes = causesOf(diagnosis.severity);
        const problem = buildPlanProblem({ kb, ranking, causes, settings: { budget: 30 } });
        const solution = choosePlan(problem);

        const source = planOrigin(problem, solution.ids);

        expect(source.causes.reduce((sum, { taken }) => sum + taken, 0)).toBeCloseTo(solution.value, 9);
        for (const { severity, remaining, by } of source.causes) {
          const left = by.reduce((rest, { share }) => rest * (1 - share), severity);
          expect(remaining).toBeCloseTo(left, 9);
        }
        expect(source.measures.reduce((sum, { cost }) => sum + cost, 0)).toBeCloseTo(solution.cost, 9);
        expect(source.measures.map(({ id }) => id)).toEqual(solution.ids);
      }),
      { numRuns: 10 },
    );
  });
});
