import { isAmount, readAmount } from './amount.ts';
import { readNumberText } from './numberText.ts';
import { readUnit } from './units.ts';

/**
 * Reads what is typed into a field for a number, in the unit of the field: `1.2万元` in a field of 亿元 is 0.00012.
 *
 * `null` for an empty field, `'invalid'` for what is not one number or counts something else than the field.
 */
export function parseNumber(text: string, unit = ''): number | null | 'invalid' {
  if (text.trim() === '') {
    return null;
  }
  const number = readNumberText(text);
  if (number === null) {
    return 'invalid';
  }
  const field = readUnit(unit);
  if (number.unit === '' || number.unit === unit) {
    return Number(number.decimal);
  }
  const amount = field === null ? null : readAmount(text, { field, head: null });
  return amount !== null && isAmount(amount) ? Number(amount.decimal) : 'invalid';
}
