import { isCalendarDay } from './calendar.ts';

/**
 * Dates as exact as they are known: `2026`, `2026-H1` (its first half), `2026-Q2`, `2026-05` or `2026-05-31`.
 *
 * Nothing here reads the clock.
 */

/** How a loose date is written; whether the month has that day is asked by `isLooseDate`. */
export const looseDateForm = /^\d{4}(?:-(?:H[12]|Q[1-4]|(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?))?$/;

/** Whether text is a loose date that the calendar has. */
export const isLooseDate = (date: string): boolean =>
  looseDateForm.test(date) && (date.length < 'yyyy-mm-dd'.length || isCalendarDay(date));

/** A loose date taken apart; of half, quarter and month one at most is there. */
export interface DateParts {
  readonly year: string;
  readonly half: number | null;
  readonly quarter: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

/** The parts of a loose date, or of the day of a moment. */
export function datePartsOf(date: string): DateParts {
  const [year = '', part = '', day] = date.slice(0, 'yyyy-mm-dd'.length).split('-');
  const number = Number(part.replace(/^[HQ]/, ''));
  return {
    year,
    half: part.startsWith('H') ? number : null,
    quarter: part.startsWith('Q') ? number : null,
    month: /^\d/.test(part) ? number : null,
    day: day ? Number(day) : null,
  };
}

/** The first and the last month of a loose date, 1 to 12. */
function monthsOf({ half, quarter, month }: DateParts): { readonly first: number; readonly last: number } {
  if (half !== null) {
    return { first: half * 6 - 5, last: half * 6 };
  }
  if (quarter !== null) {
    return { first: quarter * 3 - 2, last: quarter * 3 };
  }
  return month === null ? { first: 1, last: 12 } : { first: month, last: month };
}

const two = (value: number): string => String(value).padStart(2, '0');

/** The first day that a loose date may mean. */
export function firstDayOf(date: string): string {
  const parts = datePartsOf(date);
  return `${parts.year}-${two(monthsOf(parts).first)}-${two(parts.day ?? 1)}`;
}

/** The last month that a loose date reaches, `2026-06` for the first half. */
export function lastMonthOf(date: string): string {
  const parts = datePartsOf(date);
  return `${parts.year}-${two(monthsOf(parts).last)}`;
}

/**
 * Puts loose dates in order, older first: what lasts counts by its end.
 *
 * Of two dates in one year, a year alone tells least: it is not taken for its December. No date at all is the oldest.
 */
export function compareLooseDates(one: string, other: string): number {
  const [a, b] = [orderOf(one), orderOf(other)];
  return a < b ? -1 : a > b ? 1 : 0;
}

const orderOf = (date: string): string =>
  date.length <= 'yyyy'.length ? date : lastMonthOf(date) + date.slice('yyyy-mm'.length);

/** Whether not even the first day that is meant has come: a year or a month under way is not later. */
export const isLaterThan = (date: string, day: string): boolean => firstDayOf(date) > day;
