import * as v from 'valibot';
import { actorIds, horizonIds } from '../knowledge/schema.ts';
import { mostPlanMeasures } from '../knowledge/sizes.ts';
import { KnowledgeIdSchema, MoneySchema, RequiredNoteSchema } from '../base/fields.ts';

const measures = v.array(KnowledgeIdSchema);
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(mostPlanMeasures));

const byPhase = <S extends v.GenericSchema>(schema: S) =>
  v.strictObject({
    [horizonIds[0]]: v.optional(schema),
    [horizonIds[1]]: v.optional(schema),
    [horizonIds[2]]: v.optional(schema),
  });
const byActor = <S extends v.GenericSchema>(schema: S) =>
  v.strictObject({
    [actorIds[0]]: v.optional(schema),
    [actorIds[1]]: v.optional(schema),
    [actorIds[2]]: v.optional(schema),
  });

/** The most years that a plan is laid out for; year 1 is the year of the assessment. */
export const mostPlanYears = 10;

const PlanYearSchema = v.pipe(v.string(), v.regex(/^(?:[1-9]|10)$/));
const byYear = <S extends v.GenericSchema>(schema: S) => v.record(PlanYearSchema, schema);

/** The settings that limit the plan by phase or by acting body. */
export const planLimitKeys = ['phaseBudgets', 'phaseCapacity', 'actorCapacity'] as const;

/** The settings that go by year of the plan. */
export const planYearKeys = ['yearBudgets', 'yearCapacity', 'costsByYear'] as const;

/** The plans that the program offers, and the official's own. */
export const namedPlanIds = ['sufficient', 'balanced', 'full'] as const;
export const chosenPlanIds = [...namedPlanIds, 'own'] as const;
export type NamedPlanId = (typeof namedPlanIds)[number];

/** Which plan the official has chosen, with the written reason. */
export const ChosenPlanSchema = v.strictObject({
  name: v.picklist(chosenPlanIds),
  reason: RequiredNoteSchema,
});
export type ChosenPlan = v.InferOutput<typeof ChosenPlanSchema>;

/**
 * What the plan must keep to. What is left out does not limit.
 *
 * Money in million CNY; `budget: null` means no limit in all. `phaseBudgets` limit what the measures of a phase cost,
 * `phaseCapacity` how many there are, `actorCapacity` how many a body leads. `yearBudgets` and `yearCapacity` do the same
 * by year of the plan: what all cost in it, and how many are under way. `costsByYear` is what a measure costs year by
 * year, by measure id; it is its cost then.
 */
export const PlanSettingsSchema = v.strictObject({
  budget: v.optional(v.nullable(MoneySchema)),
  phaseBudgets: v.optional(byPhase(MoneySchema)),
  phaseCapacity: v.optional(byPhase(count)),
  actorCapacity: v.optional(byActor(count)),
  yearBudgets: v.optional(byYear(MoneySchema)),
  yearCapacity: v.optional(byYear(count)),
  costsByYear: v.optional(
    v.record(KnowledgeIdSchema, v.pipe(v.array(MoneySchema), v.minLength(1), v.maxLength(mostPlanYears))),
  ),
  largest: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostPlanMeasures))),
  must: v.optional(measures),
  mustNot: v.optional(measures),
  excludeTogether: v.optional(v.array(v.pipe(measures, v.minLength(2)))),
  /** The official's own plan, made by hand, to be compared with the best one. */
  ownPlan: v.optional(measures),
  chosen: v.optional(ChosenPlanSchema),
});
export type PlanSettings = v.InferOutput<typeof PlanSettingsSchema>;
