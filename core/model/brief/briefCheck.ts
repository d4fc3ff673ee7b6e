import * as v from 'valibot';
import type { BriefChange } from './briefChange.ts';
import { BriefHeadlineSchema, BriefPrintSchema } from './briefRecord.ts';
import { DateSchema, IdSchema } from '../../base/fields.ts';

/** 16 hexadecimal digits: what a brief prints of its fingerprint. */
export const PrintedFingerprintSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/));

const NameSchema = v.strictObject({ en: v.string(), zh: v.string() });

const AboutSchema = v.strictObject({
  assessmentId: IdSchema,
  clusterName: NameSchema,
  assessedOn: DateSchema,
  illustrative: v.boolean(),
  /** The knowledge base of the assessment now. */
  knowledgeHash: v.string(),
});

const printed = {
  digits: PrintedFingerprintSchema,
  /** The briefs of this fingerprint that left this program, the latest first. */
  prints: v.array(BriefPrintSchema),
};

/**
 * The entry of the trail that a brief names: whether it is still there, and how many changes came after it. One that is
 * of the trail of another office, from which the record of the brief came in, is proved there.
 */
const TrailStandingSchema = v.strictObject({
  seq: v.number(),
  digits: PrintedFingerprintSchema,
  isHeld: v.boolean(),
  isElsewhere: v.boolean(),
  changes: v.number(),
});
export type TrailStanding = v.InferOutput<typeof TrailStandingSchema>;

const trail = v.optional(TrailStandingSchema);

/**
 * What can be said about a printed brief.
 *
 * `unknown`: nothing here has this fingerprint. `removed`: its assessment was deleted since. `unchanged`: the present
 * data give the same brief; without `prints` it was printed elsewhere. `changed`: since the latest of `prints`. `entry`:
 * the digits are those of an entry of the trail that no recorded brief names.
 */
export const BriefCheckSchema = v.variant('result', [
  v.strictObject({ result: v.literal('unknown'), digits: PrintedFingerprintSchema, trail }),
  v.strictObject({
    result: v.literal('entry'),
    digits: PrintedFingerprintSchema,
    trail: TrailStandingSchema,
    /** `null` where the entry is about no assessment that is still there. */
    assessmentId: v.nullable(IdSchema),
  }),
  v.strictObject({ result: v.literal('removed'), ...printed, trail, clusterName: NameSchema }),
  v.strictObject({ result: v.literal('unchanged'), ...printed, trail, about: AboutSchema }),
  v.strictObject({
    result: v.literal('changed'),
    ...printed,
    trail,
    about: AboutSchema,
    /** Made by core on this side of the bridge. */
    changes: v.array(v.custom<BriefChange>((value) => typeof value === 'object' && value !== null)),
    then: BriefHeadlineSchema,
    now: BriefHeadlineSchema,
  }),
]);
export type BriefCheck = v.InferOutput<typeof BriefCheckSchema>;
