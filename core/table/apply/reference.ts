import { readNumberText, saysMissing } from '../../base/typed/numberText.ts';
import { isAmount, readAmount } from '../../base/typed/amount.ts';
import { type Unit, readUnit } from '../../base/typed/units.ts';
import type { BodyRow } from '../bodyRows.ts';
import { type AmountField, isAmountField } from '../fields.ts';
import { reasonOf } from '../findings.ts';
import { isTotalLabel, labelOf } from '../label.ts';
import { figureOf } from '../propose/labels.ts';
import { type Cell, cellAt, plainText } from '../table.ts';
import type { Names, ReferenceRow } from './applied.ts';
import { type CellAmount, faultOfCell, readCellAmount, readFactYear } from './cells.ts';
import {
  type Context,
  type RowUnit,
  type UsedColumn,
  cellFor,
  headFor,
  namesOf,
  rowUnit,
  usedColumn,
  whyPartOfYear,
} from './context.ts';
import type { TakeRow } from './facts.ts';

export function referenceRows(context: Context<ReferenceRow>): TakeRow {
  const seen = new Map<string, number>();
  return (body) => {
    const grouping = otherGrouping(context, body);
    if (grouping !== null) {
      context.sink.rejectRow(body, { reason: 'other-grouping', group: grouping });
      return;
    }
    const year = rowYear(context, body);
    if (year === 'refused') {
      return;
    }
    let hasFigure = false;
    for (const column of valueColumns(context)) {
      hasFigure = takeFigure(context, { body, column, year: column.year ?? year, seen }) || hasFigure;
    }
    if (!hasFigure) {
      context.sink.withoutFigures(body.row.line);
    }
  };
}

const valueColumns = ({ columns }: Context<ReferenceRow>): UsedColumn[] =>
  columns.filter(({ field }) => field === 'value' || isAmountField(field));

/** Rows that are grouped by something else than industry are no industries: by ownership, by size. */
function otherGrouping({ columns }: Context<ReferenceRow>, { group }: BodyRow): string | null {
  const isByIndustry = usedColumn(columns, 'industry') !== null;
  const isOther =
    group !== null &&
    /按.+分|^grouped by/iu.test(group.text) &&
    !/行业|产业|门类|industr|sector/iu.test(group.text);
  return isByIndustry && isOther ? group.label.zh : null;
}

function rowYear(
  { columns, mapping, sink }: Context<ReferenceRow>,
  body: BodyRow,
): number | null | 'refused' {
  const part = whyPartOfYear(columns, body);
  if (part !== null) {
    sink.rejectRow({ row: body.row, text: part }, { reason: 'part-of-year' });
    return 'refused';
  }
  const column = usedColumn(columns, 'year');
  if (column === null) {
    return mapping.year;
  }
  const cell = cellFor(columns, 'year', body);
  const year = readFactYear(cell.text);
  if (typeof year === 'number') {
    return year;
  }
  sink.rejectRow({ row: body.row, text: plainText(cell) || body.text }, year);
  return 'refused';
}

interface Figure {
  readonly body: BodyRow;
  readonly column: UsedColumn;
  readonly year: number | null;
  /** The line of every figure so far. */
  readonly seen: Map<string, number>;
}

/** The figure of a value: that of its column, or that which the row is called by. */
function figureFor({ columns, mapping }: Context<ReferenceRow>, { body, column }: Figure) {
  if (isAmountField(column.field)) {
    return { figure: column.field, name: null };
  }
  const text = plainText(cellFor(columns, 'figure', body));
  if (text === '') {
    return { figure: null, name: null };
  }
  const label = labelOf(text);
  const kept = Object.hasOwn(mapping.labels, label.key) ? mapping.labels[label.key] : undefined;
  const own = kept === undefined ? figureOf(label, 'reference') : kept;
  return {
    figure: label.unfit === null ? own : null,
    name: namesOf(text),
  };
}

