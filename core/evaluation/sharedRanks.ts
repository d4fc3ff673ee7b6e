import { betterEvidenceFirst, type Standing } from '../diagnosis/diagnose.ts';

interface Severe extends Standing {
  readonly severity: number;
}

/** Draws of the severities: one row per draw, the entries in the first columns in their order. */
interface SeverityColumns {
  readonly values: Float64Array;
  readonly columns: number;
}

/** An order counts as told apart when at least two of three draws have it. */
const toldApart = 2 / 3;
const rounding = 1e-9;

/**
 * The entries by rank. Those that the draws do not tell apart share one: the order of the headline, of the most severe
 * of the tie before the other, holds in fewer than two of three draws (equal severities count half).
 *
 * Expects the most severe first. Each tie is held together by its most severe, so that a chain of small differences
 * makes no large one. Inside a tie better evidence comes first, then the order of the paper.
 */
export function sharedRanks<Entry extends Severe>(
  entries: readonly Entry[],
  draws: SeverityColumns,
): { readonly entry: Entry; readonly column: number; readonly rank: number }[] {
  let leader = 0;
  return entries
    .map((entry, column) => {
      leader = column > leader && shareAbove(draws, leader, column) >= toldApart ? column : leader;
      return { entry, column, rank: leader + 1 };
    })
    .sort((a, b) => a.rank - b.rank || betterEvidenceFirst(a.entry, b.entry));
}

/** Share of the draws in which the first column lies above the second; equal ones count half. */
function shareAbove({ values, columns }: SeverityColumns, first: number, second: number): number {
  let above = 0;
  for (let row = 0; row < values.length; row += columns) {
    const difference = (values[row + first] ?? 0) - (values[row + second] ?? 0);
    above += Math.abs(difference) <= rounding ? 0.5 : difference > 0 ? 1 : 0;
  }
  return (above * columns) / values.length;
}
