import * as v from 'valibot';
import { DateSchema, IdSchema, ShortTextSchema } from '../../base/fields.ts';
import { formationTypeIds, stageIds } from '../../knowledge/schema.ts';

const LocalTextSchema = v.strictObject({ en: v.string(), zh: v.string() });
const nullableNumber = v.nullable(v.number());

/** The last finished assessment of a cluster, as it was evaluated. */
export const PortfolioResultSchema = v.strictObject({
  assessmentId: IdSchema,
  assessedOn: v.string(),
  type: v.nullable(v.picklist(formationTypeIds)),
  stage: v.nullable(v.picklist(stageIds)),
  composite: v.number(),
  low: v.number(),
  high: v.number(),
  /** Raised causes, the worst first, three at most. */
  causes: v.array(v.string()),
  /** Points a year since the finished assessment before, with the interval; `null` without one that can be compared. */
  momentum: v.nullable(v.tuple([v.number(), v.number(), v.number()])),
  /** Measures and cost, million CNY, of the plan in force, and whether it was accepted; `null` without a plan. */
  plan: v.nullable(v.tuple([v.number(), v.number(), v.boolean()])),
});
export type PortfolioResult = v.InferOutput<typeof PortfolioResultSchema>;

/** One cluster of the portfolio. Short, because there may be ten thousand. */
export const PortfolioRowSchema = v.strictObject({
  id: IdSchema,
  name: LocalTextSchema,
  province: LocalTextSchema,
  city: LocalTextSchema,
  divisionCode: v.string(),
  industry: v.string(),
  industryCode: v.string(),
  paperType: v.nullable(v.picklist(formationTypeIds)),
  isSample: v.boolean(),
  /** The latest assessment, finished or not; `null` before the first. */
  latestId: v.nullable(IdSchema),
  result: v.nullable(PortfolioResultSchema),
  /** Finished assessments, the earliest first: date, maturity, interval. The last eight. */
  history: v.array(v.tuple([v.string(), v.number(), nullableNumber, nullableNumber])),
  late: v.number(),
  labels: v.array(v.string()),
  /** The office's own weight of the cluster; 1 unless set. */
  weight: v.number(),
});
export type PortfolioRow = v.InferOutput<typeof PortfolioRowSchema>;

/** Whether a cluster has a finished assessment, one under way only, or none. */
export const standings = ['assessed', 'under-way', 'not-assessed'] as const;
export type Standing = (typeof standings)[number];

export const portfolioViews = ['table', 'matrix', 'places'] as const;
export const portfolioOrders = ['name', 'maturity', 'momentum', 'assessed', 'late'] as const;

/** What of the portfolio is shown; empty text and `all` filter nothing. */
export const PortfolioFilterSchema = v.strictObject({
  /** Code of a province or a prefecture, or the name of a province without one. */
  place: ShortTextSchema,
  type: v.picklist([...formationTypeIds, 'all']),
  stage: v.picklist([...stageIds, 'all']),
  status: v.picklist([...standings, 'all']),
  cause: v.pipe(v.string(), v.maxLength(80)),
  lateOnly: v.boolean(),
  label: v.pipe(v.string(), v.maxLength(40)),
  search: v.pipe(v.string(), v.maxLength(200)),
});
export type PortfolioFilter = v.InferOutput<typeof PortfolioFilterSchema>;

export const PortfolioOrderSchema = v.strictObject({
  key: v.picklist(portfolioOrders),
  direction: v.picklist(['ascending', 'descending']),
});
export type PortfolioOrder = v.InferOutput<typeof PortfolioOrderSchema>;

/** A way of looking at the portfolio that is kept under a name. */
export const PortfolioLookSchema = v.strictObject({
  view: v.picklist(portfolioViews),
  filter: PortfolioFilterSchema,
  order: PortfolioOrderSchema,
});
export type PortfolioLook = v.InferOutput<typeof PortfolioLookSchema>;

export const SavedViewSchema = v.strictObject({
  id: IdSchema,
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60)),
  look: PortfolioLookSchema,
});
export type SavedView = v.InferOutput<typeof SavedViewSchema>;

/** The lowest maturity comes first: that is where to look. */
export const wholePortfolio: PortfolioLook = {
  view: 'table',
  filter: {
    place: '',
    type: 'all',
    stage: 'all',
    status: 'assessed',
    cause: '',
    lateOnly: false,
    label: '',
    search: '',
  },
  order: { key: 'maturity', direction: 'ascending' },
};

/** What is laid side by side beyond the row: scores of the dimensions with their weights. */
export const PortfolioDetailSchema = v.strictObject({
  id: IdSchema,
  assessedOn: DateSchema,
  dimensions: v.array(v.strictObject({ id: v.string(), score: nullableNumber, weight: v.number() })),
  causes: v.array(v.strictObject({ id: v.string(), severity: v.number() })),
});
export type PortfolioDetail = v.InferOutput<typeof PortfolioDetailSchema>;
