import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { criterionIds, stageIds } from '../../../core/knowledge/schema.ts';
import { acceptanceScore } from '../../../core/ranking/criterionScores.ts';
import { matchMeasures } from '../../../core/ranking/matchMeasures.ts';
import { dominatedMeasures } from '../../../core/ranking/dominatedMeasures.ts';
import { createRankingKernel } from '../../../core/ranking/rankingKernel.ts';
import { rankMeasures } from '../../../core/ranking/rankMeasures.ts';
import { troubleOf } from '../../../core/ranking/trouble.ts';
import { shippedKnowledgeBase as kb } from '../../support/shippedKnowledgeBase.ts';
import { anyDiagnosis, anyTypes, anyWeights, certainly } from './diagnoses.ts';

const anyJudgement = fc.record({ diagnosis: anyDiagnosis, weights: anyWeights });

describe('ranking measures', () => {
  test('gives equal values the same rank, in order of id', () => {
    const matched = matchMeasures(kb, { main: 'embedded', second: null }, {});
    const severity = new Map([['cause-enclave-behaviour', 70]]);
    const diagnosis = { severity, stageProbabilities: certainly('growing'), acceptance: {} };
    const weights = { relief: 1, 'stage-fit': 0, feasibility: 0, speed: 0, acceptance: 0 };

    const ranking = rankMeasures(kb, matched, { diagnosis, weights });

    // By relief alone only directness counts: every strong link is worth 60, every partial one 25.
    const strong = ranking.filter((entry) => entry.value > 59);
    const nothing = ranking.filter((entry) => entry.value === 0);
    expect(strong.length).toBeGreaterThan(1);
    expect(strong.map((entry) => entry.rank)).toEqual(strong.map(() => 1));
    expect(strong.map((entry) => entry.id)).toEqual(strong.map((entry) => entry.id).sort());
    expect(new Set(nothing.map((entry) => entry.rank)).size).toBe(1);
  });

  test('lists only causes that count as trouble among those addressed', () => {
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

  test('is worth the share of the trouble that it takes away times its delivery', () => {
    const [matched] = matchMeasures(kb, { main: 'embedded', second: null }, {}).filter(
      ({ measure }) => measure.id === 'root-outside-enterprises',
    );
    const severity = new Map([
      ['cause-enclave-behaviour', 80],
      ['cause-weak-regional-embeddedness', 40],
      ['cause-brand-free-riding', 20],
    ]);
    const weights = { relief: 0.4, 'stage-fit': 0.2, feasibility: 0.15, speed: 0.15, acceptance: 0.1 };
    const diagnosis = { severity, stageProbabilities: certainly('emerging'), acceptance: {} };

    const [ranked] = matched ? rankMeasures(kb, [matched], { diagnosis, weights }) : [];

    // Trouble: 80 in full, 40 half way up the ramp, 20 below it: 100. Strong 0.6 of 80, partial 0.25 of 20: 53.
    expect(ranked?.scores.relief).toBeCloseTo(53, 10);
    const scores = ranked?.scores ?? { 'stage-fit': 0, feasibility: 0, speed: 0, acceptance: 0 };
    const delivery =
      0.4 +
      (0.2 * scores['stage-fit'] +
        0.15 * scores.feasibility +
        0.15 * scores.speed +
        0.1 * scores.acceptance) /
        100;
    expect(ranked?.delivery).toBeCloseTo(delivery, 10);
    expect(ranked?.value).toBeCloseTo(53 * delivery, 10);
  });

  test('is worth nothing without a cause that it addresses, and nothing at all without trouble', () => {
    fc.assert(
      fc.property(anyTypes, anyJudgement, (types, judgement) => {
        const matched = matchMeasures(kb, types, {});
        for (const entry of rankMeasures(kb, matched, judgement)) {
          expect(entry.value > 0).toBe(entry.addresses.length > 0 && entry.delivery > 0);
        }
        const calm = new Map([...judgement.diagnosis.severity].map(([id]) => [id, 30] as const));
        const diagnosis = { ...judgement.diagnosis, severity: calm };
        expect(rankMeasures(kb, matched, { ...judgement, diagnosis }).every(({ value }) => value === 0)).toBe(
          true,
        );
      }),
      { numRuns: 50 },
    );
  });

  test('never puts one first that another is at least as good as everywhere and better somewhere', () => {
    fc.assert(
      fc.property(anyTypes, anyJudgement, (types, judgement) => {
        const ranking = rankMeasures(kb, matchMeasures(kb, types, {}), judgement);
        const firsts = ranking.filter(({ rank }) => rank === 1).map(({ id }) => id);
        const values = new Map(ranking.map(({ id, value }) => [id, value]));
        for (const { id, by } of dominatedMeasures(ranking)) {
          for (const other of by) {
            expect(values.get(other)).toBeGreaterThanOrEqual((values.get(id) ?? 0) - 1e-9);
          }
          // Level with it at most, where the criteria on which it is behind have no weight.
          expect(firsts.includes(id) && !by.some((other) => firsts.includes(other))).toBe(false);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('takes more away in points, never less, the more severe a cause is and the more it takes of it', () => {
    fc.assert(
      fc.property(anyTypes, anyJudgement, fc.nat(), (types, judgement, pick) => {
        const { severity } = judgement.diagnosis;
        const ids = [...severity.keys()];
        const cause = ids[pick % Math.max(1, ids.length)] ?? '';
        const worse = new Map(severity).set(cause, Math.min(100, (severity.get(cause) ?? 0) + 10));
        const matched = matchMeasures(kb, types, {});
        const points = (severities: ReadonlyMap<string, number>) => {
          const diagnosis = { ...judgement.diagnosis, severity: severities };
          const { total } = troubleOf(kb, severities);
          return new Map(
            rankMeasures(kb, matched, { ...judgement, diagnosis }).map(({ id, value }) => [
              id,
              (value * total) / 100,
            ]),
          );
        };
        const [before, after] = [points(severity), points(worse)];
        for (const [id, value] of before) {
          expect(after.get(id)).toBeGreaterThanOrEqual(value - 1e-9);
        }
        const halved = matched.map((entry) => ({ ...entry, typeFactor: entry.typeFactor / 2 }));
        const less = rankMeasures(kb, halved, judgement);
        for (const { id, value } of rankMeasures(kb, matched, judgement)) {
          expect(less.find((entry) => entry.id === id)?.value).toBeCloseTo(value / 2, 9);
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
            if (criterionIds.every((id) => a.worth[id] >= b.worth[id])) {
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
        const deliveries = new Float64Array(matched.length);
        const drawn = { severity, stageProbabilities: stages, acceptance };

        kernel.values(drawn, values);
        kernel.deliveries(drawn, deliveries);

        const ranking = rankMeasures(kb, matched, { diagnosis, weights });
        matched.forEach(({ measure }, index) => {
          const entry = ranking.find(({ id }) => id === measure.id);
          expect(values[index]).toBeCloseTo(entry?.value ?? -1, 9);
          expect(deliveries[index]).toBeCloseTo(entry?.delivery ?? -1, 9);
        });
      }),
      { numRuns: 50 },
    );
  });
});
