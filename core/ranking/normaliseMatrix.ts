/** Rows are alternatives, columns criteria. */
export type Matrix = readonly (readonly number[])[];
/** 1 = benefit, −1 = cost, by column. */
export type Directions = readonly number[];

export const normalisations = ['none', 'minmax', 'linear_max', 'sum', 'vector'] as const;
export type Normalisation = (typeof normalisations)[number];

type ColumnRule = (column: readonly number[], isCost: boolean) => (value: number) => number;

const divide = (value: number, by: number): number => (by === 0 ? 0 : value / by);

const rules: Readonly<Record<Normalisation, ColumnRule>> = {
  none: (_, isCost) => (value) => (isCost ? -value : value),
  minmax: (column, isCost) => {
    const low = Math.min(...column);
    const high = Math.max(...column);
    return (value) => divide(isCost ? high - value : value - low, high - low);
  },
  linear_max: (column, isCost) => {
    const low = Math.min(...column);
    const high = Math.max(...column);
    return (value) => (isCost ? divide(low, value) : divide(value, high));
  },
  sum: (column, isCost) => {
    const part = (value: number) => (isCost ? divide(1, value) : value);
    const total = column.reduce((sum, value) => sum + part(value), 0);
    return (value) => divide(part(value), total);
  },
  vector: (column, isCost) => {
    const length = Math.hypot(...column);
    return (value) => (isCost ? 1 - divide(value, length) : divide(value, length));
  },
};

export const columnOf = (matrix: Matrix, column: number): number[] => matrix.map((row) => row[column] ?? 0);

/**
 * A matrix in which higher is always better.
 *
 * none x, cost −x; minmax (x − min)/(max − min), cost reversed; linear_max x/max, cost min/x; sum x/Σx, cost
 * (1/x)/Σ(1/x); vector x/‖x‖, cost 1 − x/‖x‖. A division by zero gives 0: such a column says nothing.
 */
export function normaliseMatrix(matrix: Matrix, types: Directions, normalisation: Normalisation): number[][] {
  const columns = types.map((type, column) => rules[normalisation](columnOf(matrix, column), type < 0));
  return matrix.map((row) => row.map((value, column) => columns[column]?.(value) ?? 0));
}
