import type { Choices } from './decisionDraws.ts';

/** Into how many parts the draws are cut: a choice is learnt from all but one and counted in that one. */
export const folds = 5;
/** A class with fewer draws to learn from decides as if nothing were known. */
const fewestInClass = 10;

/** Sums of all columns of the choices over the draws of a class and a fold: draw d stands in fold d mod `folds`. */
export interface ClassSums {
  readonly sums: readonly (readonly Float64Array[])[];
  readonly counts: readonly (readonly number[])[];
}

/** Adds up the choices by the class of each draw. */
export function sumByClass({ count, columns, values }: Choices, classes: Uint8Array): ClassSums {
  const most = classes.reduce((largest, each) => Math.max(largest, each), 0) + 1;
  const perFold = <T>(make: () => T) =>
    Array.from({ length: most }, () => Array.from({ length: folds }, make));
  const sums = perFold(() => new Float64Array(columns));
  const counts = perFold(() => 0);
  for (let draw = 0; draw < count; draw += 1) {
    const group = classes[draw] ?? 0;
    const fold = draw % folds;
    const own = sums[group]?.[fold];
    const tally = counts[group];
    if (own !== undefined && tally !== undefined) {
      tally[fold] = (tally[fold] ?? 0) + 1;
      for (let column = 0; column < columns; column += 1) {
        own[column] = (own[column] ?? 0) + (values[draw * columns + column] ?? 0);
      }
    }
  }
  return { sums, counts };
}

/** Means of a class over all folds, or all but one; `null` where too few draws are left. */
export function meansWithout(
  { sums, counts }: ClassSums,
  group: number,
  fold: number | null,
): Float64Array | null {
  const means = new Float64Array(sums[group]?.[0]?.length ?? 0);
  let count = 0;
  sums[group]?.forEach((own, each) => {
    if (each !== fold) {
      count += counts[group]?.[each] ?? 0;
      own.forEach((sum, column) => {
        means[column] = (means[column] ?? 0) + sum;
      });
    }
  });
  return count < fewestInClass ? null : means.map((sum) => sum / count);
}

/** Share of all draws that are of a class. */
export const shareOfClass = ({ counts }: ClassSums, group: number, count: number): number =>
  (counts[group] ?? []).reduce((sum, each) => sum + each, 0) / count;
