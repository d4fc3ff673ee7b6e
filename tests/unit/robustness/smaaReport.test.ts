import { describe, expect, test } from 'vitest';
import { AppError } from '../../../core/base/errors.ts';
import { evaluate } from '../../../core/evaluation/evaluate.ts';
import { criterionIds } from '../../../core/knowledge/schema.ts';
import type { AssessmentFile } from '../../../core/model/assessment.ts';
import type { SmaaSettings } from '../../../core/model/reports/smaaReport.ts';
import { smaaInParts, SmaaThread } from '../../../core/robustness/smaaParts.ts';
import { smaaOfAssessment } from '../../../core/robustness/smaaReport.ts';
import { shippedKnowledgeBase as kb } from '../../support/shippedKnowledgeBase.ts';
import { readCase, readSample } from '../evaluation/support.ts';

const sample = readSample();
const evaluation = evaluate(kb, sample);
const ownWeights = {
  kind: 'fixed' as const,
  weights: criterionIds.map((criterion) => evaluation.weights[criterion]),
};

const analyse = (settings: Partial<SmaaSettings>, input: AssessmentFile = sample) =>
  smaaOfAssessment(
    { kb, input },
    { region: { kind: 'free' }, scores: 'uncertain', draws: 1_000, ...settings },
  );

