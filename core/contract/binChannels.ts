import * as v from 'valibot';
import { IdSchema, TimestampSchema } from '../base/fields.ts';
import { type Call, none } from './call.ts';

/** How many days what is deleted can be brought back. */
export const binDays = 30;

export const binKinds = ['cluster', 'assessment', 'action'] as const;

const NameSchema = v.strictObject({ en: v.string(), zh: v.string() });
const CountSchema = v.pipe(v.number(), v.integer(), v.minValue(0));

const BinItemSchema = v.strictObject({
  kind: v.picklist(binKinds),
  id: IdSchema,
  /** The cluster that it is, or belongs to. */
  cluster: NameSchema,
  /** The date of the assessment; `null` for a cluster. */
  assessedOn: v.nullable(v.string()),
  /** What an action is called; `null` for the others. */
  title: v.nullable(v.string()),
  /** What it holds and takes along. */
  assessments: CountSchema,
  answers: CountSchema,
  actions: CountSchema,
  deletedAt: TimestampSchema,
  /** As stated then; empty where nobody was named. */
  deletedBy: v.strictObject({ name: v.string(), unit: v.string() }),
  /** 0 to `binDays`: how long it stays at least, by the clock. */
  daysLeft: CountSchema,
});
export type BinItem = v.InferOutput<typeof BinItemSchema>;

/** What was deleted and can be brought back. */
export const binChannels = {
  /** The latest first. What went with its cluster or assessment is not listed apart. */
  'bin.list': { input: none, output: v.array(BinItemSchema) },
  /** Brings something back with what hangs on it, and with what it hangs on. */
  'bin.restore': {
    input: v.strictObject({ kind: v.picklist(binKinds), id: IdSchema }),
    output: none,
  },
} as const satisfies Record<string, Call>;
