import { criterionIds, type CriterionId } from '../../../knowledge/schema.ts';
import { weightReport } from '../../../robustness/weightReport.ts';
import { type BriefContext, inSentence } from '../basis/briefContext.ts';
import { measureTitle } from '../basis/plan/commitments.ts';
import type { Inline, Run } from '../../document/document.ts';
import { percent } from '../../document/format.ts';
import { phrase, plain, sourced } from '../../document/phrase.ts';

/** What would put another measure before the one of the highest value. Weights and shares are 0–1. */
type OrderChange =
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
 * Looked for among all measures offered; `null` without another one to compare with.
 */
function orderChange({ evaluation }: BriefContext): OrderChange | null {
  const { ranking, weights } = evaluation;
  const [first, second] = ranking;
  if (!first || !second) {
    return null;
  }
  if (first.value - second.value < negligible) {
    return { kind: 'tied', challenger: second.id };
  }
  const { singleChange, transfer } = weightReport(
    ranking.map(({ id, worth }) => ({ id, worth: criterionIds.map((criterion) => worth[criterion]) })),
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

/** What other weights would put first, in a sentence; empty without another measure. */
export function orderSentence(context: BriefContext): Inline {
  const { t } = context;
  const change = orderChange(context);
  switch (change?.kind) {
    case undefined:
      return [];
    case 'holds':
      return plain(t('briefAnnex.orderHolds'));
    case 'tied':
      return phrase((slot) =>
        t('briefAnnex.orderTied', { challenger: slot(measureTitle(context, change.challenger)) }),
      );
    case 'turns':
      return phrase((slot) =>
        t('briefAnnex.orderTurns', {
          criterion: slot(criterionName(context, change.criterion)),
          to: slot(sourced(percent(change.to), `order:${change.criterion}.to`)),
          now: slot(sourced(percent(change.weight), `weight:${change.criterion}`)),
          more: change.to > change.weight,
          challenger: slot(measureTitle(context, change.challenger)),
        }),
      );
    case 'transfer':
      return phrase((slot) =>
        t('briefAnnex.orderTransfer', {
          moved: slot(sourced(percent(change.moved), `order:${change.criterion}.moved`)),
          criterion: slot(criterionName(context, change.criterion)),
          challenger: slot(measureTitle(context, change.challenger)),
        }),
      );
  }
}

function criterionName(context: BriefContext, id: CriterionId): Run {
  const criterion = context.index.criteria.get(id);
  return inSentence(context, sourced(criterion ? context.say(criterion.name) : id, `kb:${id}.name`));
}