describe('robustness of the ranking of an assessment', () => {
  test('with fixed weights and fixed scores the ranking is certain', () => {
    const report = analyse({ region: ownWeights, scores: 'fixed', draws: 20 });

    for (const { id, rank } of evaluation.ranking) {
      const row = report.rankAcceptability[report.measures.indexOf(id)];
      expect(row?.map((share, index) => (share > 0 ? [index + 1, share] : null)).filter(Boolean)).toEqual([
        [rank, 1],
      ]);
    }
    expect(report.varied).toEqual([]);
  });

  test('with fixed weights the first thousand draws are those of the evaluation', () => {
    const report = analyse({ region: ownWeights });
    const topTen = report.measures.map((id, index) => [id, report.topTenShare[index]]);

    expect(Object.fromEntries(topTen)).toEqual(
      Object.fromEntries(evaluation.ranking.map(({ id, inTopTen }) => [id, inTopTen])),
    );
  });

  test('the same input gives the same bytes', () => {
    expect(JSON.stringify(analyse({ draws: 1_200 }))).toBe(JSON.stringify(analyse({ draws: 1_200 })));
  });

  test.for([1, 2, 3, 7])('%i threads give the same bytes as one computation', async (threads) => {
    const settings = { region: { kind: 'free' }, scores: 'uncertain', draws: 3_200 } as const;
    const workers = Array.from({ length: threads }, () => new SmaaThread());
    const parts: number[] = [];
    const report = await smaaInParts({ kb, input: sample, settings }, threads, async (pass) => {
      parts.push(pass.length);
      // What was asked last is done first.
      return pass
        .map((part, index) => ({ part, worker: workers[index] }))
        .toReversed()
        .flatMap(({ part, worker }) => worker?.compute(structuredClone(part)) ?? []);
    });

    expect(JSON.stringify(report)).toBe(JSON.stringify(smaaOfAssessment({ kb, input: sample }, settings)));
    expect(parts).toEqual([Math.min(threads, 4), Math.min(threads, 4)]);
  });

  test('a thread refuses a second pass without a first', () => {
    expect(() => new SmaaThread().compute({ pass: 'confidence', centralWeights: [] })).toThrow(AppError);
  });

  test('ranges that leave no weighting are refused before anything is drawn', async () => {
    const region = { kind: 'ranges', low: [0.9, 0.9, 0, 0, 0], high: [1, 1, 1, 1, 1] } as const;
    const settings = { region, scores: 'fixed', draws: 10 } as const;

    expect(() => analyse(settings)).toThrow(AppError);
    await expect(
      smaaInParts({ kb, input: sample, settings }, 1, () => Promise.reject(new Error('Drawn after all.'))),
    ).rejects.toThrow(AppError);
  });

  test('measures stand by how often they are first, and every table in their order', () => {
    const report = analyse({ draws: 1_500 });

    expect(report.firstShare).toEqual(report.firstShare.toSorted((a, b) => b - a));
    expect(report.measures.toSorted()).toEqual(evaluation.ranking.map(({ id }) => id).toSorted());
    report.rankAcceptability.forEach((row, index) => {
      expect(row[0]).toBe(report.firstShare[index]);
      expect(row.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
      expect(row.reduce((sum, share, rank) => sum + share * (rank + 1), 0)).toBeCloseTo(
        report.expectedRank[index] ?? 0,
        12,
      );
      expect(report.pairwiseWinning[index]?.[index]).toBe(0);
      expect(report.confidence[index] === null).toBe(row[0] === 0);
    });
  });

  test('central weights are weights that the priorities leave possible', () => {
    const low = [0.2, 0.1, 0.1, 0.05, 0.05];
    const high = [0.5, 0.4, 0.3, 0.3, 0.2];
    const inRanges = analyse({ region: { kind: 'ranges', low, high } });
    const inOrder = analyse({ region: { kind: 'order', ranks: [1, 2, 2, 4, 5] } });

    for (const weights of inRanges.centralWeights.filter((each) => each !== null)) {
      expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
      weights.forEach((weight, index) => {
        expect(weight).toBeGreaterThanOrEqual((low[index] ?? 0) - 1e-9);
        expect(weight).toBeLessThanOrEqual((high[index] ?? 1) + 1e-9);
      });
    }
    for (const [a = 0, b = 0, c = 0, d = 0, e = 0] of inOrder.centralWeights.filter(
      (each) => each !== null,
    )) {
      expect(a >= Math.max(b, c) && Math.min(b, c) >= d && d >= e).toBe(true);
    }
  });

  test("the official's own scores do not vary", () => {
    const [first] = evaluation.ranking;
    const id = first?.id ?? '';
    const own = (score: number) => ({ score, reason: 'Known from the last programme.' });
    const everything = Object.fromEntries(criterionIds.map((criterion) => [criterion, own(100)]));
    const report = analyse({ draws: 200 }, { ...sample, scoreOverrides: { [id]: everything } });

    // Nothing can be worth more than the top of every scale, under any weights and in any draw.
    expect(report.firstShare[report.measures.indexOf(id)]).toBe(1);
    expect(report.confidence[report.measures.indexOf(id)]).toBe(1);
    expect(report.notVaried).toContain('own-scores');
  });

  test('what is varied and what is not is said in full, each in one place', () => {
    const held = ['feasibility-and-speed', 'formation-type', 'value-functions'];
    const effects = 'effects-of-measures';
    const overruled: AssessmentFile = {
      ...sample,
      stageOverride: { stage: 'growing', reason: 'New firms.' },
    };

    expect(analyse({ draws: 1 })).toMatchObject({
      varied: ['weights', 'cause-severity', 'stage', 'acceptance', effects],
      notVaried: held,
    });
    expect(analyse({ draws: 1, scores: 'fixed' })).toMatchObject({
      varied: ['weights'],
      notVaried: ['cause-severity', 'stage', 'acceptance', ...held, effects],
    });
    expect(analyse({ draws: 1, region: ownWeights }, overruled)).toMatchObject({
      varied: ['cause-severity', 'acceptance', effects],
      notVaried: ['weights', 'own-stage', ...held],
    });
    expect(
      analyse({ draws: 1, region: { kind: 'ranges', low: ownWeights.weights, high: ownWeights.weights } })
        .varied,
    ).not.toContain('weights');
  });

  test("the official's own stage takes the place of the drawn one", () => {
    const stages = ['emerging', 'growing', 'leading', 'declining', 'renewing'] as const;
    const reports = stages.map((stage) =>
      analyse({ region: ownWeights }, { ...sample, stageOverride: { stage, reason: 'New firms.' } }),
    );

    expect(new Set(reports.map((report) => JSON.stringify(report.rankAcceptability))).size).toBeGreaterThan(
      1,
    );
  });

  test('without a formation type no measure is offered and nothing is ranked', () => {
    const report = analyse({ draws: 10 }, { ...readCase('embedded'), typing: { answers: {} } });

    expect(report).toMatchObject({ measures: [], rankAcceptability: [], pairwiseWinning: [], draws: 10 });
  });
});
