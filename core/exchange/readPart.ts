import * as v from 'valibot';
import { AppError } from '../base/errors.ts';
import { schemaReason } from '../base/schemaReason.ts';
import { fileRefusal, parseStrictJson } from '../base/strictJson.ts';
import {
  bundleFormat,
  BundleKnowledgeSchema,
  type BundleKnowledge,
  type ItemOf,
  type PartKind,
  partSchema,
} from './bundleItems.ts';
import { largestPart } from './bundleLimits.ts';
import { type BundleManifest, BundleManifestSchema } from './bundleManifest.ts';

/** An entry of a bundle as text, and what it is called in refusals. */
export interface EntryText {
  readonly name: string;
  readonly text: string;
}

/** Reads the table of contents. Throws `invalid-file` or `unsupported-file-version` like every entry below. */
export const readManifest = (entry: EntryText): BundleManifest => parseEntry(entry, BundleManifestSchema);

/** The items of a part, each checked by its schema. */
export function readItems<Kind extends PartKind>(entry: EntryText, kind: Kind): readonly ItemOf<Kind>[] {
  const part: Readonly<Record<string, unknown>> = parseEntry(entry, partSchema(kind));
  // The schema of the part has checked them.
  return part[kind] as readonly ItemOf<Kind>[];
}

/** A knowledge base of an office's own; its content is not checked yet. */
export const readKnowledge = (entry: EntryText): BundleKnowledge => parseEntry(entry, BundleKnowledgeSchema);

function parseEntry<Schema extends v.GenericSchema>(
  { name, text }: EntryText,
  schema: Schema,
): v.InferOutput<Schema> {
  const json = inEntry(name, () => parseStrictJson(text, largestPart / 1_000_000));
  refuseOtherVersion(json);
  const parsed = v.safeParse(schema, json);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw entryRefusal(name, v.getDotPath(issue) ?? '', schemaReason(issue));
  }
  return parsed.output;
}

/** A refusal of something in an entry: `clusters/0001.json: clusters.0.name`. */
export const entryRefusal = (
  name: string,
  path: string,
  reason: Parameters<typeof fileRefusal>[1],
): AppError => fileRefusal(path === '' ? name : `${name}: ${path}`, reason);

function inEntry<Result>(name: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (error instanceof AppError && error.code === 'invalid-file') {
      const { path, ...reason } = error.details;
      const place = typeof path === 'string' ? `${name}: ${path}` : name;
      throw new AppError('invalid-file', `${place}: ${String(reason.reason)}`, {
        ...error.details,
        path: place,
      }).because(error);
    }
    throw error;
  }
}

function refuseOtherVersion(json: unknown): void {
  const format: unknown =
    typeof json === 'object' && json !== null && 'format' in json ? json.format : undefined;
  const isOther =
    typeof format === 'string' && format !== bundleFormat && /^cluster-desk\.bundle\/\d{1,9}$/u.test(format);
  if (isOther) {
    throw new AppError('unsupported-file-version', `Format ${format} is not read here.`, { format });
  }
}
