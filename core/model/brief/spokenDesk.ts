import * as v from 'valibot';

const parts = ['finding', 'ask', 'standing', 'options', 'left', 'sure', 'answers'] as const;
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What is said in a minute, as the page shows it. */
export const SpokenDeskSchema = v.strictObject({
  title: v.string(),
  paragraphs: v.array(v.string()),
  /** Characters in Chinese, words in English, and the most that a minute holds. */
  length: count,
  most: count,
  /** What was left out to keep to it, in that order. */
  cuts: v.array(v.strictObject({ part: v.picklist(parts), place: count, form: count })),
});
export type SpokenDesk = v.InferOutput<typeof SpokenDeskSchema>;
