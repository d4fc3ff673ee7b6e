import * as v from 'valibot';
import { actorIds, horizonIds } from '../knowledge/schema.ts';
import { mostPlanMeasures } from '../knowledge/sizes.ts';
import { KnowledgeIdSchema, MoneySchema } from '../base/fields.ts';

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

/** The settings that limit the plan by phase or by acting body. */
export const planLimitKeys = ['phaseBudgets', 'phaseCapacity', 'actorCapacity'] as const;

/**
 * What the plan must keep to. What is left out does not limit.
 *
 * Money in million CNY; `budget: null` means no limit in all. `phaseBudgets` limit what the measures of a phase cost,
 * `phaseCapacity` how many there are, `actorCapacity` how many a body leads.
 */
export const PlanSettingsSchema = v.strictObject({
  budget: v.optional(v.nullable(MoneySchema)),
  phaseBudgets: v.optional(byPhase(MoneySchema)),
  phaseCapacity: v.optional(byPhase(count)),
  actorCapacity: v.optional(byActor(count)),
  largest: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostPlanMeasures))),
  must: v.optional(measures),
  mustNot: v.optional(measures),
  excludeTogether: v.optional(v.array(v.pipe(measures, v.minLength(2)))),
  /** The official's own plan, made by hand, to be compared with the best one. */
  ownPlan: v.optional(measures),
});
export type PlanSettings = v.InferOutput<typeof PlanSettingsSchema>;
