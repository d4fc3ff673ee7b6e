import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { criterionIds, stageIds } from '../../../core/knowledge/schema.ts';
import { acceptanceScore } from '../../../core/ranking/criterionScores.ts';
import { matchMeasures } from '../../../core/ranking/matchMeasures.ts';
import { createRankingKernel } from '../../../core/ranking/rankingKernel.ts';
import { rankMeasures } from '../../../core/ranking/rankMeasures.ts';
import { shippedKnowledgeBase as kb } from '../../support/shippedKnowledgeBase.ts';
import { anyDiagnosis, anyTypes, anyWeights, certainly } from './diagnoses.ts';

const anyJudgement = fc.record({ diagnosis: anyDiagnosis, weights: anyWeights });

describe('ranking measures', () => {
  test('gives equal values the same rank, in order of id', () => {
    const matched = matchMeasures(kb, { main: 'embedded', second: null }, {});
    const diagnosis = { severity: new Map(), stageProbabilities: certainly('growing'), acceptance: {} };
    const weights = { relief: 0, 'stage-fit': 0, feasibility: 0, speed: 1, acceptance: 0 };

    const ranking = rankMeasures(kb, matched, { diagnosis, weights });

    const short = ranking.filter((entry) => entry.horizon === 'short');
    const medium = ranking.filter((entry) => entry.horizon === 'medium');
    expect(short.map((entry) => entry.rank)).toEqual(short.map(() => 1));
    expect(medium.map((entry) => entry.rank)).toEqual(medium.map(() => short.length + 1));
    expect(short.map((entry) => entry.id)).toEqual(short.map((entry) => entry.id).sort());
  });

  test('lists only raised causes among those addressed', () => {
    const matched = matchMeasures(kb, { main: 'embedded', second: null }, {});
    const ranking = rankMeasures(kb, matched, {
      diagnosis: {
        severity: new Map([['cause-enclave-behaviour', 70]]),
        stageProbabilities: certainly('growing'),
        acceptance: {},
      },
      weights: { relief: 1, 'stage-fit': 0, feasibility: 0, speed: 0, acceptance: 0 },
    });

    const rooting = ranking.find((entry) => entry.id === 'root-outside-enterprises');
    expect(rooting?.addresses).toEqual([{ cause: 'cause-enclave-behaviour', strength: 'strong' }]);
  });

  test('contributions add up to the value, which stays between 0 and 100', () => {
    fc.assert(
      fc.property(anyTypes, anyJudgement, (types, judgement) => {
        for (const entry of rankMeasures(kb, matchMeasures(kb, types, {}), judgement)) {
          const sum = criterionIds.reduce((total, id) => total + entry.contributions[id], 0);
          expect(sum).toBeCloseTo(entry.value, 9);
          expect(entry.value).toBeGreaterThanOrEqual(0);
          expect(entry.value).toBeLessThanOrEqual(100 + 1e-9);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('does not depend on the order in which measures are given', () => {
    fc.assert(
      fc.property(anyTypes, anyJudgement, (types, judgement) => {
        const matched = matchMeasures(kb, types, {});

        expect(rankMeasures(kb, [...matched].reverse(), judgement)).toEqual(
          rankMeasures(kb, matched, judgement),
        );
      }),
      { numRuns: 50 },
    );
  });

  test('never puts a measure above one that is at least as good on every criterion', () => {
    fc.assert(
      fc.property(anyTypes, anyJudgement, (types, judgement) => {
        const ranking = rankMeasures(kb, matchMeasures(kb, types, {}), judgement);
        for (const a of ranking) {
          for (const b of ranking) {
            if (criterionIds.every((id) => a.scores[id] >= b.scores[id])) {
              expect(a.rank).toBeLessThanOrEqual(b.rank);
            }
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  test('never ranks a measure lower when it is accepted better', () => {
    fc.assert(
      fc.property(anyJudgement, fc.nat(), fc.integer({ min: 1, max: 4 }), (judgement, pick, level) => {
        const matched = matchMeasures(kb, { main: 'primary', second: null }, {});
        const id = matched[pick % matched.length]?.measure.id ?? '';
        const rankAt = (accepted: number) => {
          const acceptance = { ...judgement.diagnosis.acceptance, [id]: accepted };
          const diagnosis = { ...judgement.diagnosis, acceptance };
          return rankMeasures(kb, matched, { ...judgement, diagnosis }).find((entry) => entry.id === id)
            ?.rank;
        };

        expect(rankAt(level + 1)).toBeLessThanOrEqual(rankAt(level) ?? 0);
      }),
      { numRuns: 50 },
    );
  });

  test('the kernel for many draws gives the same values', () => {
    fc.assert(
      fc.property(anyTypes, anyJudgement, (types, { diagnosis, weights }) => {
        const matched = matchMeasures(kb, types, {});
        const kernel = createRankingKernel(kb, matched, { weights });
        const severity = Float64Array.from(kb.causes.causes, ({ id }) => diagnosis.severity.get(id) ?? 0);
        const stages = Float64Array.from(stageIds, (id) => diagnosis.stageProbabilities[id]);
        const acceptance = Float64Array.from(matched, ({ measure }) =>
          acceptanceScore(kb, diagnosis.acceptance[measure.id]),
        );
        const values = new Float64Array(matched.length);
        const own = new Float64Array(matched.length);

        kernel.values(severity, stages, acceptance, values);
        kernel.valuesWithoutRelief(stages, acceptance, own);

        const ranking = rankMeasures(kb, matched, { diagnosis, weights });
        matched.forEach(({ measure }, index) => {
          const entry = ranking.find(({ id }) => id === measure.id);
          expect(values[index]).toBeCloseTo(entry?.value ?? -1, 9);
          expect(own[index]).toBeCloseTo((entry?.value ?? 0) - (entry?.contributions.relief ?? -1), 9);
        });
      }),
      { numRuns: 50 },
    );
  });
});
