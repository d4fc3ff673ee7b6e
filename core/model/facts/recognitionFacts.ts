import * as v from 'valibot';
import { FiniteSchema, KnowledgeIdSchema } from '../../base/fields.ts';

/** Facts that official recognition asks for, by field id; yes/no fields are booleans. */
export const RecognitionFactsSchema = v.record(KnowledgeIdSchema, v.union([FiniteSchema, v.boolean()]));
