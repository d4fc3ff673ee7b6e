import { readDate, withDigits } from '../base/typed/date.ts';
import { halfWidth } from '../base/typed/halfWidth.ts';
import { readNumberText, saysMissing } from '../base/typed/numberText.ts';
import { readUnit } from '../base/typed/units.ts';
import { isFieldName } from './fieldNames.ts';
import { isAround, labelOf, unitLine } from './label.ts';
import { type Cell, type Row, cellAt, isBlank, plainText } from './table.ts';

/** What a row looks like before anything is known about the table. */

/** Cells with a text of their own: merged ones count once. */
export const ownCells = ({ cells }: Row): readonly Cell[] =>
  cells.filter((cell) => cell.mark !== 'filled' && !isBlank(cell));

export const isEmptyRow = ({ cells }: Row): boolean => cells.every(isBlank);

/** Whether a row says one thing: a title, a group, a note. */
export const isSingle = (row: Row): boolean => ownCells(row).length === 1;

/** Whether a cell is a number, with a unit or without, as the cells of a body are. */
export function isNumberCell(cell: Cell): boolean {
  if (cell.number !== undefined) {
    return true;
  }
  const number = readNumberText(cell.text);
  return number !== null && (number.unit === '' || readUnit(number.unit) !== null);
}

/** Whether a cell names a period with its year: `2021`, `2021年`, `2021年上半年`. */
export function isPeriodCell(cell: Cell): boolean {
  const text = withDigits(halfWidth(cell.text));
  const date = /(?:19|20)\d{2}/.test(text) ? readDate(text) : null;
  return date !== null && date !== 'invalid' && date.year >= 1900 && date.year <= 2100;
}

const isMissingSign = (cell: Cell): boolean => !isBlank(cell) && saysMissing(cell.text);

/** The cells behind the first that are values of a body: numbers, dates, signs for a missing figure. */
export const valueCells = ({ cells }: Row): readonly Cell[] =>
  cells
    .slice(1)
    .filter(
      (cell) =>
        cell.mark !== 'filled' &&
        !isBlank(cell) &&
        (isNumberCell(cell) || isPeriodCell(cell) || isMissingSign(cell)),
    );

/** The row of statistical forms that numbers the columns: `甲, 1, 2, 3`. */
export function numbersColumns(row: Row): boolean {
  const numbers = row.cells.slice(1).filter((cell) => !isBlank(cell));
  return (
    numbers.length >= 2 &&
    /^(?:[甲乙丙A]|栏次|编号|)$/u.test(plainText(cellAt(row, 0))) &&
    numbers.every((cell, at) => Number(plainText(cell)) === at + 1 || /^[甲乙丙]$/u.test(plainText(cell)))
  );
}

/** A line above or below the table: the unit or the year of all of it, who filled it in. */
export function isLineAround(row: Row): boolean {
  const own = ownCells(row);
  return (
    (own.every(({ text }) => isAround(text)) && !(own.length > 1 && isUnitRow(row))) ||
    (own.length <= 2 &&
      own.some(({ text }) => unitLine(text) !== null) &&
      !(own.length === 2 && own.some(({ text }) => isHeadWithUnit(text))))
  );
}

/** `从业人员（单位：万人）` is the head of a column. */
const isHeadWithUnit = (text: string): boolean =>
  /[^\s（(]\s*[（(](?:计量)?(?:单位|units?)\s*[:：]/iu.test(text) && isFieldName(labelOf(text));

const isInBrackets = (cell: Cell): boolean => /^[（(【[].*[)）】\]]$/u.test(plainText(cell));

/** Whether a cell is a unit and nothing else, in brackets or not: `万元`, `（万元）`. */
export const isUnitCell = (cell: Cell): boolean =>
  isInBrackets(cell) ? labelOf(cell.text).unit !== null : readUnit(plainText(cell)) !== null;

/** A row of the head with nothing but units in it: `家, 人, （万元）`, also behind the word for unit, beside notes in brackets. */
export function isUnitRow(row: Row): boolean {
  const own = ownCells(row);
  const isWord = (cell: Cell, at: number): boolean =>
    at === 0 && own.length > 1 && /^(?:计量)?单位$|^units?$/iu.test(plainText(cell));
  return (
    own.some(isUnitCell) &&
    own.every((cell, at) => isUnitCell(cell) || isWord(cell, at) || isInBrackets(cell) || isMissingSign(cell))
  );
}
