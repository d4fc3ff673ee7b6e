import * as v from 'valibot';
import { IdSchema } from '../base/fields.ts';
import { AssessmentSchema } from '../model/assessment.ts';
import {
  ClusterCountSchema,
  ClusterFieldsSchema,
  ClusterSchema,
  ClusterSummarySchema,
  YearlyFactSchema,
} from '../model/cluster.ts';
import { RecognitionFactsSchema } from '../model/facts/recognitionFacts.ts';
import { byId, type Call, none, replacing } from './call.ts';

/** Clusters: their list, their profile, their facts. */
export const clusterChannels = {
  'cluster.list': { input: none, output: v.array(ClusterSummarySchema) },
  /** What the frame of the window shows of the list. */
  'cluster.count': { input: none, output: ClusterCountSchema },
  'cluster.get': { input: byId, output: ClusterSchema },
  /**
   * Enters a cluster with its first assessment, empty, dated today. The page makes the id of the assessment and keeps it
   * with its form: sent again because the answer was lost, the cluster is the same one, with the fields of now.
   */
  'cluster.create': {
    input: v.strictObject({ assessmentId: IdSchema, fields: ClusterFieldsSchema }),
    output: AssessmentSchema,
  },
  'cluster.saveFields': {
    input: v.strictObject({ id: IdSchema, fields: ClusterFieldsSchema, ...replacing(ClusterFieldsSchema) }),
    output: ClusterSchema,
  },
  /** Stores one yearly fact; `value: null` removes it. */
  'cluster.saveFact': {
    input: v.strictObject({
      id: IdSchema,
      ...YearlyFactSchema.entries,
      value: v.nullable(YearlyFactSchema.entries.value),
      ...replacing(v.nullable(YearlyFactSchema)),
    }),
    output: ClusterSchema,
  },
  'cluster.saveRecognition': {
    input: v.strictObject({
      id: IdSchema,
      recognition: RecognitionFactsSchema,
      ...replacing(RecognitionFactsSchema),
    }),
    output: ClusterSchema,
  },
  'cluster.remove': { input: byId, output: none },
  'cluster.restore': { input: byId, output: ClusterSchema },
} as const satisfies Record<string, Call>;
