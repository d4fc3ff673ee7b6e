import * as v from 'valibot';
import { DateSchema, IdSchema, NoteSchema, ShortTextSchema, TimestampSchema } from '../base/fields.ts';
import { briefAnnexes, languages } from '../base/settings.ts';
import { KnowledgeLabelSchema } from '../knowledge/knowledgeFile.ts';
import { ActionEventSchema, ActionSchema } from '../model/action.ts';
import { AssessmentFileSchema, AssessmentSchema } from '../model/assessment.ts';
import { BriefEditSchema } from '../model/brief/briefEdit.ts';
import { BriefOptionsSchema } from '../model/brief/briefOptions.ts';
import { briefFormats, BriefHeadlineSchema } from '../model/brief/briefRecord.ts';
import { ClusterSchema, YearlyFactSchema } from '../model/cluster.ts';
import {
  AttachmentSchema,
  EvidenceSubjectSchema,
  FileNameSchema,
  Sha256Schema,
} from '../model/evidence/evidence.ts';
import { KnowledgeHashSchema } from '../model/knowledgeVersion.ts';

/** The format of a bundle and of each of its parts (docs/bundle.md). */
export const bundleFormat = 'cluster-desk.bundle/1';

/** A moment exactly as the store writes it. */
const StampSchema = v.pipe(TimestampSchema, v.length(24));

/** A cluster with its profile, its yearly facts and what official recognition asks. */
export const BundleClusterSchema = v.strictObject({
  ...ClusterSchema.entries,
  createdAt: StampSchema,
  updatedAt: StampSchema,
});
export type BundleCluster = v.InferOutput<typeof BundleClusterSchema>;

const { id, measureId, partOf, title, owner, startOn, dueOn, status, progress } = ActionSchema.entries;
const { indicatorId, target, spent } = ActionSchema.entries;

/** An action with its record, oldest first; what it belongs to is said by where it stands. */
const BundleActionSchema = v.strictObject({
  id,
  measureId,
  title,
  owner,
  startOn,
  dueOn,
  status,
  progress,
  // Bundles of before do not say these.
  indicatorId: v.optional(indicatorId, null),
  target: v.optional(target, null),
  spent: v.optional(spent, null),
  partOf: v.optional(partOf, null),
  createdAt: StampSchema,
  events: v.array(v.strictObject({ ...ActionEventSchema.entries, at: StampSchema })),
});
export type BundleAction = v.InferOutput<typeof BundleActionSchema>;

/** A file that is attached to an answer or an action of the assessment. */
const BundleAttachmentSchema = v.strictObject({
  ...v.omit(AttachmentSchema, ['assessmentId']).entries,
  attachedAt: StampSchema,
});

/** An assessment with everything that is kept around it. */
export const BundleAssessmentSchema = v.strictObject({
  assessment: v.strictObject({
    ...AssessmentSchema.entries,
    knowledgeBase: v.pipe(v.string(), v.maxLength(80)),
    createdAt: StampSchema,
    updatedAt: StampSchema,
    planAcceptedAt: v.nullable(StampSchema),
  }),
  /** `null` where nothing was chosen. */
  briefOptions: v.nullable(BriefOptionsSchema),
  briefEdits: v.array(v.strictObject({ ...BriefEditSchema.entries, editedAt: StampSchema })),
  actions: v.array(BundleActionSchema),
  /** The files that are attached; each lies in the bundle under its hash, unless it was missing. */
  attachments: v.optional(v.array(BundleAttachmentSchema), []),
});
export type BundleAssessment = v.InferOutput<typeof BundleAssessmentSchema>;

const { fact, year, value, source } = YearlyFactSchema.entries;
const text = (most: number) => v.pipe(v.string(), v.maxLength(most));

/** What a brief was made from, as `BriefContent` has it. */
const BriefContentSchema = v.strictObject({
  input: AssessmentFileSchema,
  engine: text(80),
  knowledgeBase: v.strictObject({ version: text(80), hash: KnowledgeHashSchema }),
  actions: v.array(v.strictObject({ id, title, owner, dueOn, status, progress })),
  edits: v.array(v.pick(BriefEditSchema, ['block', 'text'])),
  marking: ShortTextSchema,
  office: v.exactOptional(
    v.strictObject({
      unit: ShortTextSchema,
      signer: ShortTextSchema,
      contact: ShortTextSchema,
      annexOrder: v.array(v.picklist(briefAnnexes)),
    }),
  ),
  facts: v.exactOptional(v.array(v.strictObject({ fact, year, value, source }))),
  files: v.exactOptional(
    v.array(v.strictObject({ subject: EvidenceSubjectSchema, name: FileNameSchema, sha256: Sha256Schema })),
  ),
  clusterName: v.strictObject({ en: text(200), zh: text(200) }),
  headline: BriefHeadlineSchema,
  appVersion: text(80),
  trail: v.exactOptional(
    v.strictObject({ seq: v.pipe(v.number(), v.integer(), v.minValue(1)), hash: KnowledgeHashSchema }),
  ),
});

/** A brief that has left the program. */
export const BundleRecordSchema = v.strictObject({
  assessmentId: IdSchema,
  fingerprint: KnowledgeHashSchema,
  language: v.picklist(languages),
  format: v.picklist(briefFormats),
  printedOn: DateSchema,
  recordedAt: StampSchema,
  content: BriefContentSchema,
});
export type BundleRecord = v.InferOutput<typeof BundleRecordSchema>;

/** A knowledge base of an office's own; its content is checked as that of a knowledge file is. */
export const BundleKnowledgeSchema = v.strictObject({
  format: v.literal(bundleFormat),
  hash: KnowledgeHashSchema,
  version: KnowledgeLabelSchema,
  basedOn: KnowledgeHashSchema,
  note: NoteSchema,
  createdAt: StampSchema,
  content: v.unknown(),
});
export type BundleKnowledge = v.InferOutput<typeof BundleKnowledgeSchema>;

/** The parts of a bundle: lists of items in the order of the store. */
const itemSchemas = {
  clusters: BundleClusterSchema,
  assessments: BundleAssessmentSchema,
  records: BundleRecordSchema,
} as const;

export const partKinds = ['clusters', 'assessments', 'records'] as const;
export type PartKind = (typeof partKinds)[number];
export type ItemOf<Kind extends PartKind> = v.InferOutput<(typeof itemSchemas)[Kind]>;

export const partSchema = <Kind extends PartKind>(kind: Kind) =>
  v.strictObject({
    format: v.literal(bundleFormat),
    [kind]: v.array(itemSchemas[kind]),
  });
