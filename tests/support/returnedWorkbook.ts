import { readFileSync } from 'node:fs';
import readXlsx from 'read-excel-file/node';
import writeXlsx, { type SheetData } from 'write-excel-file/node';

export type SheetValue = string | number | boolean | Date | null;

/** A sheet of a workbook as rows of values that can be changed and written again. */
export interface OpenSheet {
  readonly sheet: string;
  readonly data: SheetValue[][];
}

/** The sheets of a workbook that the program wrote. */
export async function openSheets(path: string): Promise<OpenSheet[]> {
  const sheets = await readXlsx(readFileSync(path));
  return sheets.map(({ sheet, data }) => ({
    sheet,
    // Dates come as dates: the type of the library names what makes them.
    data: data.map((row) => row.map((cell) => (cell ?? null) as SheetValue)),
  }));
}

function cellOf(value: SheetValue): unknown {
  if (value instanceof Date) {
    return { type: Date, value, format: 'yyyy-mm-dd' };
  }
  if (typeof value === 'number') {
    return { type: Number, value, ...(value > 0 && value < 1 ? { format: '0%' } : {}) };
  }
  return value === null ? null : { type: String, value: String(value) };
}

/** As a spreadsheet writes them back: shares in per cent, days as days. */
export const savedSheets = (sheets: readonly OpenSheet[]): Promise<Buffer> =>
  writeXlsx(
    sheets.map(({ sheet, data }) => ({ sheet, data: data.map((row) => row.map(cellOf)) as SheetData })),
  ).toBuffer();

/** A sheet by the names of its heads and of what stands in its first column. */
export function sheetByName({ data }: OpenSheet) {
  const head = data[0] ?? [];
  const columnOf = (name: string) => head.findIndex((cell) => String(cell).startsWith(name));
  const row = (title: string) => data.find(([cell]) => cell === title) ?? [];
  return {
    data,
    columnOf,
    row,
    put: (title: string, name: string, value: SheetValue): void => {
      row(title)[columnOf(name)] = value;
    },
  };
}
