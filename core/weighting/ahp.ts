/** A positive reciprocal matrix of pairwise judgements: how many times i outweighs j. */
export type Judgements = readonly (readonly number[])[];

const mostRounds = 10_000;
const settled = 1e-15;

const multiply = (matrix: Judgements, vector: readonly number[]): number[] =>
  matrix.map((row) => row.reduce((total, value, column) => total + value * (vector[column] ?? 0), 0));

const toSumOne = (vector: readonly number[]): number[] => {
  const total = vector.reduce((sum, value) => sum + value, 0);
  return vector.map((value) => value / total);
};

/**
 * Weights as the principal eigenvector, sum 1, by power iteration (Saaty 1980).
 *
 * A `start` near the answer only shortens the way.
 */
export function eigenvectorWeights(matrix: Judgements, start?: readonly number[]): number[] {
  let weights = toSumOne(start ?? matrix.map(() => 1));
  for (let round = 0; round < mostRounds; round += 1) {
    const next = toSumOne(multiply(matrix, weights));
    const change = Math.max(...next.map((value, index) => Math.abs(value - (weights[index] ?? 0))));
    weights = next;
    if (change <= settled) {
      break;
    }
  }
  return weights;
}

/** Weights as row geometric means, sum 1 (Crawford & Williams 1985). */
export const geometricMeanWeights = (matrix: Judgements): number[] =>
  toSumOne(
    matrix.map((row) => Math.exp(row.reduce((total, value) => total + Math.log(value), 0) / row.length)),
  );

/** The largest eigenvalue, n for a wholly consistent matrix. */
export function largestEigenvalue(matrix: Judgements): number {
  const weights = eigenvectorWeights(matrix);
  return multiply(matrix, weights).reduce((total, value) => total + value, 0);
}

export interface Consistency {
  readonly lambdaMax: number;
  /** (λmax − n) / (n − 1). */
  readonly index: number;
  /** Index / random index; 0 for fewer than three items, where nothing can contradict. */
  readonly ratio: number;
}

/** How far judgements contradict each other; the random index depends on the table, so its name belongs beside it. */
export function consistencyOf(matrix: Judgements, randomIndex: number): Consistency {
  const lambdaMax = largestEigenvalue(matrix);
  // λmax is never below n but for rounding.
  const index = matrix.length < 2 ? 0 : Math.max(0, lambdaMax - matrix.length) / (matrix.length - 1);
  return { lambdaMax, index, ratio: matrix.length < 3 || randomIndex <= 0 ? 0 : index / randomIndex };
}

/** Several assessors' matrices as one: element-wise geometric mean, which keeps it reciprocal (Aczél & Saaty 1983). */
export function combineJudgements(matrices: readonly Judgements[]): number[][] {
  const [first = []] = matrices;
  return first.map((row, i) =>
    row.map((_, j) =>
      Math.exp(
        matrices.reduce((total, matrix) => total + Math.log(matrix[i]?.[j] ?? 1), 0) / matrices.length,
      ),
    ),
  );
}

/** Several assessors' weights as one, sum 1: mean of each weight, the geometric one made to sum to 1 again. */
export function combinePriorities(
  priorities: readonly (readonly number[])[],
  mean: 'arithmetic' | 'geometric',
): number[] {
  const meanOf = (values: readonly number[]) =>
    values.reduce((total, value) => total + value, 0) / values.length;
  return toSumOne(
    (priorities[0] ?? []).map((_, item) => {
      const weights = priorities.map((vector) => vector[item] ?? 0);
      return mean === 'arithmetic' ? meanOf(weights) : Math.exp(meanOf(weights.map(Math.log)));
    }),
  );
}

/** How many times a judgement exceeds what the weights say: a_ij × w_j / w_i, 1 where they agree. */
export function judgementErrors(matrix: Judgements): number[][] {
  const weights = eigenvectorWeights(matrix);
  return matrix.map((row, i) => row.map((value, j) => (value * (weights[j] ?? 0)) / (weights[i] ?? 1)));
}

/** Pairs [i, j], i < j, most inconsistent first. */
export function worstPairs(matrix: Judgements, count: number): [number, number][] {
  const errors = judgementErrors(matrix);
  const pairs = errors.flatMap((row, i) =>
    row.flatMap((error, j) =>
      j > i ? [{ pair: [i, j] as [number, number], off: Math.max(error, 1 / error) }] : [],
    ),
  );
  return pairs
    .sort((a, b) => b.off - a.off)
    .slice(0, count)
    .map(({ pair }) => pair);
}
