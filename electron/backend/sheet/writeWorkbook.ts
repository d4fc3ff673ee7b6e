import { unzipSync, zipSync } from 'fflate';
import writeXlsxFile, { type Cell, type SheetData } from 'write-excel-file/node';
import type { Language } from '../../../core/base/settings.ts';
import { columnWidths } from '../../../core/sheet/columnWidths.ts';
import { headText } from '../../../core/sheet/headText.ts';
import type { Sheet, SheetCell, SheetColumn } from '../../../core/sheet/sheet.ts';
import { sheetNames } from '../../../core/sheet/sheetNames.ts';
import { columnName } from '../../../core/table/table.ts';
import { cellNumber, cellText, isDay } from './sheetCells.ts';

export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly language: Language;
  /** Stands beneath each table, behind an empty row: what is sorted or filtered ends above it. */
  readonly source: string;
}

/** The first date that a ZIP archive can carry, in the time of the computer, as the format counts. */
const firstDate = new Date(1980, 0, 1);

const headStyle = {
  fontWeight: 'bold',
  wrap: true,
  alignVertical: 'bottom',
  bottomBorderStyle: 'thin',
} as const;
const textStyle = { wrap: true, alignVertical: 'top' } as const;
/** Grey and on one line: what only the program reads. */
const fixedStyle = { color: '#767676', backgroundColor: '#f2f2f2', alignVertical: 'top' } as const;
const numberStyle = { alignVertical: 'top' } as const;

/**
 * Tables as one Excel file, a sheet each: heads bold and in sight, numbers with their format, days as days.
 *
 * Texts are written as texts whatever they begin with. The same tables give the same bytes.
 */
export async function writeWorkbook({ sheets, language, source }: Workbook): Promise<Uint8Array> {
  const names = sheetNames(sheets.map(({ name }) => name));
  const packed = await writeXlsxFile(
    sheets.map((sheet, at) => ({
      data: dataOf(sheet, { language, source }),
      sheet: names[at] ?? '',
      columns: columnWidths(sheet, language).map((width) => ({ width })),
      orientation: 'landscape' as const,
      stickyRowsCount: 1,
    })),
    { features: [withFilters(sheets)] },
  ).toBuffer();
  // The library puts the present minute on every part.
  return zipSync(unzipSync(packed), { mtime: firstDate });
}

const dataOf = (
  { columns, rows }: Sheet,
  { language, source }: Pick<Workbook, 'language' | 'source'>,
): SheetData => [
  columns.map((column) => ({ ...headStyle, type: String, value: cellText(headText(column, language)) })),
  ...rows.map((row) => columns.map((column, at) => written(column, row[at] ?? null))),
  [],
  [{ type: String, value: cellText(source) }],
];

function written(column: SheetColumn, cell: SheetCell): Cell {
  if (cell === null) {
    return null;
  }
  if (typeof cell === 'number') {
    const format = formatOf(column);
    return { ...numberStyle, type: Number, value: cellNumber(cell), ...(format === null ? {} : { format }) };
  }
  return column.kind === 'date' && isDay(cell)
    ? { ...numberStyle, type: Date, value: new Date(`${cell}T00:00:00Z`), format: 'yyyy-mm-dd' }
    : { ...(column.isFixed ? fixedStyle : textStyle), type: String, value: cellText(cell) };
}

/** `null` shows as many decimals as there are. */
function formatOf({ kind, decimals }: SheetColumn): string | null {
  if (decimals === undefined) {
    return null;
  }
  const figures = decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
  return kind === 'percent' ? `${figures}%` : figures;
}

/** The library has no filters and no width of a page: they are written around its cells. */
const withFilters = (sheets: readonly Sheet[]) => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml: string, _options: unknown, { sheetIndex }: { readonly sheetIndex: number }) => {
          const sheet = sheets[sheetIndex];
          const area = `A1:${columnName((sheet?.columns.length ?? 1) - 1)}${(sheet?.rows.length ?? 0) + 1}`;
          return xml
            .replace(/(<worksheet[^>]*>)/u, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
            .replace('</sheetData>', `</sheetData><autoFilter ref="${area}"/>`)
            .replace('<pageSetup ', '<pageSetup fitToWidth="1" fitToHeight="0" ');
        },
      },
    },
  },
});
