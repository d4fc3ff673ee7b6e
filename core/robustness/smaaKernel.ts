import { valueKey } from '../ranking/rankByValue.ts';
import type { WeightSampler } from '../weighting/sampleWeights.ts';

/** Fills `out` with the scores of the next draw, alternative by alternative, on a scale that weights can add up. */
export type ScoreSampler = (out: Float64Array) => void;

/**
 * What SMAA-2 draws from.
 *
 * Draws are cut into blocks. Each block has random numbers of its own, so that blocks can be computed in any order
 * and on any number of threads. `scores(block)` begins the same draws each time: the confidence factors see the
 * scores again that the ranks were counted on.
 */
export interface SmaaSource {
  readonly alternatives: number;
  readonly criteria: number;
  scores(block: number): ScoreSampler;
  weights(block: number): WeightSampler;
}

/** A run of draws with random numbers of their own. */
export interface SmaaBlock {
  readonly index: number;
  readonly draws: number;
}

/** What was counted over some draws. Tables stand row by row in one array; plain data, to cross between threads. */
export interface SmaaCounts {
  /** The block, by which counts are added up in one order only; rounding then is the same for any grouping. */
  readonly block: number;
  readonly draws: number;
  /** Alternative × rank. */
  readonly ranks: Float64Array;
  /** Alternative × alternative: how often the row is worth more. */
  readonly wins: Float64Array;
  /** Alternative × criterion: sum of the weights of the draws in which the alternative is first. */
  readonly firstWeights: Float64Array;
}

/** Additive values of the alternatives in a draw, on the grid of the tolerance. */
export function fillKeys(scores: Float64Array, weights: Float64Array, keys: Float64Array): void {
  let place = 0;
  for (let row = 0; row < keys.length; row += 1) {
    let total = 0;
    for (let column = 0; column < weights.length; column += 1) {
      total += (weights[column] ?? 0) * (scores[place] ?? 0);
      place += 1;
    }
    keys[row] = valueKey(total);
  }
}

/** Counts who is worth more than whom, and fills `above` with the number of alternatives above each. */
function countPairs(keys: Float64Array, wins: Float64Array, above: Int32Array): void {
  const count = keys.length;
  above.fill(0);
  for (let row = 0; row < count; row += 1) {
    const own = keys[row] ?? 0;
    let higher = 0;
    for (let other = row + 1; other < count; other += 1) {
      const key = keys[other] ?? 0;
      // Numbers instead of branches: half of the comparisons are unforeseeable.
      const win = own > key ? 1 : 0;
      const loss = key > own ? 1 : 0;
      wins[row * count + other] = (wins[row * count + other] ?? 0) + win;
      wins[other * count + row] = (wins[other * count + row] ?? 0) + loss;
      above[other] = (above[other] ?? 0) + win;
      higher += loss;
    }
    above[row] = (above[row] ?? 0) + higher;
  }
}

/**
 * Counts one block of draws for SMAA-2 (Lahdelma & Salminen 2001).
 *
 * Equal values (to 10⁻⁹) share the better rank, and neither wins.
 */
export function countBlock(source: SmaaSource, block: SmaaBlock): SmaaCounts {
  const { alternatives, criteria } = source;
  const nextScores = source.scores(block.index);
  const nextWeights = source.weights(block.index);
  const scores = new Float64Array(alternatives * criteria);
  const weights = new Float64Array(criteria);
  const keys = new Float64Array(alternatives);
  const above = new Int32Array(alternatives);
  const ranks = new Float64Array(alternatives * alternatives);
  const wins = new Float64Array(alternatives * alternatives);
  const firstWeights = new Float64Array(alternatives * criteria);
  for (let draw = 0; draw < block.draws; draw += 1) {
    nextScores(scores);
    nextWeights(weights);
    fillKeys(scores, weights, keys);
    countPairs(keys, wins, above);
    for (let row = 0; row < alternatives; row += 1) {
      const place = row * alternatives + (above[row] ?? 0);
      ranks[place] = (ranks[place] ?? 0) + 1;
      for (let column = 0; above[row] === 0 && column < criteria; column += 1) {
        const sum = row * criteria + column;
        firstWeights[sum] = (firstWeights[sum] ?? 0) + (weights[column] ?? 0);
      }
    }
  }
  return { block: block.index, draws: block.draws, ranks, wins, firstWeights };
}

/** In how many draws of a block each alternative is first under its own central weights. */
export interface ConfidenceCounts {
  readonly block: number;
  readonly draws: number;
  readonly firsts: Float64Array;
}

/** The second pass of SMAA-2 over one block. Alternatives without central weights (`null`) count 0. */
export function countConfidence(
  source: SmaaSource,
  block: SmaaBlock,
  central: readonly (readonly number[] | null)[],
): ConfidenceCounts {
  const { alternatives, criteria } = source;
  const nextScores = source.scores(block.index);
  const scores = new Float64Array(alternatives * criteria);
  const keys = new Float64Array(alternatives);
  const firsts = new Float64Array(alternatives);
  const weightings = central.map((weights) => weights && Float64Array.from(weights));
  for (let draw = 0; draw < block.draws; draw += 1) {
    nextScores(scores);
    for (let row = 0; row < alternatives; row += 1) {
      const weights = weightings[row];
      if (weights) {
        fillKeys(scores, weights, keys);
        firsts[row] = (firsts[row] ?? 0) + (isFirst(keys, row) ? 1 : 0);
      }
    }
  }
  return { block: block.index, draws: block.draws, firsts };
}

function isFirst(keys: Float64Array, row: number): boolean {
  const own = keys[row] ?? 0;
  for (let other = 0; other < keys.length; other += 1) {
    if ((keys[other] ?? 0) > own) {
      return false;
    }
  }
  return true;
}
