import { datePartsOf } from '../../core/base/looseDate.ts';
import { createTranslate } from '../../core/text/translate.ts';
import type { ScreenLanguage } from './language.ts';
import { localDay } from './localDay.ts';

/** Dates and numbers as the language writes them; of a moment, its day by the computer's own calendar. */
export interface Format {
  /** `2026-05-31` → "31 May 2026" / "2026年5月31日"; `2026-05` and `2026` `2026-Q2`, `2026-H1` as far as they go. */
  date(date: string): string;
  /** The month of a date: "November 2026" / "2026年11月". */
  month(date: string): string;
  /** The day without its year: "16 November" / "11月16日". */
  day(date: string): string;
  /** The same where little room is: "16 Nov" / "11月16日". */
  shortDay(date: string): string;
  /** A day with its year where little room is: "16 Nov 2026" / "2026/11/16". */
  shortDate(date: string): string;
  /** A moment by the computer's clock: "14:32". */
  time(moment: Date | number): string;
  /** At most `decimals` decimals (2 where none is given), grouped. */
  number(value: number, decimals?: number): string;
  /** Always so many decimals, grouped: columns of numbers stand under each other. */
  fixed(value: number, decimals: number): string;
  /** As `fixed`, with a plus or a true minus before it; zero has no sign. */
  signed(value: number, decimals: number): string;
  /** A share 0–1 in whole percent: "65%". */
  percent(share: number): string;
  /** An amount of million CNY with its unit: "CNY 14.6 m" / "1460万元", from 1亿元 on "1.46亿元". */
  money(millions: number): string;
  /** The same alone, in millions or in 万元: "14.6" / "1460". */
  amount(millions: number): string;
  /** How many of the unit in which amounts are shown and typed are in one million CNY. */
  readonly unitsPerMillion: number;
  /** The month on a time axis: "Oct" / "10月". */
  tick(date: string): string;
}

/** Plain dates have no time zone: they are formatted in UTC, in which they are parsed. */
export function createFormat(language: ScreenLanguage): Format {
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
  const days = dayFormats(language);
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const t = createTranslate(language);
  const isChinese = language === 'zh';
  const unitsPerMillion = isChinese ? 100 : 1;
  const plain = (value: number, decimals: readonly [least: number, most: number]) =>
    new Intl.NumberFormat(locale, {
      minimumFractionDigits: decimals[0],
      maximumFractionDigits: decimals[1],
    }).format(value);
  const amount = (millions: number) => plain(millions * unitsPerMillion, isChinese ? [0, 1] : [1, 2]);

  return {
    ...days,
    time: (moment) => clock.format(moment),
    number: (value, decimals = 2) =>
      new Intl.NumberFormat(locale, { maximumFractionDigits: decimals }).format(value),
    fixed: (value, decimals) =>
      new Intl.NumberFormat(locale, {
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
      }).format(value),
    signed: (value, decimals) =>
      new Intl.NumberFormat(locale, {
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
        signDisplay: 'exceptZero',
      })
        .format(value)
        .replace('-', '\u2212'),
    percent: (share) =>
      new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(share),
    money: (millions) => {
      // Rounded first: what is written as 10000万元 is 1亿元.
      const isLarge = isChinese && Math.round(millions * 1000) / 10 >= 10_000;
      return t('common.money', {
        amount: isLarge ? plain(millions / 100, [2, 2]) : amount(millions),
        isLarge,
      });
    },
    amount,
    unitsPerMillion,
  };
}

/** Dates of every length, as the language writes them. */
function dayFormats(
  language: ScreenLanguage,
): Pick<Format, 'date' | 'month' | 'day' | 'shortDay' | 'shortDate' | 'tick'> {
  const isChinese = language === 'zh';
  const dates = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(isChinese ? 'zh-CN' : 'en-GB', { ...options, timeZone: 'UTC' });
  const full = dates({ year: 'numeric', month: 'long', day: 'numeric' });
  const monthOnly = dates({ year: 'numeric', month: 'long' });
  const dayOnly = dates({ month: 'long', day: 'numeric' });
  const shortDay = dates({ month: isChinese ? 'long' : 'short', day: 'numeric' });
  const shortDate = dates({ year: 'numeric', month: isChinese ? 'numeric' : 'short', day: 'numeric' });
  const shortMonth = dates({ month: 'short' });
  const at = (date: string) => new Date(`${date.includes('T') ? localDay(date) : date}T00:00:00Z`);
  const t = createTranslate(language);
  return {
    // What is shorter than a day has no form of its own in every browser.
    date: (date) =>
      date.length < 'yyyy-mm-dd'.length ? t('brief.date', datePartsOf(date)) : full.format(at(date)),
    month: (date) => monthOnly.format(at(date)),
    day: (date) => dayOnly.format(at(date)),
    shortDay: (date) => shortDay.format(at(date)),
    shortDate: (date) => shortDate.format(at(date)),
    tick: (date) => shortMonth.format(at(date)),
  };
}
