import { PDFDocument } from '@cantoo/pdf-lib';
import { piecesOf, structureElements, typeOf } from './structureTree.ts';

/** Whether what stands before a heading of a brief, the first being 0, goes on over the first page of its PDF. */
export async function runsOverFirstPage(pdf: Uint8Array, heading: number): Promise<boolean> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const [first] = document.getPages();
  let headings = -1;
  for (const { dict } of structureElements(document)) {
    headings += /^H[1-6]$/.test(typeOf(dict) ?? '') ? 1 : 0;
    if (headings === heading) {
      return false;
    }
    if (piecesOf(dict).some(({ page }) => page !== first?.ref)) {
      return true;
    }
  }
  return false;
}
