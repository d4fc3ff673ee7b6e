import { runInThread } from '../exchange/runInThread.ts';
import type { PdfProperties } from './pdfProperties.ts';

/** What Chromium printed, and what the document says of itself. */
export interface Unfinished {
  readonly pdf: Uint8Array;
  readonly properties: PdfProperties;
}

/** So many bytes are finished in a third of a second; a long brief has fewer. */
const fewBytes = 1_500_000;

/**
 * Makes of a print what `finishPdf` promises. A long one is worked on in a thread of its own: everything else goes on
 * meanwhile, and it can be ended: it rejects with the reason of the signal. A short one is finished all the same.
 */
export async function finishInThread(
  pdf: Uint8Array,
  properties: PdfProperties,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  if (pdf.length <= fewBytes) {
    // Loaded by the first PDF: the program starts without it.
    const { finishPdf } = await import('./finishPdf.ts');
    return finishPdf(pdf, properties);
  }
  signal?.throwIfAborted();
  const unfinished: Unfinished = { pdf, properties };
  return runInThread<Uint8Array>(thread(), unfinished, signal);
}

/** Beside the module that was built from this one, or beside this one. */
const thread = (): URL =>
  import.meta.url.endsWith('.ts')
    ? new URL('./finishThread.ts', import.meta.url)
    : new URL('./finishThread.js', import.meta.url);
