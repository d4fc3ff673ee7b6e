import * as v from 'valibot';
import { formationTypeIds, stageIds } from '../knowledge/schema.ts';
import { KnowledgeIdSchema } from '../base/fields.ts';

/** The results of an assessment that officials compare when the knowledge base changes. */
const KnowledgeOutcomeSchema = v.strictObject({
  type: v.nullable(v.picklist(formationTypeIds)),
  stage: v.nullable(v.picklist(stageIds)),
  /** 0–100; `null` while the coverage is too low. */
  maturity: v.nullable(v.number()),
  /** The raised causes, the worst first. */
  causes: v.array(KnowledgeIdSchema),
  /** The measures of the plan by phase. */
  plan: v.array(KnowledgeIdSchema),
});
export type KnowledgeOutcome = v.InferOutput<typeof KnowledgeOutcomeSchema>;

/** One assessment under two knowledge bases. */
export const KnowledgeComparisonSchema = v.strictObject({
  before: KnowledgeOutcomeSchema,
  after: KnowledgeOutcomeSchema,
  /** Answers that the new knowledge base has no place for (`ratings.<id>`): kept, but not counted. */
  unread: v.array(v.string()),
});
export type KnowledgeComparison = v.InferOutput<typeof KnowledgeComparisonSchema>;
