import * as v from 'valibot';
import { BasisSchema, SourceSchema, TextSchema, id } from './schemaBase.ts';

const base = {
  id,
  question: TextSchema,
  hint: TextSchema,
  basis: BasisSchema,
  sources: v.array(SourceSchema),
};

/** `clause`: the answer inside a sentence. */
const AnswerSchema = v.strictObject({ id, text: TextSchema, clause: v.optional(TextSchema) });
const answers = v.pipe(v.array(AnswerSchema), v.minLength(2));

/** A question of the context: about the cluster's situation, without a score of its own. */
export const ContextQuestionSchema = v.variant('kind', [
  v.strictObject({ ...base, kind: v.literal('choice'), answers }),
  v.strictObject({ ...base, kind: v.literal('several'), answers }),
  v.strictObject({
    ...base,
    kind: v.literal('number'),
    unit: TextSchema,
    validRange: v.strictObject({ min: v.number(), max: v.number() }),
  }),
]);

/** Which questions of the context the program knows by name. */
export const contextQuestionIds = ['earlier-decline', 'margin-change', 'outside-shocks'] as const;
