/** The calendar: dates are ISO text without a time zone, `2026-05-31`; nothing here reads the clock. */

const dayLength = 86_400_000;

/** Days since 1970-01-01 of a calendar date; a moment is no date before `DayOf` has made it one. */
const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00.000Z`) / dayLength;

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
