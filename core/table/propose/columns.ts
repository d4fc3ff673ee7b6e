import { halfWidth } from '../../base/typed/halfWidth.ts';
import { namesOf } from '../fieldNames.ts';
import { type TableField, type TableKind, amountOf, fieldsOf, isAmountField, notKept } from '../fields.ts';
import type { HeadColumn, Layout } from '../layout.ts';
import { lineUnit } from '../lineUnit.ts';
import type { ColumnMapping, MappingReason } from '../mapping.ts';
import { type Match, isDerived, isPart, matchHead } from '../matchField.ts';
import { isPartAlone, isWholeYear } from '../period.ts';
import { isNumberCell, isPeriodCell } from '../rowShape.ts';
import { type Cell, cellAt, isBlank } from '../table.ts';

/** How many rows are looked at to learn what a column holds. */
const sampleRows = 100;

/** The first cells of a column below the head that are not blank. */
function sampleOf({ table, from, to }: Layout, column: number): readonly Cell[] {
  return table.rows
    .slice(from, Math.min(to, from + sampleRows))
    .map((row) => cellAt(row, column))
    .filter((cell) => !isBlank(cell));
}

const mostly = (cells: readonly Cell[], is: (cell: Cell) => boolean): boolean =>
  cells.length > 0 && cells.filter(is).length * 2 > cells.length;

export const holdsNumbers = (layout: Layout, column: number): boolean =>
  mostly(sampleOf(layout, column), isNumberCell);

export const holdsYears = (layout: Layout, column: number): boolean =>
  mostly(sampleOf(layout, column), isPeriodCell);

/** Whether the head of a column is a year and nothing else. */
export const isYearColumn = ({ label }: HeadColumn): boolean =>
  label.year !== null && label.key === '' && label.unfit === null && !isDerived(label);

const isShare = ({ label }: HeadColumn): boolean => label.unit?.measure === 'share';

/** Columns that are a year each, and those that are only a rate beside one of the same year. */
export function yearColumns({ columns }: Layout): {
  readonly years: readonly HeadColumn[];
  readonly rates: readonly HeadColumn[];
} {
  const all = columns.filter(isYearColumn);
  const isRate = (head: HeadColumn): boolean =>
    isShare(head) && all.some((other) => other.label.year === head.label.year && !isShare(other));
  return { years: all.filter((head) => !isRate(head)), rates: all.filter(isRate) };
}

const numbers = ['序号', '编号', '行次', '代码', 'no', 'number', '#'];

/** The unit of the values of a column: from its head, else from the line above the table. */
const unitTextOf = ({ label }: HeadColumn, layout: Layout, field: TableField | null): string | null =>
  label.unit?.text ?? lineUnit(layout, field)?.text ?? null;

export interface Choice {
  readonly field: TableField | null;
  readonly why: MappingReason;
}

function confidenceOf({ field, why }: Choice): ColumnMapping['confidence'] {
  if (field === null || why === 'values') {
    return 'unsure';
  }
  return why === 'name' || why === 'chosen' ? 'sure' : 'likely';
}

/** A column as what it was found to be. */
function mapped(layout: Layout, head: HeadColumn, choice: Choice): ColumnMapping {
  return {
    column: head.column,
    head: head.label.key || head.label.keyEn,
    field: choice.field,
    unit: unitTextOf(head, layout, choice.field),
    year: head.label.year,
    shareAs: null,
    confidence: confidenceOf(choice),
    why: choice.why,
  };
}

/** A unit that counts something else than the field speaks against the name. */
function contradicts({ label: { unit } }: HeadColumn, { field }: Match): boolean {
  return (
    unit !== null &&
    unit.measure !== 'none' &&
    unit.measure !== 'unknown' &&
    isAmountField(field) &&
    amountOf(field).unit.measure !== unit.measure
  );
}

function whyNot(head: HeadColumn, kind: TableKind): MappingReason {
  if (isPart(head.label, fieldsOf[kind])) {
    return 'part';
  }
  return matchHead(head, notKept) === null ? 'unknown' : 'not-kept';
}

