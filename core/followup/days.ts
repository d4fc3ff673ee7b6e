const dayLength = 86_400_000;

/** Days since 1970-01-01 of a calendar date or of the date part of a moment. */
const dayNumber = (date: string): number => Date.parse(`${date.slice(0, 10)}T00:00:00.000Z`) / dayLength;

/** Whole calendar days from one date to a later one; negative when `to` lies before `from`. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

/** The date so many days later; February and leap years included. */
export const addDays = (date: string, days: number): string =>
  new Date((dayNumber(date) + days) * dayLength).toISOString().slice(0, 10);
