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
  RequiredNoteSchema,
  SeedSchema,
  ShortTextSchema,
  TimestampSchema,
} from '../base/fields.ts';
import type { CheckReason } from '../base/reasons.ts';
import { ClusterIdentitySchema } from './clusterIdentity.ts';
import { CarriedKeySchema } from './years/carried.ts';
import { ContextSchema } from './context.ts';
import { RecognitionFactsSchema } from './facts/recognitionFacts.ts';
import { entriesOf, field, fileEntriesOf, splitField } from './fieldTable.ts';
import { planLimitKeys, planYearKeys, PlanSettingsSchema } from './planSettings.ts';
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
        reason: RequiredNoteSchema,
      }),
    ),
  ),
});
export type Typing = v.InferOutput<typeof TypingSchema>;

/** The official's own stage in place of the one that the rule gives, always with a written reason. */
export const StageOverrideSchema = v.strictObject({
  stage: v.picklist(stageIds),
  reason: RequiredNoteSchema,
});
export type StageOverride = v.InferOutput<typeof StageOverrideSchema>;

/** The official's own score of a measure on a criterion, 0–100, in place of the computed one; always with a reason. */
export const ScoreOverrideSchema = v.strictObject({
  score: v.pipe(FiniteSchema, v.minValue(0), v.maxValue(100)),
  reason: RequiredNoteSchema,
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

export const AssessorSchema = v.strictObject({
  name: v.optional(ShortTextSchema),
  unit: v.optional(ShortTextSchema),
});

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
 * Every field of an assessment: its schema, what a new assessment has, whether the assessment file has it under the
 * same name, and how it is stored. Schemas, file, columns and copies are derived from here.
 */
export const assessmentFields = {
  id: field(IdSchema, { columns: 'id' }),
  clusterId: field(IdSchema, { columns: 'cluster_id' }),
  knowledgeBase: field(ShortTextSchema, { columns: 'knowledge_base', file: 'always' }),
  /** Content hash of the knowledge base it is computed with; empty from before hashes were kept: the shipped one. */
  knowledgeHash: field(v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{64})?$/)), { columns: 'knowledge_hash' }),
  assessedOn: field(DateSchema, { columns: 'assessed_on', file: 'always' }),
  createdAt: field(TimestampSchema, { columns: 'created_at' }),
  updatedAt: field(TimestampSchema, { columns: 'updated_at' }),
  assessor: field(AssessorSchema, {
    empty: {},
    file: 'always',
    columns: { name: 'assessor_name', unit: 'assessor_unit' },
  }),
  /** Sample data: marked on every screen and in every export. */
  illustrative: field(v.boolean(), { empty: false, file: 'unless-empty', columns: 'illustrative' }),
  typing: splitField(TypingSchema, {
    empty: { answers: {} },
    file: 'always',
    columns: { override: { type: 'override_type', second: 'override_second', reason: 'override_reason' } },
    rows: { part: 'typing', keys: ['answers'] },
  }),
  /** The official has looked at the suggested type and kept it (or overridden it). */
  typeAccepted: field(v.boolean(), { empty: false, columns: 'type_accepted' }),
  ratings: field(v.record(KnowledgeIdSchema, RatingSchema), {
    empty: {},
    file: 'required',
    rows: { part: 'ratings' },
  }),
  context: splitField(ContextSchema, {
    empty: {},
    file: 'always',
    columns: {
      yearsSinceFounding: 'years_since_founding',
      growthGap: 'growth_gap',
      lqChange: 'lq_change',
      spanYears: 'span_years',
      marginChange: 'margin_change',
      earlierDecline: 'earlier_decline',
      previousStage: 'previous_stage',
    },
    rows: { part: 'shocks', keys: ['outsideShocks'] },
  }),
  priorities: splitField(v.nullable(PrioritiesSchema), {
    empty: null,
    file: 'unless-empty',
    columns: { method: 'priority_method', certainty: 'weight_certainty' },
    rows: { part: 'weights', keys: ['order', 'points', 'judgements', 'ranges'] },
  }),
  acceptance: field(v.record(KnowledgeIdSchema, LevelSchema), {
    empty: {},
    file: 'always',
    rows: { part: 'measures' },
  }),
  costs: field(v.record(KnowledgeIdSchema, MoneySchema), {
    empty: {},
    file: 'always',
    rows: { part: 'measures' },
  }),
  stageOverride: field(v.nullable(StageOverrideSchema), {
    empty: null,
    file: 'unless-empty',
    columns: { stage: 'stage_override', reason: 'stage_override_reason' },
  }),
  scoreOverrides: field(ScoreOverridesSchema, {
    empty: {},
    file: 'unless-empty',
    rows: { part: 'scores' },
  }),
  plan: splitField(PlanSettingsSchema, {
    empty: {},
    file: 'always',
    columns: { budget: 'plan_budget', largest: 'plan_largest' },
    rows: {
      part: 'plan',
      keys: [...planLimitKeys, ...planYearKeys, 'must', 'mustNot', 'excludeTogether', 'ownPlan', 'chosen'],
    },
  }),
  members: field(v.pipe(v.array(MemberSchema), v.maxLength(mostMembers)), {
    empty: [],
    file: 'unless-empty',
    rows: { part: 'members' },
  }),
  /** What was taken over from the assessment before and has not been looked at since, by `carried.ts`. */
  carried: field(v.optional(v.record(CarriedKeySchema, v.literal(true)), {}), {
    empty: {},
    file: 'unless-empty',
    rows: { part: 'carried' },
  }),
  /** When the present plan was accepted and became actions; `null` before. */
  planAcceptedAt: field(v.nullable(TimestampSchema), { empty: null, columns: 'plan_accepted_at' }),
  /** A new assessment has the same: results are repeatable, not random from run to run. */
  seed: field(SeedSchema, { empty: 1, file: 'always', columns: 'seed' }),
} as const;

export type AssessmentFields = typeof assessmentFields;

/** An assessment as the store keeps it and the screens show it. */
export const AssessmentSchema = v.strictObject(entriesOf(assessmentFields));
export type Assessment = v.InferOutput<typeof AssessmentSchema>;

const { knowledgeBase, assessedOn, assessor, illustrative, typing, ratings, context, ...behind } =
  fileEntriesOf(assessmentFields);
const ahead = { assessedOn, assessor, illustrative, typing, ratings, context };

/**
 * The assessment file, version 1: one assessment as JSON (docs/assessment-file.md).
 *
 * Only the shape is checked here, in this order; ids and ranges against the knowledge base in `readAssessment.ts`.
 */
export const AssessmentFileSchema = v.strictObject({
  format: v.literal(assessmentFormat),
  knowledgeBase,
  cluster: ClusterIdentitySchema,
  ...ahead,
  recognition: v.optional(RecognitionFactsSchema),
  ...behind,
});
export type AssessmentFile = v.InferOutput<typeof AssessmentFileSchema>;
