import * as v from 'valibot';
import { criterionIds } from '../knowledge/schema.ts';
import { FiniteSchema } from '../base/fields.ts';
import type { CheckReason } from '../base/reasons.ts';

export const weightingMethods = ['swing', 'direct', 'rank-order', 'pairwise'] as const;
export type WeightingMethod = (typeof weightingMethods)[number];

/** How sure the official is of the weights; what is not fixed is varied in the robustness analysis. */
export const certaintyKinds = ['fixed', 'order', 'ranges', 'free'] as const;
export type CertaintyKind = (typeof certaintyKinds)[number];

const point = v.optional(v.pipe(FiniteSchema, v.minValue(0), v.maxValue(1000)));
const PointsSchema = v.strictObject({
  relief: point,
  'stage-fit': point,
  feasibility: point,
  speed: point,
  acceptance: point,
});

/** The largest ratio of the 1–9 scale of pairwise judgements (Saaty 1980). */
export const largestRatio = 9;

/** One pairwise judgement: the swing of `more` outweighs that of `less` so many times, 1 (as much) to 9. */
export const PairwiseJudgementSchema = v.pipe(
  v.strictObject({
    more: v.picklist(criterionIds),
    less: v.picklist(criterionIds),
    ratio: v.pipe(FiniteSchema, v.minValue(1), v.maxValue(largestRatio)),
  }),
  v.check((judgement) => judgement.more !== judgement.less, 'same-criterion' satisfies CheckReason),
);
export type PairwiseJudgement = v.InferOutput<typeof PairwiseJudgementSchema>;

const share = v.pipe(FiniteSchema, v.minValue(0), v.maxValue(1));
const range = v.optional(
  v.pipe(
    v.tuple([share, share]),
    v.check(([low, high]) => low <= high, 'range-reversed' satisfies CheckReason),
  ),
);

/** Least and largest weight by criterion, 0–1; a criterion without one may weigh anything. */
export const WeightRangesSchema = v.strictObject({
  relief: range,
  'stage-fit': range,
  feasibility: range,
  speed: range,
  acceptance: range,
});
export type WeightRanges = v.InferOutput<typeof WeightRangesSchema>;

/**
 * How the criteria weigh.
 *
 * `direct`: points in any total. `swing`: points after ranking the worst-to-best swings, the largest 100; `order`
 * keeps that ranking, most important first, and without points gives rank-order-centroid weights. `rank-order`: only
 * the order counts. `pairwise`: the principal eigenvector of the judgements, missing ones completed.
 * `certainty` says what of it is sure: `fixed` when left out; `ranges` go with `ranges`.
 */
export const PrioritiesSchema = v.strictObject({
  method: v.picklist(weightingMethods),
  order: v.optional(v.array(v.picklist(criterionIds))),
  points: v.optional(PointsSchema),
  judgements: v.optional(v.array(PairwiseJudgementSchema)),
  certainty: v.optional(v.picklist(certaintyKinds)),
  ranges: v.optional(WeightRangesSchema),
});
export type Priorities = v.InferOutput<typeof PrioritiesSchema>;

/**
 * The weights that the official's priorities leave possible; arrays in the order of `criterionIds`.
 *
 * `fixed`: these weights only. `order`: every weighting that keeps the ranks, 1 the most important, equal ranks
 * unordered among themselves. `ranges`: every weighting inside the bounds. `free`: every weighting.
 * Weights are 0–1 and sum to 1 in each.
 */
export type WeightRegion =
  | { readonly kind: 'fixed'; readonly weights: readonly number[] }
  | { readonly kind: 'order'; readonly ranks: readonly number[] }
  | { readonly kind: 'ranges'; readonly low: readonly number[]; readonly high: readonly number[] }
  | { readonly kind: 'free' };
