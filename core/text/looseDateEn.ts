import type { DateParts } from '../base/looseDate.ts';

export const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A loose date in words, in a form that is read back when it is typed. */
export function dateOf({ year, half, quarter, month, day }: DateParts, names: readonly string[]): string {
  const part =
    half !== null ? `H${half}` : quarter !== null ? `Q${quarter}` : month === null ? null : names[month - 1];
  return [day, part, year].filter((each) => each !== null).join(' ');
}
