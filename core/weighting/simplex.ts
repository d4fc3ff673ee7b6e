import type { RandomStream } from '../base/randomStream.ts';

/** Numbers ≥ 0 that add up to `total`, uniform among all such: normalised exponentials (Devroye 1986, ch. V.2). */
export function fillSimplex(random: RandomStream, out: Float64Array, total: number): void {
  let sum = 0;
  for (let index = 0; index < out.length; index += 1) {
    const exponential = -Math.log(random.uniform());
    out[index] = exponential;
    sum += exponential;
  }
  const scale = total / sum;
  for (let index = 0; index < out.length; index += 1) {
    out[index] = (out[index] ?? 0) * scale;
  }
}
