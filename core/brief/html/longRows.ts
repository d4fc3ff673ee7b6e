import type { Language } from '../../base/settings.ts';
import type { TableBlock, TableRow } from '../document/document.ts';
import { widthInHanzi } from '../document/format.ts';
import { textOf } from '../document/phrase.ts';
import { pointsPerMillimetre, typeArea } from './pageMeasures.ts';

/** Type of a table in points, its lines and the space beside the words of a cell, as the style has them. */
const types = {
  zh: {
    'page-one': { size: 12, line: 13.2, beside: 6 },
    body: { size: 12, line: 16, beside: 6 },
    annex: { size: 9, line: 11.2, beside: 5 },
  },
  en: {
    'page-one': { size: 9.5, line: 13, beside: 8 },
    body: { size: 9.5, line: 13, beside: 8 },
    annex: { size: 8, line: 10.2, beside: 7 },
  },
} as const satisfies Record<Language, Record<TableBlock['size'], object>>;

/** Above and below the words of a row, with its line. */
const around = 5;

/** Whether a row is higher than half a page: kept whole, it would leave up to as much of the page before it empty. */
export const isLongRow = (row: TableRow, table: TableBlock, language: Language): boolean =>
  rowHeight(row, table, language) > halfPage(language);

/** The same for a table of the body, which is kept whole where it is not. */
export const isLongTable = (table: TableBlock, language: Language): boolean =>
  table.rows.reduce((sum, row) => sum + rowHeight(row, table, language), 0) > halfPage(language);

/** Whether a table is so low that it is kept whole. */
export const isLowTable = (table: TableBlock, language: Language): boolean =>
  table.rows.reduce((sum, row) => sum + rowHeight(row, table, language), 0) < halfPage(language) * 0.6;

const halfPage = (language: Language): number => (typeArea(language).height * pointsPerMillimetre) / 2;

/** Near enough in points: words that do not fill their line make a row higher by a line or two. */
export function rowHeight(
  { group, cells }: TableRow,
  { columns, size }: Pick<TableBlock, 'columns' | 'size'>,
  language: Language,
): number {
  const { size: type, line, beside } = types[language][size];
  const width = typeArea(language).width * pointsPerMillimetre;
  const lines = cells.map((cell, index) => {
    const room = (group ? 1 : (columns[index]?.width ?? 1)) * width - beside;
    return Math.ceil((widthInHanzi(textOf(cell)) * type) / room);
  });
  return Math.max(1, ...lines) * line + around;
}
