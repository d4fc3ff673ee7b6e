import { factIds, type FactId } from '../../model/facts/catalogue.ts';
import type { BodyRow } from '../bodyRows.ts';
import { type TableField, amountOf, notKept } from '../fields.ts';
import type { CellReason } from '../findings.ts';
import { type Label, labelOf } from '../label.ts';
import type { Mapping } from '../mapping.ts';
import { isOfPart, isPart, matchField } from '../matchField.ts';
import { beatenLines, figureOf } from '../propose/labels.ts';
import { cellAt, plainText } from '../table.ts';
import type { FactRow } from './applied.ts';
import { faultOfCell, readCellAmount, readFactYear } from './cells.ts';
import {
  type Context,
  type UsedColumn,
  amountColumnsOf,
  cellFor,
  headFor,
  rowUnit,
  usedColumn,
  whyPartOfYear,
} from './context.ts';
import { otherCluster } from './ofCluster.ts';

const isFact = (field: TableField | null | undefined): field is FactId => factIds.some((id) => id === field);

interface Point {
  readonly fact: FactId;
  readonly year: number;
  readonly column: UsedColumn;
  readonly body: BodyRow;
}

/** Takes the figures of one row; `seen` knows the line of every figure so far. */
export type TakeRow = (body: BodyRow) => void;

export function factRows(context: Context<FactRow>): TakeRow {
  const seen = new Map<string, number>();
  const take = (point: Point) => takeFact(context, seen, point);
  const whyOther = otherCluster(context);
  const beaten = context.mapping.form === 'long' ? beatenLines(context.layout, context.mapping) : new Set();
  const whyNot = (body: BodyRow): CellReason | null =>
    body.kind === 'total'
      ? { reason: 'total-row' }
      : (whyOther(body) ?? (beaten.has(body.row.line) ? { reason: 'other-row' } : null));
  return (body) => {
    const why = whyNot(body);
    if (why !== null) {
      context.sink.rejectRow(body, why);
    } else if (context.mapping.form === 'years-down') {
      takeYear(context, body, take);
    } else {
      takeFigure(context, body, take);
    }
  };
}

/** The year of the table; else why it has none. */
function tableYearOf({ mapping, layout }: Context<FactRow>): number | CellReason {
  const why = layout.unusedYear?.why ?? 'of-issue';
  return mapping.year ?? { reason: why === 'of-issue' ? 'no-year' : why };
}

/** The year of a row: its own, else that of the table. Says why there is none. */
function yearOf(context: Context<FactRow>, body: BodyRow, named: number | null): number | null {
  const { columns, sink } = context;
  const column = usedColumn(columns, 'year');
  const cell = cellFor(columns, 'year', body);
  const read = column === null ? (named ?? tableYearOf(context)) : readFactYear(cell.text);
  const part = whyPartOfYear(columns, body);
  if (part !== null) {
    sink.rejectRow({ row: body.row, text: part }, { reason: 'part-of-year' });
    return null;
  }
  if (typeof read === 'number') {
    return read;
  }
  sink.rejectRow({ row: body.row, text: column === null ? body.text : plainText(cell) }, read);
  return null;
}

/** A row a year, where no column says another. */
function takeYear(context: Context<FactRow>, body: BodyRow, take: (point: Point) => void): void {
  const columns = amountColumnsOf(context.columns);
  const isAsked = columns.length === 0 || columns.some(({ year }) => year === null);
  const rowYear = isAsked ? yearOf(context, body, null) : null;
  if (columns.length === 0 && rowYear !== null) {
    context.sink.rejectRow(body, { reason: 'no-column' });
  }
  for (const column of columns) {
    const year = column.year ?? rowYear;
    if (isFact(column.field) && year !== null) {
      take({ fact: column.field, year, column, body });
    }
  }
}

/** What a row is: as was found or said, else by its name. Says why it is none. */
function rowFigure({ labels }: Mapping, { group }: BodyRow, label: Label): FactId | CellReason {
  if (label.unfit !== null && matchField(label, factIds) !== null) {
    return { reason: label.unfit };
  }
  const kept = Object.hasOwn(labels, label.key) ? labels[label.key] : undefined;
  const fact = kept === undefined ? figureOf(label, 'facts') : kept;
  if (isFact(fact)) {
    return group !== null && isOfPart(group.label) ? { reason: 'part-of-figure' } : fact;
  }
  const named = figureOf(label, 'facts');
  if (named !== null) {
    const isBeaten = Object.values(labels).includes(named);
    return { reason: isBeaten ? 'other-row' : 'left-out' };
  }
  const counted = matchField(label, factIds)?.field;
  if (isFact(counted) && label.unit !== null) {
    return { reason: 'unit-contradicts', unit: label.unit.text, asked: amountOf(counted).unitName };
  }
  if (isPart(label, factIds)) {
    return { reason: 'part-of-figure' };
  }
  return { reason: matchField(label, notKept) === null ? 'not-a-figure' : 'not-kept' };
}

/** A row a figure: its year in a column of its own, or one in each column. */
function takeFigure(context: Context<FactRow>, body: BodyRow, take: (point: Point) => void): void {
  const { columns, mapping, sink } = context;
  const text = plainText(cellFor(columns, 'figure', body));
  const label = labelOf(text);
  const said = rowFigure(mapping, body, label);
  const values = columns.filter(({ field }) => field === 'value');
  if (typeof said === 'object' || values.length === 0) {
    const reason = typeof said === 'object' ? said : { reason: 'no-column' as const };
    sink.rejectRow({ row: body.row, text: text || body.text }, reason);
    return;
  }
  const isAcross = mapping.form === 'years-across';
  const year = isAcross ? null : yearOf(context, body, label.year);
  for (const column of values) {
    const own = isAcross ? column.year : year;
    if (own !== null) {
      take({ fact: said, year: own, column, body });
    }
  }
}

function takeFact(context: Context<FactRow>, seen: Map<string, number>, point: Point): void {
  const { sink, mapping } = context;
  const { fact, year, column, body } = point;
  const { line } = body.row;
  const cell = cellAt(body.row, column.column);
  const place = { field: fact, line, column: column.column, cell };
  const { unit, unknown } =
    mapping.form === 'years-down' ? { unit: column.unit, unknown: null } : rowUnit(context, body, column);
  if (unknown !== null && faultOfCell(cell) === null) {
    sink.rejectCell(place, cell, { reason: 'unit-unknown', unit: unknown });
    return;
  }
  const amount = readCellAmount(cell, {
    field: fact,
    head: headFor(context, place, unit),
    shareAs: column.shareAs,
  });
  const key = `${fact} ${year}`;
  const before = seen.get(key);
  if (amount.kind === 'value' && before !== undefined) {
    sink.rejectCell(place, cell, { reason: 'twice', line: before });
    return;
  }
  sink.file(amount, place, ({ value, read }) => {
    seen.set(key, line);
    return { line, column: column.column, fact, year, value, read };
  });
}
