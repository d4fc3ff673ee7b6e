import { fileRefusal } from '../../../../core/base/strictJson.ts';
import { type Cell, tableLimits } from '../../../../core/table/table.ts';
import type { Area } from './sheetMarks.ts';

const blank: Cell = { text: '' };

/** Merged cells never overlap: together they are no more than a table may have. */
const mostFilled = tableLimits.rows * tableLimits.columns;

/**
 * Rows in which every merged cell has the text of its first, marked. Areas reach no farther than the rows do. Throws for those that overlap
 * without end.
 */
export function fillMerged(
  rows: readonly (readonly Cell[])[],
  merged: readonly Area[],
): readonly (readonly Cell[])[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const filled = rows.map((row) => [...row]);
  let count = 0;
  for (const { top, left, bottom, right } of merged) {
    const first = rows[top]?.[left] ?? blank;
    const [last, end] = [Math.min(bottom, rows.length - 1), Math.min(right, width - 1)];
    for (let line = top; first.text !== '' && line <= last; line += 1) {
      const from = line === top ? left + 1 : left;
      fillRow(filled[line] ?? [], { first, from, to: end });
      count += Math.max(1, end - from + 1);
      if (count > mostFilled) {
        throw fileRefusal('', { reason: 'workbook-form' });
      }
    }
  }
  return filled;
}

interface Stretch {
  readonly first: Cell;
  readonly from: number;
  readonly to: number;
}

/** Hidden content of a merged cell is not shown, and does not count. */
function fillRow(row: Cell[], { first, from, to }: Stretch): void {
  for (let column = from; column <= to; column += 1) {
    while (row.length < column) {
      row.push(blank);
    }
    row[column] = { ...first, mark: 'filled' };
  }
}
