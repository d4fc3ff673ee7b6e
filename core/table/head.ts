import { readDate } from '../base/typed/date.ts';
import { isFieldName } from './fieldNames.ts';
import { labelOf } from './label.ts';
import {
  isEmptyRow,
  isLineAround,
  isNumberCell,
  isPeriodCell,
  isSingle,
  isUnitCell,
  isUnitRow,
  numbersColumns,
  ownCells,
  valueCells,
} from './rowShape.ts';
import { type Cell, type Row, cellAt, isBlank, plainText } from './table.ts';

/** Where the head of a table ends: everything below it is taken or named, so nothing of the body may slip into it. */

/** A head of two columns may have nothing over the names, and a year over the values. */
const isLoneYear = (row: Row): boolean =>
  isSingle(row) && isBlank(cellAt(row, 0)) && row.cells.slice(1).some(isPeriodCell);

const isHeadRow = (row: Row): boolean =>
  !isEmptyRow(row) && !isLineAround(row) && (!isSingle(row) || isLoneYear(row));

/** In a head of two columns the unit of the values may stand alone, below their name. */
const isLoneUnit = (row: Row, above: Row | undefined): boolean =>
  isSingle(row) &&
  above !== undefined &&
  isHeadRow(above) &&
  isBlank(cellAt(row, 0)) &&
  row.cells.every((cell, column) => isBlank(cell) || (isUnitCell(cell) && !isBlank(cellAt(above, column))));

/** How many cells are called as offices call a column. */
const countNames = (row: Row): number =>
  ownCells(row).filter((cell) => isFieldName(labelOf(cell.text))).length;

const isHan = (row: Row): boolean => ownCells(row).some(({ text }) => /\p{Script=Han}/u.test(text));

/** Whether nothing of its own stands in front of a row: blank, merged from above, or what the head has there. */
function opens(row: Row, head: readonly Row[]): boolean {
  const first = cellAt(row, 0);
  const above = head.map((each) => plainText(cellAt(each, 0)));
  return isBlank(first) || first.mark === 'filled' || above.includes(plainText(first));
}

/** Whether a row says what a head that reaches over several columns leaves open. */
const refines = (row: Row, head: readonly Row[]): boolean =>
  row.cells.some((cell, column) => {
    const isOwn = !isBlank(cell) && cell.mark !== 'filled';
    return isOwn && head.every((each) => isOpenCell(cellAt(each, column)));
  });

const isOpenCell = (cell: Cell): boolean => isBlank(cell) || cell.mark === 'filled';

/** Years or units below a head, and rows that have more names than it, or the same ones in the other language. */
function continues(row: Row, head: readonly Row[]): boolean {
  if (isUnitRow(row)) {
    return true;
  }
  const values = valueCells(row);
  if (values.length > 0) {
    return values.length > 1 && values.every(isPeriodCell) && opens(row, head);
  }
  if (opens(row, head) && refines(row, head)) {
    return true;
  }
  const names = countNames(row);
  const isOtherLanguage = head.every(isHan) && !isHan(row);
  const isNamed = names >= 2 && 2 * names >= ownCells(row).length;
  return isNamed && (isOtherLanguage || head.every((each) => countNames(each) < names));
}

const isPartOfYear = (cell: Cell): boolean => {
  const date = readDate(cell.text);
  return isPeriodCell(cell) && date !== null && date !== 'invalid' && date.exact !== 'year';
};

/** Whether a first row is no head: it has values, or none of its cells is a name while one of them is a day or a number. */
function beginsBody(row: Row): boolean {
  const values = valueCells(row);
  if (values.some((cell) => !isPeriodCell(cell))) {
    return true;
  }
  const first = cellAt(row, 0);
  const isNumbered = isNumberCell(first) && !isPeriodCell(first);
  const isDated = !isBlank(first) && values.some(isPartOfYear) && ownCells(row).length - values.length > 1;
  return (isNumbered || isDated) && countNames(row) === 0;
}

/**
 * The place of the first row of the body. Rows of years, units and column numbers belong to the head, and so does what
 * says more of a head that reaches over several columns. A row of nothing but words below a head that is whole does not.
 */
export function bodyStart(rows: readonly Row[]): number {
  const head: Row[] = [];
  let end = 0;
  for (const [at, row] of rows.entries()) {
    if (head.length > 0 && isLoneUnit(row, head.at(-1))) {
      end = at + 1;
      continue;
    }
    if (isEmptyRow(row) || isSingle(row) || isLineAround(row) || numbersColumns(row)) {
      continue;
    }
    if (head.length === 0 ? beginsBody(row) : !continues(row, head)) {
      return at;
    }
    head.push(row);
    end = at + 1;
  }
  return head.length === 0 ? rows.length : end;
}

/** The rows of the head: the last above the body that has several cells, and those that touch it from above. */
export function headRows(rows: readonly Row[], start: number): { first: number; last: number } | null {
  const rowAt = (at: number): Row => rows[at] ?? { line: 0, cells: [] };
  let last = start - 1;
  while (last >= 0 && !isHeadRow(rowAt(last)) && !isLoneUnit(rowAt(last), rows[last - 1])) {
    last -= 1;
  }
  let first = last;
  while (first > 0 && isHeadRow(rowAt(first - 1))) {
    first -= 1;
  }
  return last < 0 ? null : { first, last };
}
