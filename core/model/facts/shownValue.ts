import type { Language } from '../../base/settings.ts';
import { plainDecimal, shiftDecimal } from '../../base/typed/decimal.ts';
import { type Unit, readUnit } from '../../base/typed/units.ts';
import type { Text } from '../../knowledge/schema.ts';

/** The money of a profile: kept in 亿元, as Chinese statistics and the ladders of recognition count it. */
export const profileMoney: Text = { en: 'CNY m', zh: '亿元' };

/** The word for it in the knowledge base. */
export const recognitionMoney = '100m CNY';

/** In what a language shows a figure and takes it. Every figure is kept in the Chinese unit. */
export const shownUnit = (unit: Text, language: Language): Unit =>
  readUnit(unit[language]) ?? { measure: 'other', exponent: 0, text: unit[language] };

/** How far the point moves from what is kept to what is shown. */
const places = (unit: Text, language: Language): number =>
  shownUnit(unit, 'zh').exponent - shownUnit(unit, language).exponent;

/** A kept figure as a language shows it: 4.56 of 亿元 is `456` of CNY m, exactly. */
export const shownValue = (unit: Text, language: Language, kept: number): string =>
  shiftDecimal(plainDecimal(kept), places(unit, language));

/** What is kept of a figure that a language shows: the way back of `shownValue`, exact as well. */
export const keptValue = (unit: Text, language: Language, shown: string): number =>
  Number(shiftDecimal(shown, -places(unit, language)));

/** Money of a profile in million CNY, in which all other sums are kept. */
export const millionsOf = (kept: number): number => Number(shownValue(profileMoney, 'en', kept));
