import type { Directions, Matrix } from './normaliseMatrix.ts';

export interface Dominance {
  /** At least as good on every criterion and better on one. */
  readonly dominates: readonly (readonly boolean[])[];
  /** Better on every criterion. */
  readonly strictlyDominates: readonly (readonly boolean[])[];
  /** Dominated by at least one other. */
  readonly dominated: readonly boolean[];
}

/** Which alternatives no weights can put above which others. */
export function dominance(matrix: Matrix, types: Directions): Dominance {
  const leads = (a: readonly number[], b: readonly number[]) =>
    types.map((type, column) => (type < 0 ? -1 : 1) * ((a[column] ?? 0) - (b[column] ?? 0)));
  const compare = (isDominating: (lead: readonly number[]) => boolean) =>
    matrix.map((a, row) => matrix.map((b, other) => row !== other && isDominating(leads(a, b))));
  const dominates = compare((lead) => lead.every((d) => d >= 0) && lead.some((d) => d > 0));
  return {
    dominates,
    strictlyDominates: compare((lead) => lead.every((d) => d > 0)),
    dominated: matrix.map((_, other) => dominates.some((row) => row[other] === true)),
  };
}
