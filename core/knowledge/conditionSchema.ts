import * as v from 'valibot';
import { id } from './schemaBase.ts';

/**
 * One thing that must be so for a measure to be offered: an answer or the severity of a cause against a bound.
 *
 * Rated indicators count in levels 1–5, measured ones in their own unit, causes in severity 0–100. Bounds are
 * themselves within.
 */
const ClauseSchema = v.union([
  v.strictObject({ indicator: id, atMost: v.number() }),
  v.strictObject({ indicator: id, atLeast: v.number() }),
  v.strictObject({ cause: id, atLeast: v.number() }),
]);

const clauses = v.pipe(v.array(ClauseSchema), v.minLength(1));

/** `{ "any": [{ "indicator": "resource-headroom", "atMost": 3 }] }`: one of the clauses, or all of them. */
export const ConditionSchema = v.union([v.strictObject({ all: clauses }), v.strictObject({ any: clauses })]);

export type Clause = v.InferOutput<typeof ClauseSchema>;
export type Condition = v.InferOutput<typeof ConditionSchema>;

/** The clauses of a condition, whichever way they are joined. */
export const clausesOf = (condition: Condition): readonly Clause[] =>
  'all' in condition ? condition.all : condition.any;
