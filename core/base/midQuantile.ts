/**
 * Quantile of a sorted array that holds few different values, linear between the middles of their steps (Ma, Genton and
 * Parzen, 2011).
 *
 * Half of those that have a value count as below it: a value that just more or just less than the asked share lies at or
 * below does not jump by a whole step. The smallest and the largest value are its ends.
 */
export function midQuantile(sorted: Float64Array, probability: number): number {
  const wanted = sorted.length * probability;
  let [value, middle] = [sorted[0] ?? Number.NaN, 0];
  for (let from = 0; from < sorted.length;) {
    const next = sorted[from] ?? Number.NaN;
    let end = from + 1;
    while (end < sorted.length && sorted[end] === next) {
      end += 1;
    }
    const nextMiddle = (from + end) / 2;
    if (nextMiddle >= wanted) {
      return from === 0 ? next : value + ((wanted - middle) / (nextMiddle - middle)) * (next - value);
    }
    [value, middle, from] = [next, nextMiddle, end];
  }
  return value;
}
