import { largestEigenvalue } from './ahp.ts';

/** `null` where a judgement was not given. */
export type PartialJudgements = readonly (readonly (number | null)[])[];

const passes = 60;
const rounds = 60;
/** Judgements between 1/81 and 81: the range that two steps of the 1–9 scale can span. */
const reach = Math.log(81);

function minimise(valueAt: (x: number) => number): number {
  let low = -reach;
  let high = reach;
  for (let round = 0; round < rounds; round += 1) {
    const left = low + (high - low) * 0.382;
    const right = low + (high - low) * 0.618;
    if (valueAt(left) <= valueAt(right)) {
      high = right;
    } else {
      low = left;
    }
  }
  return (low + high) / 2;
}

export interface CompletedJudgements {
  readonly matrix: readonly (readonly number[])[];
  /** The values filled in above the diagonal, row by row. */
  readonly missing: readonly number[];
}

/**
 * Fills missing judgements so that the largest eigenvalue, hence the inconsistency, is least.
 *
 * The eigenvalue is convex in the logarithms, so going through the missing values in turn finds the minimum
 * (Bozóki, Fülöp & Rónyai 2010). It is unique when the given judgements connect all items.
 */
export function completeJudgements(given: PartialJudgements): CompletedJudgements {
  const matrix = given.map((row) => row.map((value) => value ?? 1));
  const gaps = given.flatMap((row, i) =>
    row.flatMap((value, j) => (j > i && value === null && given[j]?.[i] === null ? [[i, j] as const] : [])),
  );
  const put = (i: number, j: number, logarithm: number): void => {
    matrix[i]?.splice(j, 1, Math.exp(logarithm));
    matrix[j]?.splice(i, 1, Math.exp(-logarithm));
  };
  given.forEach((row, i) => {
    row.forEach((value, j) => {
      const mirrored = given[j]?.[i] ?? null;
      if (value === null && mirrored !== null) {
        put(j, i, Math.log(mirrored));
      }
    });
  });
  for (let pass = 0; pass < (gaps.length > 1 ? passes : 1); pass += 1) {
    for (const [i, j] of gaps) {
      const best = minimise((logarithm) => {
        put(i, j, logarithm);
        return largestEigenvalue(matrix);
      });
      put(i, j, best);
    }
  }
  return { matrix, missing: gaps.map(([i, j]) => matrix[i]?.[j] ?? 1) };
}
