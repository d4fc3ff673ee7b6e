import * as v from 'valibot';
import { IdSchema } from '../base/fields.ts';
import { CarriedStartSchema, ClusterYearsSchema } from '../model/years/clusterYears.ts';
import type { YearChange } from '../model/years/moves.ts';
import { byId, type Call } from './call.ts';

/** Computed by core on this side of the bridge: parsing it again would only cost time. */
const YearChangeSchema = v.custom<YearChange>((value) => typeof value === 'object' && value !== null);

/** The years of a cluster: all its assessments, and what has changed between two of them. */
export const yearChannels = {
  /** All assessments of a cluster with what they found, as stored; one that was never evaluated is, once. */
  'years.read': { input: byId, output: ClusterYearsSchema },
  /**
   * Two assessments of one cluster, both under the knowledge base of the later; nothing is stored. `invalid-input` for two
   * that are not of one cluster, or the same one twice.
   */
  'years.compare': {
    input: v.strictObject({ from: IdSchema, to: IdSchema }),
    output: YearChangeSchema,
  },
  /** What an assessment was started from, and which of its answers measures were to move. */
  'years.start': { input: byId, output: CarriedStartSchema },
} as const satisfies Record<string, Call>;
