import * as v from 'valibot';
import type { Language } from '../../../core/base/settings.ts';
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
import { sampleFileIn } from './sampleWords.ts';

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

/**
 * The worked sample that ships with the program: an assessment, the facts of its cluster, and its actions. What an
 * official would have written stands in the language that is asked for.
 */
export function readSample(folder: string, kb: KnowledgeBase, language: Language) {
  const text = (name: string): string => sampleFileIn(folder, name, language);
  return {
    assessment: readAssessmentFile(text('sample-assessment.json'), kb),
    ...v.parse(SampleFactsSchema, JSON.parse(text('sample-facts.json'))),
    actions: v.parse(SampleActionsSchema, JSON.parse(text('sample-actions.json'))).actions,
  };
}
