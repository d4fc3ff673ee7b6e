import * as v from 'valibot';
import { IdSchema, KnowledgeIdSchema, RequiredTextSchema, ShortTextSchema } from '../../base/fields.ts';
import { type FormationType, formationTypeIds, type StageId, stageIds } from '../../knowledge/schema.ts';

interface LocalText {
  readonly en: string;
  readonly zh: string;
}

/** The last finished assessment of a cluster, as it was evaluated. */
export interface PortfolioResult {
  readonly assessmentId: string;
  /** ISO date. */
  readonly assessedOn: string;
  readonly type: FormationType | null;
  readonly stage: StageId | null;
  readonly composite: number;
  readonly low: number;
  readonly high: number;
  /** Raised causes, the worst first, three at most. */
  readonly causes: readonly string[];
  /** Points a year since the finished assessment before, with the interval; `null` without one that can be compared. */
  readonly momentum: readonly [pointsPerYear: number, low: number, high: number] | null;
  /** Measures and cost, million CNY, of the plan in force, and whether it was accepted; `null` without a plan. */
  readonly plan: readonly [measures: number, cost: number, isAccepted: boolean] | null;
}

/** A finished assessment of a cluster: date, maturity, interval. */
export type PortfolioYear = readonly [on: string, composite: number, low: number | null, high: number | null];

/** One cluster of the portfolio. Short, because there may be ten thousand. */
export interface PortfolioRow {
  readonly id: string;
  readonly name: LocalText;
  readonly province: LocalText;
  readonly city: LocalText;
  readonly divisionCode: string;
  readonly industry: string;
  readonly industryCode: string;
  readonly paperType: FormationType | null;
  readonly isSample: boolean;
  /** The latest assessment, finished or not; `null` before the first. */
  readonly latestId: string | null;
  readonly result: PortfolioResult | null;
  /** Finished assessments, the earliest first: the last eight. */
  readonly history: readonly PortfolioYear[];
  readonly late: number;
  readonly labels: readonly string[];
  /** The office's own weight of the cluster; 1 unless set. */
  readonly weight: number;
}

/** Whether a cluster has a finished assessment, one under way only, or none. */
export const standings = ['assessed', 'under-way', 'not-assessed'] as const;
export type Standing = (typeof standings)[number];

export const portfolioViews = ['table', 'matrix', 'places', 'recognition'] as const;
export const portfolioOrders = ['name', 'maturity', 'momentum', 'assessed', 'late'] as const;

/** What of the portfolio is shown; empty text and `all` filter nothing. */
export const PortfolioFilterSchema = v.strictObject({
  /** Code of a province or a prefecture, or the name of a province without one. */
  place: ShortTextSchema,
  type: v.picklist([...formationTypeIds, 'all']),
  stage: v.picklist([...stageIds, 'all']),
  status: v.picklist([...standings, 'all']),
  cause: v.union([v.literal(''), KnowledgeIdSchema]),
  lateOnly: v.boolean(),
  label: v.pipe(ShortTextSchema, v.maxLength(40)),
  search: ShortTextSchema,
});
export type PortfolioFilter = v.InferOutput<typeof PortfolioFilterSchema>;

export const PortfolioOrderSchema = v.strictObject({
  key: v.picklist(portfolioOrders),
  direction: v.picklist(['ascending', 'descending']),
});
export type PortfolioOrder = v.InferOutput<typeof PortfolioOrderSchema>;

/** Who recognises clusters: a ministry, or the department of a province. */
export const recognitionLevels = ['national', 'provincial'] as const;
export type RecognitionLevel = (typeof recognitionLevels)[number];

/** What of official recognition is shown: by which ladder clusters are ordered, and what of the lists; empty for all. */
export const RecognitionLookSchema = v.strictObject({
  ladder: v.union([v.literal(''), KnowledgeIdSchema]),
  /** Code of a province. */
  province: ShortTextSchema,
  level: v.picklist([...recognitionLevels, 'all']),
  /** A division of GB/T 4754. */
  industry: ShortTextSchema,
  search: ShortTextSchema,
});
export type RecognitionLook = v.InferOutput<typeof RecognitionLookSchema>;

export const wholeRecognition: RecognitionLook = {
  ladder: '',
  province: '',
  level: 'all',
  industry: '',
  search: '',
};

/** A way of looking at the portfolio that is kept under a name. */
export const PortfolioLookSchema = v.strictObject({
  view: v.picklist(portfolioViews),
  filter: PortfolioFilterSchema,
  order: PortfolioOrderSchema,
});
export type PortfolioLook = v.InferOutput<typeof PortfolioLookSchema>;

export const SavedViewSchema = v.strictObject({
  id: IdSchema,
  name: v.pipe(RequiredTextSchema, v.maxLength(60)),
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

/** What is laid side by side beyond the row: scores of the dimensions with their weights, and the raised causes. */
export interface PortfolioDetail {
  /** Of the assessment. */
  readonly id: string;
  readonly assessedOn: string;
  /** Content hash of the knowledge base that it was found with. */
  readonly knowledgeHash: string;
  readonly dimensions: readonly {
    readonly id: string;
    readonly score: number | null;
    readonly weight: number;
  }[];
  readonly causes: readonly { readonly id: string; readonly severity: number }[];
}
