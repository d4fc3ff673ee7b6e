import * as v from 'valibot';
import type { KnowledgeContent } from '../knowledge/parts.ts';
import type { KnowledgeProblem } from '../knowledge/problem.ts';
import { KnowledgeBaseSchema } from '../knowledge/schema.ts';
import { NoteSchema, TimestampSchema } from '../base/fields.ts';

/** SHA-256 over the content of a knowledge base, hexadecimal: its identity. */
export const KnowledgeHashSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

/** A stored knowledge base without its content. */
export const KnowledgeVersionSchema = v.strictObject({
  hash: KnowledgeHashSchema,
  /** The label that officials gave it, or the version number of a shipped one. */
  version: v.string(),
  origin: v.picklist(['shipped', 'own']),
  /** The version it was made from; `null` for a shipped one. */
  basedOn: v.nullable(KnowledgeHashSchema),
  note: NoteSchema,
  createdAt: TimestampSchema,
  /** Assessments that are computed with it. */
  assessments: v.pipe(v.number(), v.integer(), v.minValue(0)),
});
export type KnowledgeVersion = v.InferOutput<typeof KnowledgeVersionSchema>;

/** The version that is being written. Its content may still lack what a version needs. */
export const KnowledgeDraftSchema = v.strictObject({
  basedOn: KnowledgeHashSchema,
  content: v.custom<KnowledgeContent>((value) => typeof value === 'object' && value !== null),
  updatedAt: TimestampSchema,
});
export type KnowledgeDraft = v.InferOutput<typeof KnowledgeDraftSchema>;

/** What the official sees of the knowledge bases as a whole. */
export const KnowledgeShelfSchema = v.strictObject({
  /** The newest first. */
  versions: v.array(KnowledgeVersionSchema),
  /** What new assessments start with. */
  inUse: KnowledgeHashSchema,
  draft: v.nullable(v.omit(KnowledgeDraftSchema, ['content'])),
});
export type KnowledgeShelf = v.InferOutput<typeof KnowledgeShelfSchema>;

/** What a knowledge file holds, before anything is stored. */
export const KnowledgePreviewSchema = v.strictObject({
  version: v.string(),
  note: NoteSchema,
  basedOn: v.nullable(KnowledgeHashSchema),
  /** `null` as long as there are problems. */
  knowledge: v.nullable(KnowledgeBaseSchema),
  problems: v.array(
    v.custom<KnowledgeProblem>((value) => typeof value === 'object' && value !== null && 'code' in value),
  ),
  /** The same content is stored already: importing it would change nothing. */
  isStored: v.boolean(),
});
export type KnowledgePreview = v.InferOutput<typeof KnowledgePreviewSchema>;
