import { type TypedDate, readDate, withDigits } from './date.ts';
import { halfWidth } from './halfWidth.ts';

/** What begins does so on the first day of what is known of it; what is due is so on the last. */
export type PlannedEdge = 'first' | 'last';

interface PlannedWish {
  readonly edge: PlannedEdge;
  /** What a date without its year is counted from; `null` where it must have one. */
  readonly today: string | null;
}

/** The part of a month, a quarter, a half or a year that is meant: its end, its beginning, a third of a month. */
type Part = 'whole' | 'end' | 'start' | 'upper' | 'middle' | 'lower';

type Days = Readonly<Record<PlannedEdge, string>>;

/** What is longer is no date. */
const longestDate = 40;

/**
 * The one reader of the days on which actions begin and are due, in forms and in tables: what is known to the month, the
 * quarter, the half or the year becomes its first or last day, `2027年6月底前` is 30 June 2027.
 *
 * A date without its year is the next one that is not over. `null` for an empty text, `'invalid'` for what is no date, and
 * for "before June", which may be meant with June or without it.
 */
export function readPlannedDay(text: string, { edge, today }: PlannedWish): string | null | 'invalid' {
  const plain = halfWidth(text);
  if (plain === '') {
    return null;
  }
  if (plain.length > longestDate) {
    return 'invalid';
  }
  const { named, isBefore } = withoutFrame(plain);
  const { period, part } = partOf(inWords(withDigits(named), today));
  const days = daysIn(period, part) ?? (today === null ? null : nextDays(period, { part, today }));
  const isOpen = isBefore && part === 'whole' && days?.first !== days?.last;
  return days === null || isOpen ? 'invalid' : days[edge];
}

const opening =
  /^(?:于|在|力争|确保|最迟|不晚于|截至|截止[到至]?|到|至|(?:due\s+)?(?:by|until|till|no later than|due)\s)\s*/iu;
const closing = /(?:止|完成|办结|结束|建成|落实|到位)+$/u;
const earlier = /(?:之|以)?前$/u;
const englishEarlier = /^before\s+/iu;

/** Without what says that a day is the last one. */
function withoutFrame(text: string): { readonly named: string; readonly isBefore: boolean } {
  const bare = text.replace(closing, '').replace(opening, '').trim();
  const named = bare.replace(earlier, '').replace(englishEarlier, '');
  return { named: named.replace(/(?<=[年月])内$/u, '').trim(), isBefore: named !== bare };
}

/** English periods in the short form that the reader of dates knows. */
const english: readonly (readonly [RegExp, string])[] = [
  [/\b(?:first|1st) half(?: of)?\b/iu, 'H1'],
  [/\b(?:second|2nd) half(?: of)?\b/iu, 'H2'],
  [/\b(?:first|1st) quarter(?: of)?\b/iu, 'Q1'],
  [/\b(?:second|2nd) quarter(?: of)?\b/iu, 'Q2'],
  [/\b(?:third|3rd) quarter(?: of)?\b/iu, 'Q3'],
  [/\b(?:fourth|4th) quarter(?: of)?\b/iu, 'Q4'],
];

/** Years and months that are told from today, as numbers. */
function inWords(text: string, today: string | null): string {
  const short = english.reduce((line, [form, word]) => line.replace(form, word), text);
  if (today === null) {
    return short;
  }
  const [year = 0, month = 0] = today.split('-').map(Number);
  const [nextYear, next] = month === 12 ? [year + 1, 1] : [year, month + 1];
  return short
    .replace(/^(?:今年|本年度?)/u, `${year}年`)
    .replace(/^明年/u, `${year + 1}年`)
    .replace(/^后年/u, `${year + 2}年`)
    .replace(/^(?:本|这个)月/u, `${year}年${month}月`)
    .replace(/^下个?月/u, `${nextYear}年${next}月`);
}

/** Ends of a date that name a part of it. */
const parts: readonly (readonly [RegExp, Part])[] = [
  [/(?<=[年月季度])[底末]$/u, 'end'],
  [/(?<=[年月季度])初$/u, 'start'],
  [/(?<=月)上旬$/u, 'upper'],
  [/(?<=月)中旬$/u, 'middle'],
  [/(?<=月)下旬$/u, 'lower'],
  [/^(?:the )?(?:year[- ])?end(?:[- ]of)?[- ]+/iu, 'end'],
  [/^(?:the )?(?:beginning of|start of|early) +/iu, 'start'],
];

function partOf(text: string): { readonly period: string; readonly part: Part } {
  const found = parts.find(([form]) => form.test(text));
  const period = found === undefined ? text : text.replace(found[0], '');
  return { period: period.replace(/年年$/u, '年'), part: found?.[1] ?? 'whole' };
}

function daysIn(period: string, part: Part): Days | null {
  const date = readDate(period);
  return date === null || date === 'invalid' ? null : daysOf(date, part);
}

/** Dates without their year, in either language. */
const yearless: readonly (readonly [RegExp, (text: string, year: number) => string])[] = [
  [/^(?:年|[上下]半年|第?[1-4]季度?|\d{1,2}月(?:份|\d{1,2}[日号]?)?)$/u, (text, year) => `${year}年${text}`],
  [/^(?:Q[1-4]|H[12])$/iu, (text, year) => `${year}${text}`],
  [/^(?:\d{1,2} [a-z]{3,9}|[a-z]{3,9}(?: \d{1,2})?)$/iu, (text, year) => `${text} ${year}`],
];

/** The next days that are not over. */
function nextDays(
  period: string,
  { part, today }: { readonly part: Part; readonly today: string },
): Days | null {
  const withYear = yearless.find(([form]) => form.test(period))?.[1];
  if (withYear === undefined) {
    return null;
  }
  const year = Number(today.slice(0, 4));
  // 29 February may be years ahead.
  const ahead = Array.from({ length: 9 }, (_, more) =>
    daysIn(withYear(period.replace(/^年$/u, ''), year + more), part),
  );
  return ahead.find((days) => days !== null && days.last >= today) ?? null;
}

function daysOf(date: TypedDate, part: Part): Days | null {
  if (date.exact === 'day') {
    return part === 'whole' ? { first: date.text, last: date.text } : null;
  }
  const [from, to] = monthsOf(date);
  const day = (month: number, number: number): string =>
    `${date.text.slice(0, 4)}-${two(month)}-${two(number)}`;
  const end = (month: number): string => day(month, new Date(Date.UTC(date.year, month, 0)).getUTCDate());
  switch (part) {
    case 'whole':
      return { first: day(from, 1), last: end(to) };
    case 'end':
      return { first: end(to), last: end(to) };
    case 'start':
      return { first: day(from, 1), last: from === to ? day(from, 10) : end(from) };
    case 'upper':
      return { first: day(from, 1), last: day(from, 10) };
    case 'middle':
      return { first: day(from, 11), last: day(from, 20) };
    case 'lower':
      return { first: day(from, 21), last: end(from) };
  }
}

const two = (value: number): string => String(value).padStart(2, '0');

/** The first and the last month of a date that is no day. */
function monthsOf({ exact, text }: TypedDate): readonly [number, number] {
  const rest = text.slice('2026-'.length);
  switch (exact) {
    case 'month':
      return [Number(rest), Number(rest)];
    case 'months':
      return [Number(rest.slice(0, 2)), Number(text.slice(-2))];
    case 'quarter':
      return [Number(rest.slice(1)) * 3 - 2, Number(rest.slice(1)) * 3];
    case 'half':
      return [Number(rest.slice(1)) * 6 - 5, Number(rest.slice(1)) * 6];
    default:
      return [1, 12];
  }
}
