import * as v from 'valibot';
import { asStored } from '../base/changedSchema.ts';
import { IdSchema, ShortTextSchema, TimestampSchema } from '../base/fields.ts';
import { statementKinds, trailGroups } from '../trail/statement.ts';
import { type Call, ExportedFileSchema, LanguageSchema, none } from './call.ts';

const SeqSchema = v.pipe(v.number(), v.integer(), v.minValue(0));

/**
 * Whose history: of one assessment with the profile of its cluster, of a cluster with its assessments, or of all. What
 * came `after` an entry leaves out the records of briefs, which change nothing.
 */
const ScopeSchema = v.variant('of', [
  v.strictObject({ of: v.literal('assessment'), id: IdSchema, after: v.optional(SeqSchema) }),
  v.strictObject({ of: v.literal('cluster'), id: IdSchema }),
  v.strictObject({ of: v.literal('store') }),
]);

const PersonSchema = v.strictObject({ name: ShortTextSchema, unit: ShortTextSchema });

const HeadSchema = v.strictObject({ seq: SeqSchema, hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) });

const NameSchema = v.strictObject({ en: v.string(), zh: v.string() });

/** What happened, or would happen, to one thing. */
export const StatementSchema = v.strictObject({
  group: v.picklist(trailGroups),
  subject: v.string(),
  kind: v.picklist(statementKinds),
  parts: v.array(
    v.strictObject({ field: v.string(), before: v.nullable(v.string()), after: v.nullable(v.string()) }),
  ),
});

/** One entry in words: made by core on this side of the bridge. */
export const TrailEntrySchema = v.strictObject({
  seq: SeqSchema,
  at: TimestampSchema,
  actor: PersonSchema,
  /** What was done, in words. */
  act: v.string(),
  /** `null` where the entry is about the store as a whole, or its cluster was removed for good. */
  cluster: v.nullable(v.strictObject({ id: IdSchema, name: NameSchema })),
  assessment: v.nullable(v.strictObject({ id: IdSchema, assessedOn: v.string() })),
  statements: v.array(StatementSchema),
});
export type TrailEntryInWords = v.InferOutput<typeof TrailEntrySchema>;

/** The history of changes: read, proved, and taken out of the program. */
export const trailChannels = {
  /**
   * Entries in words, the newest first, at most fifty. `next` is where the next call goes on; `null` once the beginning
   * is reached. A filter that finds little ends early: a call reads at most some thousand entries.
   */
  'trail.list': {
    input: v.strictObject({
      scope: ScopeSchema,
      language: LanguageSchema,
      group: v.nullable(v.picklist(trailGroups)),
      // Whoever worked before a rule of texts was made is found by the name that is stored.
      person: v.nullable(asStored(PersonSchema)),
      search: ShortTextSchema,
      before: v.nullable(SeqSchema),
    }),
    output: v.strictObject({ entries: v.array(TrailEntrySchema), next: v.nullable(SeqSchema) }),
  },
  /**
   * Everybody whose name stands in the trail, each name with each unit, and when they last changed something; the last
   * one first.
   */
  'trail.people': {
    input: none,
    output: v.array(v.strictObject({ ...PersonSchema.entries, lastAt: TimestampSchema })),
  },
  /** Proves every entry, and that the trail leads to what briefs and backups say of it. */
  'trail.verify': {
    input: none,
    output: v.strictObject({
      entries: SeqSchema,
      head: HeadSchema,
      anchors: SeqSchema,
      milliseconds: v.number(),
      fault: v.nullable(
        v.strictObject({ kind: v.picklist(['changed', 'missing', 'anchor']), seq: SeqSchema }),
      ),
    }),
  },
  /** All entries in a file. JSON lines carry what the check numbers are made from (docs/trail.md). */
  'trail.export': {
    input: v.strictObject({ format: v.picklist(['csv', 'xlsx', 'jsonl']), language: LanguageSchema }),
    output: ExportedFileSchema,
  },
} as const satisfies Record<string, Call>;
