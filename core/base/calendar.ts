/** The calendar: dates are ISO text without a time zone, `2026-05-31`; nothing here reads the clock. */

const dayLength = 86_400_000;

/** Days since 1970-01-01 of a calendar date; a moment is no date before `DayOf` has made it one. */
const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00.000Z`) / dayLength;

/** Whole calendar days from one date to a later one; negative when `to` lies before `from`. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

/** Dates have a year of four digits: the calendar of the program begins and ends with them. */
const ends = { first: '0000-01-01', last: '9999-12-31' } as const;

/** Whether the date so many days later lies in the calendar: 9999-12-31, which stands for no end, has none after it. */
export const canAddDays = (date: string, days: number): boolean => {
  const later = dayNumber(date) + days;
  return later >= dayNumber(ends.first) && later <= dayNumber(ends.last);
};

/** A moment in UTC as a date; what lies beyond an end of the calendar is that end. */
function dateOf(time: number): string {
  if (time > Date.parse(ends.last)) {
    return ends.last;
  }
  return time < Date.parse(ends.first) ? ends.first : new Date(time).toISOString().slice(0, 10);
}

/** The date so many days later, no further than the ends of the calendar; February and leap years included. */
export const addDays = (date: string, days: number): string => dateOf((dayNumber(date) + days) * dayLength);

/** The same day of a later month, or that month's last day: 31 August and 6 months give 28 or 29 February. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return dateOf(Date.UTC(year, month - 1 + months, Math.min(day, lastDay)));
}

/** Whether the day exists in its month: the schema of a date lets 30 February pass. */
export function isCalendarDay(date: string): boolean {
  const moment = new Date(`${date}T00:00:00.000Z`);
  // The calendar has no year 0.
  return date >= '0001' && !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(date);
}
