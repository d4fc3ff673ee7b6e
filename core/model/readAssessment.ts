import * as v from 'valibot';
import { AppError } from '../base/errors.ts';
import { listForEntries } from '../base/listForEntries.ts';
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
  const list = listForEntries(AssessmentFileSchema, json);
  if (list !== null) {
    throw fileRefusal(list.path, list);
  }
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
