import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { criterionIds, stageIds } from '../../../core/knowledge/schema.ts';
import type { ScoreOverrides } from '../../../core/model/assessment.ts';
import { acceptanceScore, scoreMeasure } from '../../../core/ranking/criterionScores.ts';
import { matchMeasures } from '../../../core/ranking/matchMeasures.ts';
import { createScoreKernel } from '../../../core/ranking/scoreKernel.ts';
import { shippedKnowledgeBase as kb } from '../../support/shippedKnowledgeBase.ts';
import { anyDiagnosis, anyTypes, certainly } from './diagnoses.ts';

/** Own scores on any criteria of any measures. */
const anyOverrides: fc.Arbitrary<ScoreOverrides> = fc.dictionary(
  fc.constantFrom(...kb.countermeasures.countermeasures.map(({ id }) => id)),
  fc
    .tuple(fc.subarray([...criterionIds]), fc.integer({ min: 0, max: 100 }))
    .map(([criteria, score]) =>
      Object.fromEntries(criteria.map((criterion) => [criterion, { score, reason: 'Known better.' }])),
    ),
);

describe('scores for the draws', () => {
  test('are those of the ranking with that stage certain, own scores before all', () => {
    fc.assert(
      fc.property(
        anyTypes,
        anyDiagnosis,
        fc.record({ stageId: fc.constantFrom(...stageIds), overrides: anyOverrides }),
        (types, diagnosis, { stageId, overrides }) => {
          const matched = matchMeasures(kb, types, {});
          const scores = new Float64Array(matched.length * criterionIds.length).fill(-1);

          createScoreKernel(
            kb,
            matched,
            overrides,
          )(
            {
              severity: Float64Array.from(kb.causes.causes, ({ id }) => diagnosis.severity.get(id) ?? 0),
              stage: kb.stages.stages.findIndex(({ id }) => id === stageId),
              acceptance: Float64Array.from(matched, ({ measure }) =>
                acceptanceScore(kb, diagnosis.acceptance[measure.id]),
              ),
            },
            scores,
          );

          matched.forEach((measure, row) => {
            const wanted = scoreMeasure(kb, measure, {
              ...diagnosis,
              stageProbabilities: certainly(stageId),
              overrides,
            });
            criterionIds.forEach((criterion, column) => {
              expect(scores[row * criterionIds.length + column]).toBeCloseTo(wanted[criterion], 9);
            });
          });
        },
      ),
      { numRuns: 50 },
    );
  });
});
