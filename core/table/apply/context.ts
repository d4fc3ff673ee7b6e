import type { Unit } from '../../base/typed/units.ts';
import type { BodyRow } from '../bodyRows.ts';
import { type AmountField, type TableField, isAmountField } from '../fields.ts';
import { labelOf } from '../label.ts';
import { statedUnit } from '../headUnit.ts';
import type { Layout } from '../layout.ts';
import { isOfLine, lineUnit } from '../lineUnit.ts';
import { type ColumnMapping, type Mapping, unitKey } from '../mapping.ts';
import { isWholeYear } from '../period.ts';
import { type Cell, cellAt, columnName, plainText } from '../table.ts';
import type { Names } from './applied.ts';
import type { Sink } from './sink.ts';

/** A column that is imported, its unit read. */
export interface UsedColumn extends Omit<ColumnMapping, 'field' | 'unit'> {
  readonly field: TableField;
  readonly unit: Unit | null;
}

/** By the name of a cell, `G5`: it counts by its own unit, whatever the head says. */
export type Adopted = ReadonlySet<string>;

/** What is known beside a table. */
export interface Beside {
  readonly adopted?: Adopted;
  /** Nothing was founded later. */
  readonly thisYear?: number;
  /** What the cluster is called that the facts are for. */
  readonly clusterNames?: readonly string[];
}

/** What every row of a table is read with. */
export interface Context<Row extends { readonly line: number }> {
  readonly layout: Layout;
  readonly mapping: Mapping;
  readonly columns: readonly UsedColumn[];
  readonly adopted: Adopted;
  readonly thisYear: number;
  readonly clusterNames: readonly string[];
  readonly sink: Sink<Row>;
}

/**
 * What the head says of a cell; nothing where the official has said that its own unit counts. The line above the table
 * says only what counts the same as the figure.
 */
export function headFor(
  { adopted, layout, columns }: Pick<Context<never>, 'adopted' | 'layout' | 'columns'>,
  { line, column, field }: { readonly line: number; readonly column: number; readonly field: AmountField },
  head: Unit | null,
): Unit | null {
  if (adopted.has(`${columnName(column)}${line}`)) {
    return null;
  }
  const isOfColumn = columns.some((each) => each.column === column && each.unit === head);
  const isSaidAbove = head !== null && isOfColumn && isOfLine(layout, column, head);
  return head === null || isSaidAbove ? lineUnit(layout, field) : head;
}

export const usedColumns = ({ columns }: Mapping): UsedColumn[] =>
  columns.flatMap(({ field, unit, ...column }) =>
    field === null ? [] : [{ ...column, field, unit: unit === null ? null : statedUnit(unit) }],
  );

export const usedColumn = (columns: readonly UsedColumn[], field: TableField): UsedColumn | null =>
  columns.find((column) => column.field === field) ?? null;

/** Why a row counts for less than its year, by a column of quarters or months; `null` where it counts for all of it. */
export function whyPartOfYear(columns: readonly UsedColumn[], body: BodyRow): string | null {
  const text = plainText(cellFor(columns, 'period', body));
  return text === '' || isWholeYear(text) ? null : text;
}

export type AmountColumn = UsedColumn & { readonly field: AmountField };

const isAmountColumn = (column: UsedColumn): column is AmountColumn => isAmountField(column.field);

export const amountColumnsOf = (columns: readonly UsedColumn[]): AmountColumn[] =>
  columns.filter(isAmountColumn);

/** The cell of a row for a field; a blank one where no column is it. */
export function cellFor(columns: readonly UsedColumn[], field: TableField, { row }: BodyRow): Cell {
  const column = usedColumn(columns, field);
  return column === null ? { text: '' } : cellAt(row, column.column);
}

/** What the unit of a row is, where the head of its column does not say it: by a column, its name, its group. */
export interface RowUnit {
  readonly unit: Unit | null;
  /** A text that names a unit which is not known. */
  readonly unknown: string | null;
}

export function rowUnit(
  { columns, mapping }: Pick<Context<never>, 'columns' | 'mapping'>,
  body: BodyRow,
  value: UsedColumn,
): RowUnit {
  const text = plainText(cellFor(columns, 'unit', body));
  if (text !== '') {
    const unit = statedUnit(text);
    return unit.measure === 'unknown' ? { unit: null, unknown: text } : { unit, unknown: null };
  }
  return { unit: ownUnit(body, mapping) ?? body.groupUnit ?? value.unit, unknown: null };
}

/** The unit in the name of a row; where it is not understood, what was said of it. */
function ownUnit({ label: { key, unit } }: BodyRow, { units = {} }: Mapping): Unit | null {
  const said = unit?.measure === 'unknown' ? units[unitKey(key, unit.text)] : undefined;
  return said === undefined ? unit : statedUnit(said);
}

/** A name without the number in front of it, in the languages in which it is given. */
export function namesOf(text: string): Names {
  const { zh, en } = labelOf(text);
  if (zh !== en) {
    return { zh, en };
  }
  return /\p{Script=Han}/u.test(zh) ? { zh, en: '' } : { zh: '', en };
}

export const noNames: Names = { zh: '', en: '' };
