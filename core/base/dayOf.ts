import { addDays } from './calendar.ts';

/**
 * The day of a moment by the calendar of one computer, `2026-03-01` for `2026-02-28T23:30:00.000Z` in Beijing: the day that
 * the official who recorded it saw on the wall.
 */
export type DayOf = (at: string) => string;

/** The day on which something is judged, and by whose calendar the moments of records become days. */
export interface Today {
  /** ISO date. */
  readonly date: string;
  readonly dayOf: DayOf;
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** A day as ISO text; months count from 1. */
export const isoDay = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;

/** The first moment, in UTC, whose day is so late, to the second; days rise with their moments. */
export function beginOf(day: string, dayOf: DayOf): string {
  const momentOf = (second: number): string => new Date(second * 1000).toISOString();
  // No calendar is a whole day away from UTC.
  let before = Date.parse(`${addDays(day, -1)}T00:00:00.000Z`) / 1000 - 1;
  let after = Date.parse(`${addDays(day, 1)}T00:00:00.000Z`) / 1000;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (dayOf(momentOf(middle)) < day) {
      before = middle;
    } else {
      after = middle;
    }
  }
  return momentOf(after);
}
