import { unzipSync, zipSync } from 'fflate';
import writeXlsxFile, { type Cell, type SheetData } from 'write-excel-file/node';
import type { MeasuresSheet, SheetCell } from '../../../core/brief/compose/measures/measuresSheet.ts';

/**
 * The table of measures as an Excel file: A4 across, as wide as the page, its head on every screen.
 *
 * Texts are written as texts whatever they begin with. The same table gives the same bytes.
 */
export async function writeMeasures(sheet: MeasuresSheet): Promise<Uint8Array> {
  const packed = await writeXlsxFile(
    dataOf(sheet),
    {
      sheet: sheet.name,
      columns: sheet.columns.map(({ width }) => ({ width })),
      orientation: 'landscape',
      stickyRowsCount: 1,
    },
    { features: [onePageWide] },
  ).toBuffer();
  // The library puts the present minute on every part.
  return zipSync(unzipSync(packed), { mtime: firstDate });
}

/** The first date that a ZIP archive can carry, in the time of the computer, as the format counts. */
const firstDate = new Date(1980, 0, 1);

const head = { fontWeight: 'bold', wrap: true, alignVertical: 'bottom', bottomBorderStyle: 'thin' } as const;
const body = { wrap: true, alignVertical: 'top' } as const;
const foot = { ...body, fontWeight: 'bold', topBorderStyle: 'thin' } as const;

const dataOf = ({ columns, rows, total, note }: MeasuresSheet): SheetData => [
  columns.map((column) => ({ ...head, type: String, value: column.head })),
  ...rows.map((row) => row.map((cell) => written(cell, body))),
  ...(total.length === 0 ? [] : [total.map((cell) => written(cell, foot))]),
  [],
  [{ type: String, value: note }],
];

function written(cell: SheetCell, style: typeof body | typeof foot): Cell {
  switch (cell.kind) {
    case 'text':
      return { ...style, type: String, value: cell.text };
    case 'number':
      return { ...style, type: Number, value: cell.value };
    case 'share':
      return { ...style, type: Number, value: cell.value, format: '0%' };
    case 'date':
      return { ...style, type: Date, value: new Date(`${cell.date}T00:00:00Z`), format: 'yyyy-mm-dd' };
    case 'empty':
      return { ...style, type: String, value: '' };
  }
}

/** The library sets the paper; that all columns stand on it has to be said besides. */
const onePageWide = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml: string) =>
          xml
            .replace(/(<worksheet[^>]*>)/u, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
            .replace('<pageSetup ', '<pageSetup fitToWidth="1" fitToHeight="0" '),
      },
    },
  },
};
