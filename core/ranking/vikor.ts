import { columnOf, type Directions, type Matrix } from './normaliseMatrix.ts';

export interface VikorResult {
  /** Group regret, weighted sum of the shares of each range missed. */
  readonly s: readonly number[];
  /** Largest single weighted regret. */
  readonly r: readonly number[];
  /** Compromise of both, 0 (best) to 1. */
  readonly q: readonly number[];
  /** Q of the second minus Q of the first is at least 1/(m − 1). */
  readonly hasAdvantage: boolean;
  /** The first by Q is also first by S or by R. */
  readonly isStable: boolean;
  /** Indices of the alternatives proposed together, ascending. */
  readonly compromise: readonly number[];
}

export interface VikorInput {
  readonly matrix: Matrix;
  readonly weights: readonly number[];
  readonly types: Directions;
  /** Weight of the group regret against the largest single regret, 0–1; 0.5 is consensus. */
  readonly v: number;
  /** Fixed best and worst of each column; without them those of the alternatives present. */
  readonly best?: readonly number[];
  readonly worst?: readonly number[];
}

const tolerance = 1e-12;

function relative(values: readonly number[]): number[] {
  const low = Math.min(...values);
  const range = Math.max(...values) - low;
  return values.map((value) => (range === 0 ? 0 : (value - low) / range));
}

function compromiseSet(
  q: readonly number[],
  order: readonly number[],
  conditions: { advantage: boolean; stable: boolean },
) {
  const [first = 0, second = 0] = order;
  if (conditions.advantage) {
    return conditions.stable ? [first] : [first, second].sort((a, b) => a - b);
  }
  const width = 1 / (q.length - 1);
  return order.filter((index) => (q[index] ?? 0) - (q[first] ?? 0) < width - tolerance).sort((a, b) => a - b);
}

/**
 * VIKOR (Opricovic & Tzeng 2004) with both acceptance conditions.
 *
 * One advantage missing: all whose Q is closer to the first than 1/(m − 1). Stability missing: the first two.
 */
export function vikor({ matrix, weights, types, v, best, worst }: VikorInput): VikorResult {
  const columns = weights.map((_, column) => columnOf(matrix, column));
  const isCost = (column: number) => (types[column] ?? 1) < 0;
  const high = columns.map(
    (values, column) => best?.[column] ?? (isCost(column) ? Math.min(...values) : Math.max(...values)),
  );
  const low = columns.map(
    (values, column) => worst?.[column] ?? (isCost(column) ? Math.max(...values) : Math.min(...values)),
  );
  const regrets = matrix.map((row) =>
    weights.map((weight, column) => {
      const range = (high[column] ?? 0) - (low[column] ?? 0);
      return range === 0 ? 0 : (weight * ((high[column] ?? 0) - (row[column] ?? 0))) / range;
    }),
  );
  const s = regrets.map((row) => row.reduce((total, regret) => total + regret, 0));
  const r = regrets.map((row) => Math.max(...row));
  const relativeR = relative(r);
  const q = relative(s).map((regret, index) => v * regret + (1 - v) * (relativeR[index] ?? 0));
  const order = q.map((_, index) => index).sort((a, b) => (q[a] ?? 0) - (q[b] ?? 0) || a - b);
  const [first = 0, second = first] = order;
  const hasAdvantage = q.length < 2 || (q[second] ?? 0) - (q[first] ?? 0) >= 1 / (q.length - 1) - tolerance;
  const isStable =
    (s[first] ?? 0) <= Math.min(...s) + tolerance || (r[first] ?? 0) <= Math.min(...r) + tolerance;
  const compromise = compromiseSet(q, order, { advantage: hasAdvantage, stable: isStable });
  return { s, r, q, hasAdvantage, isStable, compromise };
}
