import * as v from 'valibot';
import { AppError } from '../base/errors.ts';
import { NoteSchema, RequiredTextSchema } from '../base/fields.ts';
import { schemaReason } from '../base/schemaReason.ts';
import { fileRefusal, parseStrictJson } from '../base/strictJson.ts';
import { type KnowledgeContent, contentOf } from './parts.ts';
import type { KnowledgeBase } from './schema.ts';

export const knowledgeFormat = 'cluster-desk.knowledge/1';

/** The label of a version: what officials call it. Part of the content, so 80 characters as in the store. */
export const KnowledgeLabelSchema = v.pipe(RequiredTextSchema, v.maxLength(80));

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

/** The envelope of the file; `content` is checked by `checkOwnVersion`, which lists all of its problems. */
const KnowledgeFileSchema = v.strictObject({
  format: v.literal(knowledgeFormat),
  version: KnowledgeLabelSchema,
  basedOn: v.nullable(hash),
  note: NoteSchema,
  content: v.unknown(),
});
export type KnowledgeFile = v.InferOutput<typeof KnowledgeFileSchema>;

/** A knowledge base as the text of one file (docs/knowledge-base.md). The same version gives the same bytes. */
export function writeKnowledgeFile(
  kb: KnowledgeBase,
  { basedOn, note }: { readonly basedOn: string | null; readonly note: string },
): string {
  const content: KnowledgeContent = contentOf(kb);
  const file = { format: knowledgeFormat, version: kb.version, basedOn, note, content };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/**
 * Reads the envelope of a knowledge file. Nothing is guessed; the content is handed on unchecked.
 *
 * Throws `invalid-file` with `path` and `reason`, or `unsupported-file-version` for another version of the format.
 */
export function readKnowledgeFile(text: string): KnowledgeFile {
  const json = parseStrictJson(text);
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw fileRefusal('', { reason: 'not-a-knowledge-base' });
  }
  const format: unknown = 'format' in json ? json.format : undefined;
  if (typeof format === 'string' && /^cluster-desk\.knowledge\/\d{1,9}$/u.test(format)) {
    if (format !== knowledgeFormat) {
      throw new AppError('unsupported-file-version', `Format ${format} is not read here.`, { format });
    }
  } else {
    throw fileRefusal('format', { reason: 'not-one-of', choices: [JSON.stringify(knowledgeFormat)] });
  }
  const parsed = v.safeParse(KnowledgeFileSchema, json);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw fileRefusal(v.getDotPath(issue) ?? '', schemaReason(issue));
  }
  const { version, content } = parsed.output;
  if (labelOf(content) !== version) {
    throw fileRefusal('version', { reason: 'other-version-inside' });
  }
  return parsed.output;
}

/** The label inside the content; `undefined` where there is none. */
function labelOf(content: unknown): unknown {
  const instrument: unknown =
    typeof content === 'object' && content !== null && 'instrument' in content ? content.instrument : null;
  const isHolder = typeof instrument === 'object' && instrument !== null && 'version' in instrument;
  return isHolder ? instrument.version : undefined;
}
