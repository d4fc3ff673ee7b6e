import * as v from 'valibot';
import { parseStrictJson } from '../base/strictJson.ts';

/** What is no label is refused where the rest is read. */
const LabelSchema = v.pipe(v.string(), v.maxLength(200));

/**
 * The label of the knowledge base that an assessment file names, before it is known whether the rest can be read;
 * `undefined` where it names none. Throws like `readAssessmentFile` for what is no JSON.
 */
export function knowledgeLabelOf(text: string): string | undefined {
  const json = parseStrictJson(text);
  const isNamed = typeof json === 'object' && json !== null && 'knowledgeBase' in json;
  return isNamed && v.is(LabelSchema, json.knowledgeBase) ? json.knowledgeBase : undefined;
}
