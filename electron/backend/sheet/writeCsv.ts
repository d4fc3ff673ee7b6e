import type { Language } from '../../../core/base/settings.ts';
import { decimalOf, shiftDecimal } from '../../../core/base/typed/decimal.ts';
import { headText } from '../../../core/sheet/headText.ts';
import type { Sheet, SheetCell, SheetColumn } from '../../../core/sheet/sheet.ts';
import { type CsvCell, csvOf } from '../exchange/csv.ts';
import { cellNumber, cellText } from './sheetCells.ts';

/**
 * A table as CSV: the head and its rows, nothing else.
 *
 * Numbers and shares stand bare, a share as `34.5%`, which spreadsheets and our own import count with; dates are ISO.
 */
export const writeCsv = ({ columns, rows }: Sheet, language: Language): string =>
  csvOf([
    columns.map((column) => cellText(headText(column, language))),
    ...rows.map((row) => columns.map((column, at) => written(column, row[at] ?? null))),
  ]);

function written({ kind }: SheetColumn, cell: SheetCell): CsvCell {
  if (cell === null) {
    return '';
  }
  if (typeof cell === 'string') {
    return cellText(cell);
  }
  const decimal = decimalOf(cellNumber(cell));
  return { number: kind === 'percent' ? `${shiftDecimal(decimal, 2)}%` : decimal };
}
