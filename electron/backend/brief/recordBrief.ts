import { briefContent } from '../../../core/brief/check/briefContent.ts';
import type { BriefFormat } from '../../../core/model/brief/briefRecord.ts';
import type { Context } from '../context/context.ts';
import type { StoredSource } from './briefSource.ts';

/**
 * Keeps what a written brief was made from, so that it can be checked later.
 *
 * In a read-only store nothing can be kept: the brief is written all the same, and can be checked for as long as its
 * assessment stays as it is.
 */
export function recordBrief(
  { ports, store }: Context,
  source: StoredSource,
  { assessmentId, format }: { readonly assessmentId: string; readonly format: BriefFormat },
): void {
  if (store.readOnly) {
    return;
  }
  store.briefRecords.add({
    assessmentId,
    fingerprint: source.fingerprint,
    language: source.language,
    format,
    printedOn: source.date,
    recordedAt: ports.clock.now(),
    content: briefContent({ ...source, input: source.storedInput }),
  });
}
