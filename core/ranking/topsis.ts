import { columnOf, type Matrix } from './normaliseMatrix.ts';

export interface ReferencePoints {
  readonly ideal: readonly number[];
  readonly antiIdeal: readonly number[];
}

const distance = (row: readonly number[], point: readonly number[], weights: readonly number[]): number =>
  Math.hypot(...row.map((value, column) => (weights[column] ?? 0) * (value - (point[column] ?? 0))));

/**
 * Closeness to the ideal, 0–1, by row (Hwang & Yoon 1981).
 *
 * The matrix is normalised already, higher is better. Without `reference` the ideal and the anti-ideal are the best
 * and worst of each column present, which lets ranks reverse when an alternative comes or goes; with fixed points
 * they cannot. A row as far from both is worth 0.5.
 */
export function topsis(matrix: Matrix, weights: readonly number[], reference?: ReferencePoints): number[] {
  const columns = weights.map((_, column) => columnOf(matrix, column));
  const ideal = reference?.ideal ?? columns.map((column) => Math.max(...column));
  const antiIdeal = reference?.antiIdeal ?? columns.map((column) => Math.min(...column));
  return matrix.map((row) => {
    const toIdeal = distance(row, ideal, weights);
    const toAntiIdeal = distance(row, antiIdeal, weights);
    return toIdeal + toAntiIdeal === 0 ? 0.5 : toAntiIdeal / (toIdeal + toAntiIdeal);
  });
}
