import type { BriefSource } from '../../core/brief/compose/composeBrief.ts';
import { composeBrief } from '../../core/brief/compose/composeBrief.ts';
import type { BriefDocument } from '../../core/brief/document/document.ts';
import { renderBriefHtml } from '../../core/brief/html/renderBriefHtml.ts';
import { finishPdf } from '../../electron/backend/brief/finishPdf.ts';
import { pdfProperties } from '../../electron/backend/brief/pdfProperties.ts';
import type { Printer } from '../../electron/backend/ports.ts';
import { findResources } from '../../electron/backend/context/resources.ts';
import { createChromiumPrinter } from '../../electron/loopback/printer.ts';
import { patience } from './patience.ts';
import { testBrowser } from './testBrowser.ts';

export interface PrintedBrief {
  readonly document: BriefDocument;
  /** As Chromium wrote it. */
  readonly raw: Uint8Array;
  readonly pdf: Uint8Array;
}

/** The printer of the program, in the test browser and with the patience of tests. */
export function briefPrinter(): Printer {
  const browser = testBrowser();
  return createChromiumPrinter({
    fontsFolder: findResources().fonts,
    findBrowser: () => browser,
    deadline: patience.work,
  });
}

/** Prints and finishes a brief as the program does; `alter` changes the document between composing and printing. */
export async function printBrief(
  printer: Printer,
  source: BriefSource,
  alter: (document: BriefDocument) => BriefDocument = (document) => document,
): Promise<PrintedBrief> {
  const document = alter(composeBrief(source));
  const job = { html: renderBriefHtml(document), title: document.meta.title, language: source.language };
  const raw = await printer.print(job);
  return { document, raw, pdf: await finishPdf(raw, pdfProperties(document)) };
}
