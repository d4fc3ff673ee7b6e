import { saysMissing } from '../base/typed/numberText.ts';
import { isFieldName } from './fieldNames.ts';
import { bodyStart, headRows } from './head.ts';
import { type Label, type UnitLine, labelOf, unitLine } from './label.ts';
import { isWholeYear, yearsIn } from './period.ts';
import { isLineAround, isNumberCell, isUnitCell, isUnitRow, numbersColumns, ownCells } from './rowShape.ts';
import { type Row, type Table, cellAt, isBlank, plainText } from './table.ts';
import { type TableYear, tableYear } from './tableYear.ts';

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
  readonly year: TableYear['year'];
  /** What around the table names a year that is none of its figures. */
  readonly unusedYear: TableYear['unused'];
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

/** What stands over a column of plain numbers, beside one of rates: `绝对值`, `总量（亿元）`. */
const saysNumber =
  /^(?:绝对[值数量额]|总量|数量|数值|数额|总数|实绩|实际(?:数|值|完成)?|指标值|本年|全年(?:数|值)?|年末(?:数|值)?|期末(?:数|值)?|values?|amount|number|level|total|actual|absolute(?: (?:value|number|figure))?)(?=$|\s*[（(【[])/iu;

/** A unit in a cell of its own, below the name that it belongs to, in brackets as others write it. */
const asUnit = (text: string): string => (/^[（(【[]/u.test(text) ? text : `（${text}）`);

/** What a head is called: without a row that only says that its numbers are numbers, where that is no part of the name. */
function nameOfHead(parts: readonly string[], text: string): { parts: readonly string[]; label: Label } {
  const last = parts.at(-1) ?? '';
  const whole = labelOf(text);
  if (parts.length < 2 || !saysNumber.test(last) || (isFieldName(whole) && whole.key !== labelOf(last).key)) {
    return { parts, label: whole };
  }
  const unit = text.slice(parts.join(' ').length);
  const above = parts.slice(0, -1);
  return { parts: above, label: labelOf([...above, last.replace(saysNumber, ''), unit].join(' ')) };
}

function headColumns(table: Table, head: readonly Row[]): HeadColumn[] {
  const units = head.length > 1 ? head.filter(isUnitRow) : [];
  const named = head.filter((row) => !numbersColumns(row) && !units.includes(row));
  return Array.from({ length: table.columns }, (_, column) => {
    const found = named.map((_row, at) => reaching(named, at, column));
    const all = found.filter((part, at) => part !== '' && part !== found[at - 1]);
    const isNamedWhole = isFieldName(labelOf(all.join(' ')));
    const isUnit = (text: string, at: number): boolean => at > 0 && !isNamedWhole && isUnitCell({ text });
    const below = units
      .map((row) => cellAt(row, column))
      .find((cell) => !isBlank(cell) && !saysMissing(cell.text));
    const unit = below === undefined ? all.find(isUnit) : plainText(below);
    const own = all.filter((part, at) => !isUnit(part, at));
    const text = [...own, ...(unit === undefined ? [] : [asUnit(unit)])].join(' ');
    return { column, text, ...nameOfHead(own, text) };
  });
}

/** A column of all the year beside columns of its quarters, `全年`, is of the year that they name, else of that of the table. */
function withWholeYears(columns: readonly HeadColumn[], year: number | null): readonly HeadColumn[] {
  const parts = columns.filter(({ label }) => label.unfit === 'part-of-year');
  const [named, ...more] = new Set(parts.flatMap(({ text }) => yearsIn(text)));
  const own = more.length > 0 ? null : (named ?? year);
  const isWhole = ({ label }: HeadColumn): boolean =>
    label.year === null && /全年|annual|full|whole/u.test(label.key) && isWholeYear(label.key);
  return parts.length === 0 || own === null
    ? columns
    : columns.map((head) =>
        isWhole(head) ? { ...head, label: { ...head.label, key: '', year: own } } : head,
      );
}

/** Columns of remarks name no rows. */
const remarks = /^(?:备注|说明|附注|notes?|remarks?)$/u;

/** The first column that holds names rather than figures. */
function findLabelColumn(rows: readonly Row[], columns: readonly HeadColumn[]): number {
  for (const { column } of columns.filter((each) => !remarks.test(each.label.key))) {
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
  const found = tableYear(
    titles.map(({ text }) => text),
    notes,
    table.name,
  );
  const columns = withWholeYears(headColumns(table, headBlock), found.year?.year ?? null);
  return {
    table,
    titles,
    headLines: headBlock.map(({ line }) => line),
    columns,
    from,
    to,
    labelColumn: findLabelColumn(rows.slice(from, Math.min(to, from + sampleRows)), columns),
    unitLine: unit,
    year: found.year,
    unusedYear: found.unused,
  };
}
