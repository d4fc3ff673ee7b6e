import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { criterionIds, stageIds } from '../../../core/knowledge/schema.ts';
import type { ScoreOverrides } from '../../../core/model/assessment.ts';
import { acceptanceScore, scoreMeasure, worthOf } from '../../../core/ranking/criterionScores.ts';
import { matchMeasures } from '../../../core/ranking/matchMeasures.ts';
import { createWorthKernel } from '../../../core/ranking/scoreKernel.ts';
import { troubleOf } from '../../../core/ranking/trouble.ts';
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

describe('what measures are worth in the draws', () => {
  test('is that of the ranking with that stage certain, own scores before all', () => {
    fc.assert(
      fc.property(
        anyTypes,
        anyDiagnosis,
        fc.record({ stageId: fc.constantFrom(...stageIds), overrides: anyOverrides }),
        (types, diagnosis, { stageId, overrides }) => {
          const matched = matchMeasures(kb, types, {});
          const worths = new Float64Array(matched.length * criterionIds.length).fill(-1);

          createWorthKernel(
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
            worths,
          );

          matched.forEach((measure, row) => {
            const scores = scoreMeasure(kb, measure, {
              ...diagnosis,
              stageProbabilities: certainly(stageId),
              overrides,
            });
            const hasTrouble = troubleOf(kb, diagnosis.severity).total > 0;
            const wanted = worthOf(hasTrouble ? scores : { ...scores, relief: 0 });
            criterionIds.forEach((criterion, column) => {
              expect(worths[row * criterionIds.length + column]).toBeCloseTo(wanted[criterion], 9);
            });
          });
        },
      ),
      { numRuns: 50 },
    );
  });
});
