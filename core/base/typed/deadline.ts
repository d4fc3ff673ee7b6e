import { type TypedDate, readDate } from './date.ts';
import { halfWidth } from './halfWidth.ts';

/** Words around a deadline that leave it the day that it is. */
const before =
  /^(?:于|在|力争|确保|最迟|不晚于|截至|截止到?|(?:due\s+)?(?:by|until|no later than)\s+(?:the\s+)?)/iu;
const done = /(?:完成|办结|建成|落实|到位|止)$/u;
/** The end of a month, a quarter, a year: its last day. */
const end = /(?<=[月季度年])年?(?:底|末|内)$/u;
const englishEnd = /^(?:the\s+)?(?:year[- ])?end(?:\s+of)?\s+/iu;
const earlier = /(?:之|以)?前$/u;
const englishEarlier = /^before\s+/iu;
const thirds = { 上旬: [1, 10], 中旬: [11, 20], 下旬: [21, 31] } as const;

type Edge = 'first' | 'last';

const two = (value: number): string => String(value).padStart(2, '0');

const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The first and the last month of a date that is no day. */
function monthsOf({ exact, text }: TypedDate): readonly [number, number] {
  const behind = text.slice('2026-'.length);
  switch (exact) {
    case 'month':
      return [Number(behind), Number(behind)];
    case 'months':
      return [Number(behind.slice(0, 2)), Number(text.slice(-2))];
    case 'quarter':
      return [Number(behind.slice(1)) * 3 - 2, Number(behind.slice(1)) * 3];
    case 'half':
      return [Number(behind.slice(1)) * 6 - 5, Number(behind.slice(1)) * 6];
    default:
      return [1, 12];
  }
}

/** The first or the last day of a month, a quarter, a half or a year; a day is itself. */
function edgeOf(date: TypedDate, edge: Edge): string {
  if (date.exact === 'day') {
    return date.text;
  }
  const [from, to] = monthsOf(date);
  const month = edge === 'first' ? from : to;
  return `${date.year}-${two(month)}-${two(edge === 'first' ? 1 : lastDay(date.year, month))}`;
}

/** A third of a month, `2027年6月上旬`: its first or its last day. */
function thirdOf(text: string, edge: Edge): string | null {
  const [, month = '', name] = /^(.+月)\s*(上旬|中旬|下旬)$/u.exec(text) ?? [];
  const third = name === '上旬' || name === '中旬' || name === '下旬' ? thirds[name] : null;
  const date = third === null ? null : readDate(month);
  if (third === null || date === null || date === 'invalid' || date.exact !== 'month') {
    return null;
  }
  const last = lastDay(date.year, monthsOf(date)[0]);
  return `${date.text}-${two(edge === 'first' ? third[0] : Math.min(third[1], last))}`;
}

/**
 * The day by which something is to be done, as offices write it: `2027年6月底前`, `end of June 2027`; what is less exact
 * is due on its last day, and begins on its first.
 *
 * `null` for an empty text, `'invalid'` for what names no day, and for "before June", which may be meant with June.
 */
export function readDeadline(text: string, edge: Edge): string | null | 'invalid' {
  const plain = halfWidth(text);
  const bare = plain.replace(done, '').replace(before, '').trim();
  const isBefore = earlier.test(bare) || englishEarlier.test(bare);
  const named = bare.replace(earlier, '').replace(englishEarlier, '').trim();
  const closed = named.replace(end, '').replace(englishEnd, '').trim();
  const third = thirdOf(named, edge);
  if (third !== null) {
    return third;
  }
  const date = readDate(closed);
  if (date === null || date === 'invalid') {
    return plain === '' ? null : 'invalid';
  }
  const isAtEnd = closed !== named;
  return isBefore && !isAtEnd && date.exact !== 'day' ? 'invalid' : edgeOf(date, edge);
}
