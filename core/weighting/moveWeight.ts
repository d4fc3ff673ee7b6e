/**
 * Weights with one of them moved to a new value, the others scaled in proportion so that all sum to 1.
 *
 * `to` is brought into 0–1. Where the others weigh nothing they share what becomes free in equal parts.
 */
export function moveWeight(weights: readonly number[], criterion: number, to: number): number[] {
  const moved = Math.min(1, Math.max(0, to));
  const others = weights.reduce((sum, weight, index) => (index === criterion ? sum : sum + weight), 0);
  return weights.map((weight, index) => {
    if (index === criterion) {
      return moved;
    }
    return others > 0 ? (weight * (1 - moved)) / others : (1 - moved) / (weights.length - 1);
  });
}
