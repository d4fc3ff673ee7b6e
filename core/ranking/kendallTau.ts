import { valueKey } from './rankByValue.ts';

/**
 * Kendall's τ-b between two lists of values, −1…1, ties counted as the formula asks (Kendall 1945).
 *
 * `null` when it is not defined: fewer than two values, or all equal in one of the lists.
 */
export function kendallTau(a: readonly number[], b: readonly number[]): number | null {
  const keysA = a.map(valueKey);
  const keysB = b.map(valueKey);
  let agreement = 0;
  let untiedA = 0;
  let untiedB = 0;
  for (let i = 0; i < keysA.length; i += 1) {
    for (let j = 0; j < i; j += 1) {
      const signA = Math.sign((keysA[i] ?? 0) - (keysA[j] ?? 0));
      const signB = Math.sign((keysB[i] ?? 0) - (keysB[j] ?? 0));
      agreement += signA * signB;
      untiedA += Math.abs(signA);
      untiedB += Math.abs(signB);
    }
  }
  return untiedA === 0 || untiedB === 0 ? null : agreement / Math.sqrt(untiedA * untiedB);
}
