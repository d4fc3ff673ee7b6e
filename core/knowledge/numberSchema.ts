import * as v from 'valibot';
import { BasisSchema, TextSchema, share } from './schemaBase.ts';

/**
 * Numbers of the method with what they rest on.
 *
 * `working`: a working value, to be calibrated; the words for it stand once, in `scoring.workingValue`. `adopted`: from
 * the source named.
 */
const numbers = <E extends v.ObjectEntries>(entries: E) =>
  v.strictObject({
    ...entries,
    basis: BasisSchema,
    status: v.picklist(['working', 'adopted']),
    source: v.optional(TextSchema),
  });

const positive = v.pipe(v.number(), v.gtValue(0));
const triangle = v.strictObject({ low: share, mode: share, high: share });

/** Scoring: what counts as trouble, what a measure takes away, how plans are chosen and how errors go together. */
export const scoringNumbers = {
  /** Severity counts from `from` and fully from `full`. */
  ramp: numbers({ from: v.number(), full: v.number() }),
  /** Share of a cause's severity that a fully delivered measure takes away. */
  effects: numbers({ strong: triangle, partial: triangle }),
  /** The balanced plan gives at least this share of the full plan's value; less than `smallestGain` points is no gain. */
  plans: numbers({ balancedShare: share, smallestGain: v.number() }),
  /** Shares of error variance: one assessor's errors, all missing answers, the missing answers of a dimension. */
  errors: numbers({ assessorShare: share, missingShare: share, missingDimensionShare: share }),
  /** Points that a measure shared by several bodies loses on the best of those who can lead it. */
  feasibility: numbers({ coordinationLoss: v.pipe(v.number(), v.minValue(0), v.maxValue(100)) }),
};

const cut = v.strictObject({ one: positive, two: positive });

/** Stages: the signs of change and from what share of the draws on a stage is shown. */
export const StageCutsSchema = numbers({
  /** Years that the changes should span; over a shorter span the cuts of growth and output are widened. */
  span: positive,
  /** Points of growth a year against the reference area, for one vote and for two; downwards the same with a minus. */
  growthGap: cut,
  /** Change of the location quotient. */
  lqChange: cut,
  /** Output growth, % a year, at or below which a cluster falls outright. */
  outputFall: v.number(),
  /** New firms per hundred: many from `many`, few up to `few`; a sign only where growth and quotient point that way. */
  newFirms: v.strictObject({ many: v.number(), few: v.number() }),
  /** Points of margin a year. */
  margins: positive,
  rising: v.number(),
  falling: v.number(),
  shownFrom: share,
});

const spread = v.strictObject({ median: positive, logSd: positive });

/** What is assumed of figures of the context that nobody knows. */
export const StagePriorsSchema = numbers({
  growthGap: v.strictObject({ degrees: positive, scale: positive }),
  lqChange: v.strictObject({ sd: positive, correlation: share }),
  referenceGrowth: v.strictObject({ mean: v.number(), sd: positive }),
  locationQuotient: spread,
  newFirms: spread,
  years: spread,
  margins: v.strictObject({ mean: v.number(), sd: positive }),
  past: v.strictObject({ 'never-declined': share, declined: share, 'declined-new-growth': share }),
});
