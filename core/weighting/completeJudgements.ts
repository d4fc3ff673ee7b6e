import { eigenvectorWeights } from './ahp.ts';

/** `null` where a judgement was not given. */
export type PartialJudgements = readonly (readonly (number | null)[])[];

const mostRounds = 2000;
/** Change of a filled-in value, as a logarithm, below which the filling has settled. */
const settled = 1e-12;

export interface CompletedJudgements {
  readonly matrix: readonly (readonly number[])[];
  /** The values filled in above the diagonal, row by row. */
  readonly missing: readonly number[];
}

/**
 * Fills missing judgements so that the largest eigenvalue, hence the inconsistency, is least.
 *
 * The eigenvalue is convex in the logarithms (Bozóki, Fülöp & Rónyai 2010), so the minimum is where its derivative
 * vanishes: with right and left eigenvector w and v, that is a_ij² = (w_i v_j) / (w_j v_i). The values are set to this
 * again and again until they settle. The answer is unique when the given judgements connect all items.
 */
export function completeJudgements(given: PartialJudgements): CompletedJudgements {
  const matrix = mirrored(given);
  const gaps = gapsOf(given);
  let right = matrix.map(() => 1);
  let left = matrix.map(() => 1);
  let change = gaps.length === 0 ? 0 : Infinity;
  for (let round = 0; round < mostRounds && change > settled; round += 1) {
    right = eigenvectorWeights(matrix, right);
    left = eigenvectorWeights(transposed(matrix), left);
    change = 0;
    for (const [i, j] of gaps) {
      const value = Math.sqrt(((right[i] ?? 0) * (left[j] ?? 0)) / ((right[j] ?? 0) * (left[i] ?? 0)));
      change = Math.max(change, Math.abs(Math.log(value / (matrix[i]?.[j] ?? 1))));
      matrix[i]?.splice(j, 1, value);
      matrix[j]?.splice(i, 1, 1 / value);
    }
  }
  return { matrix, missing: gaps.map(([i, j]) => matrix[i]?.[j] ?? 1) };
}

/** A judgement given on one side of the diagonal only stands on both; 1 where there is none. */
const mirrored = (given: PartialJudgements): number[][] =>
  given.map((row, i) =>
    row.map((value, j) => {
      const other = given[j]?.[i] ?? null;
      return value ?? (other === null ? 1 : 1 / other);
    }),
  );

const gapsOf = (given: PartialJudgements): (readonly [number, number])[] =>
  given.flatMap((row, i) =>
    row.flatMap((value, j) => (j > i && value === null && given[j]?.[i] === null ? [[i, j] as const] : [])),
  );

const transposed = (matrix: readonly (readonly number[])[]): number[][] =>
  matrix.map((_, j) => matrix.map((row) => row[j] ?? 1));
