import * as v from 'valibot';
import { KnowledgeLabelSchema } from '../knowledge/knowledgeFile.ts';
import { criterionIds, KnowledgeBaseSchema } from '../knowledge/schema.ts';
import { errorCodes } from '../errors.ts';
import { ActionFieldsSchema, ActionSchema } from '../model/action.ts';
import {
  AssessmentSchema,
  ContextSchema,
  MemberSchema,
  mostMembers,
  RatingSchema,
  RecognitionFactsSchema,
  ScoreOverrideSchema,
  StageOverrideSchema,
  TypingSchema,
} from '../model/assessment.ts';
import { PlanSettingsSchema } from '../model/planSettings.ts';
import { PrioritiesSchema } from '../model/priorities.ts';
import {
  ClusterFieldsSchema,
  ClusterSchema,
  ClusterSummarySchema,
  YearlyFactSchema,
} from '../model/cluster.ts';
import { BatchProgressSchema, BatchWishSchema } from '../model/briefBatch.ts';
import { BriefCheckSchema, PrintedFingerprintSchema } from '../model/briefCheck.ts';
import { BriefDeskSchema } from '../model/briefDesk.ts';
import { longestEdit } from '../model/briefEdit.ts';
import { BriefOptionsSchema } from '../model/briefOptions.ts';
import type { Evaluation } from '../model/evaluation.ts';
import {
  DateSchema,
  IdSchema,
  KnowledgeIdSchema,
  LevelSchema,
  MoneySchema,
  NoteSchema,
  PercentSchema,
  ShortTextSchema,
  TimestampSchema,
} from '../model/fields.ts';
import { KnowledgeComparisonSchema } from '../model/knowledgeComparison.ts';
import {
  KnowledgeDraftSchema,
  KnowledgeHashSchema,
  KnowledgePreviewSchema,
  KnowledgeShelfSchema,
  KnowledgeVersionSchema,
} from '../model/knowledgeVersion.ts';
import { SettingsSchema, languages } from '../model/settings.ts';
import { CaseFileSchema } from '../verification/caseFile.ts';

/** One call of the contract: what the renderer sends and what the backend answers, both parsed. */
export interface Call {
  readonly input: v.GenericSchema;
  readonly output: v.GenericSchema;
}

const none = v.undefined();
const byId = v.strictObject({ id: IdSchema });
const LanguageSchema = v.picklist(languages);
const byHash = v.strictObject({ hash: KnowledgeHashSchema });
const byJob = v.strictObject({ job: IdSchema });
const fileText = v.strictObject({ text: v.pipe(v.string(), v.maxLength(1_000_000)) });

/** Computed by core on this side of the bridge: parsing it again would only cost time. */
const EvaluationSchema = v.custom<Evaluation>((value) => typeof value === 'object' && value !== null);

const AppInfoSchema = v.strictObject({
  version: v.string(),
  engine: v.string(),
  shell: v.picklist(['electron', 'loopback', 'test']),
  systemLanguage: LanguageSchema,
  /** Today by the computer's clock, as a plain date. */
  today: DateSchema,
  storePath: v.string(),
  readOnly: v.boolean(),
});

const ExportedFileSchema = v.strictObject({
  /** `null` when the official closed the dialog without choosing. */
  path: v.nullable(v.string()),
});

/** The most characters of files that one call carries. */
export const longestFiles = 1_000_000;

/** The most base64 characters of a brief's file: 3 MB. */
export const longestBriefFile = 4_000_000;

/** Assessment files by name and text: what is refused is named to the official. */
const ChosenFilesSchema = v.pipe(
  v.array(v.strictObject({ name: ShortTextSchema, text: v.string() })),
  v.minLength(1),
  v.maxLength(mostMembers),
  v.check((files) => files.reduce((sum, { text }) => sum + text.length, 0) <= longestFiles, 'too-long'),
);

/** A file that was left out, and why, in the terms of `AppError`. */
const RefusedFileSchema = v.strictObject({
  file: v.string(),
  code: v.picklist(errorCodes),
  details: v.record(v.string(), v.union([v.string(), v.number()])),
});

const LevelsSchema = v.record(KnowledgeIdSchema, LevelSchema);

/**
 * What the renderer believes to be stored where it saves. Something else there is another window's or program's: the
 * save is refused with `changed-elsewhere`. Left out, whatever is there is replaced.
 */
