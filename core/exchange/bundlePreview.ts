import * as v from 'valibot';
import { DateSchema, IdSchema, TimestampSchema } from '../base/fields.ts';
import { AssessorSchema } from '../model/assessment.ts';
import { AbsentEvidenceSchema } from '../model/evidence/absentEvidence.ts';
import { KnowledgeHashSchema } from '../model/knowledgeVersion.ts';
import { BundleCountsSchema } from './bundleManifest.ts';

const NameSchema = v.strictObject({ en: v.string(), zh: v.string() });
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** One field in which two states of a thing differ; for entries by id, how many of them. */
export const DifferenceSchema = v.strictObject({
  field: v.string(),
  changed: count,
  onlyMine: count,
  onlyTheirs: count,
});
export type Difference = v.InferOutput<typeof DifferenceSchema>;

/** `deleted`: it lies in the bin here, or belongs to a cluster that does. */
export const standings = ['new', 'same', 'differs', 'deleted'] as const;
export type Standing = (typeof standings)[number];

/**
 * What becomes of a cluster or an assessment.
 *
 * `mine`: it stays as it is here; what is not here stays out, what was deleted stays deleted. `theirs`: that of the bundle
 * comes in its place, or anew where it was deleted. `both`: that of the bundle comes in beside it, as a copy with an id of
 * its own.
 */
export const choices = ['mine', 'theirs', 'both'] as const;
export type Choice = (typeof choices)[number];
const ChoiceSchema = v.picklist(choices);

const AssessmentPreviewSchema = v.strictObject({
  id: IdSchema,
  assessedOn: DateSchema,
  updatedAt: TimestampSchema,
  assessor: AssessorSchema,
  illustrative: v.boolean(),
  actions: count,
  standing: v.picklist(standings),
  /** Whether its knowledge base is here, comes with the bundle, or is missing: then it cannot come in. */
  knowledge: v.strictObject({ version: v.string(), state: v.picklist(['here', 'comes', 'missing']) }),
  /** The one that is here: of the same id, or a copy that came in before. */
  mine: v.nullable(
    v.strictObject({ id: IdSchema, assessedOn: DateSchema, updatedAt: TimestampSchema, actions: count }),
  ),
  differences: v.array(DifferenceSchema),
  /** What can be decided; empty where there is nothing to decide. */
  choices: v.array(ChoiceSchema),
});
export type AssessmentPreview = v.InferOutput<typeof AssessmentPreviewSchema>;

const ClusterPreviewSchema = v.strictObject({
  id: IdSchema,
  name: NameSchema,
  standing: v.picklist(standings),
  /** The cluster that is here: of the same id, or a copy that came in before, else of the same name. */
  mine: v.nullable(
    v.strictObject({ id: IdSchema, name: NameSchema, by: v.picklist(['id', 'copy', 'name']) }),
  ),
  differences: v.array(DifferenceSchema),
  choices: v.array(ChoiceSchema),
  assessments: v.array(AssessmentPreviewSchema),
});
export type ClusterPreview = v.InferOutput<typeof ClusterPreviewSchema>;

/** What a bundle holds and what of it is here already, before anything is stored. */
export const BundlePreviewSchema = v.strictObject({
  createdAt: TimestampSchema,
  app: v.string(),
  isEncrypted: v.boolean(),
  counts: BundleCountsSchema,
  /** Documents that it names and does not hold, and that are not here either. */
  absent: v.array(AbsentEvidenceSchema),
  clusters: v.array(ClusterPreviewSchema),
  /** The knowledge bases of an office's own that it brings. */
  knowledge: v.array(v.strictObject({ hash: KnowledgeHashSchema, version: v.string(), isHere: v.boolean() })),
});
export type BundlePreview = v.InferOutput<typeof BundlePreviewSchema>;

/** What the official decides about what differs, by the ids of the bundle. */
export const BundleDecisionsSchema = v.strictObject({
  clusters: v.record(IdSchema, ChoiceSchema),
  assessments: v.record(IdSchema, ChoiceSchema),
  /** For what is not named above. Left out: what differs must be named. */
  otherwise: v.optional(ChoiceSchema),
});
export type BundleDecisions = v.InferOutput<typeof BundleDecisionsSchema>;

const OutcomeSchema = v.strictObject({
  added: count,
  replaced: count,
  copied: count,
  kept: count,
  same: count,
});
export type Outcome = v.InferOutput<typeof OutcomeSchema>;

/** What an import has changed. */
export const BundleImportSchema = v.strictObject({
  clusters: OutcomeSchema,
  assessments: OutcomeSchema,
  /** Actions that came in or were brought up to date. */
  actions: count,
  /** Actions that were here and lie in the bin now. */
  removedActions: count,
  briefRecords: count,
  knowledge: count,
  /** Assessments that stayed out because their knowledge base is missing. */
  leftOut: count,
  /** The backup that holds the store as it was before. */
  backup: v.string(),
  /** By which `bundle.undoImport` takes it back; `null` where nothing was changed. */
  undo: v.nullable(IdSchema),
});
export type BundleImport = v.InferOutput<typeof BundleImportSchema>;
