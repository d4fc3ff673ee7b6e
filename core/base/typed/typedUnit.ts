import { halfWidth } from './halfWidth.ts';
import { readUnit } from './units.ts';

/** What says of a sum how it is counted. */
const namesUnit = /[千万萬亿億元圆块]|cny|rmb|yuan|[¥￥$%]|\d\s*(?:m|bn|k)\b|illion|thousand/iu;

/**
 * A text that waits in a field under another unit than the one it was typed under: with its own, where it names none,
 * so that it is neither read nor mended into something else. `-5` of 亿元 is `-5亿元` in a field of CNY m.
 */
export function withTypedUnit(text: string, typed: string, now: string): string {
  const [before, after] = [readUnit(typed), readUnit(now)];
  if (before === null || after === null || before.exponent === after.exponent) {
    return text;
  }
  const plain = halfWidth(text);
  const isBare = /\d/u.test(plain) && !namesUnit.test(plain);
  return isBare ? `${text.trim()}${/^\p{Script=Han}/u.test(typed) ? '' : ' '}${typed}` : text;
}
