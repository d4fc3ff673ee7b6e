import { namesOf } from '../fieldNames.ts';
import { type TableField, type TableKind, amountOf, fieldsOf, isAmountField, notKept } from '../fields.ts';
import { isExpected } from '../label.ts';
import type { HeadColumn, Layout } from '../layout.ts';
import { lineUnit } from '../lineUnit.ts';
import type { ColumnMapping, MappingReason } from '../mapping.ts';
import { type Match, isDerived, isPart, matchHead } from '../matchField.ts';
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

/** Whether most cells of a column that are not blank are of a kind. */
export const holds = (layout: Layout, column: number, is: (cell: Cell) => boolean): boolean =>
  mostly(sampleOf(layout, column), is);

export const holdsNumbers = (layout: Layout, column: number): boolean =>
  mostly(sampleOf(layout, column), isNumberCell);

export const holdsYears = (layout: Layout, column: number): boolean =>
  mostly(sampleOf(layout, column), isPeriodCell);

/** Whether the head of a column is a year and nothing else. */
export const isYearColumn = ({ label, text }: HeadColumn): boolean =>
  label.year !== null && label.key === '' && !isDerived(label) && !isExpected(text);

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

function choiceOf(head: HeadColumn, kind: TableKind): Choice {
  if (numbers.includes(head.label.key)) {
    return { field: null, why: 'number' };
  }
  const match = matchHead(head, fieldsOf[kind]);
  if (isExpected(head.text) && (match === null ? head.label.year !== null : isAmountField(match.field))) {
    return { field: null, why: 'not-counted' };
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

export const columnOf = (columns: readonly ColumnMapping[], field: TableField): number | null =>
  columns.find((column) => column.field === field)?.column ?? null;

/** Columns that are mapped to a figure. */
export const amountColumns = (columns: readonly ColumnMapping[]): ColumnMapping[] =>
  columns.filter(({ field }) => field !== null && isAmountField(field));
