/** Numbers as decimal text, `-45.6`: moved by powers of ten without ever becoming a binary fraction. */

interface Parts {
  readonly sign: string;
  readonly whole: string;
  readonly fraction: string;
}

function partsOf(decimal: string): Parts {
  const [, sign = '', whole = '', fraction = ''] = /^([+-]?)(\d*)\.?(\d*)$/.exec(decimal) ?? [];
  return { sign: sign === '-' ? '-' : '', whole, fraction };
}

/** The shortest way to write it: no zeros in front or behind, no minus zero. */
function written({ sign, whole, fraction }: Parts): string {
  const before = whole.replace(/^0+(?=\d)/, '') || '0';
  const behind = fraction.replace(/0+$/, '');
  const value = behind === '' ? before : `${before}.${behind}`;
  return value === '0' ? value : `${sign}${value}`;
}

/** A decimal text times ten to the power of `places`: exact, however long it is. */
export function shiftDecimal(decimal: string, places: number): string {
  const { sign, whole, fraction } = partsOf(decimal);
  const digits = `${'0'.repeat(Math.max(0, -places))}${whole}${fraction}${'0'.repeat(Math.max(0, places))}`;
  const point = Math.max(0, -places) + whole.length + places;
  return written({ sign, whole: digits.slice(0, point), fraction: digits.slice(point) });
}

/** A number as the shortest decimal that is read back as the same number: `0.0000001`, never `1e-7`. */
export function plainDecimal(value: number): string {
  const [mantissa = '0', power = '0'] = value.toExponential().split('e');
  return shiftDecimal(mantissa, Number(power));
}

/**
 * A binary number as the decimal that was meant: spreadsheets keep fifteen digits and show no more, so `4.5600000000000005`
 * is 4.56.
 */
export const decimalOf = (value: number): string => plainDecimal(Number(value.toPrecision(15)));
