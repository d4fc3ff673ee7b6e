import { halfWidth } from './halfWidth.ts';

/** What a unit counts. `none`: only how many, as 万 alone says. */
export type Measure = 'none' | 'count' | 'persons' | 'yuan' | 'share' | 'other-money' | 'other';

/** A unit as ten to the power of `exponent` of its measure: 亿元 is `yuan` with 8. */
export interface Unit {
  readonly measure: Measure;
  readonly exponent: number;
  /** As it was found. */
  readonly text: string;
}

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

const chineseMeasures: readonly (readonly [Measure, RegExp])[] = [
  ['none', /^$/u],
  ['yuan', /^(?:元|圆|块|人民币|元人民币|人民币元)$/u],
  ['persons', /^(?:人|名|位|个人)$/u],
  ['count', /^(?:家|户|个|家企业|户企业|个企业|家单位|个单位)$/u],
  ['other-money', /^(?:美元|欧元|日元|港元|港币|英镑|美金)$/u],
  [
    'other',
    /^(?:吨|公斤|千克|克|千瓦时?|瓦时?|度|立方米|平方米|平方公里|公里|米|亩|公顷|辆|台|套|件|只|头|箱|重量箱|标准煤|吨标准煤|人次|次|项|个百分点|百分点|元\/人|元\/吨|岁|年|天|小时)$/u,
  ],
];

function readChinese(text: string): Omit<Unit, 'text'> | null {
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
    const measure = text.startsWith(power) && chineseMeasures.find(([, form]) => form.test(rest))?.[0];
    if (measure) {
      return power === '' && measure === 'none' ? null : { measure, exponent: chinesePowers[power] ?? 0 };
    }
  }
  return null;
}

/** What each word of an English unit adds: powers of ten multiply, one thing is counted. */
const englishWords: readonly (readonly [RegExp, number, Measure | null])[] = [
  [/^10$/, 1, null],
  [/^100$/, 2, null],
  [/^(?:1000|k|thousands?)$/, 3, null],
  [/^(?:10000)$/, 4, null],
  [/^(?:1|of|in)$/, 0, null],
  [/^hundreds?$/, 2, null],
  [/^(?:1000000|m|mn|mln|millions?)$/, 6, null],
  [/^100000000$/, 8, null],
  [/^(?:bn|billions?)$/, 9, null],
  [/^(?:tn|trillions?)$/, 12, null],
  [/^(?:¥|cny|rmb|yuan|renminbi)$/, 0, 'yuan'],
  [/^(?:persons?|people|employees|workers|heads?)$/, 0, 'persons'],
  [/^(?:firms?|enterprises?|companies|company|establishments?|units?)$/, 0, 'count'],
  [/^(?:%|percent|pct)$/, -2, 'share'],
  [/^‰$/, -3, 'share'],
  [/^(?:us\$|\$|usd|dollars?|eur|euros?|us)$/, 0, 'other-money'],
  [/^(?:tonnes?|tons?|kwh|kw|kg|km|sets?|pieces|vehicles|cubic|square|metres?|meters?|points?)$/, 0, 'other'],
];

function readEnglish(text: string): Omit<Unit, 'text'> | null {
  const words = text
    .toLowerCase()
    .replace(/per cent/g, 'percent')
    .replace(/(\d),(?=\d{3})/g, '$1')
    .split(/[\s()]+/)
    .filter(Boolean);
  let exponent = 0;
  let measure: Measure = 'none';
  for (const word of words) {
    const known = englishWords.find(([form]) => form.test(word));
    if (known === undefined) {
      return null;
    }
    exponent += known[1];
    // "CNY 100 million yuan" says the same twice; "tonnes per person" is none of ours.
    if (known[2] !== null) {
      if (measure !== 'none' && measure !== known[2]) {
        return null;
      }
      measure = known[2];
    }
  }
  return words.length === 0 || (measure === 'none' && exponent === 0) ? null : { measure, exponent };
}

/** What is longer is no unit. */
const longestUnit = 40;

/** A unit in either language: `亿元`, `万人`, `10,000 persons`, `CNY million`, `%`; `null` for what is none. */
export function readUnit(text: string): Unit | null {
  const plain = halfWidth(text);
  if (plain.length > longestUnit) {
    return null;
  }
  const bare = plain.replaceAll(' ', '').replace(/^[¥￥]/u, '元');
  const swapped = /^元(.+)$/u.exec(bare)?.[1];
  const read =
    readChinese(bare) ?? (swapped === undefined ? null : readChinese(`${swapped}元`)) ?? readEnglish(plain);
  return read === null ? null : { ...read, text: plain };
}
