import { quantile } from '../base/quantile.ts';

/** `null` for no values. */
export const median = (values: readonly number[]): number | null =>
  values.length === 0 ? null : quantile(Float64Array.from(values).sort(), 0.5);
