import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matrixSource, type UncertainScore } from '../../../core/robustness/matrixSource.ts';
import { blockDraws, blockSeed, planBlocks } from '../../../core/robustness/drawBlocks.ts';
import { rememberScores } from '../../../core/robustness/rememberScores.ts';
import { mergeBlocks, mergeConfidence, smaa } from '../../../core/robustness/smaa.ts';
import { countBlock, countConfidence } from '../../../core/robustness/smaaKernel.ts';

const normal = (mean: number, sd = 10): UncertainScore => ({ type: 'normal', mean, sd });
const exact = (value: number): UncertainScore => ({ type: 'exact', value });
const free = { kind: 'free' } as const;

const uncertain = matrixSource({
  scores: [
    [normal(50), normal(60), { type: 'uniform', low: 20, high: 80 }],
    [normal(55), { type: 'discrete', values: [0, 25, 100], probabilities: [0.25, 0.5, 0.25] }, normal(50)],
    [normal(45), normal(45), { type: 'beta', alpha: 2, beta: 3, worst: 0, best: 0.01 }],
    [exact(52), normal(40), normal(48)],
  ],
  region: free,
  seed: 7,
});

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0);

describe('SMAA-2 over a matrix of scores', () => {
  test('without ties every alternative takes one rank and every rank one alternative', () => {
    const { rankAcceptability } = smaa(uncertain, 2_000);

    for (let index = 0; index < 4; index += 1) {
      expect(sumOf(rankAcceptability[index] ?? [])).toBeCloseTo(1, 12);
      expect(sumOf(rankAcceptability.map((row) => row[index] ?? 0))).toBeCloseTo(1, 12);
    }
  });

  test('of two alternatives without ties one wins', () => {
    const { pairwiseWinning } = smaa(uncertain, 2_000);

    pairwiseWinning.forEach((row, a) =>
      row.forEach((share, b) =>
        expect(share + (pairwiseWinning[b]?.[a] ?? 0)).toBeCloseTo(a === b ? 0 : 1, 12),
      ),
    );
  });

  test('equal values share the better rank, and neither wins', () => {
    const scores = [[exact(1)], [exact(1 + 1e-12)], [exact(0)]];
    const result = smaa(matrixSource({ scores, region: { kind: 'fixed', weights: [1] }, seed: 1 }), 10);

    expect(result.rankAcceptability).toEqual([
      [1, 0, 0],
      [1, 0, 0],
      [0, 0, 1],
    ]);
    expect(result.pairwiseWinning).toEqual([
      [0, 0, 1],
      [0, 0, 1],
      [0, 0, 0],
    ]);
    expect(result.confidence).toEqual([1, 1, null]);
  });

  test('what is worse on every criterion is never first', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 3, maxLength: 3 }), {
          minLength: 1,
          maxLength: 5,
        }),
        fc.nat(),
        (rows, seed) => {
          const worst = (rows[0] ?? []).map((value) => exact(value - 1));
          const scores = [worst, ...rows.map((row) => row.map(exact))];
          const result = smaa(matrixSource({ scores, region: free, seed }), 50);

          expect(result.rankAcceptability[0]?.[0]).toBe(0);
          expect(result.centralWeights[0]).toBeNull();
          expect(result.confidence[0]).toBeNull();
          expect(result.pairwiseWinning[1]?.[0]).toBe(1);
        },
      ),
    );
  });

  test('under its central weights an alternative with exact scores is first: the weights that favour it are convex', () => {
    const scores = [
      [exact(90), exact(10), exact(40)],
      [exact(50), exact(55), exact(50)],
      [exact(20), exact(80), exact(30)],
      [exact(30), exact(30), exact(80)],
    ];
    const { confidence, centralWeights } = smaa(matrixSource({ scores, region: free, seed: 3 }), 3_000);

    expect(confidence.filter((factor) => factor !== null)).not.toEqual([]);
    confidence.forEach((factor, index) => expect(factor).toBe(centralWeights[index] === null ? null : 1));
  });

  test('scores have the mean and the spread they are given', () => {
    const kinds: UncertainScore[] = [
      normal(30, 5),
      { type: 'uniform', low: 10, high: 50 },
      { type: 'discrete', values: [0, 40], probabilities: [0.25, 0.75] },
      { type: 'beta', alpha: 3, beta: 7, worst: 0, best: 0.01 },
      { type: 'uniform', low: 10, high: 50, worst: 110, best: 10 },
    ];
    const next = matrixSource({ scores: [kinds], region: free, seed: 5 }).scores(0);
    const draws = Array.from({ length: 20_000 }, () => {
      const out = new Float64Array(kinds.length);
      next(out);
      return out;
    });
    const means = kinds.map((_, index) => sumOf(draws.map((draw) => draw[index] ?? 0)) / draws.length);
    const deviations = means.map((mean, index) =>
      Math.sqrt(sumOf(draws.map((draw) => ((draw[index] ?? 0) - mean) ** 2)) / draws.length),
    );

    [30, 30, 30, 30, 0.8].forEach((mean, index) => expect((means[index] ?? 0) / mean).toBeCloseTo(1, 1));
    [5, 40 / Math.sqrt(12), 40 * Math.sqrt(0.1875), 100 * Math.sqrt(0.21 / 11), 0.4 / Math.sqrt(12)].forEach(
      (deviation, index) => expect((deviations[index] ?? 0) / deviation).toBeCloseTo(1, 1),
    );
  });
});

