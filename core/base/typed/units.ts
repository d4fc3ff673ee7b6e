import { halfWidth } from './halfWidth.ts';

/** What a unit counts. `none`: only how many, as 万 alone says. */
export type Measure =
  'none' | 'count' | 'items' | 'persons' | 'yuan' | 'share' | 'points' | 'area' | 'other-money' | 'other';

/** A unit as ten to the power of `exponent` of its measure: 亿元 is `yuan` with 8, 公顷 is `area`, in square metres, with 4. */
export interface Unit {
  readonly measure: Measure;
  readonly exponent: number;
  /** What stands in no power of ten to its measure: 亩 is 2000 / 3 square metres. */
  readonly ratio?: Ratio;
  /** Which one of the `other` measures and currencies: tonnes are no kilowatt-hours, dollars no euros. */
  readonly of?: string;
  /** As it was found. */
  readonly text: string;
}

export interface Ratio {
  readonly times: number;
  readonly by: number;
}

/** A unit but for the text that it was found as. */
type Known = Omit<Unit, 'text'>;

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

const mu: Ratio = { times: 2000, by: 3 };

const one = (measure: Measure, exponent = 0): Known => ({ measure, exponent });
const other = (of: string, exponent = 0): Known => ({ measure: 'other', exponent, of });

/** What is counted by the piece, each by a word of its own: none is another one. */
const pieces =
  /^(?:立方米|辆|台|套|只|头|箱|重量箱|人次|次|元\/人|元\/吨|岁|年|天|小时|倍|家\/百家·年|点|分|株|艘)$/u;

const chineseMeasures: readonly (readonly [RegExp, Known])[] = [
  [/^$/u, one('none')],
  [/^(?:元|圆|块|人民币|元人民币|人民币元)$/u, one('yuan')],
  [/^(?:人|名|位|个人)$/u, one('persons')],
  [/^(?:家|户|个|家企业|户企业|个企业|家单位|个单位)$/u, one('count')],
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

function chineseMeasure(text: string): Known | null {
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

function readChinese(text: string): Known | null {
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

/** What each word of an English unit adds: powers of ten multiply, one thing is counted. */
const englishWords: readonly (readonly [RegExp, number | Known])[] = [
  [/^10$/, 1],
  [/^100$/, 2],
  [/^(?:1000|k|thousands?)$/, 3],
  [/^10000$/, 4],
  [/^(?:1|of|in)$/, 0],
  [/^hundreds?$/, 2],
  [/^(?:1000000|m|mn|mln|millions?)$/, 6],
  [/^100000000$/, 8],
  [/^(?:bn|billions?)$/, 9],
  [/^(?:tn|trillions?)$/, 12],
  [/^(?:¥|cny|rmb|yuan|renminbi)$/, one('yuan')],
  [/^(?:persons?|people|employees|workers|heads?)$/, one('persons')],
  [/^(?:firms?|enterprises?|companies|company|establishments?|units?)$/, one('count')],
  [/^(?:items?|count(?:y|ies)|measures?)$/, one('items')],
  [/^(?:%|percent|pct)$/, one('share', -2)],
  [/^‰$/, one('share', -3)],
  [/^(?:percentage-points?|pp|pps|ppts?)$/, one('points')],
  [/^(?:us\$|\$|usd|dollars?|us)$/, { measure: 'other-money', exponent: 0, of: 'usd' }],
  [/^(?:eur|euros?|€)$/, { measure: 'other-money', exponent: 0, of: 'eur' }],
  [/^(?:square-met(?:re|er)s?|m2|m²|㎡|sqm)$/, one('area')],
  [/^(?:hectares?|ha)$/, one('area', 4)],
  [/^(?:square-kilomet(?:re|er)s?|square-km|km2|km²|㎢|sqkm)$/, one('area', 6)],
  [/^mu$/, { ...one('area'), ratio: mu }],
  [/^(?:cubic-met(?:re|er)s?|m3|m³)$/, other('立方米')],
  [/^(?:tonnes?|tons?)$/, other('weight')],
  [/^(?:kg|kilograms?)$/, other('weight', -3)],
  [/^kwh$/, other('energy')],
  [/^kw$/, other('power')],
  [/^(?:km|kilomet(?:re|er)s?)$/, other('length')],
  [/^met(?:re|er)s?$/, other('length', -3)],
  [/^sets?$/, other('套')],
  [/^pieces?$/, one('items')],
  [/^vehicles?$/, other('辆')],
  [/^years?$/, other('年')],
  [/^points?$/, other('点')],
  [/^(?:ratio|times)$/, other('倍')],
];

/** Words that are one unit together. */
const joined: readonly (readonly [RegExp, string])[] = [
  [/per cent/g, 'percent'],
  [/(\d),(?=\d{3})/g, '$1'],
  [/percentage points?/g, 'percentage-points'],
  [/(?:square|sq\.?) (?=km\b|kilomet|met|m\b)/g, 'square-'],
  [/square-m\b/g, 'square-metres'],
  [/cubic (?=met)/g, 'cubic-'],
];

function readEnglish(text: string): Known | null {
  const words = joined
    .reduce((line, [form, word]) => line.replace(form, word), text.toLowerCase())
    .split(/[\s()]+/)
    .filter(Boolean);
  let found: Known = one('none');
  for (const word of words) {
    const known = englishWords.find(([form]) => form.test(word))?.[1];
    const both = known === undefined ? null : together(found, known);
    if (both === null) {
      return null;
    }
    found = both;
  }
  return words.length === 0 || (found.measure === 'none' && found.exponent === 0) ? null : found;
}

/** "CNY 100 million yuan" says the same twice; "tonnes per person" is none of ours. */
function together(found: Known, word: number | Known): Known | null {
  if (typeof word === 'number') {
    return { ...found, exponent: found.exponent + word };
  }
  if (found.measure === 'none') {
    return { ...word, exponent: found.exponent + word.exponent };
  }
  return countsSame(found, word) && word.exponent === 0 ? found : null;
}

/** Whether two units count the same thing, however many of it. */
export const countsSame = (a: Pick<Unit, 'measure' | 'of'>, b: Pick<Unit, 'measure' | 'of'>): boolean =>
  a.measure === b.measure && a.of === b.of;

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
