import * as v from 'valibot';
import { FiniteSchema } from '../base/fields.ts';
import { stageIds } from '../knowledge/schema.ts';

/** Whether the cluster has declined before, and whether new products and firms grow on the old base. */
export const pastIds = ['never-declined', 'declined', 'declined-new-growth'] as const;
export type Past = (typeof pastIds)[number];

/** What can have hit a cluster from outside; the last stands alone. */
export const shockIds = [
  'exchange-rate',
  'demand-drop',
  'tariffs',
  'cheaper-rival',
  'input-prices',
  'disaster',
  'none',
] as const;
export type Shock = (typeof shockIds)[number];

/**
 * What the stage rule needs beside the ratings. Percentage points, location-quotient points, years.
 *
 * Shocks from outside are not of the rule: they are told beside the causes. Output growth, new firms and the location quotient are indicators and stand among the ratings.
 */
export const ContextSchema = v.strictObject({
  /** More than the years since 1800 come from a file only. */
  yearsSinceFounding: v.optional(v.nullable(v.pipe(FiniteSchema, v.minValue(0), v.maxValue(1000)))),
  growthGap: v.optional(v.nullable(v.pipe(FiniteSchema, v.minValue(-500), v.maxValue(500)))),
  lqChange: v.optional(v.nullable(v.pipe(FiniteSchema, v.minValue(-100), v.maxValue(100)))),
  /** Over how many years growth is known; the full span of the rule where it is not said. */
  spanYears: v.optional(v.nullable(v.pipe(FiniteSchema, v.minValue(1), v.maxValue(100)))),
  /** Change of the margins, percentage points a year. */
  marginChange: v.optional(v.nullable(v.pipe(FiniteSchema, v.minValue(-100), v.maxValue(100)))),
  earlierDecline: v.optional(v.nullable(v.picklist(pastIds))),
  previousStage: v.optional(v.nullable(v.picklist(stageIds))),
  /** What hit the cluster from outside in the last three years, in any order; left out: not known. */
  outsideShocks: v.optional(v.pipe(v.array(v.picklist(shockIds)), v.minLength(1))),
});
export type Context = v.InferOutput<typeof ContextSchema>;
