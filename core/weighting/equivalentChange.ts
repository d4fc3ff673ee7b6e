import type { CriterionId, KnowledgeBase } from '../knowledge/schema.ts';

/** A change on one criterion in the terms its scale is made of. */
export type NaturalChange =
  /** Severity points taken from one cause that is addressed directly. */
  | { readonly unit: 'severity-points'; readonly amount: number }
  /** The probability, 0–1, that the present stage is a recommended one. */
  | { readonly unit: 'stage-probability'; readonly amount: number }
  /** The say of those who must act, as a share (0–1) of that of the leading body. */
  | { readonly unit: 'leading-say'; readonly amount: number }
  /** Steps from one horizon class to the next. */
  | { readonly unit: 'horizon-classes'; readonly amount: number }
  /** Levels of the 1–5 rating. */
  | { readonly unit: 'acceptance-levels'; readonly amount: number };

export interface Equivalent {
  readonly criterion: CriterionId;
  /** Points of the criterion's 0–100 scale that are worth the change. */
  readonly points: number;
  readonly natural: NaturalChange;
  /** The scale does not reach so far: even its whole length is worth less than the change. */
  readonly isBeyondScale: boolean;
}

interface Change {
  readonly criterion: CriterionId;
  /** On the 0–100 scale of the criterion. */
  readonly points: number;
}

/**
 * What a change on one criterion is worth on another: points × w_from / w_to, also in natural units.
 *
 * `null` where the other criterion weighs nothing: no change on it is worth as much. The value of a measure is additive
 * on fixed scales, so the trade-off is the same everywhere (Keeney & Raiffa 1976, ch. 3).
 */
export function equivalentChange(
  kb: KnowledgeBase,
  weights: Readonly<Record<CriterionId, number>>,
  { from, to }: { readonly from: Change; readonly to: CriterionId },
): Equivalent | null {
  if (weights[to] <= 0) {
    return null;
  }
  const points = (from.points * weights[from.criterion]) / weights[to];
  return {
    criterion: to,
    points,
    natural: naturalChange(kb, to, points),
    isBeyondScale: points > lengthOf(kb, to),
  };
}

/** Points between the worst and the best a measure can score. */
function lengthOf({ scoring }: KnowledgeBase, criterion: CriterionId): number {
  switch (criterion) {
    case 'stage-fit':
      return scoring.stageFit.recommended - scoring.stageFit.other;
    case 'speed':
      return scoring.speed.short - scoring.speed.long;
    case 'relief':
    case 'feasibility':
    case 'acceptance':
      return 100;
  }
}

/** Points of a criterion's 0–100 scale in the terms the scale is made of. */
export function naturalChange(kb: KnowledgeBase, criterion: CriterionId, points: number): NaturalChange {
  const { scoring } = kb;
  switch (criterion) {
    case 'relief':
      return { unit: 'severity-points', amount: points / (scoring.relief.strong ?? 1) };
    case 'stage-fit':
      return { unit: 'stage-probability', amount: points / lengthOf(kb, criterion) };
    case 'feasibility':
      return { unit: 'leading-say', amount: points / 100 };
    case 'speed':
      // Three classes, two steps between them.
      return { unit: 'horizon-classes', amount: points / (lengthOf(kb, criterion) / 2) };
    case 'acceptance': {
      const worst = scoring.ratingScores.at(0) ?? 0;
      const best = scoring.ratingScores.at(-1) ?? 100;
      const steps = scoring.ratingScores.length - 1;
      return { unit: 'acceptance-levels', amount: points / ((best - worst) / steps) };
    }
  }
}
