import { bodyStart, headRows } from './head.ts';
import { type Label, type UnitLine, labelOf, unitLine, yearIn } from './label.ts';
import { isLineAround, isNumberCell, isUnitRow, numbersColumns, ownCells } from './rowShape.ts';
import { type Row, type Table, cellAt, isBlank, plainText } from './table.ts';

export interface HeadColumn {
  readonly column: number;
  /** As found, the rows of the head one behind the other. */
  readonly text: string;
  /** The rows of the head one by one, without units in a row of their own. */
  readonly parts: readonly string[];
  readonly label: Label;
}

/** Where what stands in a table. */
export interface Layout {
  readonly table: Table;
  /** What stands above the head: title, unit, year. */
  readonly titles: readonly { readonly line: number; readonly text: string }[];
  /** The lines of the head, top first; empty where the table has none. */
  readonly headLines: readonly number[];
  readonly columns: readonly HeadColumn[];
  /** The place in `table.rows` of the first row below the head, and behind the last that is no note. */
  readonly from: number;
  readonly to: number;
  /** The column that names the rows. */
  readonly labelColumn: number;
  readonly unitLine: UnitLine | null;
  /** The year of the whole table, and where it was found. */
  readonly year: { readonly year: number; readonly by: 'title' | 'note' | 'file' } | null;
}

/** How many rows of the body are looked at to learn what a column holds. */
const sampleRows = 100;

/** What an upper row of the head says reaches to the right, where the rows below it go on. */
function reaching(rows: readonly Row[], at: number, column: number): string {
  for (let left = column; left >= 0; left -= 1) {
    const row = rows[at];
    const text = row === undefined ? '' : plainText(cellAt(row, left));
    const isNamedBelow = rows.slice(at + 1).some((below) => !isBlank(cellAt(below, left)));
    if (text !== '' || at === rows.length - 1 || !isNamedBelow) {
      return text;
    }
  }
  return '';
}

function headColumns(table: Table, head: readonly Row[]): HeadColumn[] {
  const units = head.length > 1 ? head.filter(isUnitRow) : [];
  const named = head.filter((row) => !numbersColumns(row) && !units.includes(row));
  return Array.from({ length: table.columns }, (_, column) => {
    const parts = named.map((_row, at) => reaching(named, at, column));
    const unit = units.map((row) => plainText(cellAt(row, column))).find((text) => text !== '');
    const own = parts.filter((part, at) => part !== '' && part !== parts[at - 1]);
    const text = [...own, ...(unit === undefined ? [] : [/^[（(]/u.test(unit) ? unit : `（${unit}）`])].join(
      ' ',
    );
    return { column, text, parts: own, label: labelOf(text) };
  });
}

/** The first column that holds names rather than figures. */
function findLabelColumn(rows: readonly Row[], columns: number): number {
  for (let column = 0; column < columns; column += 1) {
    const filled = rows.map((row) => cellAt(row, column)).filter((cell) => !isBlank(cell));
    const names = filled.filter((cell) => !isNumberCell(cell));
    if (filled.length > 0 && names.length >= filled.length / 2) {
      return column;
    }
  }
  return 0;
}

/** Behind the last row with several cells that belong to the table. */
function bodyEnd(rows: readonly Row[], from: number): number {
  const isBelow = (row: Row): boolean => ownCells(row).length < 2 || isLineAround(row);
  let to = rows.length;
  while (to > from && isBelow(rows[to - 1] ?? { line: 0, cells: [] })) {
    to -= 1;
  }
  return to === from ? rows.length : to;
}

function findYear(texts: readonly string[], notes: readonly string[], name: string): Layout['year'] {
  const places = [
    ['title', texts],
    ['note', notes],
    ['file', [name.replace(/\.[a-z0-9]+$/iu, '').replace(/\.(?:gb18030|utf-?8(?:bom)?)$/iu, '')]],
  ] as const;
  for (const [by, found] of places) {
    const years = new Set(found.map(yearIn).filter((year) => year !== null));
    const [year] = years;
    if (years.size === 1 && year !== undefined) {
      return { year, by };
    }
  }
  return null;
}

const textsOf = (rows: readonly Row[]) =>
  rows.flatMap((row) => ownCells(row).map((cell) => ({ line: row.line, text: plainText(cell) })));

/** Finds head, body and notes of a table, or those under the head that is named by its last line. */
export function layoutOf(table: Table, headLine?: number): Layout {
  const { rows } = table;
  const named = headLine === undefined ? -1 : rows.findIndex(({ line }) => line === headLine);
  const head = headRows(rows, named === -1 ? bodyStart(rows) : named + 1);
  const from = head === null ? 0 : head.last + 1;
  const to = bodyEnd(rows, from);
  const titles = head === null ? [] : textsOf(rows.slice(0, head.first));
  const headBlock = head === null ? [] : rows.slice(head.first, head.last + 1);
  const unit = titles.map(({ text }) => unitLine(text)).find((found) => found !== null) ?? null;
  const notes = textsOf(rows.slice(to)).map(({ text }) => text);
  return {
    table,
    titles,
    headLines: headBlock.map(({ line }) => line),
    columns: headColumns(table, headBlock),
    from,
    to,
    labelColumn: findLabelColumn(rows.slice(from, Math.min(to, from + sampleRows)), table.columns),
    unitLine: unit,
    year: findYear(
      titles.map(({ text }) => text),
      notes,
      table.name,
    ),
  };
}
