import { longestCell } from '../../../core/sheet/sheet.ts';

/** Controls and halves of characters that XML has no place for, and that a spreadsheet shows as nothing. */
// eslint-disable-next-line no-control-regex -- these are what is taken out
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu;

/** A text as a file can hold it: lines end in one way, and what is as long as no cell can be is cut. */
export const cellText = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?|[\u0085\u2028\u2029]/gu, '\n')
    .replaceAll(unwritable, '')
    .slice(0, longestCell)
    .toWellFormed();

/** Six decimals are more than any figure has; the noise of a computation stays behind. */
export const cellNumber = (value: number): number => Number(value.toFixed(6)) + 0;

/** Whether a text is a day that a spreadsheet can count; what is known to the month only is none. */
export const isDay = (text: string): boolean =>
  /^(?:19|20|21)\d\d-\d\d-\d\d$/u.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
