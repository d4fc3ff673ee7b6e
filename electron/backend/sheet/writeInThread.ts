import { runInThread } from '../exchange/runInThread.ts';
import type { Workbook } from './writeWorkbook.ts';

/** So many cells are written before a thread would have begun. */
const fewCells = 20_000;

const cellsOf = ({ sheets }: Workbook): number =>
  sheets.reduce((sum, { columns, rows }) => sum + columns.length * rows.length, 0);

/** Beside the module that was built from this one, or beside this one. */
const thread = (): URL =>
  import.meta.url.endsWith('.ts')
    ? new URL('./workbookThread.ts', import.meta.url)
    : new URL('./workbookThread.js', import.meta.url);

/**
 * Tables as one Excel file, like `writeWorkbook`. A long one is written in a thread of its own: everything else goes on
 * meanwhile, and it can be ended. Rejects with the reason of the signal.
 */
export async function writeInThread(workbook: Workbook, signal?: AbortSignal): Promise<Uint8Array> {
  signal?.throwIfAborted();
  if (cellsOf(workbook) <= fewCells) {
    // Loaded by the first table: the program starts without it.
    const { writeWorkbook } = await import('./writeWorkbook.ts');
    return writeWorkbook(workbook);
  }
  return runInThread<Uint8Array>(thread(), workbook, signal);
}
