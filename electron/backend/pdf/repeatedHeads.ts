import { PDFArray, PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { drop, elementAt, kidsOf, piecesOf, type PiecesOfPages, structureElements } from './structureTree.ts';

/**
 * Takes the heads that a table repeats on its further pages out of the structure, so that they are read once.
 *
 * Adds to `dropped` what is an artifact from now on.
 */
export function dropRepeatedHeads(document: PDFDocument, dropped: PiecesOfPages): void {
  const { context } = document;
  for (const { dict } of structureElements(document).filter(isHeadOfColumn)) {
    for (const kid of kidsOf(dict)) {
      dropFurtherPages(elementAt(context, kid), dropped);
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

function dropFurtherPages(element: PDFDict | null, dropped: PiecesOfPages): void {
  const pieces = element === null ? [] : piecesOf(element);
  const [first] = pieces;
  const further = pieces.filter(({ page }) => page !== first?.page);
  if (element === null || !first || further.length === 0) {
    return;
  }
  further.forEach((piece) => drop(dropped, piece));
  const kept = pieces.filter((piece) => !further.includes(piece)).map(({ piece }) => piece);
  element.set(PDFName.of('Pg'), first.page);
  element.set(PDFName.of('K'), element.context.obj(kept));
}
