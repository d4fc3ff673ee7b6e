import type { Matrix } from './normaliseMatrix.ts';

/** Σ weight × value by row. */
export const weightedSum = (matrix: Matrix, weights: readonly number[]): number[] =>
  matrix.map((row) => row.reduce((total, value, column) => total + value * (weights[column] ?? 0), 0));
