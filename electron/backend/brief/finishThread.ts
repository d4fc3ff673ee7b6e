import { parentPort, workerData } from 'node:worker_threads';
import { finishPdf } from './finishPdf.ts';
import type { Unfinished } from './finishInThread.ts';

/** A thread of its own for a print of many pages: it answers with the bytes, and is ended where they are not wanted any more. */
// What began it gave it a print.
const { pdf, properties } = workerData as Unfinished;
parentPort?.postMessage(await finishPdf(pdf, properties));
