import { type PDFDocument, PDFHexString, PDFName, PDFRef } from '@cantoo/pdf-lib';
import {
  drop,
  elementAt,
  kidsOf,
  piecesOf,
  type PiecesOfPages,
  setOwner,
  type StructureElement,
  structureElements,
  typeOf,
} from './structureTree.ts';

/** What is known of a document besides its structure. */
export interface Mending {
  /** Pieces that are artifacts from now on; this module adds to them. */
  readonly dropped: PiecesOfPages;
  /** Captions of the tables whose caption is not shown, in their order. */
  readonly hiddenCaptions: readonly string[];
}

/** Gives lists and tables the elements that PDF/UA asks for and Chromium leaves out. */
export function mendStructure(document: PDFDocument, { dropped, hiddenCaptions }: Mending): void {
  const hidden = [...hiddenCaptions];
  for (const element of structureElements(document)) {
    const type = typeOf(element.dict);
    if (type === 'LI') {
      bodyOfItem(document, element);
    } else if (type === 'Table') {
      captionOfTable(document, element, { dropped, hidden });
    } else if (type === 'NonStruct' && element.dict.has(PDFName.of('Lang'))) {
      // Words in another language: what has no structure may be passed over with its language.
      element.dict.set(PDFName.of('S'), PDFName.of('Span'));
    }
  }
}

/** An item is its number (Lbl) and its body (LBody): the first child is the number, as `renderBlocks` writes it. */
function bodyOfItem({ context }: PDFDocument, { ref, dict }: StructureElement): void {
  const [label, ...rest] = kidsOf(dict).filter((kid) => kid instanceof PDFRef);
  const [first, ...others] = rest.flatMap((kid) => elementAt(context, kid) ?? []);
  if (label === undefined || first === undefined || typeOf(first) === 'LBody') {
    return;
  }
  elementAt(context, label)?.set(PDFName.of('S'), PDFName.of('Lbl'));
  const body = context.register(context.obj({ Type: 'StructElem', S: 'LBody', P: ref, K: rest }));
  [first, ...others].forEach((child) => child.set(PDFName.of('P'), body));
  dict.set(PDFName.of('K'), context.obj([label, body]));
}

interface TablesToMend {
  readonly dropped: PiecesOfPages;
  /** The next is the caption of the next table without one. */
  readonly hidden: string[];
}

/**
 * What stands in a table outside its rows are its lines, which are artifacts, or the place of a caption that is not
 * shown: nothing is drawn there, so the element carries the words.
 */
function captionOfTable(
  document: PDFDocument,
  { ref, dict }: StructureElement,
  { dropped, hidden }: TablesToMend,
): void {
  const { context } = document;
  const elements = kidsOf(dict).filter((kid) => kid instanceof PDFRef);
  const types = elements.flatMap((kid) => elementAt(context, kid) ?? []).map(typeOf);
  const pieces = piecesOf(dict);
  const words = types.includes('Caption') ? undefined : hidden.shift();
  const place = words === undefined ? undefined : pieces[0];
  pieces.filter((piece) => piece !== place).forEach((piece) => drop(dropped, piece));
  if (words !== undefined && place) {
    const { page, piece } = place;
    const text = PDFHexString.fromText(words);
    const caption = context.register(
      context.obj({ Type: 'StructElem', S: 'Caption', ActualText: text, P: ref, Pg: page, K: piece }),
    );
    elements.unshift(caption);
    setOwner(document, page, { pieces: [piece], owner: caption });
  }
  dict.set(PDFName.of('K'), context.obj(elements));
}
