import type { Criterion, CriterionId } from '../knowledge/schema.ts';
import type { PairwiseJudgement } from '../model/priorities.ts';

/** Differences below this come from rounding, not from judgement. */
const rounding = 1e-9;

export interface OrderViolations {
  /** Judged to matter more, yet the weights say less or as much. */
  readonly preference: readonly PairwiseJudgement[];
  /** The first was judged the stronger preference, yet the weights stand in a smaller ratio than those of the second. */
  readonly intensity: readonly { readonly stronger: PairwiseJudgement; readonly weaker: PairwiseJudgement }[];
}

/**
 * Where weights break the order of the judgements they come from (Bana e Costa & Vansnick 2008).
 *
 * Preference: a_ij > 1 asks for w_i > w_j. Intensity: a_ij > a_kl > 1 asks for w_i/w_j > w_k/w_l; it is looked for only
 * among judgements whose preference is kept, the widest gap of ratios first. Weights are in the order of the criteria.
 */
export function orderViolations(
  criteria: readonly Criterion[],
  judgements: readonly PairwiseJudgement[],
  weights: readonly number[],
): OrderViolations {
  const weightOf = (id: CriterionId) => weights[criteria.findIndex((criterion) => criterion.id === id)] ?? 0;
  const strict = judgements
    .filter(({ ratio }) => ratio > 1)
    .map((judgement) => ({ judgement, implied: weightOf(judgement.more) / weightOf(judgement.less) }));
  const isKept = ({ implied }: { readonly implied: number }) => implied > 1 + rounding;
  const kept = strict.filter(isKept);
  const intensity = kept.flatMap((stronger) =>
    kept
      .filter(
        (weaker) =>
          stronger.judgement.ratio > weaker.judgement.ratio &&
          stronger.implied < weaker.implied * (1 + rounding),
      )
      .map((weaker) => ({
        stronger: stronger.judgement,
        weaker: weaker.judgement,
        gap: weaker.implied / stronger.implied,
      })),
  );
  return {
    preference: strict.filter((entry) => !isKept(entry)).map(({ judgement }) => judgement),
    intensity: intensity
      .toSorted((a, b) => b.gap - a.gap)
      .map(({ stronger, weaker }) => ({ stronger, weaker })),
  };
}
