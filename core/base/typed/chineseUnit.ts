import { type Counted, mu, one, other } from './measure.ts';

const chinesePowers: Readonly<Record<string, number>> = {
  '': 0,
  十: 1,
  百: 2,
  千: 3,
  万: 4,
  萬: 4,
  十万: 5,
  百万: 6,
  千万: 7,
  亿: 8,
  億: 8,
  十亿: 9,
  百亿: 10,
  千亿: 11,
  万亿: 12,
};

/** What is counted by the piece, each by a word of its own: none is another one. */
const pieces =
  /^(?:立方米|辆|台|套|只|头|箱|重量箱|标准箱|标箱|人次|人年|人·年|次|元\/人|元\/吨|岁|年|天|小时|倍|家\/百家·年|点|分|株|艘)$/u;

const chineseMeasures: readonly (readonly [RegExp, Counted])[] = [
  [/^$/u, one('none')],
  [/^(?:元|圆|块|人民币|元人民币|人民币元)$/u, one('yuan')],
  [/^(?:人|名|位|个人)$/u, one('persons')],
  [/^(?:家|户|个|间|家企业|户企业|个企业|家单位|个单位)$/u, one('count')],
  [/^(?:项|件|个县区|个区县|个县)$/u, one('items')],
  [/^个?百分点(?:\/年)?$/u, one('points')],
  [/^(?:平方米|平米|㎡|m²|m2)$/iu, one('area')],
  [/^(?:公顷|ha)$/iu, one('area', 4)],
  [/^(?:平方公里|平方千米|㎢|km²|km2)$/iu, one('area', 6)],
  [/^(?:市?亩)$/u, { ...one('area'), ratio: mu }],
  [/^吨$/u, other('weight')],
  [/^(?:公斤|千克)$/u, other('weight', -3)],
  [/^克$/u, other('weight', -6)],
  [/^吨?标准煤$/u, other('coal')],
  [/^(?:千瓦时|度)$/u, other('energy')],
  [/^瓦时$/u, other('energy', -3)],
  [/^千瓦$/u, other('power')],
  [/^公里$/u, other('length')],
  [/^米$/u, other('length', -3)],
];

/** Currencies, none of which is another one. */
const currencies: readonly (readonly [RegExp, string])[] = [
  [/^(?:美元|美金)$/u, 'usd'],
  [/^欧元$/u, 'eur'],
  [/^日元$/u, 'jpy'],
  [/^(?:港元|港币)$/u, 'hkd'],
  [/^英镑$/u, 'gbp'],
];

function chineseMeasure(text: string): Counted | null {
  const known = chineseMeasures.find(([form]) => form.test(text))?.[1];
  if (known !== undefined) {
    return known;
  }
  const currency = currencies.find(([form]) => form.test(text))?.[1];
  if (currency !== undefined) {
    return { measure: 'other-money', exponent: 0, of: currency };
  }
  return pieces.test(text) ? other(text) : null;
}

/** A Chinese unit: `亿元`, `万人`, `%`. */
export function readChineseUnit(text: string): Counted | null {
  if (/^(?:%|百分比|百分数|百分之)$/u.test(text)) {
    return { measure: 'share', exponent: -2 };
  }
  if (/^(?:‰|千分比|千分数)$/u.test(text)) {
    return { measure: 'share', exponent: -3 };
  }
  // The shortest power last: 千瓦时 is a measure, not a thousand of something.
  const powers = Object.keys(chinesePowers).toSorted((a, b) => a.length - b.length);
  for (const power of powers) {
    const rest = text.slice(power.length);
    const known = text.startsWith(power) ? chineseMeasure(rest) : null;
    if (known !== null) {
      return power === '' && known.measure === 'none'
        ? null
        : { ...known, exponent: known.exponent + (chinesePowers[power] ?? 0) };
    }
  }
  return null;
}
