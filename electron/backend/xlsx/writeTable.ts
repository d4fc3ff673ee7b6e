import { unzipSync, zipSync } from 'fflate';
import writeXlsxFile, { type SheetData } from 'write-excel-file/node';

/** The most characters of a cell. */
const longestCell = 32_000;

/** The first date that a ZIP archive can carry, in the time of the computer, as the format counts. */
const firstDate = new Date(1980, 0, 1);

/** Rows of texts as an Excel file, the first row as its head. Texts are written as texts whatever they begin with. */
export async function writeTable(sheet: string, rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const [head = [], ...body] = rows;
  const data: SheetData = [
    head.map((value) => ({ type: String, value, fontWeight: 'bold' })),
    ...body.map((row) =>
      row.map((value) => ({
        type: String,
        value: value.slice(0, longestCell),
        wrap: true,
        alignVertical: 'top' as const,
      })),
    ),
  ];
  const packed = await writeXlsxFile(data, { sheet, stickyRowsCount: 1 }).toBuffer();
  // The library puts the present minute on every part.
  return zipSync(unzipSync(packed), { mtime: firstDate });
}
