import { PDFArray, PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { drop, elementAt, kidsOf, piecesOf, type PiecesOfPages, structureElements } from './structureTree.ts';

/**
 * Takes the heads that a table repeats on its further pages out of the structure, so that they are read once.
 *
 * Adds to `dropped` what is an artifact from now on.
 */
export function dropRepeatedHeads(document: PDFDocument, dropped: PiecesOfPages): void {
  for (const { dict } of structureElements(document).filter(isHeadOfColumn)) {
    dropBelow(dict, dropped);
  }
}

/** Words in another language are elements within those of the head. */
function dropBelow(element: PDFDict, dropped: PiecesOfPages): void {
  for (const kid of kidsOf(element)) {
    const child = elementAt(element.context, kid);
    if (child !== null) {
      dropFurtherPages(child, dropped);
      dropBelow(child, dropped);
    }
  }
}

function isHeadOfColumn({ dict }: { readonly dict: PDFDict }): boolean {
  const attributes = dict.lookup(PDFName.of('A'));
  const all = attributes instanceof PDFArray ? attributes.asArray() : [attributes];
  return all.some(
    (each) => each instanceof PDFDict && each.get(PDFName.of('Scope')) === PDFName.of('Column'),
  );
}

function dropFurtherPages(element: PDFDict, dropped: PiecesOfPages): void {
  const pieces = piecesOf(element);
  const [first] = pieces;
  const further = pieces.filter(({ page }) => page !== first?.page);
  if (!first || further.length === 0) {
    return;
  }
  further.forEach((piece) => drop(dropped, piece));
  const kept = pieces.filter((piece) => !further.includes(piece)).map(({ piece }) => piece);
  element.set(PDFName.of('Pg'), first.page);
  element.set(PDFName.of('K'), element.context.obj(kept));
}