/** Why a head that seems to name a figure or a year is neither: it is of less than a year, or was not counted. */
function whyUnfit({ label }: HeadColumn, match: Match | null, kind: TableKind): MappingReason | null {
  if (match !== null) {
    return isAmountField(match.field) || match.field === 'value' ? label.unfit : null;
  }
  const isDated = label.year !== null || /(?:19|20)\d{2}/u.test(halfWidth(label.zh));
  return kind === 'actions' || (label.unfit === 'not-counted' && !isDated) ? null : label.unfit;
}

function choiceOf(head: HeadColumn, kind: TableKind): Choice {
  if (numbers.includes(head.label.key)) {
    return { field: null, why: 'number' };
  }
  const match = matchHead(head, fieldsOf[kind]);
  const unfit = whyUnfit(head, match, kind);
  if (unfit !== null) {
    return { field: null, why: unfit };
  }
  if (match === null) {
    return { field: null, why: whyNot(head, kind) };
  }
  return contradicts(head, match) ? { field: null, why: 'unit' } : { field: match.field, why: match.by };
}

const rank = { sure: 0, likely: 1, unsure: 2 } as const;

/** How well a column is what it is taken for, the best first: sure ones, then by the order of the names. */
function fitOf({ field, head, confidence, column }: ColumnMapping): readonly number[] {
  const place = field === null ? -1 : namesOf(field).indexOf(head);
  return [rank[confidence], place === -1 ? Infinity : place, column];
}

function fitsBetter(one: ColumnMapping, other: ColumnMapping): boolean {
  const [first, second] = [fitOf(one), fitOf(other)];
  const at = first.findIndex((part, place) => part !== second[place]);
  return at !== -1 && (first[at] ?? 0) < (second[at] ?? 0);
}

/** Each field once: the column that fits best. Columns of different years are no rivals. */
function eachOnce(columns: readonly ColumnMapping[]): ColumnMapping[] {
  const isBeaten = (column: ColumnMapping): boolean =>
    columns.some(
      (other) => other.field === column.field && other.year === column.year && fitsBetter(other, column),
    );
  return columns.map((column) =>
    column.field !== null && isBeaten(column)
      ? { ...column, field: null, why: 'second', confidence: 'unsure' }
      : column,
  );
}

/** What every column is by its head alone. */
export const columnsByName = (layout: Layout, kind: TableKind): ColumnMapping[] =>
  eachOnce(layout.columns.map((head) => mapped(layout, head, choiceOf(head, kind))));

/** The columns with another choice for one of them. */
export const withChoice = (
  columns: readonly ColumnMapping[],
  column: number | null,
  choice: Choice,
): ColumnMapping[] =>
  columns.map((each) =>
    each.column === column
      ? { ...each, field: choice.field, why: choice.why, confidence: confidenceOf(choice) }
      : each,
  );

/** The column that says which part of its year a row is of: called so, or where such parts stand beside a year. */
export function withPeriod(layout: Layout, columns: readonly ColumnMapping[]): readonly ColumnMapping[] {
  const named = columns.find(({ field }) => field === 'period');
  if (named !== undefined) {
    const isDated = columnOf(columns, 'year') === null && holdsYears(layout, named.column);
    return isDated ? withChoice(columns, named.column, { field: 'year', why: 'values' }) : columns;
  }
  const isPeriod = ({ text }: Cell): boolean => isPartAlone(text) || isWholeYear(text);
  const holdsParts = (cells: readonly Cell[]): boolean =>
    cells.some(({ text }) => isPartAlone(text)) && mostly(cells, isPeriod);
  const found = columns.find(({ field, column }) => field === null && holdsParts(sampleOf(layout, column)));
  return found === undefined
    ? columns
    : withChoice(columns, found.column, { field: 'period', why: 'values' });
}

export const columnOf = (columns: readonly ColumnMapping[], field: TableField): number | null =>
  columns.find((column) => column.field === field)?.column ?? null;

/** Columns that are mapped to a figure. */
export const amountColumns = (columns: readonly ColumnMapping[]): ColumnMapping[] =>
  columns.filter(({ field }) => field !== null && isAmountField(field));