/** Tells whether anything stood in the cell. */
function takeFigure(context: Context<ReferenceRow>, wish: Figure): boolean {
  const { sink } = context;
  const { body, column, seen } = wish;
  const cell = cellAt(body.row, column.column);
  sink.countFilled(cell);
  const { figure, name } = figureFor(context, wish);
  const unit = rowUnit(context, body, column);
  const read =
    figure === null ? ownAmount(cell, unit) : knownAmount(cell, { ...wish, context, figure, unit });
  const place = { line: body.row.line, column: column.column, cell, field: figure };
  const about = aboutOf(context, wish, { figure, name });
  const key = JSON.stringify(Object.values(about));
  const before = seen.get(key);
  if (read.amount.kind === 'value' && before !== undefined) {
    sink.rejectCell(place, cell, { reason: 'twice', line: before });
    return true;
  }
  return sink.file(read.amount, place, ({ value, read: asRead }) => {
    seen.set(key, place.line);
    return { line: place.line, column: place.column, ...about, value, unit: read.unit, read: asRead };
  });
}

/** What a figure is of: two that agree in all of it are the same. */
function aboutOf(
  { columns, layout }: Context<ReferenceRow>,
  { body, column, year }: Figure,
  { figure, name }: { readonly figure: AmountField | null; readonly name: Names | null },
) {
  const industry = textOf(columns, 'industry', body);
  const place = textOf(columns, 'place', body);
  return {
    industry,
    place,
    figure,
    name: name ?? namesOf(layout.columns[column.column]?.text ?? ''),
    year,
    isTotal: body.kind === 'total' || [industry, place].some((names) => names !== null && isTotalName(names)),
    group: body.group?.label.zh ?? null,
  };
}

const isTotalName = ({ zh, en }: Names): boolean => isTotalLabel(labelOf(zh || en));

function textOf(columns: readonly UsedColumn[], field: 'industry' | 'place', body: BodyRow): Names | null {
  const text = plainText(cellFor(columns, field, body));
  return text === '' ? null : namesOf(text);
}

interface Known extends Pick<Figure, 'body' | 'column'> {
  readonly context: Context<ReferenceRow>;
  readonly figure: AmountField;
  readonly unit: RowUnit;
}

interface ReadFigure {
  readonly amount: CellAmount;
  readonly unit: string | null;
}

function knownAmount(cell: Cell, { context, body, figure, unit, column }: Known): ReadFigure {
  if (unit.unknown !== null) {
    const reason = { reason: 'unit-unknown', unit: unit.unknown } as const;
    return { amount: faultOfCell(cell) ?? { kind: 'refused', reason }, unit: null };
  }
  return {
    amount: readCellAmount(cell, {
      field: figure,
      head: headFor(context, { line: body.row.line, column: column.column, field: figure }, unit.unit),
      shareAs: column.shareAs,
    }),
    unit: null,
  };
}

/** A figure that the program does not use, in the unit that it stands in. */
function ownAmount(cell: Cell, { unit, unknown }: RowUnit): ReadFigure {
  const fault = faultOfCell(cell);
  if (fault !== null || saysMissing(cell.text)) {
    return { amount: fault ?? { kind: 'missing' }, unit: null };
  }
  const number = readNumberText(cell.text);
  const own = number === null || number.unit === '' ? null : readUnit(number.unit);
  if (unit !== null && unit.measure !== 'unknown' && unknown === null && own !== null) {
    return amountUnder(cell, unit);
  }
  if (number === null || (number.unit !== '' && own === null)) {
    return { amount: { kind: 'refused', reason: { reason: 'not-a-number' } }, unit: null };
  }
  const text = own?.text ?? unknown ?? unit?.text ?? null;
  return {
    amount: {
      kind: 'value',
      value: Number(number.decimal),
      read: { text: plainText(cell), unit: text },
      bareShare: null,
    },
    unit: text,
  };
}

/** A figure with a unit of its own under a head that names another: in the head's, or refused where that contradicts. */
function amountUnder(cell: Cell, unit: Unit): ReadFigure {
  const amount = readAmount(cell.text, { field: unit, head: null });
  return isAmount(amount)
    ? {
        amount: {
          kind: 'value',
          value: Number(amount.decimal),
          read: { text: plainText(cell), unit: amount.unit?.text ?? null },
          bareShare: null,
        },
        unit: unit.text,
      }
    : { amount: { kind: 'refused', reason: reasonOf(amount, { en: unit.text, zh: unit.text }) }, unit: null };
}
