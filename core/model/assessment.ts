import * as v from 'valibot';
import { criterionIds, formationTypeIds, gradeIds, stageIds } from '../knowledge/schema.ts';
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
} from './fields.ts';

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
  v.check((rating) => answers.filter((key) => rating[key] !== undefined).length === 1, 'one-answer'),
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

const point = v.optional(v.pipe(FiniteSchema, v.minValue(0), v.maxValue(1000)));
const PointsSchema = v.strictObject({
  relief: point,
  'stage-fit': point,
  feasibility: point,
  speed: point,
  acceptance: point,
});

/**
 * How the criteria weigh.
 *
 * `direct`: points in any total. `swing`: points after ranking the worst-to-best swings, the largest 100;
 * `order` keeps that ranking, most important first, and without points gives rank-order-centroid weights.
 */
export const PrioritiesSchema = v.strictObject({
  method: v.picklist(['direct', 'swing']),
  order: v.optional(v.array(v.picklist(criterionIds))),
  points: v.optional(PointsSchema),
});
export type Priorities = v.InferOutput<typeof PrioritiesSchema>;

const measures = v.array(KnowledgeIdSchema);

/** What the plan must keep to. Budget in million CNY; `null` means no limit. */
export const PlanSettingsSchema = v.strictObject({
  budget: v.optional(v.nullable(MoneySchema)),
  largest: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(52))),
  must: v.optional(measures),
  mustNot: v.optional(measures),
  excludeTogether: v.optional(v.array(v.pipe(measures, v.minLength(2)))),
});
export type PlanSettings = v.InferOutput<typeof PlanSettingsSchema>;

const LocalNameSchema = v.pipe(
  v.strictObject({ en: v.optional(ShortTextSchema), zh: v.optional(ShortTextSchema) }),
  v.check((name) => Boolean(name.en?.trim() || name.zh?.trim()), 'name-missing'),
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
  plan: v.optional(PlanSettingsSchema),
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
  plan: PlanSettingsSchema,
  /** When the present plan was accepted and became actions; `null` before. */
  planAcceptedAt: v.nullable(TimestampSchema),
  seed: SeedSchema,
});
export type Assessment = v.InferOutput<typeof AssessmentSchema>;
