import * as v from 'valibot';
import { formationTypeIds, gradeIds, stageIds } from '../knowledge/schema.ts';
import {
  DateSchema,
  FiniteSchema,
  IdSchema,
  KnowledgeIdSchema,
  LevelSchema,
  LooseDateSchema,
  MoneySchema,
  NoteSchema,
  SeedSchema,
  ShortTextSchema,
  TimestampSchema,
} from '../base/fields.ts';
import type { CheckReason } from '../base/reasons.ts';
import { PlanSettingsSchema } from './planSettings.ts';
import { PrioritiesSchema } from './priorities.ts';

const evidence = {
  grade: v.optional(v.picklist(gradeIds)),
  note: v.optional(NoteSchema),
  source: v.optional(ShortTextSchema),
  date: v.optional(LooseDateSchema),
};

const answers = ['level', 'value', 'unknown', 'notApplicable'] as const;

/** One answer with its evidence: a level 1–5, a quantity, "not enough information" or "does not apply". */
export const RatingSchema = v.pipe(
  v.strictObject({
    level: v.optional(LevelSchema),
    value: v.optional(FiniteSchema),
    unknown: v.optional(v.literal(true)),
    notApplicable: v.optional(v.literal(true)),
    ...evidence,
  }),
  v.check(
    (rating) => answers.filter((key) => rating[key] !== undefined).length === 1,
    'not-one-answer' satisfies CheckReason,
  ),
);
export type Rating = v.InferOutput<typeof RatingSchema>;

export const TypingSchema = v.strictObject({
  answers: v.optional(v.record(KnowledgeIdSchema, KnowledgeIdSchema), {}),
  /** The official's own decision: needed for a mixed profile, optional otherwise, always with a written reason. */
  override: v.optional(
    v.nullable(
      v.strictObject({
        type: v.picklist(formationTypeIds),
        second: v.optional(v.picklist(formationTypeIds)),
        reason: v.pipe(NoteSchema, v.trim(), v.nonEmpty()),
      }),
    ),
  ),
});
export type Typing = v.InferOutput<typeof TypingSchema>;

/** What the stage rule needs beside the ratings. Percentage points, location-quotient points, years. */
export const ContextSchema = v.strictObject({
  yearsSinceFounding: v.optional(v.nullable(v.pipe(FiniteSchema, v.minValue(0), v.maxValue(1000)))),
  growthGap: v.optional(v.nullable(v.pipe(FiniteSchema, v.minValue(-500), v.maxValue(500)))),
  lqChange: v.optional(v.nullable(v.pipe(FiniteSchema, v.minValue(-100), v.maxValue(100)))),
  previousStage: v.optional(v.nullable(v.picklist(stageIds))),
});
export type Context = v.InferOutput<typeof ContextSchema>;

/** The official's own stage in place of the one that the rule gives, always with a written reason. */
export const StageOverrideSchema = v.strictObject({
  stage: v.picklist(stageIds),
  reason: v.pipe(NoteSchema, v.trim(), v.nonEmpty()),
});
export type StageOverride = v.InferOutput<typeof StageOverrideSchema>;

/** The official's own score of a measure on a criterion, 0–100, in place of the computed one; always with a reason. */
export const ScoreOverrideSchema = v.strictObject({
  score: v.pipe(FiniteSchema, v.minValue(0), v.maxValue(100)),
  reason: v.pipe(NoteSchema, v.trim(), v.nonEmpty()),
});
export type ScoreOverride = v.InferOutput<typeof ScoreOverrideSchema>;

const scoreOverride = v.optional(ScoreOverrideSchema);

/** Overridden scores: measure id → criterion id → score and reason. */
export const ScoreOverridesSchema = v.record(
  KnowledgeIdSchema,
  v.strictObject({
    relief: scoreOverride,
    'stage-fit': scoreOverride,
    feasibility: scoreOverride,
    speed: scoreOverride,
    acceptance: scoreOverride,
  }),
);
export type ScoreOverrides = v.InferOutput<typeof ScoreOverridesSchema>;

const LocalNameSchema = v.pipe(
  v.strictObject({ en: v.optional(ShortTextSchema), zh: v.optional(ShortTextSchema) }),
  v.check((name) => Boolean(name.en?.trim() || name.zh?.trim()), 'no-name' satisfies CheckReason),
);

