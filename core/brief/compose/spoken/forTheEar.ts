import type { Language } from '../../../base/settings.ts';
import { createTranslate } from '../../../text/translate.ts';
import { money } from '../../document/format.ts';

/** Numbers as they are said: nobody keeps more than two figures of a number that goes by. */

/** Points of a hundred to the next five; what is not quite 0 or 100 is not said as that. */
export const roundPoints = (value: number): number =>
  Math.min(value < 100 ? 95 : 100, Math.max(value > 0 ? 5 : 0, Math.round(value / 5) * 5));

/** Million CNY in two figures, in the words of the language. */
export const roundMoney = (million: number, language: Language): string =>
  money(Number(million.toPrecision(2)), language);

/** From so many percent on a part is said as nearly all, below so many as hardly any. */
const nearlyAll = 93;
const hardlyAny = 2.5;

/** Parts that have a name of their own, by percent. */
const named: ReadonlyMap<number, 'half' | 'quarter' | 'three-quarters'> = new Map([
  [50, 'half'],
  [25, 'quarter'],
  [75, 'three-quarters'],
]);

/** Percent of the trouble in words: "about half". */
export function roundShare(percent: number, language: Language): string {
  const t = createTranslate(language);
  const rounded = Math.round(percent / 5) * 5;
  const share =
    percent < hardlyAny ? 'none' : percent >= nearlyAll ? 'nearly-all' : (named.get(rounded) ?? 'percent');
  return t('briefSpoken.share', { share, percent: rounded });
}
