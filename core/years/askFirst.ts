import { addDays, addMonths } from '../base/calendar.ts';
import type { KnowledgeBase } from '../knowledge/schema.ts';
import type { Assessment, Rating } from '../model/assessment.ts';
import { carriedRatings } from '../model/years/carried.ts';

/** Why an answer that was taken over is asked first: a measure was to move it, its evidence is weak, or it is old. */
export const askReasons = ['aimed', 'weak', 'old'] as const;
export type AskReason = (typeof askReasons)[number];

export interface AskedFirst {
  readonly indicator: string;
  /** In the order of `askReasons`. */
  readonly reasons: readonly AskReason[];
}

/** Evidence from longer before than this is old. */
const monthsFresh = 24;

/**
 * The answers that were taken over: those to be asked first, by their reasons and then in the order of the knowledge base,
 * and the rest; an answer that the knowledge base has no place for by now is among the rest, or its mark could never be
 * taken away and the year never be finished. `aimed` are the indicators that adopted measures were to move.
 */
export function askFirst(
  kb: KnowledgeBase,
  { carried, ratings, assessedOn }: Pick<Assessment, 'carried' | 'ratings' | 'assessedOn'>,
  aimed: readonly string[],
): { readonly first: readonly AskedFirst[]; readonly rest: readonly string[] } {
  const waiting = new Set(carriedRatings(carried));
  const asked = kb.instrument.indicators
    .filter(({ id }) => waiting.has(id))
    .map(({ id }): AskedFirst => {
      const rating = Object.hasOwn(ratings, id) ? ratings[id] : undefined;
      const holds = {
        aimed: aimed.includes(id),
        weak: rating !== undefined && isWeak(rating),
        old: rating?.date !== undefined && isOld(rating.date, assessedOn),
      };
      return { indicator: id, reasons: askReasons.filter((reason) => holds[reason]) };
    });
  const known = new Set(kb.instrument.indicators.map(({ id }) => id));
  const unknown = [...waiting].filter((id) => !known.has(id));
  const placeOf = ({ reasons: [reason = 'old'] }: AskedFirst) => askReasons.indexOf(reason);
  return {
    first: asked.filter(({ reasons }) => reasons.length > 0).toSorted((a, b) => placeOf(a) - placeOf(b)),
    rest: [
      ...asked.filter(({ reasons }) => reasons.length === 0).map(({ indicator }) => indicator),
      ...unknown,
    ],
  };
}

const isWeak = ({ level, value, grade = 'D' }: Rating): boolean =>
  (level !== undefined || value !== undefined) && (grade === 'C' || grade === 'D');

/** A year or a month counts until its end. */
function isOld(date: string, today: string): boolean {
  const end =
    date.length === 4 ? `${date}-12-31` : date.length === 7 ? addDays(addMonths(`${date}-01`, 1), -1) : date;
  return addMonths(end, monthsFresh) < today;
}
