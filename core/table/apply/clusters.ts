import type { BodyRow } from '../bodyRows.ts';
import type { TextField } from '../fields.ts';
import { type Cell, cellAt, isBlank, plainText } from '../table.ts';
import type { ClusterFigure, ClusterRow, Names } from './applied.ts';
import { readCellAmount, readFoundedYear } from './cells.ts';
import { type Context, amountColumnsOf, cellFor, headFor, namesOf, noNames, usedColumn } from './context.ts';
import type { TakeRow } from './facts.ts';

/** The most characters of a name or a place, as the store keeps them. */
const longest = 200;

export function clusterRows(context: Context<ClusterRow>): TakeRow {
  const seen = new Map<string, number>();
  return (body) => {
    if (body.kind === 'total') {
      context.sink.rejectRow(body, { reason: 'total-row' });
      return;
    }
    const cluster = clusterOf(context, body);
    if (cluster === null) {
      return;
    }
    const keys = keysOf(cluster);
    const before = keys.map((key) => seen.get(key)).find((line) => line !== undefined);
    if (before !== undefined) {
      const { zh, en } = cluster.name;
      context.sink.rejectRow({ row: body.row, text: zh || en }, { reason: 'twice', line: before });
      return;
    }
    keys.forEach((key) => seen.set(key, body.row.line));
    context.sink.take(cluster);
  };
}

/** A cluster is the same in the same place under the same name, in either language. */
function keysOf({ name, province, city, county, place }: ClusterRow): string[] {
  const where = [province, city, county, place].map(({ zh, en }) => zh || en);
  return [name.zh, name.en]
    .filter((called) => called !== '')
    .map((called) => [called, ...where].join('|').toLowerCase());
}

/** The text of a field under the limit of the store. */
function textOf(context: Context<ClusterRow>, body: BodyRow, field: TextField): Names {
  const cell = cellFor(context.columns, field, body);
  context.sink.countFilled(cell);
  const text = plainText(cell).replaceAll('\n', ' ');
  if (text.length <= longest) {
    return text === '' ? noNames : namesOf(text);
  }
  const place = { line: body.row.line, column: usedColumn(context.columns, field)?.column ?? 0 };
  context.sink.rejectCell(place, cell, { reason: 'too-long', most: longest });
  return noNames;
}

function clusterOf(context: Context<ClusterRow>, body: BodyRow): ClusterRow | null {
  const name = textOf(context, body, 'name');
  if (name.zh === '' && name.en === '') {
    context.sink.rejectRow(body, { reason: 'no-name' });
    return null;
  }
  const text = (field: TextField) => textOf(context, body, field);
  return {
    line: body.row.line,
    name,
    province: text('province'),
    city: text('city'),
    county: text('county'),
    place: text('place'),
    divisionCode: codeOf(context, body),
    industry: text('industry'),
    foundedYear: foundedYearOf(context, body),
    figures: figuresOf(context, body),
  };
}

/** A field that stays empty where its cell is not what it must be; the row is taken all the same. */
function cellOf(
  { columns, sink }: Context<ClusterRow>,
  body: BodyRow,
  field: 'division-code' | 'founded-year',
): { readonly cell: Cell; readonly reject: (reason: Parameters<typeof sink.rejectCell>[2]) => void } | null {
  const column = usedColumn(columns, field);
  const cell = cellFor(columns, field, body);
  if (column === null || isBlank(cell)) {
    return null;
  }
  sink.countFilled(cell);
  const place = { line: body.row.line, column: column.column };
  return { cell, reject: (reason) => sink.rejectCell(place, cell, reason) };
}

function codeOf(context: Context<ClusterRow>, body: BodyRow): string {
  const found = cellOf(context, body, 'division-code');
  const text = found === null ? '' : plainText(found.cell);
  if (/^(?:\d{6})?$/.test(text)) {
    return text;
  }
  found?.reject({ reason: 'not-a-code' });
  return '';
}

function foundedYearOf(context: Context<ClusterRow>, body: BodyRow): number | null {
  const found = cellOf(context, body, 'founded-year');
  const year = found === null ? null : readFoundedYear(found.cell, context.thisYear);
  if (year === null || typeof year === 'number') {
    return year;
  }
  found?.reject(year);
  return null;
}

function figuresOf(context: Context<ClusterRow>, body: BodyRow): ClusterFigure[] {
  const { columns, mapping, sink } = context;
  const figures: ClusterFigure[] = [];
  for (const { field, column, unit, shareAs, year } of amountColumnsOf(columns)) {
    const cell = cellAt(body.row, column);
    sink.countFilled(cell);
    const head = headFor(context, { line: body.row.line, column, field }, unit);
    const amount = readCellAmount(cell, { field, head, shareAs });
    if (amount.kind === 'missing') {
      sink.missing({ line: body.row.line, column }, cell);
    } else if (amount.kind === 'refused') {
      sink.rejectCell({ line: body.row.line, column }, cell, amount.reason);
    } else if (amount.bareShare === 'doubtful') {
      sink.doubt({ line: body.row.line, column, field, text: plainText(cell), value: amount.value });
    } else {
      figures.push({ column, field, year: year ?? mapping.year, value: amount.value, read: amount.read });
    }
  }
  return figures;
}
