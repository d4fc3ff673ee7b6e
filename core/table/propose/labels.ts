import { bodyRows } from '../bodyRows.ts';
import { matchField } from '../matchField.ts';
import { namesOf } from '../fieldNames.ts';
import {
  type AmountField,
  type TableField,
  type TableKind,
  amountOf,
  fieldsOf,
  isAmountField,
} from '../fields.ts';
import { type Label, labelOf } from '../label.ts';
import type { Layout } from '../layout.ts';
import type { Mapping } from '../mapping.ts';
import { cellAt, plainText } from '../table.ts';

/** The most rows whose names can be figures: tables of figures are short. */
const mostFigures = 2000;

type Labels = Mapping['labels'];

const amountsOf = (kind: TableKind): AmountField[] => fieldsOf[kind].filter(isAmountField);

/** The figure that a row is called by; `null` where it is none of this kind, or its unit counts something else. */
export function figureOf(label: Label, kind: TableKind): AmountField | null {
  const match = matchField(label, amountsOf(kind));
  if (match === null || !isAmountField(match.field)) {
    return null;
  }
  const isOther =
    label.unit !== null &&
    label.unit.measure !== 'none' &&
    label.unit.measure !== 'unknown' &&
    label.unit.measure !== amountOf(match.field).unit.measure;
  // Of what is only similar a part could be taken for the whole: women, towns, one sector.
  return isOther || (kind === 'reference' && match.by !== 'name') ? null : match.field;
}

/** How well a row is called what it is taken for: by its name before by a similar one, then by the order of the names. */
function fitOf(label: Label, field: AmountField, kind: TableKind): number {
  const place = namesOf(field).indexOf(label.key);
  const isName = matchField(label, amountsOf(kind))?.by === 'name';
  return (isName ? 0 : 1000) + (place === -1 ? 999 : place);
}

/** Each figure once: the row that is called so best; the others give way, wherever they stand. */
function bestOnly(rows: readonly FigureRow[], labels: Labels, kind: TableKind): Labels {
  const beaten = beatenRows(rows, labels, kind);
  const standing = new Set(rows.filter((row) => !beaten.has(row)).map(({ label }) => label.key));
  return Object.fromEntries(
    Object.entries(labels).map(([key, field]) => [key, standing.has(key) ? field : null]),
  );
}

/** A row of a table of figures. */
interface FigureRow {
  readonly line: number;
  readonly label: Label;
  /** The year in a column of its own; empty where there is none. */
  readonly year: string;
}

type Columns = Mapping['columns'];

/** The rows that may be figures, by what they are called, with their years. */
function* figureRows(layout: Layout, columns: Columns, most = Infinity): Generator<FigureRow, void> {
  const columnOf = (field: TableField) => columns.find((column) => column.field === field)?.column;
  const [figure, year] = [columnOf('figure'), columnOf('year')];
  let seen = 0;
  for (const { kind, label, row } of bodyRows(layout)) {
    seen += 1;
    if (seen > most) {
      return;
    }
    if (kind === 'data') {
      const own = figure === undefined ? label : labelOf(cellAt(row, figure).text);
      yield { line: row.line, label: own, year: year === undefined ? '' : plainText(cellAt(row, year)) };
    }
  }
}

/** Rows that are the same figure of the same year as another one that is called so better. */
function beatenRows(rows: readonly FigureRow[], labels: Labels, kind: TableKind): ReadonlySet<FigureRow> {
  const fits = rows.flatMap((row) => {
    const field = row.label.unfit === null ? labels[row.label.key] : null;
    return field === null || field === undefined ? [] : [{ row, field, fit: fitOf(row.label, field, kind) }];
  });
  const best = new Map<string, number>();
  const keyOf = ({ row, field }: (typeof fits)[number]) => `${field} ${row.year}`;
  for (const each of fits) {
    best.set(keyOf(each), Math.min(best.get(keyOf(each)) ?? Infinity, each.fit));
  }
  return new Set(fits.filter((each) => each.fit > (best.get(keyOf(each)) ?? Infinity)).map(({ row }) => row));
}

/** The lines of rows that give way to another of the same figure and year. */
export function beatenLines(layout: Layout, { kind, columns, labels }: Mapping): ReadonlySet<number> {
  const fields = Object.values(labels).filter((field) => field !== null);
  if (new Set(fields).size === fields.length) {
    return new Set();
  }
  const beaten = beatenRows([...figureRows(layout, columns)], labels, kind);
  return new Set([...beaten].map(({ line }) => line));
}

/** What each row of a table of figures is, by the key of its label. */
export function figureLabels(layout: Layout, kind: TableKind, columns: Columns): Labels {
  const labels: Record<string, AmountField | null> = {};
  const rows = [...figureRows(layout, columns, mostFigures)];
  for (const { label } of rows) {
    // A row of a part of the year is called like that of the year.
    labels[label.key] ??= label.unfit === null ? figureOf(label, kind) : null;
  }
  return bestOnly(rows, labels, kind);
}

/** How many rows are figures. */
export const countFigures = (labels: Mapping['labels']): number =>
  Object.values(labels).filter((field) => field !== null).length;
