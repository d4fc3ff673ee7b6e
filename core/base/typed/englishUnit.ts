import { type Counted, countsSame, mu, one, other } from './measure.ts';

/** What each word of an English unit adds: powers of ten multiply, one thing is counted. */
const englishWords: readonly (readonly [RegExp, number | Counted])[] = [
  [/^(?:of|in)$/, 0],
  [/^tens?$/, 1],
  [/^hundreds?$/, 2],
  [/^(?:thousands?|thous|thsd|tsd)$/, 3],
  [/^wan$/, 4],
  [/^(?:millions?|mil|mill|mio)$/, 6],
  [/^yi$/, 8],
  [/^(?:billions?|bil)$/, 9],
  [/^trillions?$/, 12],
  // How many, whatever of it.
  [/^(?:no|nos|number|num|count)$/, one('none')],
  [/^(?:¥|cny|rmb|yuan|renminbi)$/, one('yuan')],
  [/^(?:persons?|people|employees?|workers?|heads?|headcount|staff|jobs)$/, one('persons')],
  [/^(?:firms?|enterprises?|companies|company|businesses|establishments?|units?)$/, one('count')],
  [/^(?:items?|count(?:y|ies)|measures?)$/, one('items')],
  [/^(?:%|percent|pct)$/, one('share', -2)],
  [/^‰$/, one('share', -3)],
  [/^(?:percentage-points?|pp|pps|ppts?)$/, one('points')],
  [/^(?:us\$|\$|usd|dollars?|us)$/, { measure: 'other-money', exponent: 0, of: 'usd' }],
  [/^(?:eur|euros?|€)$/, { measure: 'other-money', exponent: 0, of: 'eur' }],
  [/^(?:hk\$|hkd)$/, { measure: 'other-money', exponent: 0, of: 'hkd' }],
  [/^(?:jpy|yen)$/, { measure: 'other-money', exponent: 0, of: 'jpy' }],
  [/^(?:£|gbp|pounds?)$/, { measure: 'other-money', exponent: 0, of: 'gbp' }],
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

/** Words that are one unit together, and signs that stand at others without a blank. */
const joined: readonly (readonly [RegExp, string])[] = [
  [/per cent/g, 'percent'],
  [/percentage points?/g, 'percentage-points'],
  [/(?:square|sq\.?) (?=km\b|kilomet|met|m\b)/g, 'square-'],
  [/square-m\b/g, 'square-metres'],
  [/cubic (?=met)/g, 'cubic-'],
  [/(?:cny|rmb|us\$|hk\$|usd|[¥$€£])(?=[\d'a-z])/g, '$& '],
];

const suffixes: Readonly<Record<string, number>> = { k: 3, m: 6, mn: 6, mln: 6, bn: 9, tn: 12 };

/** How many zeros a word of digits says: `10000`, `1000s`, `'000`, `100m`, `k`; `null` for one that says none. */
function zerosOf(word: string): number | null {
  const [, thousands] = /^'?((?:000)+)s?$/.exec(word) ?? [];
  if (thousands !== undefined) {
    return thousands.length;
  }
  const [, digits = '', suffix = ''] = /^(10*)?(k|m|mn|mln|bn|tn)?s?$/.exec(word) ?? [];
  return digits === '' && suffix === '' ? null : Math.max(0, digits.length - 1) + (suffixes[suffix] ?? 0);
}

function wordOf(word: string): number | Counted | null {
  return zerosOf(word) ?? englishWords.find(([form]) => form.test(word))?.[1] ?? null;
}

const isNumber = (word: string): boolean => /^10*$/.test(word);

/** An English unit: `10,000 persons`, `CNY m`, `RMB '000`; its digits without commas and blanks between them. */
export function readEnglishUnit(text: string): Counted | null {
  const words = joined
    .reduce((line, [form, word]) => line.replace(form, word), text.toLowerCase().replace(/[’‘]/g, "'"))
    .split(/[\s()]+/)
    .map((word) => word.replace(/(?<=[a-z])\.$/, ''))
    .filter(Boolean);
  let found: Counted | null = null;
  for (const word of words) {
    const known = wordOf(word);
    found = known === null ? null : together(found ?? one('none'), known);
    if (found === null) {
      return null;
    }
  }
  // A 1 or a 10 alone is the number of a note.
  return found === null || (words.every(isNumber) && found.exponent < 2) || isEmpty(found, words)
    ? null
    : found;
}

/** Words around a unit without any. */
const isEmpty = ({ measure, exponent }: Counted, words: readonly string[]): boolean =>
  measure === 'none' && exponent === 0 && words.every((word) => typeof wordOf(word) === 'number');

/** "CNY 100 million yuan" says the same twice; "tonnes per person" is none of ours. */
function together(found: Counted, word: number | Counted): Counted | null {
  if (typeof word === 'number') {
    return { ...found, exponent: found.exponent + word };
  }
  if (found.measure === 'none') {
    return { ...word, exponent: found.exponent + word.exponent };
  }
  return countsSame(found, word) && word.exponent === 0 ? found : null;
}
