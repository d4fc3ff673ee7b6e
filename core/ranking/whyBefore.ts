import { criterionIds, type CriterionId } from '../knowledge/schema.ts';
import type { RankedMeasure } from '../model/rankedMeasure.ts';
import { deliveryOf } from './criterionScores.ts';
import { valueTolerance } from './rankByValue.ts';
import type { CriterionWeights } from './rankMeasures.ts';

export interface WeightedDifference {
  readonly criterion: CriterionId;
  readonly weight: number;
  /** What the two are worth under the criterion, percent of the trouble. */
  readonly first: number;
  readonly second: number;
  /** weight × (first − second). */
  readonly difference: number;
}

/** A weight at which the two are worth the same; any step beyond it swaps them. */
export interface WeightSwap {
  readonly criterion: CriterionId;
  readonly from: number;
  readonly to: number;
}

/** A criterion score of one of the two, 0–100, at which they are worth the same; any step beyond it swaps them. */
export interface ScoreSwap {
  readonly measure: string;
  readonly criterion: CriterionId;
  readonly from: number;
  readonly to: number;
}

export interface WhyBefore {
  /** Value of the first less value of the second; the parts add up to it. */
  readonly difference: number;
  /** Largest first, whatever the sign; equal ones in the order of the criteria. */
  readonly parts: readonly WeightedDifference[];
  /** The smallest change of one weight, the others rescaled in proportion; `null` where none swaps them. */
  readonly weightSwap: WeightSwap | null;
  /** The smallest change of one score of one of the two; `null` where none within 0–100 swaps them. */
  readonly scoreSwap: ScoreSwap | null;
}

type Compared = Pick<RankedMeasure, 'id' | 'scores' | 'worth'>;

const smallest = <T extends { readonly from: number; readonly to: number }>(swaps: readonly T[]): T | null =>
  swaps.reduce<T | null>(
    (least, swap) =>
      least === null || Math.abs(swap.to - swap.from) < Math.abs(least.to - least.from) - valueTolerance
        ? swap
        : least,
    null,
  );

/**
 * Where D(t) = t × lead + (1 − t) × rest, the difference with weight t on the criterion, is 0.
 *
 * A root at 0 or 1 makes the two equal but cannot be passed. With all the weight on the criterion the others have no
 * proportions to be rescaled in.
 */
function weightSwapOf(part: WeightedDifference, difference: number): WeightSwap[] {
  if (part.weight >= 1) {
    return [];
  }
  const lead = part.first - part.second;
  const rest = (difference - part.difference) / (1 - part.weight);
  const to = rest / (rest - lead);
  return to > valueTolerance && to < 1 - valueTolerance
    ? [{ criterion: part.criterion, from: part.weight, to }]
    : [];
}

/** What a point of a criterion score adds to the value: delivery for relief, weight × relief for the others. */
const perPoint = ({ scores }: Compared, criterion: CriterionId, weights: CriterionWeights): number =>
  criterion === 'relief' ? deliveryOf(scores, weights) : (weights[criterion] * scores.relief) / 100;

function scoreSwapsOf(
  { first, second }: { readonly first: Compared; readonly second: Compared },
  criterion: CriterionId,
  { weights, difference }: { readonly weights: CriterionWeights; readonly difference: number },
): ScoreSwap[] {
  const swap = (measure: Compared, gain: number): ScoreSwap => {
    const from = measure.scores[criterion];
    return { measure: measure.id, criterion, from, to: from + gain / perPoint(measure, criterion, weights) };
  };
  // The one behind is raised rather than the one ahead lowered where both would do.
  return [swap(second, difference), swap(first, -difference)].filter(
    ({ to }) => to > valueTolerance && to < 100 - valueTolerance,
  );
}

/**
 * Why the first is worth more than the second: the value difference by criterion, and the least that would swap them.
 *
 * Two measures worth the same have nothing to swap. Changes are of one thing at a time; none is a recommendation.
 */
export function whyBefore(first: Compared, second: Compared, weights: CriterionWeights): WhyBefore {
  const parts = criterionIds
    .map((criterion) => ({
      criterion,
      weight: weights[criterion],
      first: first.worth[criterion],
      second: second.worth[criterion],
      difference: weights[criterion] * (first.worth[criterion] - second.worth[criterion]),
    }))
    // The sort is stable: equal ones stay in the order of the criteria.
    .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
  const difference = parts.reduce((total, part) => total + part.difference, 0);
  if (Math.abs(difference) <= valueTolerance) {
    return { difference, parts, weightSwap: null, scoreSwap: null };
  }
  const pair = { first, second };
  return {
    difference,
    parts,
    weightSwap: smallest(parts.flatMap((part) => weightSwapOf(part, difference))),
    scoreSwap: smallest(
      criterionIds.flatMap((criterion) => scoreSwapsOf(pair, criterion, { weights, difference })),
    ),
  };
}
