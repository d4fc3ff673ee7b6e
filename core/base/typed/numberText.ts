import { shiftDecimal } from './decimal.ts';
import { halfWidth } from './halfWidth.ts';

/** A number as it was typed: the digits, and what stands around them. */
export interface NumberText {
  /** `-45.6` */
  readonly decimal: string;
  /** `亿元`, `%`; the empty text where there is none. */
  readonly unit: string;
}

const digits = String.raw`\d{1,3}(?:[ ,']\d{3})+(?:\.\d+)?(?!\d)|\d+\.?\d*|\.\d+`;
const currency = String.raw`[¥￥]|(?:US)?\$|(?:CNY|RMB|USD)\b`;
const form = new RegExp(String.raw`^(${currency})?\s*([+-]?)\s*(${digits})\s*(\D[^\n]*)?$`, 'iu');

/** Marks of a footnote behind a number, `1234①`, `1234*`. */
const footnote = /(?:\s*[*＊\u2460-\u2473])+$/u;

/** What is longer is no number. */
const longestNumber = 100;

/**
 * The one reader of numbers that people type, in fields and in tables: full-width digits, thousands commas and blanks,
 * a sign, a currency in front and a unit behind. `null` for what is not one number.
 */
export function readNumberText(text: string): NumberText | null {
  if (text.length > longestNumber) {
    return null;
  }
  const match = form.exec(halfWidth(text.replace(footnote, '')));
  if (match === null) {
    return null;
  }
  const [, money = '', sign = '', value = '', behind = ''] = match;
  // A comma that groups no thousands, `14,60`, may be a decimal one: the digits behind it are no unit.
  if (/^[,'.]\s*\d/u.test(behind)) {
    return null;
  }
  const decimal = shiftDecimal(`${sign}${value.replaceAll(/[ ,']/g, '')}`, 0);
  return { decimal, unit: `${money} ${behind}`.trim() };
}

const missing =
  /^(?:[-–—―－─]{1,4}|…{1,2}|\.{2,6}|[/\\]|\.|n\.?\s?a\.?|n\/a|不详|不明|暂无|无数据|暂缺|缺失|未统计|空缺)$/iu;

/** Signs and words by which tables say that there is no figure. An empty cell says it too. */
export const saysMissing = (text: string): boolean => {
  const plain = halfWidth(text);
  return plain === '' || missing.test(plain);
};
