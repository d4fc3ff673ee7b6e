import { withoutEdges } from './textRule.ts';

/** The calendar: dates are ISO text without a time zone, `2026-05-31`; nothing here reads the clock. */

const dayLength = 86_400_000;

/** Days since 1970-01-01 of a calendar date or of the date part of a moment. */
const dayNumber = (date: string): number => Date.parse(`${date.slice(0, 10)}T00:00:00.000Z`) / dayLength;

/** Whole calendar days from one date to a later one; negative when `to` lies before `from`. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

/** The date so many days later; February and leap years included. */
export const addDays = (date: string, days: number): string =>
  new Date((dayNumber(date) + days) * dayLength).toISOString().slice(0, 10);

/** The same day of a later month, or that month's last day: 31 August and 6 months give 28 or 29 February. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const moved = new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay)));
  return moved.toISOString().slice(0, 10);
}

/** Whether the day exists in its month: the schema of a date lets 30 February pass. */
export function isCalendarDay(date: string): boolean {
  const moment = new Date(`${date}T00:00:00.000Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(date);
}

/** Whether text is a year, a month or a day that the calendar has: `2026`, `2026-05`, `2026-05-31`. */
export const isLooseDate = (date: string): boolean =>
  /^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/.test(date) || isCalendarDay(date);

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

interface Parts {
  readonly year: string;
  readonly month: string | undefined;
  readonly day: string | undefined;
}

/** `2026`, `2026-05`, `2026/5/31`, `2026.5`, `2026年5月31日`. */
function yearFirst(text: string): Parts | null {
  const match = /^(\d{4})(?:\s*[-/.年]\s*(\d{1,2})?)?(?:\s*[-/.月]\s*(\d{1,2})?)?\s*日?$/.exec(text);
  const [, year, month, day] = match ?? [];
  return year === undefined ? null : { year, month, day };
}

/** `31 May 2026`, `May 2026`. */
function dayFirst(text: string): Parts | null {
  const [, day, name, year] = /^(?:(\d{1,2})\s+)?([a-z]{3,9})\.?\s+(\d{4})$/i.exec(text) ?? [];
  const month = monthNames.indexOf(name?.slice(0, 3).toLowerCase() ?? '') + 1;
  return year === undefined || month === 0 ? null : { year, month: String(month), day };
}

/**
 * Reads a typed date that may stop at the year or the month, in the forms of both languages.
 *
 * Gives `2026`, `2026-05` or `2026-05-31`; `null` for an empty field, `'invalid'` for what is no date.
 */
export function parseLooseDate(text: string): string | null | 'invalid' {
  const plain = withoutEdges(text.normalize('NFKC'));
  if (plain === '') {
    return null;
  }
  const parts = yearFirst(plain) ?? dayFirst(plain);
  if (parts === null || (parts.day !== undefined && parts.month === undefined)) {
    return 'invalid';
  }
  const { year, month, day } = parts;
  if (month === undefined) {
    return year;
  }
  const padded = [year, month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])];
  const date = new Date(`${padded.join('-')}${day === undefined ? '-01' : ''}T00:00:00Z`);
  // `2026-02-30` rolls over into March: the month read back tells.
  return date.getUTCMonth() + 1 === Number(month) ? padded.join('-') : 'invalid';
}
