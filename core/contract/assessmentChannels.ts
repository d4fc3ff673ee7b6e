import * as v from 'valibot';
import { IdSchema, TimestampSchema } from '../base/fields.ts';
import { ActionSchema, SomeActionStandSchema } from '../model/action.ts';
import { AssessmentSchema } from '../model/assessment.ts';
import { ClusterSchema } from '../model/cluster.ts';
import type { Evaluation } from '../model/evaluation.ts';
import { KnowledgeComparisonSchema } from '../model/knowledgeComparison.ts';
import { byHash, byId, type Call, ExportedFileSchema, none, replacing } from './call.ts';
import { textFiles, TextFileSchema } from './carries.ts';

/** Computed by core on this side of the bridge: parsing it again would only cost time. */
const EvaluationSchema = v.custom<Evaluation>((value) => typeof value === 'object' && value !== null);

const AssessmentAndClusterSchema = v.strictObject({ assessment: AssessmentSchema, cluster: ClusterSchema });

/** The acceptance of a plan as one: when the plan counts as accepted from now on, and until now. */
const acceptance = v.strictObject({
  id: IdSchema,
  acceptedAt: v.nullable(TimestampSchema),
  /** How each action stands, or stood when it was deleted. */
  actions: v.array(v.strictObject({ id: IdSchema, ...replacing(SomeActionStandSchema) })),
  ...replacing(v.nullable(TimestampSchema)),
});

const ShownPlanSchema = v.strictObject({
  acceptedAt: v.nullable(TimestampSchema),
  measures: v.array(IdSchema),
});

/** Assessments as a whole: begun, opened, evaluated, turned into actions, exchanged. */
export const assessmentChannels = {
  /** Starts an assessment of a cluster, dated today: empty, or with what an earlier one of it says, marked as taken over. */
  'assessment.create': {
    input: v.strictObject({ clusterId: IdSchema, from: v.exactOptional(IdSchema) }),
    output: AssessmentSchema,
  },
  'assessment.open': { input: byId, output: AssessmentAndClusterSchema },
  /** What would change in the results of an assessment under another knowledge base; nothing is stored. */
  'assessment.compareKnowledge': {
    input: v.strictObject({ id: IdSchema, ...byHash.entries }),
    output: KnowledgeComparisonSchema,
  },
  /** Moves an assessment to another knowledge base. Every answer is kept, so that moving back restores all; `replaces` is the hash of the one it has. */
  'assessment.adoptKnowledge': {
    input: v.strictObject({ id: IdSchema, ...byHash.entries, ...replacing(v.string()) }),
    output: AssessmentSchema,
  },
  'assessment.evaluate': { input: byId, output: EvaluationSchema },
  /**
   * The plan's measures become actions, which come back; measures that already have one are left alone. `replaces` is
   * the plan as it is shown, in any order, and when the one before it was accepted.
   */
  'assessment.acceptPlan': {
    input: v.strictObject({ id: IdSchema, ...replacing(ShownPlanSchema) }),
    output: v.strictObject({ made: v.array(ActionSchema), acceptedAt: TimestampSchema }),
  },
  /** Deletes the actions that an accepted plan has made, all or none. */
  'assessment.withdrawPlan': { input: acceptance, output: none },
  /** Brings them back. */
  'assessment.renewPlan': { input: acceptance, output: none },
  /** Deletes an assessment; `replaces` is when it was last changed. */
  'assessment.remove': {
    input: v.strictObject({ id: IdSchema, ...replacing(TimestampSchema) }),
    output: none,
  },
  'assessment.restore': { input: byId, output: AssessmentSchema },
  /** Reads an assessment file (its text) into the store as a new assessment; nothing is overwritten. */
  'assessment.import': { input: TextFileSchema, carries: textFiles, output: AssessmentSchema },
  'assessment.export': { input: byId, output: ExportedFileSchema },
} as const satisfies Record<string, Call>;
