/** ln Γ(x) for x > 0, to about 15 digits (Lanczos 1964). */
export function logGamma(x: number): number {
  const coefficients = [
    676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
    -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
  ];
  if (x < 0.5) {
    return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  }
  const base = x + 6.5;
  const series = coefficients.reduce(
    (total, coefficient, index) => total + coefficient / (x + index),
    0.9999999999998099,
  );
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(base) - base + Math.log(series);
}

const mostTerms = 1000;
const enough = 1e-15;

/** Lower regularised incomplete gamma by its series; converges fast for x < a + 1. */
function lowerSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < mostTerms && Math.abs(term) > enough * Math.abs(sum); n += 1) {
    term *= x / (a + n);
    sum += term;
  }
  return sum * Math.exp(-x + a * Math.log(x) - logGamma(a));
}

/** Upper regularised incomplete gamma by its continued fraction (modified Lentz); for x ≥ a + 1. */
function upperFraction(a: number, x: number): number {
  const tiny = 1e-300;
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let result = d;
  for (let n = 1; n < mostTerms; n += 1) {
    const factor = -n * (n - a);
    b += 2;
    d = factor * d + b;
    d = 1 / (Math.abs(d) < tiny ? tiny : d);
    c = b + factor / c;
    c = Math.abs(c) < tiny ? tiny : c;
    result *= d * c;
    if (Math.abs(d * c - 1) < enough) {
      break;
    }
  }
  return result * Math.exp(-x + a * Math.log(x) - logGamma(a));
}

/** Probability that a chi-square variable exceeds x. */
export function chiSquareUpperTail(x: number, degreesOfFreedom: number): number {
  const a = degreesOfFreedom / 2;
  const half = x / 2;
  if (half <= 0) {
    return 1;
  }
  return half < a + 1 ? 1 - lowerSeries(a, half) : upperFraction(a, half);
}
