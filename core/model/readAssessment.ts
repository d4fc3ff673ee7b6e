import * as v from 'valibot';
import { AppError } from '../base/errors.ts';
import { schemaReason } from '../base/schemaReason.ts';
import { fileRefusal, parseStrictJson } from '../base/strictJson.ts';
import type { KnowledgeBase } from '../knowledge/schema.ts';
import { AssessmentFileSchema, assessmentFormat } from './assessment.ts';
import type { AssessmentFile } from './assessment.ts';
import { factFault } from './clusterIdentity.ts';
import { firstFault } from './assessmentFaults.ts';

/**
 * Reads an assessment file, version 1 (docs/assessment-file.md). Nothing is guessed.
 *
 * Throws `AppError('invalid-file')` with the `path` of the offending key and the `reason`, or
 * `AppError('unsupported-file-version')` for another version of the same format.
 */
export function readAssessmentFile(text: string, kb: KnowledgeBase): AssessmentFile {
  const json = parseStrictJson(text);
  checkFormat(json);
  refuseLists(json);
  const parsed = v.safeParse(AssessmentFileSchema, json);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw fileRefusal(v.getDotPath(issue) ?? '', schemaReason(issue));
  }
  const { cluster } = parsed.output;
  const wrong = factFault(cluster.facts ?? []);
  const fault = wrong ? { ...wrong, path: `cluster.${wrong.path}` } : firstFault(parsed.output, kb);
  if (fault !== null) {
    throw fileRefusal(fault.path, fault);
  }
  return parsed.output;
}

function checkFormat(json: unknown): void {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw fileRefusal('', { reason: 'not-an-assessment' });
  }
  const format: unknown = 'format' in json ? json.format : undefined;
  if (format === assessmentFormat) {
    return;
  }
  if (typeof format === 'string' && /^cluster-desk\.assessment\/\d{1,9}$/.test(format)) {
    throw new AppError('unsupported-file-version', `Format ${format} is not read here.`, { format });
  }
  throw fileRefusal('format', { reason: 'not-one-of', choices: [JSON.stringify(assessmentFormat)] });
}

/** Entries by id in the form of a list: the schema library would take it, for a list has the keys 0, 1, 2 … */
function refuseLists(json: unknown): void {
  const path = pathOfList(AssessmentFileSchema, json);
  if (path !== null) {
    throw fileRefusal(path.join('.'), { reason: 'not-entries' });
  }
}

/** What a schema of the library is made of, by its kind. */
interface SchemaParts {
  readonly type: string;
  /** Of an optional or nullable one. */
  readonly wrapped?: SchemaParts;
  /** Of an object, a list and a record. */
  readonly entries?: Readonly<Record<string, SchemaParts>>;
  readonly item?: SchemaParts;
  readonly value?: SchemaParts;
}

/** Where a value has a list in the place of entries by id; `null` where it has none. */
function pathOfList(schema: SchemaParts, value: unknown): readonly string[] | null {
  if (schema.wrapped !== undefined) {
    return pathOfList(schema.wrapped, value);
  }
  if (typeof value !== 'object' || value === null) {
    return null;
  }
  if (schema.type === 'record' && Array.isArray(value)) {
    return [];
  }
  for (const [key, inner] of Object.entries(value)) {
    const own = schema.entries !== undefined && Object.hasOwn(schema.entries, key);
    const under = own ? schema.entries[key] : (schema.item ?? schema.value);
    const found = under === undefined ? null : pathOfList(under, inner);
    if (found !== null) {
      return [key, ...found];
    }
  }
  return null;
}
