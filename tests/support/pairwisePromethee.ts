import { preferenceDegree } from '../../core/ranking/preference.ts';
import type { Flows, PrometheeInput } from '../../core/ranking/promethee.ts';

/** PROMETHEE II as the definition reads: every pair compared on every criterion. What the fast one is held against. */
export function pairwisePromethee({ matrix, weights, types, preferences }: PrometheeInput): Flows {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const others = Math.max(1, matrix.length - 1);
  const plus = new Float64Array(matrix.length);
  const minus = new Float64Array(matrix.length);
  preferences.forEach((preference, column) => {
    const share = (weights[column] ?? 0) / total / others;
    const sign = types[column] ?? 1;
    const values = Float64Array.from(matrix, (row) => sign * (row[column] ?? 0));
    for (let a = 0; a < values.length; a += 1) {
      for (let b = 0; b < values.length; b += 1) {
        const degree = share * preferenceDegree(preference, (values[a] ?? 0) - (values[b] ?? 0));
        plus[a] = (plus[a] ?? 0) + degree;
        minus[b] = (minus[b] ?? 0) + degree;
      }
    }
  });
  const net = Array.from(plus, (value, row) => value - (minus[row] ?? 0));
  return { plus: [...plus], minus: [...minus], net };
}
