import { moveWeight } from '../weighting/moveWeight.ts';
import type { Matrix } from './normaliseMatrix.ts';
import { valueTolerance } from './rankByValue.ts';
import { weightedSum } from './weightedSum.ts';
import { weightStability } from './weightStability.ts';

/** One weight moved, the others in proportion, until the challenger is level with the first. */
export interface SingleChange {
  readonly criterion: number;
  readonly to: number;
  readonly challenger: number;
}

/** Weight moved from some criteria to one, until the challenger is level with the first. */
export interface Transfer {
  readonly challenger: number;
  readonly from: readonly { readonly criterion: number; readonly amount: number }[];
  readonly to: number;
  readonly moved: number;
  readonly weights: readonly number[];
}

/** The row, other than the first, whose value comes nearest to it; ties by order. */
function nearestRow(values: readonly number[], top: number): number {
  const gap = (row: number) => (values[top] ?? 0) - (values[row] ?? 0);
  return values.reduce(
    (best, _, row) => (row !== top && (best < 0 || gap(row) < gap(best)) ? row : best),
    -1,
  );
}

/**
 * The smallest change of a single weight that puts another row level with the first; a step further and the
 * challenger is first. `null` when no single weight can do it.
 *
 * The others are scaled in proportion. Triantaphyllou & Sánchez (1997), section 3, restricted to the first place.
 */
export function nearestSingleChange(scores: Matrix, weights: readonly number[]): SingleChange | null {
  const { top, keepsTop } = weightStability(scores, weights);
  const ends = keepsTop.flatMap(([low, high], criterion) => [
    ...(low > 0 ? [{ criterion, to: low, beyond: low - probe }] : []),
    ...(high < 1 ? [{ criterion, to: high, beyond: high + probe }] : []),
  ]);
  const distance = (end: { criterion: number; to: number }) =>
    Math.abs(end.to - (weights[end.criterion] ?? 0));
  const [nearest] = ends.toSorted((a, b) => distance(a) - distance(b));
  if (nearest === undefined) {
    return null;
  }
  const { criterion, to, beyond } = nearest;
  const challenger = nearestRow(weightedSum(scores, moveWeight(weights, criterion, beyond)), top);
  return { criterion, to, challenger };
}

/** How far beyond the end of an interval the challenger is looked for: far above rounding, far below judgement. */
const probe = 1e-6;

/**
 * The smallest change of weights, in Σ |new − old| over all weightings, that puts another row level with the first.
 *
 * With one challenger and d its lack against the first by criterion, the lead is Σ w × d. A share of weight moved
 * from one criterion to another lowers it by the difference of their d, so it is best moved from the largest d to
 * the smallest, and from the next largest when that has no weight left: a linear programme with one constraint
 * beside the simplex, solved exactly by this order. `null` when no weighting makes any row level.
 */
export function smallestTransfer(scores: Matrix, weights: readonly number[]): Transfer | null {
  const values = weightedSum(scores, weights);
  const top = values.indexOf(Math.max(...values));
  const transfers = scores.flatMap((row, challenger) => {
    if (challenger === top) {
      return [];
    }
    const lack = row.map((score, criterion) => (scores[top]?.[criterion] ?? 0) - score);
    const transfer = transferTo(lack, weights);
    return transfer === null ? [] : [{ challenger, ...transfer }];
  });
  return transfers.toSorted((a, b) => a.moved - b.moved)[0] ?? null;
}

function transferTo(
  lack: readonly number[],
  weights: readonly number[],
): Omit<Transfer, 'challenger'> | null {
  const least = Math.min(...lack);
  const to = lack.indexOf(least);
  let lead = lack.reduce((sum, each, criterion) => sum + each * (weights[criterion] ?? 0), 0);
  // One that is nowhere better can be level at most, never first.
  if (least >= -valueTolerance && lead > valueTolerance) {
    return null;
  }
  const changed = [...weights];
  const from: { criterion: number; amount: number }[] = [];
  for (const criterion of lack.map((_, index) => index).sort((a, b) => (lack[b] ?? 0) - (lack[a] ?? 0))) {
    const gain = (lack[criterion] ?? 0) - least;
    if (lead <= valueTolerance || gain <= 0) {
      break;
    }
    const amount = Math.min(weights[criterion] ?? 0, lead / gain);
    if (amount > 0) {
      changed[criterion] = (changed[criterion] ?? 0) - amount;
      changed[to] = (changed[to] ?? 0) + amount;
      lead -= amount * gain;
      from.push({ criterion, amount });
    }
  }
  return { from, to, moved: from.reduce((sum, { amount }) => sum + amount, 0), weights: changed };
}
