import { parentPort, workerData } from 'node:worker_threads';
import { type Workbook, writeWorkbook } from './writeWorkbook.ts';

/** A thread of its own for a long workbook: it answers with the bytes, and is ended where they are not wanted any more. */
// What began it gave it a workbook.
const bytes = await writeWorkbook(workerData as Workbook);
parentPort?.postMessage(bytes);
