import type { Directions, Matrix } from './normaliseMatrix.ts';
import type { Preference } from './preference.ts';
import { columnFlows, type ColumnFlows } from './preferenceFlows.ts';

export interface Flows {
  readonly plus: readonly number[];
  readonly minus: readonly number[];
  readonly net: readonly number[];
}

export interface PrometheeInput {
  readonly matrix: Matrix;
  /** Any positive total: divided by their sum here. */
  readonly weights: readonly number[];
  readonly types: Directions;
  readonly preferences: readonly Preference[];
}

function flowsByColumn({ matrix, types, preferences }: Omit<PrometheeInput, 'weights'>): ColumnFlows[] {
  return preferences.map((preference, column) => {
    const sign = (types[column] ?? 1) < 0 ? -1 : 1;
    return columnFlows(
      Float64Array.from(matrix, (row) => sign * (row[column] ?? 0)),
      preference,
    );
  });
}

/** Net flow of each alternative on each criterion alone, −1…1. */
export function unicriterionNetFlows(input: Omit<PrometheeInput, 'weights'>): number[][] {
  const others = Math.max(1, input.matrix.length - 1);
  const columns = flowsByColumn(input);
  return input.matrix.map((_, row) =>
    columns.map(({ leaving, entering }) => ((leaving[row] ?? 0) - (entering[row] ?? 0)) / others),
  );
}

/** PROMETHEE II: leaving, entering and net flows, divided by the number of other alternatives. */
export function promethee({ weights, ...input }: PrometheeInput): Flows {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const others = Math.max(1, input.matrix.length - 1);
  const columns = flowsByColumn(input);
  const flow = (side: keyof ColumnFlows) =>
    input.matrix.map(
      (_, row) =>
        columns.reduce((sum, flows, column) => sum + (weights[column] ?? 0) * (flows[side][row] ?? 0), 0) /
        (total * others),
    );
  const plus = flow('leaving');
  const minus = flow('entering');
  return { plus, minus, net: plus.map((value, index) => value - (minus[index] ?? 0)) };
}
