import * as v from 'valibot';
import { IdSchema } from '../base/fields.ts';
import { type Call, none } from './call.ts';

const IdsSchema = v.pipe(v.array(IdSchema), v.maxLength(100));
const CountSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** What a new store begins with: the clusters of the paper's Table 1, and the worked sample. */
export const referenceChannels = {
  /** How many of the paper's clusters are not in the list, and whether the sample is there. */
  'reference.state': {
    input: none,
    output: v.strictObject({ absent: CountSchema, hasSample: v.boolean() }),
  },
  /** Deletes the paper's clusters on which nobody has worked, all or none. Says which those were. */
  'reference.remove': { input: none, output: IdsSchema },
  /**
   * Brings back those that are not in the list, or those of them that are named, from the bin or as they came with the
   * program. Says which.
   */
  'reference.restore': { input: v.strictObject({ ids: v.nullable(IdsSchema) }), output: IdsSchema },
  /** Brings the sample back, from the bin or as it came with the program. Says whether it had been away. */
  'reference.restoreSample': { input: none, output: v.boolean() },
  /**
   * Puts a sample as it ships in the place of the one that is there, which goes to the bin; own work stays as it is.
   * `keepsFigures` says that an own assessment rests on the figures of its cluster, so that they stayed too. Refused with
   * `not-found` where there is no sample.
   */
  'reference.resetSample': {
    input: none,
    output: v.strictObject({ undo: IdSchema, keepsFigures: v.boolean() }),
  },
  /**
   * Takes a reset back, or brings back one that was taken back, by the token of the last. Refused with
   * `changed-elsewhere` where the figures of its cluster have been changed since.
   */
  'reference.takeBackReset': {
    input: v.strictObject({ undo: IdSchema }),
    output: v.strictObject({ undo: IdSchema }),
  },
} as const satisfies Record<string, Call>;
