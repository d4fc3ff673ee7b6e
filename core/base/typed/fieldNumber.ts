import { type AmountFault, isAmount, readAmount } from './amount.ts';
import { readDate } from './date.ts';
import { shiftDecimal } from './decimal.ts';
import { readNumberText } from './numberText.ts';
import { type Unit, readUnit } from './units.ts';

/** What a field asks a number for. */
export interface NumberWish {
  /** What is counted, as it stands beside the field or in the head above it; empty where nothing is. */
  readonly unit: string;
  /** Firms and persons: nothing behind the point. */
  readonly whole?: boolean;
}

/** Why a text is no number of a field. */
export type NumberFault = AmountFault | { readonly fault: 'not-whole' };

/** What was typed into a field for a number, in the unit of the field. */
export type FieldNumber =
  | { readonly kind: 'empty' }
  /** `isConverted`: it was typed in another unit, and should be shown back. */
  | { readonly kind: 'value'; readonly value: number; readonly isConverted: boolean }
  /** A bare share: as it stands, or as a fraction. Nobody guesses which. */
  | { readonly kind: 'asked'; readonly readings: readonly [number, number] }
  | { readonly kind: 'refused'; readonly reason: NumberFault };

/** Whether a bare number where percent is asked for may be meant as a fraction. */
export const isDoubtfulShare = (value: number): boolean => value !== 0 && Math.abs(value) <= 1;

/** A bare share in percent: as it stands, and as a fraction. */
export const shareReadings = (decimal: string): readonly [number, number] => [
  Number(decimal),
  Number(shiftDecimal(decimal, 2)),
];

/** Shares of something, a year or at once: `占营收%`, `% of sales`, `%/年`. */
const shares = /^占.+%$|^%\/年$|^% (?:of|per|a) /u;
const points = /^points? (?:a|per) year$/u;

/** What a field counts; `null` for nothing, and for what nobody types, `家/百家·年`. */
function fieldUnit(text: string): Unit | null {
  if (shares.test(text)) {
    return { measure: 'share', exponent: -2, text };
  }
  return points.test(text) ? { measure: 'points', exponent: 0, text } : readUnit(text);
}

/** Reads what is typed into a field for a number: `1.2万元` in a field of 亿元 is 0.00012, `3家` of firms 3. */
export function readFieldNumber(text: string, { unit, whole = false }: NumberWish): FieldNumber {
  if (text.trim() === '') {
    return { kind: 'empty' };
  }
  const number = readNumberText(text);
  if (number === null) {
    return { kind: 'refused', reason: { fault: 'not-a-number' } };
  }
  const field = fieldUnit(unit);
  const isBare = number.unit === '';
  // Where percent are whole, 1 is one of them and 0.5 is none.
  if (isBare && !whole && field?.measure === 'share' && isDoubtfulShare(Number(number.decimal))) {
    return { kind: 'asked', readings: shareReadings(number.decimal) };
  }
  const amount =
    isBare || number.unit === unit
      ? { decimal: number.decimal, unit: null }
      : field === null
        ? foreignTo(number.unit)
        : readAmount(text, { field, head: null });
  if (!isAmount(amount)) {
    return { kind: 'refused', reason: amount };
  }
  return whole && amount.decimal.includes('.')
    ? { kind: 'refused', reason: { fault: 'not-whole' } }
    : { kind: 'value', value: Number(amount.decimal), isConverted: amount.decimal !== number.decimal };
}

/** A unit where none can be. */
const foreignTo = (unit: string): AmountFault =>
  readUnit(unit) === null ? { fault: 'unit-unknown', unit } : { fault: 'unit-contradicts', unit };

/** Which years a field takes: of figures, which are of a whole one, or of a beginning, which may be told to the day. */
export type YearWish = 'whole' | 'any';

/** Reads what is typed into a field for a year: `2013`, `2013年`; for a beginning also `2013年5月`. */
export function readFieldYear(text: string, wish: YearWish): FieldNumber {
  const date = readDate(text);
  if (date === null) {
    return { kind: 'empty' };
  }
  return date === 'invalid' || (wish === 'whole' && date.exact !== 'year')
    ? { kind: 'refused', reason: { fault: 'not-a-number' } }
    : { kind: 'value', value: date.year, isConverted: date.exact !== 'year' };
}
