export interface RankOrderWeights {
  /** Rank-order centroid: w_i = (1/n) Σ_{k=i}^{n} 1/k. */
  readonly centroid: number[];
  /** Rank sum: w_i = 2(n + 1 − i) / (n(n + 1)). */
  readonly sum: number[];
  /** Rank reciprocal: w_i = (1/i) / Σ 1/k. */
  readonly reciprocal: number[];
}

/** Replaces the weights of tied positions by their mean, so that equal ranks weigh the same. */
function shareTies(byPosition: readonly number[], ranks: readonly number[]): number[] {
  const order = ranks.map((_, index) => index).sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0) || a - b);
  const weights = ranks.map(() => 0);
  for (let start = 0; start < order.length;) {
    let end = start;
    while (end < order.length && ranks[order[end] ?? 0] === ranks[order[start] ?? 0]) {
      end += 1;
    }
    const mean = byPosition.slice(start, end).reduce((total, weight) => total + weight, 0) / (end - start);
    for (const index of order.slice(start, end)) {
      weights[index] = mean;
    }
    start = end;
  }
  return weights;
}

/**
 * Weights that follow from an order of importance alone, each family summing to 1.
 *
 * `ranks[i]` is the rank of item i, 1 = most important; equal ranks share the mean weight of the places they take.
 * Barron & Barrett (1996); the centroid is the mean of all weight vectors that respect the order.
 */
export function rankOrderWeights(ranks: readonly number[]): RankOrderWeights {
  const count = ranks.length;
  const places = ranks.map((_, index) => index + 1);
  const harmonic = places.reduce((total, place) => total + 1 / place, 0);
  const centroid = places.map(
    (place) => places.slice(place - 1).reduce((total, later) => total + 1 / later, 0) / count,
  );
  const sum = places.map((place) => (2 * (count + 1 - place)) / (count * (count + 1)));
  const reciprocal = places.map((place) => 1 / place / harmonic);
  return {
    centroid: shareTies(centroid, ranks),
    sum: shareTies(sum, ranks),
    reciprocal: shareTies(reciprocal, ranks),
  };
}
