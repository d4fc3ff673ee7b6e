import * as v from 'valibot';
import { canonicalJson } from '../base/canonicalJson.ts';
import { AppError } from '../base/errors.ts';
import { checkKnowledgeBase } from './check.ts';
import { KnowledgeBaseSchema } from './schema.ts';
import type { KnowledgeBase } from './schema.ts';

/** The names of the files that make up the knowledge base, without `.json`. */
export const knowledgePartNames = [
  'instrument',
  'scoring',
  'stages',
  'recognition',
  'problems',
  'causes',
  'countermeasures',
  'clusters',
] as const;

/** The parsed JSON of each file. */
export type KnowledgeParts = Readonly<Record<(typeof knowledgePartNames)[number], unknown>>;

/**
 * Puts the parts together, checks them and sets version and content hash.
 *
 * The hash is SHA-256 over the canonical JSON of all parts, so that the order of keys and the layout of the
 * files do not matter. Throws `AppError('knowledge-base-invalid')` with the offending id or place.
 */
export function loadKnowledgeBase(parts: KnowledgeParts, sha256: (text: string) => string): KnowledgeBase {
  const content = Object.fromEntries(knowledgePartNames.map((name) => [name, parts[name]]));
  const parsed = v.safeParse(KnowledgeBaseSchema, {
    ...content,
    version: versionOf(parts.instrument),
    hash: sha256(canonicalJson(content)),
  });
  if (!parsed.success) {
    const [issue] = parsed.issues;
    const id = placeOf(issue);
    throw new AppError('knowledge-base-invalid', `${id}: ${issue.type}`, { id });
  }
  checkKnowledgeBase(parsed.output);
  return parsed.output;
}

function versionOf(instrument: unknown): unknown {
  return typeof instrument === 'object' && instrument !== null && 'version' in instrument
    ? instrument.version
    : undefined;
}

/** The id of the nearest entry around a mistake, else the path to it. */
function placeOf(issue: v.BaseIssue<unknown>): string {
  const path = issue.path ?? [];
  for (const step of path.toReversed()) {
    const holder: unknown = step.input;
    if (typeof holder === 'object' && holder !== null && 'id' in holder && typeof holder.id === 'string') {
      return holder.id;
    }
  }
  return v.getDotPath(issue) ?? 'knowledge base';
}
