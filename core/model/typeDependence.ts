import type { FormationType } from '../knowledge/schema.ts';

/** How far the plan hangs on which of two close formation types the cluster is. */
export interface TypeDependence {
  /** The best plan if the cluster were of that type alone. */
  readonly first: { readonly type: FormationType; readonly measures: readonly string[] };
  readonly second: { readonly type: FormationType; readonly measures: readonly string[] };
  /** Measures of the plan that both have. */
  readonly inBoth: readonly string[];
  /** Their share of the plan's measures, 0–1; 1 for an empty plan. */
  readonly share: number;
}
