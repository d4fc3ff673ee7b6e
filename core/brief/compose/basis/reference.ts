import { locationQuotient } from '../../../model/facts/locationQuotient.ts';
import { referenceName, referenceNotes } from '../../../text/referenceWords.ts';
import { sourced } from '../../document/phrase.ts';
import { withoutStop } from '../../document/format.ts';
import type { Run } from '../../document/document.ts';
import type { BriefContext } from './briefContext.ts';

/** The indicator that is computed against a reference area. */
export const comparedIndicator = 'location-quotient';

/**
 * The reference area of the location quotient, and what has to be known of it; nothing where the profile does not compute
 * one.
 */
export function referenceRuns(
  context: BriefContext,
): { readonly name: Run; readonly notes: readonly Run[] } | null {
  const { cluster, date, indicators, input, t } = context;
  const year = Number((input.assessedOn ?? date).slice(0, 4));
  const found = locationQuotient(cluster.facts ?? [], year);
  // An answer that somebody gave otherwise, or an older record, is not the quotient of these facts.
  const isTold = found !== null && indicators.get(comparedIndicator)?.value === found.value;
  return isTold
    ? {
        name: sourced(t('figures.inBrief', { name: referenceName(t, found) }), 'fact:reference.source'),
        notes: referenceNotes(t, found).map((note) => sourced(withoutStop(note), 'fact:reference.note')),
      }
    : null;
}
