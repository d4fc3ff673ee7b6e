import { criterionIds, type CriterionId } from '../../../knowledge/schema.ts';
import type { RankedMeasure } from '../../../model/rankedMeasure.ts';
import { weightReport } from '../../../robustness/weightReport.ts';
import type { BriefContext } from '../basis/briefContext.ts';
import { commitments } from '../basis/commitments.ts';
import { percent } from '../../document/format.ts';

/** What would put another measure before the first recommendation. Weights and shares are 0–1. */
export type OrderChange =
  | { readonly kind: 'holds' }
  | { readonly kind: 'tied'; readonly challenger: string }
  | {
      readonly kind: 'turns';
      readonly criterion: CriterionId;
      readonly weight: number;
      readonly to: number;
      readonly challenger: string;
    }
  | {
      readonly kind: 'transfer';
      readonly criterion: CriterionId;
      readonly moved: number;
      readonly challenger: string;
    };

/** In points of value: a lead that the printed whole points do not show. */
const negligible = 0.5;

/** The turn of a single weight is named when it lies inside the scale. */
const inside = (weight: number): boolean => weight >= 0.01 && weight <= 0.99;

/**
 * What would change the order: the nearest change of one weight, else the smallest of all weights together.
 *
 * Looked for among all measures offered where the first recommendation leads them, else among those of the plan: a
 * measure that is ruled out cannot come first. `null` without another measure to compare with.
 */
export function orderChange(context: BriefContext): OrderChange | null {
  const { weights } = context.evaluation;
  const compared = comparedMeasures(context);
  const [first, second] = compared;
  if (!first || !second) {
    return null;
  }
  if (first.value - second.value < negligible) {
    return { kind: 'tied', challenger: second.id };
  }
  const { singleChange, transfer } = weightReport(
    compared.map(({ id, worth }) => ({ id, worth: criterionIds.map((criterion) => worth[criterion]) })),
    weights,
  );
  if (singleChange && inside(singleChange.to)) {
    const { criterion, to, challenger } = singleChange;
    const weight = weights[criterion];
    return percent(to) === percent(weight)
      ? { kind: 'tied', challenger }
      : { kind: 'turns', criterion, weight, to, challenger };
  }
  return transfer
    ? { kind: 'transfer', criterion: transfer.to, moved: transfer.moved, challenger: transfer.challenger }
    : { kind: 'holds' };
}

function comparedMeasures(context: BriefContext): readonly RankedMeasure[] {
  const { ranking } = context.evaluation;
  const recommended = commitments(context);
  const [first] = recommended;
  if (!first) {
    return [];
  }
  if (ranking[0]?.id === first.id) {
    return ranking;
  }
  const planned = new Set(recommended.map(({ id }) => id));
  return ranking.filter(({ id }) => planned.has(id));
}