describe('blocks of draws', () => {
  test('hold all draws, in blocks of one size but the last', () => {
    expect(planBlocks(2_500)).toEqual([
      { index: 0, draws: blockDraws },
      { index: 1, draws: blockDraws },
      { index: 2, draws: 500 },
    ]);
    expect(planBlocks(1)).toEqual([{ index: 0, draws: 1 }]);
  });

  test('the result is the same to the byte in whatever order and grouping blocks are computed', () => {
    const draws = 4_300;
    const whole = JSON.stringify(smaa(uncertain, draws));
    const blocks = planBlocks(draws);
    const counts = blocks.map((block) => countBlock(uncertain, block));
    const { centralWeights } = mergeBlocks(uncertain, counts);
    const confidence = blocks.map((block) => countConfidence(uncertain, block, centralWeights));

    fc.assert(
      fc.property(
        fc.shuffledSubarray(counts, { minLength: counts.length }),
        fc.shuffledSubarray(confidence, { minLength: counts.length }),
        (first, second) => {
          const merged = mergeBlocks(uncertain, first);
          const result = { ...merged, confidence: mergeConfidence(merged.centralWeights, second) };
          expect(JSON.stringify(result)).toBe(whole);
        },
      ),
    );
  });

  test('have seeds of their own; the first has that of the assessment', () => {
    const seeds = Array.from({ length: 1_000 }, (_, block) => blockSeed(42, block));

    expect(seeds[0]).toBe(42);
    expect(new Set(seeds).size).toBe(seeds.length);
    expect(seeds.every((seed) => Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32)).toBe(true);
  });

  test('every block of both passes is reported', () => {
    const heard: string[] = [];
    smaa(uncertain, 2_100, (done, of) => heard.push(`${done}/${of}`));

    expect(heard).toEqual(['1/6', '2/6', '3/6', '4/6', '5/6', '6/6']);
  });
});

describe('remembered scores', () => {
  const drawsOf = (source: typeof uncertain, block: number): number[][] => {
    const next = source.scores(block);
    return Array.from({ length: 3 }, () => {
      const out = new Float64Array(source.alternatives * source.criteria);
      next(out);
      return [...out];
    });
  };

  test('a block gives the same draws each time, drawn or remembered', () => {
    const remembered = rememberScores(uncertain);

    for (const block of [0, 1, 0, 1]) {
      expect(drawsOf(remembered, block)).toEqual(drawsOf(uncertain, block));
    }
  });

  test('without room for more a block is drawn anew', () => {
    const scores = Array.from({ length: 90 }, () => Array.from({ length: 40 }, () => normal(50)));
    const large = matrixSource({ scores, region: free, seed: 1 });
    const remembered = rememberScores(large);

    // 3,600 numbers a draw: there is room for two blocks.
    for (const block of [0, 1, 2, 3, 3, 0]) {
      expect(drawsOf(remembered, block)).toEqual(drawsOf(large, block));
    }
  });
});
