import * as v from 'valibot';
import { IdSchema, KnowledgeIdSchema, LevelSchema, MoneySchema } from '../base/fields.ts';
import { criterionIds } from '../knowledge/schema.ts';
import {
  AssessmentSchema,
  RatingSchema,
  ScoreOverrideSchema,
  StageOverrideSchema,
  TypingSchema,
} from '../model/assessment.ts';
import { ContextSchema } from '../model/context.ts';
import { PlanSettingsSchema } from '../model/planSettings.ts';
import { PrioritiesSchema } from '../model/priorities.ts';
import { CarriedKeySchema } from '../model/years/carried.ts';
import { type Call, replacing } from './call.ts';

/** The one who answers has the answer on the screen already: only the time stamp is new. */
const SavedSchema = v.pick(AssessmentSchema, ['updatedAt']);

const typeAnswer = v.strictObject({ typing: TypingSchema, accepted: v.boolean() });

const carriedEntries = v.record(CarriedKeySchema, v.literal(true));

const judgedMeasure = v.strictObject({ acceptance: v.nullable(LevelSchema), cost: v.nullable(MoneySchema) });

/** What the official answers and decides in an assessment, one entry at a time. */
export const answerChannels = {
  'assessment.saveTyping': {
    input: v.strictObject({ id: IdSchema, ...typeAnswer.entries, ...replacing(typeAnswer) }),
    output: SavedSchema,
  },
  /** Stores one rating as it is given; `rating: null` takes the answer back. */
  'assessment.saveRating': {
    input: v.strictObject({
      id: IdSchema,
      indicator: KnowledgeIdSchema,
      rating: v.nullable(RatingSchema),
      ...replacing(v.nullable(RatingSchema)),
    }),
    output: SavedSchema,
  },
  'assessment.saveContext': {
    input: v.strictObject({ id: IdSchema, context: ContextSchema, ...replacing(ContextSchema) }),
    output: SavedSchema,
  },
  'assessment.savePriorities': {
    input: v.strictObject({
      id: IdSchema,
      priorities: v.nullable(PrioritiesSchema),
      ...replacing(v.nullable(PrioritiesSchema)),
    }),
    output: SavedSchema,
  },
  'assessment.saveMeasure': {
    input: v.strictObject({
      id: IdSchema,
      measure: KnowledgeIdSchema,
      ...judgedMeasure.entries,
      ...replacing(judgedMeasure),
    }),
    output: SavedSchema,
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
    output: SavedSchema,
  },
  /** The official's own stage; `null` goes back to the one of the rule. */
  'assessment.saveStageOverride': {
    input: v.strictObject({
      id: IdSchema,
      override: v.nullable(StageOverrideSchema),
      ...replacing(v.nullable(StageOverrideSchema)),
    }),
    output: SavedSchema,
  },
  /** Which entries that were taken over nobody has looked at yet. */
  'assessment.saveCarried': {
    input: v.strictObject({ id: IdSchema, carried: carriedEntries, ...replacing(carriedEntries) }),
    output: SavedSchema,
  },
  'assessment.savePlan': {
    input: v.strictObject({ id: IdSchema, plan: PlanSettingsSchema, ...replacing(PlanSettingsSchema) }),
    output: SavedSchema,
  },
} as const satisfies Record<string, Call>;
