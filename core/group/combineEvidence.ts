import { compareLooseDates } from '../base/looseDate.ts';
import type { Rating } from '../model/assessment.ts';

/** The most characters that the fields take; see `core/base/fields.ts`. */
const longestSource = 200;
const longestNote = 10_000;

/** Distinct texts one after the other, in an order of their own; whole texts only, as many as fit. */
function joined(texts: readonly (string | undefined)[], separator: string, longest: number): string {
  const distinct = [...new Set(texts.map((text) => text?.trim() ?? '').filter(Boolean))].sort();
  return distinct.reduce((sum, text) => {
    const longer = sum === '' ? text : sum + separator + text;
    return longer.length <= longest ? longer : sum;
  }, '');
}

/** Notes and sources side by side; the oldest date, because evidence is as old as its oldest part. */
export function combineEvidence(ratings: readonly Rating[]): Pick<Rating, 'note' | 'source' | 'date'> {
  const note = joined(
    ratings.map((rating) => rating.note),
    '\n',
    longestNote,
  );
  const source = joined(
    ratings.map((rating) => rating.source),
    '; ',
    longestSource,
  );
  const [date] = ratings.flatMap((rating) => rating.date ?? []).sort(compareLooseDates);
  return { ...(note && { note }), ...(source && { source }), ...(date !== undefined && { date }) };
}
