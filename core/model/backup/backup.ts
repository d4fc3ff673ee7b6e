import * as v from 'valibot';
import { TimestampSchema } from '../../base/fields.ts';

/** Why a backup was made. `before-restore` is the store as it stood before another state took its place. */
export const backupReasons = [
  'timed',
  'close',
  'before-import',
  'before-restore',
  'before-upgrade',
  'before-bulk-delete',
  'by-hand',
] as const;
export type BackupReason = (typeof backupReasons)[number];

const HashSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const CountSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** How much a store holds; what is deleted but can be brought back is not counted. */
export const CountsSchema = v.strictObject({
  clusters: CountSchema,
  assessments: CountSchema,
  actions: CountSchema,
});

/** Where the trail of a store stood: what proves that the store of today came from it. */
const HeadSchema = v.strictObject({ seq: CountSchema, hash: HashSchema });

/** What stands beside a backup; written after the backup was proved. */
export const ManifestSchema = v.strictObject({
  name: v.string(),
  number: CountSchema,
  reason: v.picklist(backupReasons),
  madeAt: TimestampSchema,
  /** The version of the program that wrote it. */
  program: v.string(),
  /** The version of the tables. */
  schema: CountSchema,
  /** `null` in a store from before stores had an identity, as its trail is. */
  storeId: v.nullable(v.string()),
  generation: v.nullable(CountSchema),
  head: v.nullable(HeadSchema),
  /** SHA-256 over everything that it holds; equal to that of the store it was made from. */
  content: HashSchema,
  /** The sum over what the trail does not tell of. */
  untold: v.nullable(HashSchema),
  /** SHA-256 of the file. */
  file: HashSchema,
  bytes: CountSchema,
  counts: CountsSchema,
  /** SHA-256 of each evidence file that its rows name. */
  evidence: v.array(HashSchema),
});
export type Manifest = v.InferOutput<typeof ManifestSchema>;
