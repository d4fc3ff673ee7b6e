const levels = 5;
const farthest = levels - 1;

/** Discrete normal on whole steps −4…4: weight exp(−k² / 2τ²). */
const weightsFor = (tau: number): number[] =>
  Array.from({ length: farthest + 1 }, (_, step) => Math.exp(-(step * step) / (2 * tau * tau)));

/** Standard deviation of that distribution, in steps. */
function deviationOf(tau: number): number {
  const weights = weightsFor(tau);
  let total = weights[0] ?? 1;
  let squares = 0;
  for (let step = 1; step <= farthest; step += 1) {
    total += 2 * (weights[step] ?? 0);
    squares += 2 * step * step * (weights[step] ?? 0);
  }
  return Math.sqrt(squares / total);
}

/** The parameter with which the discrete normal has the standard deviation of the evidence grade. */
function fitTau(deviation: number): number {
  let low = 0.05;
  let high = 10;
  for (let round = 0; round < 60; round += 1) {
    const middle = (low + high) / 2;
    if (deviationOf(middle) < deviation) {
      low = middle;
    } else {
      high = middle;
    }
  }
  return (low + high) / 2;
}

/**
 * Probabilities of the levels 1–5 in a draw, given the answered level and the grade's standard deviation in levels.
 *
 * Whole levels only. The discrete normal has exactly the grade's deviation; it is cut at the same distance on both
 * sides of the answer, so that the mean of the draws is the answered level. At levels 1 and 5, where that distance
 * would be nothing, one step inwards stays possible and the outward half stays on the answer. The answered level is
 * always the likeliest.
 */
export function levelProbabilities(level: number, deviation: number): number[] {
  const weights = weightsFor(fitTau(deviation));
  const reach = Math.max(1, Math.min(level - 1, levels - level));
  const probabilities = Array.from({ length: levels }, () => 0);
  for (let step = -reach; step <= reach; step += 1) {
    const target = level + step < 1 || level + step > levels ? level : level + step;
    probabilities[target - 1] = (probabilities[target - 1] ?? 0) + (weights[Math.abs(step)] ?? 0);
  }
  const total = probabilities.reduce((sum, value) => sum + value, 0);
  return probabilities.map((value) => value / total);
}

/** Every level equally likely: what is known about an answer that is missing. */
export const anyLevel: readonly number[] = Array.from({ length: levels }, () => 1 / levels);
