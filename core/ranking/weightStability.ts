import { rankByValue, valueKey } from './rankByValue.ts';
import { moveWeight } from '../weighting/moveWeight.ts';
import { weightedSum } from './weightedSum.ts';
import type { Matrix } from './normaliseMatrix.ts';

export type WeightInterval = readonly [low: number, high: number];

export interface WeightStability {
  /** Index of the first by weighted sum. */
  readonly top: number;
  /** By criterion: weights of it with which the first stays first. */
  readonly keepsTop: readonly WeightInterval[];
  /** By criterion: weights of it with which no two change places. */
  readonly keepsRanking: readonly WeightInterval[];
}

/** The weights t in 0…1, around the present one, for which intercept + slope × t stays at or above 0. */
function narrow([low, high]: WeightInterval, intercept: number, slope: number): WeightInterval {
  if (slope === 0) {
    return [low, high];
  }
  const root = -intercept / slope;
  return slope > 0 ? [Math.max(low, root), high] : [low, Math.min(high, root)];
}

/**
 * How far one criterion's weight may move, the others rescaled in proportion, before the first or the ranking changes.
 *
 * `scores` are values to be added up by weight (normalised scores, or net flows criterion by criterion); weights sum
 * to 1. Pairs that are equal now are left out. Mareschal (1988); Triantaphyllou & Sánchez (1997).
 */
export function weightStability(scores: Matrix, weights: readonly number[]): WeightStability {
  const values = weightedSum(scores, weights);
  const keys = values.map(valueKey);
  const top = rankByValue(values).indexOf(1);

  const intervalFor = (criterion: number, isCompared: (above: number) => boolean): WeightInterval => {
    const others = moveWeight(weights, criterion, 0);
    const withoutIt = weightedSum(scores, others);
    const rest = (row: number) => withoutIt[row] ?? 0;
    let interval: WeightInterval = [0, 1];
    keys.forEach((key, above) => {
      keys.forEach((other, below) => {
        if (isCompared(above) && key > other) {
          const intercept = rest(above) - rest(below);
          const lead = (scores[above]?.[criterion] ?? 0) - (scores[below]?.[criterion] ?? 0);
          interval = narrow(interval, intercept, lead - intercept);
        }
      });
    });
    return interval;
  };

  return {
    top,
    keepsTop: weights.map((_, criterion) => intervalFor(criterion, (above) => above === top)),
    keepsRanking: weights.map((_, criterion) => intervalFor(criterion, () => true)),
  };
}

/** Weights with one of them multiplied by a factor (at most to 1) and the others rescaled in proportion. */
export const scaleOneWeight = (weights: readonly number[], criterion: number, factor: number): number[] =>
  moveWeight(weights, criterion, (weights[criterion] ?? 0) * factor);
