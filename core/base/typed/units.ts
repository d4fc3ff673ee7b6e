import { readChineseUnit } from './chineseUnit.ts';
import { readEnglishUnit } from './englishUnit.ts';
import { halfWidth } from './halfWidth.ts';
import { type Counted, one } from './measure.ts';

/** A unit as ten to the power of `exponent` of its measure: 亿元 is `yuan` with 8, 公顷 is `area`, in square metres, with 4. */
export interface Unit extends Counted {
  /** As it was found. */
  readonly text: string;
}

/** What is longer is no unit. */
const longestUnit = 40;

/** A blank or a comma between the digits of one number: `10 000`, `10,000`. */
const betweenDigits = /(?<=\d)[ ,](?=\d{3}(?!\d))/gu;

/** A text without what stands between the digits of its numbers. */
export const withoutGrouping = (text: string): string => text.replace(betweenDigits, '');

/** Raised digits from 0 to 9. */
const superscripts = '\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079';

/** `10^4`, or with a raised 4, in front of a unit: the power, and what stands behind it. */
function powerInFront(text: string): readonly [exponent: number, rest: string] | null {
  const [, plain, raised = '', rest = ''] =
    /^10(?:\^(\d{1,2})|([\u2070\u00b9\u00b2\u00b3\u2074-\u2079]{1,2}))\s*(.*)$/u.exec(text) ?? [];
  const power = plain ?? [...raised].map((sign) => superscripts.indexOf(sign)).join('');
  return power === '' ? null : [Number(power), rest];
}

function readCounted(text: string): Counted | null {
  const power = powerInFront(text);
  if (power !== null) {
    const [exponent, rest] = power;
    const counted: Counted | null = rest === '' ? one('none') : (readCounted(rest) ?? readEnglishUnit(rest));
    return counted === null ? null : { ...counted, exponent: counted.exponent + exponent };
  }
  const bare = text
    .replaceAll(' ', '')
    .replace(/^[¥￥]/u, '元')
    .replace(/^人民币(?=.*元)/u, '');
  const swapped = /^元(.+)$/u.exec(bare)?.[1];
  return (
    readChineseUnit(bare) ?? (swapped === undefined ? null : readChineseUnit(`${swapped}元`)) ?? mixed(bare)
  );
}

/** Digits in front of a Chinese unit: `10000人`, `100万元`. */
function mixed(bare: string): Counted | null {
  const [, digits = '', rest = ''] = /^(10+)(\p{Script=Han}.*)$/u.exec(bare) ?? [];
  const counted = digits === '' ? null : readChineseUnit(rest);
  return counted === null ? null : { ...counted, exponent: counted.exponent + digits.length - 1 };
}

/** A unit in either language: `亿元`, `万人`, `10,000 persons`, `CNY million`, `%`; `null` for what is none. */
export function readUnit(text: string): Unit | null {
  const plain = halfWidth(text);
  if (plain.length > longestUnit) {
    return null;
  }
  const joined = withoutGrouping(plain).replace(/^[×x*]\s*(?=10)/iu, '');
  const read = readCounted(joined) ?? readEnglishUnit(joined);
  return read === null ? null : { ...read, text: plain };
}

/** A text that gives a unit which is not understood: nothing can be counted in it. */
export const unknownUnit = (text: string): Unit => ({ measure: 'unknown', exponent: 0, text });