const replacing = <S extends v.GenericSchema>(schema: S) => ({ replaces: v.optional(schema) });

const typeAnswer = v.strictObject({ typing: TypingSchema, accepted: v.boolean() });

const judgedMeasure = v.strictObject({ acceptance: v.nullable(LevelSchema), cost: v.nullable(MoneySchema) });

/** What changes of a group put in place of what was there; what is left out stays. */
const groupPart = v.strictObject({
  members: v.optional(v.pipe(v.array(MemberSchema), v.maxLength(mostMembers))),
  priorities: v.optional(v.nullable(PrioritiesSchema)),
  answers: v.optional(
    v.strictObject({ ratings: v.record(KnowledgeIdSchema, RatingSchema), acceptance: LevelsSchema }),
  ),
});

const AssessmentAndClusterSchema = v.strictObject({ assessment: AssessmentSchema, cluster: ClusterSchema });

/** THE contract between renderer and backend. Names are `noun.verb`; calls match what the official does. */
export const channels = {
  'app.info': { input: none, output: AppInfoSchema },
  'settings.get': { input: none, output: SettingsSchema },
  'settings.save': { input: SettingsSchema, output: SettingsSchema },
  /** The published numeric cases that ship with the program, as text, in the order of their names. */
  'method.cases': { input: none, output: v.array(CaseFileSchema) },

  'knowledge.list': { input: none, output: KnowledgeShelfSchema },
  /** A knowledge base by its hash; `null` is the one that new assessments start with. */
  'knowledge.get': {
    input: v.strictObject({ hash: v.nullable(KnowledgeHashSchema) }),
    output: KnowledgeBaseSchema,
  },
  /** Which version new assessments start with. Those that are there keep theirs. */
  'knowledge.use': { input: byHash, output: KnowledgeShelfSchema },
  'knowledge.draft': { input: none, output: v.nullable(KnowledgeDraftSchema) },
  /** Begins a draft with the content of a version; one that is there is replaced. */
  'knowledge.startDraft': {
    input: v.strictObject({ basedOn: KnowledgeHashSchema }),
    output: KnowledgeDraftSchema,
  },
  'knowledge.saveDraft': {
    input: v.strictObject({
      ...v.omit(KnowledgeDraftSchema, ['updatedAt']).entries,
      /** When the draft that this one replaces was stored. */
      ...replacing(TimestampSchema),
    }),
    output: v.pick(KnowledgeDraftSchema, ['updatedAt']),
  },
  'knowledge.discardDraft': { input: none, output: none },
  /** Makes the draft a version that never changes; refused as long as it has a problem. */
  'knowledge.save': {
    input: v.strictObject({ label: KnowledgeLabelSchema, note: NoteSchema }),
    output: KnowledgeVersionSchema,
  },
  /** What a knowledge file (its text) holds, with all its problems; nothing is stored. */
  'knowledge.preview': { input: fileText, output: KnowledgePreviewSchema },
  'knowledge.import': { input: fileText, output: KnowledgeVersionSchema },
  'knowledge.export': { input: byHash, output: ExportedFileSchema },

  'cluster.list': { input: none, output: v.array(ClusterSummarySchema) },
  'cluster.get': { input: byId, output: ClusterSchema },
  'cluster.create': { input: ClusterFieldsSchema, output: ClusterSchema },
  'cluster.saveFields': {
    input: v.strictObject({ id: IdSchema, fields: ClusterFieldsSchema, ...replacing(ClusterFieldsSchema) }),
    output: ClusterSchema,
  },
  /** Stores one yearly fact; `value: null` removes it. */
  'cluster.saveFact': {
    input: v.strictObject({
      id: IdSchema,
      ...YearlyFactSchema.entries,
      value: v.nullable(YearlyFactSchema.entries.value),
      ...replacing(v.nullable(YearlyFactSchema)),
    }),
    output: ClusterSchema,
  },
  'cluster.saveRecognition': {
    input: v.strictObject({
      id: IdSchema,
      recognition: RecognitionFactsSchema,
      ...replacing(RecognitionFactsSchema),
    }),
    output: ClusterSchema,
  },
  'cluster.remove': { input: byId, output: none },
  'cluster.restore': { input: byId, output: ClusterSchema },

  /** Starts an assessment of a cluster, empty, dated today. */
  'assessment.create': { input: v.strictObject({ clusterId: IdSchema }), output: AssessmentSchema },
  'assessment.open': { input: byId, output: AssessmentAndClusterSchema },
  'assessment.saveTyping': {
    input: v.strictObject({ id: IdSchema, ...typeAnswer.entries, ...replacing(typeAnswer) }),
    output: AssessmentSchema,
  },
  /** Stores one rating as it is given; `rating: null` takes the answer back. */
  'assessment.saveRating': {
    input: v.strictObject({
      id: IdSchema,
      indicator: KnowledgeIdSchema,
      rating: v.nullable(RatingSchema),
      ...replacing(v.nullable(RatingSchema)),
    }),
    output: AssessmentSchema,
  },
  'assessment.saveContext': {
    input: v.strictObject({ id: IdSchema, context: ContextSchema, ...replacing(ContextSchema) }),
    output: AssessmentSchema,
  },
  'assessment.savePriorities': {
    input: v.strictObject({
      id: IdSchema,
      priorities: v.nullable(PrioritiesSchema),
      ...replacing(v.nullable(PrioritiesSchema)),
    }),
    output: AssessmentSchema,
  },
  'assessment.saveMeasure': {
    input: v.strictObject({
      id: IdSchema,
      measure: KnowledgeIdSchema,
      ...judgedMeasure.entries,
      ...replacing(judgedMeasure),
    }),
    output: AssessmentSchema,
  },
  /** The official's own score of a measure on a criterion; `null` goes back to the computed one. */
  'assessment.saveScoreOverride': {
    input: v.strictObject({
      id: IdSchema,
      measure: KnowledgeIdSchema,
      criterion: v.picklist(criterionIds),
      override: v.nullable(ScoreOverrideSchema),
      ...replacing(v.nullable(ScoreOverrideSchema)),
    }),
    output: AssessmentSchema,
  },
  /** The official's own stage; `null` goes back to the one of the rule. */
  'assessment.saveStageOverride': {
    input: v.strictObject({
      id: IdSchema,
      override: v.nullable(StageOverrideSchema),
      ...replacing(v.nullable(StageOverrideSchema)),
    }),
    output: AssessmentSchema,
  },
  'assessment.savePlan': {
    input: v.strictObject({ id: IdSchema, plan: PlanSettingsSchema, ...replacing(PlanSettingsSchema) }),
    output: AssessmentSchema,
  },
  /** What would change in the results of an assessment under another knowledge base; nothing is stored. */
  'assessment.compareKnowledge': {
    input: v.strictObject({ id: IdSchema, ...byHash.entries }),
    output: KnowledgeComparisonSchema,
  },
  /** Moves an assessment to another knowledge base. Every answer is kept, so that moving back restores all. */
  'assessment.adoptKnowledge': {
    input: v.strictObject({ id: IdSchema, ...byHash.entries }),
    output: AssessmentSchema,
  },
  'assessment.evaluate': { input: byId, output: EvaluationSchema },
  /** The plan's measures become actions; measures that already have one are left alone. */
  'assessment.acceptPlan': { input: byId, output: v.array(ActionSchema) },
  'assessment.remove': { input: byId, output: none },
  'assessment.restore': { input: byId, output: AssessmentSchema },
  /** Reads an assessment file (its text) into the store as a new assessment; nothing is overwritten. */
  'assessment.import': {
    input: v.strictObject({ text: v.pipe(v.string(), v.maxLength(1_000_000)) }),
    output: AssessmentSchema,
  },
  'assessment.export': { input: byId, output: ExportedFileSchema },

  /**
   * Takes assessment files into the group, each checked by itself: the good ones join, the others are named with the
   * reason. Files of another cluster join only with `otherClusters`.
   */
  'assessment.addMembers': {
    input: v.strictObject({ id: IdSchema, files: ChosenFilesSchema, otherClusters: v.boolean() }),
    output: v.strictObject({
      assessment: AssessmentSchema,
      added: v.number(),
      refused: v.array(RefusedFileSchema),
    }),
  },
  'assessment.removeMember': {
    input: v.strictObject({ id: IdSchema, position: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
    output: AssessmentSchema,
  },
  /** The group's ratings and acceptance become the assessment's own; agreed levels stand in place of the median. */
  'assessment.combine': {
    input: v.strictObject({
      id: IdSchema,
      agreed: v.strictObject({ ratings: LevelsSchema, acceptance: LevelsSchema }),
    }),
    output: AssessmentSchema,
  },
  /** The group's weights become the assessment's own, as direct points. */
  'assessment.takeGroup': {
    input: v.strictObject({ id: IdSchema, by: v.picklist(['mean', 'judgements']) }),
    output: AssessmentSchema,
  },
  /** Undo of the four before: puts back what they replaced; what is left out stays. */
  'assessment.putBack': {
    input: v.strictObject({
      id: IdSchema,
      ...groupPart.entries,
      ...replacing(groupPart),
    }),
    output: AssessmentSchema,
  },
  /** Makes a new group assessment of several files of one cluster. One that is refused stops it: nothing is stored. */
  'assessment.combineFiles': {
    input: v.strictObject({ files: ChosenFilesSchema, otherClusters: v.boolean() }),
    output: v.strictObject({ assessment: v.nullable(AssessmentSchema), refused: v.array(RefusedFileSchema) }),
  },

  'action.list': { input: none, output: v.array(ActionSchema) },
  'action.create': {
    input: v.strictObject({ assessmentId: IdSchema, fields: ActionFieldsSchema }),
    output: ActionSchema,
  },
  'action.save': {
    input: v.strictObject({ id: IdSchema, fields: ActionFieldsSchema, ...replacing(ActionFieldsSchema) }),
    output: ActionSchema,
  },
  /** Records progress or evidence on an action: appended, never changed. */
  'action.record': {
    input: v.strictObject({
      id: IdSchema,
      progress: PercentSchema,
      status: ActionFieldsSchema.entries.status,
      note: NoteSchema,
    }),
    output: ActionSchema,
  },
  'action.remove': { input: byId, output: none },
  'action.restore': { input: byId, output: ActionSchema },

  /** What can be chosen and edited in the brief of an assessment, and how it stands. */
  'brief.open': {
    input: v.strictObject({ id: IdSchema, language: LanguageSchema }),
    output: BriefDeskSchema,
  },
  /**
   * Puts a paragraph in the official's own words; `text: null` goes back to the computed ones. The same text again
   * takes the values of today as known.
   */
  'brief.saveEdit': {
    input: v.strictObject({
      id: IdSchema,
      language: LanguageSchema,
      block: IdSchema,
      text: v.nullable(v.pipe(NoteSchema, v.maxLength(longestEdit), v.regex(/\S/u))),
      ...replacing(v.nullable(NoteSchema)),
    }),
    output: BriefDeskSchema,
  },
  'brief.saveOptions': {
    input: v.strictObject({ id: IdSchema, options: BriefOptionsSchema, ...replacing(BriefOptionsSchema) }),
    output: BriefOptionsSchema,
  },
  /** Writes the brief where the official chooses; the preview is served by the shell at `briefPath`. */
  'brief.export': {
    input: v.strictObject({ id: IdSchema, language: LanguageSchema, format: v.picklist(['pdf', 'docx']) }),
    output: ExportedFileSchema,
  },

  /** Whether the data behind a printed brief have changed since, by the digits that it prints. */
  'brief.check': { input: v.strictObject({ digits: PrintedFingerprintSchema }), output: BriefCheckSchema },
  /** The same by the file of the brief, PDF or DOCX, whose bytes are sent as base64. */
  'brief.checkFile': {
    input: v.strictObject({ base64: v.pipe(v.string(), v.maxLength(longestBriefFile), v.base64()) }),
    output: BriefCheckSchema,
  },
  /** Asks for a folder and begins to write briefs into it; `job: null` when the official closed the dialog. */
  'briefs.start': { input: BatchWishSchema, output: v.strictObject({ job: v.nullable(IdSchema) }) },
  'briefs.progress': { input: byJob, output: BatchProgressSchema },
  /** Ends a batch after the files that are being written. */
  'briefs.cancel': { input: byJob, output: BatchProgressSchema },
} as const satisfies Record<string, Call>;

export type Channel = keyof typeof channels;
export type Input<C extends Channel> = v.InferOutput<(typeof channels)[C]['input']>;
export type Output<C extends Channel> = v.InferOutput<(typeof channels)[C]['output']>;

/** The backend answers every channel: a missing handler does not compile. */
export type Handlers = { readonly [C in Channel]: (input: Input<C>) => Output<C> | Promise<Output<C>> };

/** Where both shells serve the brief of an assessment as a document of its own. */
export const briefPath = (assessmentId: string, language: (typeof languages)[number]): string =>
  `/brief/${assessmentId}/${language}`;
