import { addDays, isCalendarDay } from '../calendar.ts';
import { halfWidth } from './halfWidth.ts';

/** How exact a date is. */
export type Exactness = 'day' | 'month' | 'months' | 'quarter' | 'half' | 'year';

/**
 * A date as exact as it was given.
 *
 * `text` is `2026-05-31`, `2026-05`, `2026-01/2026-09` (some months), `2026-Q2`, `2026-H1` or `2026`.
 */
export interface TypedDate {
  readonly exact: Exactness;
  readonly year: number;
  readonly text: string;
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const chineseDigits = '〇一二三四五六七八九';

const two = (value: number | string): string => String(value).padStart(2, '0');

const wholeYear = (year: string): TypedDate => ({ exact: 'year', year: Number(year), text: year });

function monthOf(year: string, month: number): TypedDate | null {
  return month < 1 || month > 12
    ? null
    : { exact: 'month', year: Number(year), text: `${year}-${two(month)}` };
}

function dayOf(year: string, month: number, day: number): TypedDate | null {
  const text = `${year}-${two(month)}-${two(day)}`;
  return isCalendarDay(text) ? { exact: 'day', year: Number(year), text } : null;
}

const quarterOf = (year: string, quarter: number): TypedDate => ({
  exact: 'quarter',
  year: Number(year),
  text: `${year}-Q${quarter}`,
});

const halfOf = (year: string, half: number): TypedDate => ({
  exact: 'half',
  year: Number(year),
  text: `${year}-H${half}`,
});

/** January to June is the first half, July to September the third quarter; others are some months. */
function spanOf(year: string, from: number, to: number): TypedDate | null {
  if (from < 1 || to > 12 || from >= to) {
    return null;
  }
  const length = to - from + 1;
  if (length === 12) {
    return wholeYear(year);
  }
  if (length === 6 && (from - 1) % 6 === 0) {
    return halfOf(year, from === 1 ? 1 : 2);
  }
  if (length === 3 && (from - 1) % 3 === 0) {
    return quarterOf(year, (from + 2) / 3);
  }
  return { exact: 'months', year: Number(year), text: `${year}-${two(from)}/${year}-${two(to)}` };
}

/** `二〇二六年五月三十一日` with digits; anything else as it is. */
export function withDigits(text: string): string {
  const year = text.replace(/^[〇○零一二三四五六七八九]{4}(?=年)/u, (signs) =>
    [...signs].map((sign) => Math.max(0, chineseDigits.indexOf(sign))).join(''),
  );
  return year.replace(
    /[一二三]?十[一二三四五六七八九]?(?=[月日号])|[一二三四五六七八九](?=[月日号季])/gu,
    (number) => {
      const [tens = '', ones = number] = number.includes('十') ? number.split('十') : ['', number];
      const full = number.includes('十') ? 10 * Math.max(1, chineseDigits.indexOf(tens)) : 0;
      return String(full + Math.max(0, chineseDigits.indexOf(ones)));
    },
  );
}

interface Form {
  readonly form: RegExp;
  readonly read: (...parts: string[]) => TypedDate | null;
}

/** Every form in which a date is typed, in both languages; the first that fits counts. */
const forms: readonly Form[] = [
  { form: /^(\d{4})\s*年?(?:度|末|底)?$/, read: (year = '') => wholeYear(year) },
  {
    form: /^(\d{4})(\d{2})(\d{2})$/,
    read: (year = '', month, day) => dayOf(year, Number(month), Number(day)),
  },
  { form: /^((?:19|20)\d{2})(\d{2})$/, read: (year = '', month) => monthOf(year, Number(month)) },
  {
    form: /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*(?:月份?)?$/,
    read: (year = '', month) => monthOf(year, Number(month)),
  },
  {
    form: /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?(?:\s+0{1,2}:00(?::00)?)?$/,
    read: (year = '', month, day) => dayOf(year, Number(month), Number(day)),
  },
  {
    form: /^(\d{4})\s*[年.]\s*(\d{1,2})\s*月?\s*(?:[-–—~～至到]|--)\s*(\d{1,2})\s*月份?$/,
    read: (year = '', from, to) => spanOf(year, Number(from), Number(to)),
  },
  { form: /^(\d{4})\s*年?\s*上半年$/, read: (year = '') => halfOf(year, 1) },
  { form: /^(\d{4})\s*年?\s*下半年$/, read: (year = '') => halfOf(year, 2) },
  { form: /^(\d{4})\s*[-/年]?\s*H([12])$/i, read: (year = '', half) => halfOf(year, Number(half)) },
  { form: /^H([12])\s*[-/,]?\s*(\d{4})$/i, read: (half, year = '') => halfOf(year, Number(half)) },
  {
    form: /^(\d{4})\s*年?\s*第?\s*([1-4])\s*季度?$/,
    read: (year = '', quarter) => quarterOf(year, Number(quarter)),
  },
  { form: /^(\d{4})\s*[-/年]?\s*Q([1-4])$/i, read: (year = '', quarter) => quarterOf(year, Number(quarter)) },
  { form: /^Q([1-4])\s*[-/,]?\s*(\d{4})$/i, read: (quarter, year = '') => quarterOf(year, Number(quarter)) },
  {
    form: /^(\d{1,2})\s+([a-z]{3,9})\.?,?\s+(\d{4})$/i,
    read: (day, name, year = '') => named(year, name, day),
  },
  {
    form: /^([a-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})$/i,
    read: (name, day, year = '') => named(year, name, day),
  },
  { form: /^([a-z]{3,9})\.?,?\s+(\d{4})$/i, read: (name, year = '') => named(year, name) },
];

function named(year: string, name = '', day?: string): TypedDate | null {
  const month = monthNames.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  return day === undefined ? monthOf(year, month) : dayOf(year, month, Number(day));
}

/** What is longer is no date. */
const longestDate = 40;

/**
 * The one reader of dates that people type or paste, in fields and in tables: as exact as given.
 *
 * `null` for an empty text, `'invalid'` for what is no date of the calendar.
 */
export function readDate(text: string): TypedDate | null | 'invalid' {
  const plain = halfWidth(text);
  if (plain === '') {
    return null;
  }
  if (plain.length > longestDate) {
    return 'invalid';
  }
  const digits = withDigits(plain);
  for (const { form, read } of forms) {
    const match = form.exec(digits);
    if (match !== null) {
      return read(...match.slice(1)) ?? 'invalid';
    }
  }
  return 'invalid';
}

/**
 * Reads a typed date that may stop at the year, the half, the quarter or the month.
 *
 * Gives a loose date (`core/base/looseDate.ts`); `null` for an empty field, `'invalid'` for what is no date, and for
 * some months such as January to September, which no field keeps.
 */
export function parseLooseDate(text: string): string | null | 'invalid' {
  const date = readDate(text);
  if (date === null || date === 'invalid') {
    return date;
  }
  return date.exact === 'months' ? 'invalid' : date.text;
}

/** The first and the last day that spreadsheets and offices have in common. */
const serialRange = { first: 1, last: 2_958_465 };

/** The day that a spreadsheet counts as this number, 1900 being a leap year to it; `null` for what is no such day. */
export function dayOfSerial(serial: number): TypedDate | null {
  const day = Math.floor(serial);
  if (day < serialRange.first || day > serialRange.last || day === 60) {
    return null;
  }
  const text = addDays('1899-12-31', day > 60 ? day - 1 : day);
  return { exact: 'day', year: Number(text.slice(0, 4)), text };
}
