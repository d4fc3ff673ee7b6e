/** Differences below this are rounding, not judgement. */
export const valueTolerance = 1e-9;

/** A value on the grid of the tolerance, so that "equal" is transitive. */
export const valueKey = (value: number): number => Math.round(value / valueTolerance);

/** 1-based ranks, the highest value first; equal values share the smaller rank. */
export function rankByValue(values: readonly number[]): number[] {
  const keys = values.map(valueKey);
  return keys.map((key) => 1 + keys.filter((other) => other > key).length);
}
