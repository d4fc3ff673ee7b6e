import type { Momentum } from '../model/momentum.ts';
import type { IndexedRow } from './portfolioIndex.ts';
import { momentumIn } from './standing.ts';

/** A cluster in the matrix. */
export interface MatrixPoint {
  readonly each: IndexedRow;
  readonly maturity: number;
  readonly momentum: Momentum;
}

/** Those with maturity and momentum, and those that were assessed once or cannot be compared with before. */
export function matrixOf(rows: readonly IndexedRow[]): {
  readonly points: readonly MatrixPoint[];
  readonly without: readonly IndexedRow[];
} {
  const points: MatrixPoint[] = [];
  const without: IndexedRow[] = [];
  for (const each of rows) {
    const momentum = momentumIn(each.row);
    if (each.row.result !== null && momentum !== null) {
      points.push({ each, maturity: each.row.result.composite, momentum });
    } else if (each.row.result !== null) {
      without.push(each);
    }
  }
  return { points, without };
}

/** Ends of an axis: those given, moved outwards in whole steps as far as the values need. */
export function axisEnds(
  values: readonly number[],
  { from, to, step }: { readonly from: number; readonly to: number; readonly step: number },
): readonly [number, number] {
  let [low, high] = [from, to];
  for (const value of values) {
    low = value < low ? Math.floor(value / step) * step : low;
    high = value > high ? Math.ceil(value / step) * step : high;
  }
  return [low, high];
}

export const ticksBetween = (low: number, high: number, step: number): number[] =>
  Array.from({ length: Math.round((high - low) / step) + 1 }, (_, index) => low + index * step);

/** The point that an arrow leads to: the nearest in its quarter, further to the side counting twice; `null` for none. */
export function nearestTowards(
  points: readonly { readonly x: number; readonly y: number }[],
  from: number,
  arrow: 'left' | 'right' | 'up' | 'down',
): number | null {
  const start = points[from];
  if (start === undefined) {
    return points.length > 0 ? 0 : null;
  }
  let best: number | null = null;
  let least = Infinity;
  for (const [index, { x, y }] of points.entries()) {
    const [dx, dy] = [x - start.x, y - start.y];
    const [ahead, aside] = {
      left: [-dx, dy],
      right: [dx, dy],
      up: [-dy, dx],
      down: [dy, dx],
    }[arrow] as [number, number];
    // Of dots in one place each is reached: the later one lies behind the earlier.
    const isAhead =
      ahead > 0
        ? Math.abs(aside) <= ahead
        : ahead === 0 && aside === 0 && (arrow === 'right' || arrow === 'down' ? index > from : index < from);
    const distance = ahead + 2 * Math.abs(aside);
    if (index !== from && isAhead && distance < least) {
      best = index;
      least = distance;
    }
  }
  return best;
}
