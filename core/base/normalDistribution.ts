/**
 * Distribution function of the standard normal distribution, to about 1e-15: Hart (1968) as published by West (2005),
 * Better approximations to cumulative normal functions, Wilmott Magazine.
 */
export function normalCdf(z: number): number {
  const distance = Math.abs(z);
  if (distance > 37) {
    return z > 0 ? 1 : 0;
  }
  const tail = upperTail(distance);
  return z > 0 ? 1 - tail : tail;
}

const numerator = [
  3.52624965998911e-2, 0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871,
  221.213596169931, 220.206867912376,
] as const;
const denominator = [
  8.83883476483184e-2, 1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674,
  637.333633378831, 793.826512519948, 440.413735824752,
] as const;

const polynomial = (coefficients: readonly number[], x: number): number =>
  coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);

function upperTail(distance: number): number {
  const density = Math.exp((-distance * distance) / 2);
  if (distance < 7.07106781186547) {
    return (density * polynomial(numerator, distance)) / polynomial(denominator, distance);
  }
  const fraction = [4, 3, 2, 1].reduce((below, term) => distance + term / below, distance + 0.65);
  return density / fraction / 2.506628274631;
}

/**
 * The z below which a share of the standard normal distribution lies; −∞ and ∞ for 0 and 1.
 *
 * By bisection of `normalCdf`: it is asked for when something is laid out, never in a draw.
 */
export function normalQuantile(share: number): number {
  if (share <= 0 || share >= 1) {
    return share <= 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  }
  let low = -40;
  let high = 40;
  for (let round = 0; round < 100; round += 1) {
    const middle = (low + high) / 2;
    if (normalCdf(middle) < share) {
      low = middle;
    } else {
      high = middle;
    }
  }
  return (low + high) / 2;
}
