import * as v from 'valibot';
import { type ErrorDetails, errorCodes } from '../base/errors.ts';
import { IdSchema, MoneySchema, RequiredTextSchema } from '../base/fields.ts';
import {
  type PortfolioDetail,
  PortfolioLookSchema,
  RecognitionLookSchema,
  SavedViewSchema,
} from '../model/portfolio/portfolio.ts';
import type { PackedPortfolio } from '../model/portfolio/packedPortfolio.ts';
import type { Quartiles } from '../portfolio/peers.ts';
import { heaviestWeight } from '../programme/programmeCluster.ts';
import type { ProgrammePoint } from '../programme/programmeFrontier.ts';
import type { ProgrammeReport } from '../programme/programmeReport.ts';
import type { Rungs } from '../recognition/rungs.ts';
import { byId, type Call, ExportedFileSchema, LanguageSchema, none, replacing } from './call.ts';

const LabelSchema = v.pipe(RequiredTextSchema, v.maxLength(40));
const LabelsSchema = v.pipe(v.array(LabelSchema), v.maxLength(20));
const WeightSchema = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(heaviestWeight));
/** What the program itself has computed is not looked through again: there may be ten thousand rows. */
const listOf = <Item>() => v.custom<readonly Item[]>((value) => Array.isArray(value));

/** A detail beside the others of its type: `null` for fewer than ten. */
export interface DetailWithPeers extends PortfolioDetail {
  readonly peers: {
    readonly composite: Quartiles | null;
    readonly dimensions: Readonly<Record<string, Quartiles | null>>;
  };
}

/** How a cluster stands to the ladders of official recognition. */
export interface ClusterRungs {
  readonly id: string;
  readonly rungs: readonly Rungs[];
}

const mostFailed = 10_000;

/** `except` are assessments that could not be evaluated: they are not tried again. */
const withoutFailed = v.strictObject({ except: v.pipe(v.array(IdSchema), v.maxLength(mostFailed)) });

/** An assessment that could not be evaluated, and why. */
const UnevaluatedSchema = v.strictObject({
  assessmentId: v.string(),
  clusterId: v.string(),
  code: v.picklist(errorCodes),
  details: v.custom<ErrorDetails>((value) => typeof value === 'object' && value !== null),
});
export type Unevaluated = v.InferOutput<typeof UnevaluatedSchema>;

const step = v.strictObject({ left: v.number(), failed: v.array(UnevaluatedSchema) });

/** Many clusters beside each other, and one budget over all of them. */
export const portfolioChannels = {
  /** All clusters with their last finished assessments as they were evaluated: nothing is evaluated here. */
  'portfolio.list': {
    input: none,
    output: v.strictObject({
      packed: v.custom<PackedPortfolio>((value) => typeof value === 'object' && value !== null),
      views: v.array(SavedViewSchema),
      /** Assessments that came in, from a bundle or an earlier version, and have not been evaluated here. */
      unread: v.number(),
    }),
  },
  /**
   * Evaluates a few of the assessments that have not been, without those that were named before; gives how many are left, and
   * which could not be.
   */
  'portfolio.refresh': { input: withoutFailed, output: step },
  /**
   * Scores by dimension and causes of assessments, as evaluated last, each with the quartiles of the other clusters of its
   * type: `null` for fewer than ten. Assessments without a kept result are left out.
   */
  'portfolio.details': {
    input: v.strictObject({ ids: v.pipe(v.array(IdSchema), v.minLength(1), v.maxLength(4)) }),
    output: listOf<DetailWithPeers>(),
  },
  /** How clusters stand to each ladder of the present knowledge base; those of which no figure is known are left out. */
  'portfolio.readiness': { input: none, output: listOf<ClusterRungs>() },
  /**
   * Writes a view of the portfolio, with the clusters that stand side by side, as a PDF where the official chooses.
   * `job` is a new id by which `brief.progress` tells how far it is and `brief.cancel` ends it.
   */
  'portfolio.exportView': {
    input: v.strictObject({
      look: PortfolioLookSchema,
      recognition: RecognitionLookSchema,
      /** Clusters, in the order in which they were chosen. */
      chosen: v.pipe(v.array(IdSchema), v.maxLength(4)),
      language: LanguageSchema,
      job: IdSchema,
    }),
    output: ExportedFileSchema,
  },
  /** Keeps a view under a name, or another name or look for one that is kept. */
  'portfolio.saveView': { input: SavedViewSchema, output: v.array(SavedViewSchema) },
  'portfolio.removeView': { input: byId, output: v.array(SavedViewSchema) },
  'portfolio.saveLabels': {
    input: v.strictObject({ id: IdSchema, labels: LabelsSchema, ...replacing(v.array(v.string())) }),
    output: v.array(v.string()),
  },
  /** The office's own weight of a cluster, 0 to 10; 1 is the rule and is not kept. */
  'programme.saveWeight': {
    input: v.strictObject({ id: IdSchema, weight: WeightSchema, ...replacing(v.number()) }),
    output: none,
  },
  /** Million CNY over all clusters; `null` for none. */
  'programme.budget': { input: none, output: v.nullable(MoneySchema) },
  'programme.saveBudget': {
    input: v.strictObject({
      budget: v.nullable(MoneySchema),
      ...replacing(v.nullable(MoneySchema)),
    }),
    output: none,
  },
  /** Finds the plans of a cluster that a programme may choose from, where some are missing; like `portfolio.refresh`. */
  'programme.prepare': { input: withoutFailed, output: step },
  /** The best and the fair programme of a budget, over the clusters whose plans have been found. */
  'programme.solve': {
    input: v.strictObject({ budget: MoneySchema }),
    output: v.custom<ProgrammeReport>((value) => typeof value === 'object' && value !== null),
  },
  /** Writes the programme as it stands as a PDF, like `portfolio.exportView`. */
  'programme.exportView': {
    input: v.strictObject({ language: LanguageSchema, job: IdSchema }),
    output: ExportedFileSchema,
  },
  /** The best programme at budgets in even steps from nothing to the most that could be spent. */
  'programme.frontier': { input: none, output: listOf<ProgrammePoint>() },
} as const satisfies Record<string, Call>;
