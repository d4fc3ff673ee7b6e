import { grouped } from '../../base/typed/grouped.ts';
import type { Horizon } from '../../knowledge/schema.ts';
import { datePartsOf } from '../../base/looseDate.ts';
import type { Language } from '../../base/settings.ts';
import { createTranslate } from '../../text/translate.ts';

/** Numbers and dates as the brief prints them. Whole points in prose; no clock, no time zone. */

/** A 0–100 value in whole points. */
export const points = (value: number): string => String(Math.round(value) + 0);

/** A share of 0–1 in whole percent; a share that is not quite 0 or 1 is not printed as 0 or 100. */
export function percent(share: number): string {
  const rounded = Math.round(share * 100);
  if (rounded === 0 && share > 0) {
    return '<1%';
  }
  return rounded === 100 && share < 1 ? '>99%' : `${rounded}%`;
}

/** Percent of the trouble, 0–100, with at most one decimal; what is not quite 0 is not printed as 0. */
export function tenthOfPercent(value: number): string {
  const tenths = Math.round(value * 10);
  return tenths === 0 && value > 1e-9 ? '<0.1%' : `${tenths / 10}%`;
}

/** At most two decimals, none that are zero; a comma between thousands, in both languages as in the grid of the facts. */
export const decimal = (value: number): string => grouped(String(Number(value.toFixed(2)) + 0));

/** Of 亿元, to the 万元: a difference of two sums is as exact as they are. */
const toTenThousand = (value: number): string => grouped(String(Number(value.toFixed(4)) + 0));

/** Million CNY in the unit of the language: 万元 (亿元 from one hundred million) or CNY million. */
export function money(million: number, language: Language): string {
  const t = createTranslate(language);
  return million >= 100
    ? t('brief.moneyLarge', { million: decimal(million), hundredMillion: toTenThousand(million / 100) })
    : t('brief.money', { million: decimal(million), tenThousand: decimal(million * 100) });
}

/** The same for the cell of a table whose head names the currency. */
export function moneyInCell(million: number, language: Language): string {
  const t = createTranslate(language);
  return million >= 100
    ? t('brief.moneyCellLarge', { million: decimal(million), hundredMillion: toTenThousand(million / 100) })
    : t('brief.moneyCell', { million: decimal(million), tenThousand: decimal(million * 100) });
}

/** A loose date in words: `2026-Q2` as "Q2 2026". */
export function dateInWords(date: string, language: Language): string {
  return createTranslate(language)('brief.date', datePartsOf(date));
}

/** The same for the cell of a table: with the months in short where the language has a short form. */
export const dateInCell = (date: string, language: Language): string =>
  createTranslate(language)('brief.dateShort', datePartsOf(date));

const monthsOfHorizon = (horizon: Horizon, horizons: readonly { id: Horizon; months: number }[]): number =>
  horizons.find((candidate) => candidate.id === horizon)?.months ?? 0;

/** The last month of a phase that begins on `date`, as `2027-11`. */
export function endOfPhase(
  date: string,
  horizon: Horizon,
  horizons: readonly { id: Horizon; months: number }[],
): string {
  const [year = 0, month = 1] = date.split('-').map(Number);
  const total = year * 12 + month - 1 + monthsOfHorizon(horizon, horizons);
  return `${Math.floor(total / 12)}-${String((total % 12) + 1).padStart(2, '0')}`;
}

/** How many hanzi wide a text is: of the others letters and figures count a little over half, narrow marks a quarter. */
export const widthInHanzi = (text: string): number =>
  [...text].reduce((width, character) => width + widthOf(character), 0);

function widthOf(character: string): number {
  if (/[\u2E80-\uFFEF—…“”‘’]/u.test(character)) {
    return 1;
  }
  return /[ .,:;'!|]/u.test(character) ? 0.28 : 0.56;
}

/** A text without its last full stop: the sentence round it brings its own. */
export const withoutStop = (text: string): string => text.trim().replace(/[.。]$/u, '');
