import { describeLinks } from '../pdf/describeLinks.ts';
import { markPages } from '../pdf/markPages.ts';
import { mendCharacters } from '../pdf/mendCharacters.ts';
import { mendStructure } from '../pdf/mendStructure.ts';
import { openPrint, writePdf } from '../pdf/pdfFile.ts';
import { renumberElements } from '../pdf/renumberElements.ts';
import { dropRepeatedHeads } from '../pdf/repeatedHeads.ts';
import type { PiecesOfPages } from '../pdf/structureTree.ts';
import { writeMetadata } from './pdfMetadata.ts';
import type { PdfProperties } from './pdfProperties.ts';

/**
 * Makes of what Chromium printed a document that PDF/UA-1 asks for and that says nothing about the computer.
 *
 * The browser's user agent and the minute give way to the brief's own properties; names of structure elements, which
 * depend on the run, are counted from one. The same print of the same day is the same file.
 */
export async function finishPdf(pdf: Uint8Array, properties: PdfProperties): Promise<Uint8Array> {
  const document = await openPrint(pdf);
  writeMetadata(document, properties);
  const dropped: PiecesOfPages = new Map();
  mendStructure(document, { dropped, hiddenCaptions: properties.hiddenCaptions });
  dropRepeatedHeads(document, dropped);
  markPages(document, dropped);
  mendCharacters(document);
  describeLinks(document, properties.places);
  renumberElements(document);
  return writePdf(document);
}
