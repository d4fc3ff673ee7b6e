import type { SearchShape, SearchValues } from './search/searchShape.ts';

/** Value, in percent of the trouble, and cost of any set of items, whether or not it keeps the rules. */
export function planValue(
  shape: SearchShape,
  values: SearchValues,
  chosen: Uint8Array,
): { readonly value: number; readonly cost: number } {
  const left = Float64Array.from(values.weight);
  let cost = 0;
  for (let item = 0; item < shape.count; item += 1) {
    if (chosen[item] === 1) {
      cost += shape.costs[0]?.[item] ?? 0;
      let missing = 0;
      for (const helper of shape.helpers[item] ?? []) {
        missing += chosen[helper] === 1 || values.idle[helper] === 1 ? 0 : 1;
      }
      const kept = 1 - missing * (shape.lossPerHelper[item] ?? 0);
      for (let link = shape.linkStart[item] ?? 0; link < (shape.linkStart[item + 1] ?? 0); link += 1) {
        const cause = shape.linkCause[link] ?? 0;
        left[cause] = (left[cause] ?? 0) * (1 - (values.effect[link] ?? 0) * kept);
      }
    }
  }
  const value = values.weight.reduce((sum, weight, cause) => sum + weight - (left[cause] ?? 0), 0);
  return { value, cost };
}