/** Who the assessment is about: at least one name; places and industry as far as known. */
export const ClusterIdentitySchema = v.strictObject({
  id: v.optional(IdSchema),
  name: LocalNameSchema,
  province: v.optional(ShortTextSchema),
  city: v.optional(ShortTextSchema),
  county: v.optional(ShortTextSchema),
  industry: v.optional(ShortTextSchema),
});

export const AssessorSchema = v.strictObject({
  name: v.optional(ShortTextSchema),
  unit: v.optional(ShortTextSchema),
});

/** Facts that official recognition asks for, by field id; yes/no fields are booleans. */
export const RecognitionFactsSchema = v.record(KnowledgeIdSchema, v.union([FiniteSchema, v.boolean()]));

export const assessmentFormat = 'cluster-desk.assessment/1';

/** What one assessor of a group gave: the part of his or her file that the group's result is made from. */
export const MemberSchema = v.strictObject({
  assessor: AssessorSchema,
  assessedOn: v.optional(DateSchema),
  ratings: v.record(KnowledgeIdSchema, RatingSchema),
  priorities: v.optional(PrioritiesSchema),
  acceptance: v.optional(v.record(KnowledgeIdSchema, LevelSchema)),
});
export type Member = v.InferOutput<typeof MemberSchema>;

/** The most assessors that one group assessment takes. */
export const mostMembers = 30;

/**
 * The assessment file, version 1: one assessment as JSON (docs/assessment-file.md).
 *
 * Only the shape is checked here; ids and ranges against the knowledge base in `readAssessment.ts`.
 */
export const AssessmentFileSchema = v.strictObject({
  format: v.literal(assessmentFormat),
  knowledgeBase: v.optional(v.string()),
  cluster: ClusterIdentitySchema,
  assessedOn: v.optional(DateSchema),
  assessor: v.optional(AssessorSchema),
  illustrative: v.optional(v.boolean()),
  typing: v.optional(TypingSchema),
  ratings: v.record(KnowledgeIdSchema, RatingSchema),
  context: v.optional(ContextSchema),
  recognition: v.optional(RecognitionFactsSchema),
  priorities: v.optional(PrioritiesSchema),
  acceptance: v.optional(v.record(KnowledgeIdSchema, LevelSchema)),
  costs: v.optional(v.record(KnowledgeIdSchema, MoneySchema)),
  stageOverride: v.optional(StageOverrideSchema),
  scoreOverrides: v.optional(ScoreOverridesSchema),
  plan: v.optional(PlanSettingsSchema),
  members: v.optional(v.pipe(v.array(MemberSchema), v.maxLength(mostMembers))),
  seed: v.optional(SeedSchema),
});
export type AssessmentFile = v.InferOutput<typeof AssessmentFileSchema>;
export type ClusterIdentity = v.InferOutput<typeof ClusterIdentitySchema>;

/** An assessment as the store keeps it and the screens show it. */
export const AssessmentSchema = v.strictObject({
  id: IdSchema,
  clusterId: IdSchema,
  /** Sample data: marked on every screen and in every export. */
  illustrative: v.boolean(),
  knowledgeBase: v.string(),
  /** Content hash of the knowledge base it is computed with; empty from before hashes were kept: the shipped one. */
  knowledgeHash: v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{64})?$/)),
  assessedOn: DateSchema,
  createdAt: TimestampSchema,
  updatedAt: TimestampSchema,
  assessor: AssessorSchema,
  typing: TypingSchema,
  /** The official has looked at the suggested type and kept it (or overridden it). */
  typeAccepted: v.boolean(),
  ratings: v.record(KnowledgeIdSchema, RatingSchema),
  context: ContextSchema,
  priorities: v.nullable(PrioritiesSchema),
  acceptance: v.record(KnowledgeIdSchema, LevelSchema),
  costs: v.record(KnowledgeIdSchema, MoneySchema),
  stageOverride: v.nullable(StageOverrideSchema),
  scoreOverrides: ScoreOverridesSchema,
  plan: PlanSettingsSchema,
  members: v.array(MemberSchema),
  /** When the present plan was accepted and became actions; `null` before. */
  planAcceptedAt: v.nullable(TimestampSchema),
  seed: SeedSchema,
});
export type Assessment = v.InferOutput<typeof AssessmentSchema>;
