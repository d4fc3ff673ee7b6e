import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { KnowledgeBase } from '../../../core/knowledge/schema.ts';
import { ActionFieldsSchema } from '../../../core/model/action.ts';
import { YearlyFactSchema } from '../../../core/model/cluster.ts';
import {
  FoundedYearSchema,
  IdSchema,
  KnowledgeIdSchema,
  NoteSchema,
  PercentSchema,
} from '../../../core/base/fields.ts';
import { readAssessmentFile } from '../../../core/model/readAssessment.ts';

const DaysSchema = v.pipe(v.number(), v.integer());
const { title, owner, status } = ActionFieldsSchema.entries;

const SampleFactsSchema = v.strictObject({
  illustrative: v.literal(true),
  clusterId: IdSchema,
  foundedYear: FoundedYearSchema,
  facts: v.array(YearlyFactSchema),
});

/** Dates are days from the day on which the store is made, so that the sample is never out of date. */
const SampleActionsSchema = v.strictObject({
  illustrative: v.literal(true),
  actions: v.array(
    v.strictObject({
      measureId: v.nullable(KnowledgeIdSchema),
      title,
      owner,
      startInDays: DaysSchema,
      dueInDays: DaysSchema,
      status,
      progress: PercentSchema,
      events: v.array(
        v.strictObject({ inDays: DaysSchema, progress: PercentSchema, status, note: NoteSchema }),
      ),
    }),
  ),
});
export type SampleAction = v.InferOutput<typeof SampleActionsSchema>['actions'][number];

/** The worked sample that ships with the program: an assessment, the facts of its cluster, and its actions. */
export function readSample(folder: string, kb: KnowledgeBase) {
  const text = (name: string): string => readFileSync(join(folder, name), 'utf8');
  return {
    assessment: readAssessmentFile(text('sample-assessment.json'), kb),
    ...v.parse(SampleFactsSchema, JSON.parse(text('sample-facts.json'))),
    actions: v.parse(SampleActionsSchema, JSON.parse(text('sample-actions.json'))).actions,
  };
}
