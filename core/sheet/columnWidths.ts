import { widthInHanzi } from '../brief/document/format.ts';
import type { Language } from '../base/settings.ts';
import { headText } from './headText.ts';
import type { Sheet, SheetCell, SheetColumn } from './sheet.ts';

/** In characters of the default font, as spreadsheets count; a longer text wraps. */
const narrowest = 8;
const widest = 48;
/** A head wraps too: it widens its column to so much at most. */
const widestHead = 16;
/** A column is as wide as its first rows need; further rows are as these are. */
const rowsLookedAt = 500;
const space = 2;

/** How wide each column is, so that its numbers stand whole and its texts can be read. */
export const columnWidths = ({ columns, rows }: Sheet, language: Language): readonly number[] =>
  columns.map((column, at) => {
    if (column.isFixed) {
      return widestHead;
    }
    const cells = rows.slice(0, rowsLookedAt).map((row) => widthOf(column, row[at] ?? null));
    const needed = Math.max(Math.min(widestHead, charactersIn(headText(column, language))), ...cells);
    return Math.min(widest, Math.max(narrowest, needed + space));
  });

function widthOf({ kind, decimals }: SheetColumn, cell: SheetCell): number {
  if (cell === null) {
    return 0;
  }
  if (typeof cell === 'string') {
    return kind === 'date'
      ? Math.max(10, charactersIn(cell))
      : Math.max(...cell.split('\n').map(charactersIn));
  }
  const shown = kind === 'percent' ? cell * 100 : cell;
  return (
    (decimals === undefined ? String(shown) : shown.toFixed(decimals)).length + (kind === 'percent' ? 1 : 0)
  );
}

/** A hanzi is as wide as two figures. */
const charactersIn = (text: string): number => Math.ceil(widthInHanzi(text) * 2);
