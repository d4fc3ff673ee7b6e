import * as v from 'valibot';
import { DateSchema, IdSchema, TimestampSchema } from '../../base/fields.ts';
import { formationTypeIds, stageIds } from '../../knowledge/schema.ts';
import { ClusterSchema } from '../cluster.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What an assessment found, as it was stored when it was found. */
const YearResultSchema = v.strictObject({
  /** Content hash of the knowledge base that it was found with. */
  knowledgeHash: v.string(),
  engine: v.string(),
  type: v.nullable(v.picklist(formationTypeIds)),
  stage: v.nullable(v.picklist(stageIds)),
  /** Share of the draws that have the stage; `null` where that was not kept. */
  stageShare: v.nullable(v.number()),
  composite: v.nullable(v.number()),
  low: v.nullable(v.number()),
  high: v.nullable(v.number()),
  topCause: v.nullable(v.string()),
  severity: v.nullable(v.number()),
  /** The four are `null` where a result from an earlier version did not keep them. */
  answered: v.nullable(count),
  applicable: v.nullable(count),
  /** Answers with evidence of grade A or B. */
  documented: v.nullable(count),
  plan: v.nullable(v.strictObject({ measures: count, cost: v.number() })),
});

/** One assessment among those of its cluster. */
export const AssessedYearSchema = v.strictObject({
  id: IdSchema,
  assessedOn: DateSchema,
  updatedAt: TimestampSchema,
  /** Label of its knowledge base. */
  knowledgeBase: v.string(),
  assessor: v.string(),
  illustrative: v.boolean(),
  /** Entries that were taken over from the year before and nobody has looked at yet. */
  carried: count,
  /** Whether its plan was accepted. */
  isPlanAccepted: v.boolean(),
  /** `null` before the first evaluation. */
  result: v.nullable(YearResultSchema),
});
export type AssessedYearRow = v.InferOutput<typeof AssessedYearSchema>;

/** All assessments of a cluster, the newest first, and what is under way. */
export const ClusterYearsSchema = v.strictObject({
  cluster: ClusterSchema,
  assessments: v.array(AssessedYearSchema),
  openActions: count,
  lateActions: count,
});
export type ClusterYears = v.InferOutput<typeof ClusterYearsSchema>;

/** Whether a result stands: enough is answered, and all that was taken over is confirmed. Another is provisional. */
export const isFinished = ({ result, carried }: AssessedYearRow): boolean =>
  carried === 0 && (result?.composite ?? null) !== null;

/** What an assessment was started from. */
export const CarriedStartSchema = v.strictObject({
  /** When the one before it was made; `null` for the first. */
  assessedOn: v.nullable(DateSchema),
  /** Indicators that measures adopted in any earlier year were to move. */
  aimed: v.array(v.string()),
});
export type CarriedStart = v.InferOutput<typeof CarriedStartSchema>;
