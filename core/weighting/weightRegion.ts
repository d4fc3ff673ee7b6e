import { criterionIds, type Criterion } from '../knowledge/schema.ts';
import type { Priorities, WeightRegion } from '../model/priorities.ts';
import { criterionWeights } from './criterionWeights.ts';
import { reachableRanges } from './reachableRanges.ts';

/** Weights closer than this are equal: they differ by rounding only. */
const rounding = 1e-9;

/** Ranks by weight, 1 the heaviest; equal weights share a rank. */
const ranksOf = (weights: readonly number[]): number[] =>
  weights.map((weight) => 1 + weights.filter((other) => other > weight + rounding).length);

/**
 * What the priorities leave open for the robustness analysis. Without priorities the shipped weights are fixed.
 *
 * Ranges are drawn in to what weights summing to 1 can reach. Throws `invalid-input` when none lie inside them.
 */
export function weightRegion(criteria: readonly Criterion[], priorities: Priorities | null): WeightRegion {
  const byCriterion = criterionWeights(criteria, priorities);
  const weights = criterionIds.map((id) => byCriterion[id]);
  switch (priorities?.certainty ?? 'fixed') {
    case 'free':
      return { kind: 'free' };
    case 'order':
      return { kind: 'order', ranks: ranksOf(weights) };
    case 'ranges':
      return { kind: 'ranges', ...reachableRanges(priorities?.ranges ?? {}) };
    case 'fixed':
      return { kind: 'fixed', weights };
  }
}
