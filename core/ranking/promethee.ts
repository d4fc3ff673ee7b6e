import type { Directions, Matrix } from './normaliseMatrix.ts';

export const preferenceShapes = ['usual', 'ushape', 'vshape', 'level', 'linear', 'gaussian'] as const;
export type PreferenceShape = (typeof preferenceShapes)[number];

/** How a difference on one criterion becomes a degree of preference, 0–1. */
export interface Preference {
  readonly shape: PreferenceShape;
  /** Differences up to q are indifferent. */
  readonly q: number;
  /** Differences from p on are full preference. */
  readonly p: number;
  /** Point of inflection of the Gaussian. */
  readonly s: number;
}

/** Degree of preference of a difference d in the wished direction (Brans, Vincke & Mareschal 1986). */
export function preferenceDegree({ shape, q, p, s }: Preference, d: number): number {
  if (d <= 0) {
    return 0;
  }
  switch (shape) {
    case 'usual':
      return 1;
    case 'ushape':
      return d > q ? 1 : 0;
    case 'vshape':
      return d >= p ? 1 : d / p;
    case 'level':
      return d > p ? 1 : d > q ? 0.5 : 0;
    case 'linear':
      return d <= q ? 0 : d >= p ? 1 : (d - q) / (p - q);
    case 'gaussian':
      return 1 - Math.exp(-(d * d) / (2 * s * s));
  }
}

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

/** Net flow of each alternative on each criterion alone, −1…1. */
export function unicriterionNetFlows({
  matrix,
  types,
  preferences,
}: Omit<PrometheeInput, 'weights'>): number[][] {
  const others = Math.max(1, matrix.length - 1);
  return matrix.map((row, a) =>
    preferences.map((preference, column) => {
      const sign = (types[column] ?? 1) < 0 ? -1 : 1;
      return (
        matrix.reduce((total, other, b) => {
          const d = sign * ((row[column] ?? 0) - (other[column] ?? 0));
          return a === b ? total : total + preferenceDegree(preference, d) - preferenceDegree(preference, -d);
        }, 0) / others
      );
    }),
  );
}

/** PROMETHEE II: leaving, entering and net flows, divided by the number of other alternatives. */
export function promethee({ matrix, weights, types, preferences }: PrometheeInput): Flows {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const others = Math.max(1, matrix.length - 1);
  const prefers = (a: readonly number[], b: readonly number[]): number =>
    preferences.reduce((sum, preference, column) => {
      const sign = (types[column] ?? 1) < 0 ? -1 : 1;
      const d = sign * ((a[column] ?? 0) - (b[column] ?? 0));
      return sum + ((weights[column] ?? 0) / total) * preferenceDegree(preference, d);
    }, 0);
  const flow = (degree: (row: readonly number[], other: readonly number[]) => number) =>
    matrix.map(
      (row, a) => matrix.reduce((sum, other, b) => (a === b ? sum : sum + degree(row, other)), 0) / others,
    );
  const plus = flow(prefers);
  const minus = flow((row, other) => prefers(other, row));
  return { plus, minus, net: plus.map((value, index) => value - (minus[index] ?? 0)) };
}
