import { valueKey } from '../ranking/rankByValue.ts';
import type { WeightSampler } from '../weighting/sampleWeights.ts';
import type { DrawBlock } from './drawBlocks.ts';
import { PairCounter } from './pairCounter.ts';

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

/** What was counted over some draws. Tables stand row by row in one array; plain data, to cross between threads. */
export interface SmaaCounts {
  /** The block, by which counts are added up in one order only; rounding then is the same for any grouping. */
  readonly block: number;
  readonly draws: number;
  /** Alternative × rank. */
  readonly ranks: Int32Array;
  /** Alternative × alternative: how often the row is worth more. */
  readonly wins: Int32Array;
  /** Alternative × criterion: sum of the weights of the draws in which the alternative is first. */
  readonly firstWeights: Float64Array;
}

/**
 * Additive values of the alternatives in a draw.
 *
 * Two at a time, because each sum has to wait for itself: the other is added up meanwhile.
 */
function fillValues(scores: Float64Array, weights: Float64Array, values: Float64Array): void {
  const columns = weights.length;
  const even = values.length - (values.length % 2);
  for (let row = 0; row < even; row += 2) {
    const start = row * columns;
    let total = 0;
    let next = 0;
    for (let column = 0; column < columns; column += 1) {
      const weight = weights[column] ?? 0;
      total += weight * (scores[start + column] ?? 0);
      next += weight * (scores[start + columns + column] ?? 0);
    }
    values[row] = total;
    values[row + 1] = next;
  }
  if (even < values.length) {
    values[even] = valueOf(even, scores, weights);
  }
}

/**
 * Counts one block of draws for SMAA-2 (Lahdelma & Salminen 2001).
 *
 * Equal values (to 10⁻⁹) share the better rank, and neither wins.
 */
export function countBlock(source: SmaaSource, block: DrawBlock): SmaaCounts {
  const { alternatives, criteria } = source;
  const nextScores = source.scores(block.index);
  const nextWeights = source.weights(block.index);
  const scores = new Float64Array(alternatives * criteria);
  const weights = new Float64Array(criteria);
  const values = new Float64Array(alternatives);
  const pairs = new PairCounter(alternatives);
  const ranks = new Int32Array(alternatives * alternatives);
  const firstWeights = new Float64Array(alternatives * criteria);
  for (let draw = 0; draw < block.draws; draw += 1) {
    nextScores(scores);
    nextWeights(weights);
    fillValues(scores, weights, values);
    pairs.add(values);
    for (let row = 0; row < alternatives; row += 1) {
      const above = pairs.above[row] ?? 0;
      const place = row * alternatives + above;
      ranks[place] = (ranks[place] ?? 0) + 1;
      if (above === 0) {
        addTo(firstWeights, row * criteria, weights);
      }
    }
  }
  return { block: block.index, draws: block.draws, ranks, wins: pairs.wins(), firstWeights };
}

function addTo(table: Float64Array, start: number, row: Float64Array): void {
  for (let column = 0; column < row.length; column += 1) {
    table[start + column] = (table[start + column] ?? 0) + (row[column] ?? 0);
  }
}

/** In how many draws of a block each alternative is first under its own central weights. */
export interface ConfidenceCounts {
  readonly block: number;
  readonly draws: number;
  readonly firsts: Int32Array;
}

/** One alternative in the second pass, with the others in the order in which they are met. */
interface Contender {
  readonly row: number;
  readonly weights: Float64Array;
  readonly rivals: Int32Array;
}

function contendersOf(central: readonly (readonly number[] | null)[]): Contender[] {
  return central.flatMap((weights, row) =>
    weights === null
      ? []
      : [
          {
            row,
            weights: Float64Array.from(weights),
            rivals: Int32Array.from(central.keys()).filter((other) => other !== row),
          },
        ],
  );
}

/** Value of one alternative, added up as `fillValues` does. */
function valueOf(row: number, scores: Float64Array, weights: Float64Array): number {
  const start = row * weights.length;
  let total = 0;
  for (let column = 0; column < weights.length; column += 1) {
    total += (weights[column] ?? 0) * (scores[start + column] ?? 0);
  }
  return total;
}

/**
 * Whether no rival is worth more.
 *
 * A rival that is changes places with the one halfway to the head, so that the strongest come to be met first: most
 * draws are decided by a few.
 */
function isFirst({ row, weights, rivals }: Contender, scores: Float64Array): boolean {
  const own = valueOf(row, scores, weights);
  for (let place = 0; place < rivals.length; place += 1) {
    const rival = rivals[place] ?? 0;
    const value = valueOf(rival, scores, weights);
    if (value > own && valueKey(value) > valueKey(own)) {
      const ahead = place >> 1;
      rivals[place] = rivals[ahead] ?? 0;
      rivals[ahead] = rival;
      return false;
    }
  }
  return true;
}

/** The second pass of SMAA-2 over one block. Alternatives without central weights (`null`) count 0. */
export function countConfidence(
  source: SmaaSource,
  block: DrawBlock,
  central: readonly (readonly number[] | null)[],
): ConfidenceCounts {
  const nextScores = source.scores(block.index);
  const scores = new Float64Array(source.alternatives * source.criteria);
  const firsts = new Int32Array(source.alternatives);
  const contenders = contendersOf(central);
  for (let draw = 0; draw < block.draws; draw += 1) {
    nextScores(scores);
    for (const contender of contenders) {
      if (isFirst(contender, scores)) {
        firsts[contender.row] = (firsts[contender.row] ?? 0) + 1;
      }
    }
  }
  return { block: block.index, draws: block.draws, firsts };
}
