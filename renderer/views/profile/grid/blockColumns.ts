import { halfWidth } from '../../../../core/base/typed/halfWidth.ts';
import { readNumberText } from '../../../../core/base/typed/numberText.ts';
import { readUnit } from '../../../../core/base/typed/units.ts';
import type { HeadColumn } from '../../../../core/table/layout.ts';
import { headWord, isName, oneAfterTheOther } from './blockRows.ts';
import { factOf, isBareYear, isNumber, periodOf } from './edge.ts';

/** What a column is: one of those in front that say what stands in a row, or one of its values. */
export type Role = 'names' | 'years' | 'parts' | 'units' | 'nothing' | 'values';

/** A column of the rows below the head. */
interface Column {
  readonly head: Pick<HeadColumn, 'text'>;
  readonly filled: readonly string[];
  readonly isLast: boolean;
}

const numberHead = /^(?:序号|编号|行次|栏次|代码|no\.?|#)$/iu;

/** `10 000 persons`, `1000 tonnes`: begins as a value does. */
const isScale = (text: string): boolean => /^1[0 ,]*0\s?\p{L}/u.test(halfWidth(text));
const isUnit = (text: string): boolean =>
  isScale(text) || (/[\p{L}%‰]/u.test(text) && readUnit(text) !== null);

/** Whether texts are units, some of which may be none that is known. */
function areUnits({ head, filled, isLast }: Column, before: readonly Role[], next?: Column): boolean {
  if (headWord(head.text) === 'unit') {
    return true;
  }
  const isBeforeNumbers = next?.filled.every((text) => readNumberText(text)?.unit === '') ?? false;
  return (
    filled.every(isUnit) &&
    (isBeforeNumbers || filled.some((text) => !isNumber(text))) &&
    (!isLast || before.includes('names'))
  );
}

/** Whether texts are years, with a sum, an average or what is expected among them. */
function areYears({ head, filled }: Column, before: readonly Role[]): boolean {
  const periods = filled.map(periodOf);
  const others = filled.filter((_, at) => periods[at] === null);
  const years = periods.filter((period) => typeof period === 'number');
  if (years.length === 0 || others.some(isNumber) || others.some((text) => factOf(text) !== null)) {
    return false;
  }
  return (
    !filled.filter((_, at) => periods[at] !== null).every(isBareYear) ||
    headWord(head.text) === 'year' ||
    oneAfterTheOther(years) ||
    (before.includes('names') && years.length > 1 && new Set(years).size < years.length)
  );
}

/** Numbers of the rows: by their head, or in front of the names. */
const areNumbers = ({ head, filled }: Column, next: Column | undefined): boolean =>
  numberHead.test(head.text) ||
  (filled.every((text, at) => Number(text) === at + 1) &&
    (next?.filled.some((text) => factOf(text) !== null) ?? false));

const partHead = /^(?:季度?|月份?|期间|时期|quarter|month|period)$/iu;
const parts = /^(?:全年|[一二三四]季度?|第?[1-4]季度?|q[1-4]|[上下]半年|\d{1,2}月份?)$/iu;

/** Whether texts are the parts of the years beside them. */
const areParts = ({ head, filled }: Column, before: readonly Role[]): boolean =>
  before.includes('years') && (partHead.test(head.text) || filled.every((text) => parts.test(text)));

function roleOf(column: Column, before: readonly Role[], next: Column | undefined): Role {
  const { filled, isLast } = column;
  if (filled.length === 0) {
    return 'values';
  }
  if (areUnits(column, before, next)) {
    return 'units';
  }
  if (isLast) {
    return 'values';
  }
  if (!before.includes('years') && areYears(column, before)) {
    return 'years';
  }
  if (areParts(column, before)) {
    return 'parts';
  }
  if (areNumbers(column, next)) {
    return 'nothing';
  }
  const isNamed = filled.some((text) => factOf(text) !== null) || filled.every(isName);
  return isNamed ? 'names' : 'values';
}

/** The column of names with the most figures among them; the others say of which kind they are. */
function oneOfNames(roles: readonly Role[], columns: readonly Column[]): readonly Role[] {
  const facts = columns.map(({ filled }) => filled.filter((text) => factOf(text) !== null).length);
  const named = roles.flatMap((role, at) => (role === 'names' ? [at] : []));
  const best = named.toSorted((a, b) => (facts[b] ?? 0) - (facts[a] ?? 0))[0];
  return roles.map((role, at) => (role === 'names' && at !== best ? 'nothing' : role));
}

/** What each column is; the values begin behind the last that says what stands in a row. */
export function rolesOf(columns: readonly Column[]): readonly Role[] {
  const roles: Role[] = [];
  for (const [at, column] of columns.entries()) {
    roles.push(roleOf(column, roles, columns[at + 1]));
  }
  const values = roles.findIndex((role, at) => role === 'values' && columns[at]?.filled.length !== 0);
  const front = values === -1 ? roles : roles.slice(0, values);
  const last = front.findLastIndex((role) => role !== 'values');
  const placed = roles.map((role, at): Role => {
    if (at <= last) {
      return role === 'values' ? 'nothing' : role;
    }
    return role === 'units' ? role : 'values';
  });
  return oneOfNames(placed, columns);
}
