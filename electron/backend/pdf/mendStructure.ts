import { addObject, type PdfFile } from './pdfFile.ts';
import { type Dictionary, readArray, readDictionary, referenced, textString } from './pdfSyntax.ts';
import { changeElement, drop, type PiecesOfPages, readPiece, setOwner, typeOf } from './structureTree.ts';

/** What is known of a document besides its structure. */
export interface Mending {
  /** Pieces that are artifacts from now on; this module adds to them. */
  readonly dropped: PiecesOfPages;
  /** Captions of the tables whose caption is not shown, in their order. */
  readonly hiddenCaptions: readonly string[];
}

/** Gives lists and tables the elements that PDF/UA asks for and Chromium leaves out. */
export function mendStructure(file: PdfFile, { dropped, hiddenCaptions }: Mending): void {
  const hidden = [...hiddenCaptions];
  // Chromium numbers the elements in the order of the document.
  for (const number of [...file.objects.keys()].sort((a, b) => a - b)) {
    const object = file.objects.get(number) ?? '';
    const element = /\/S \/(?:LI|Table)\b/.test(object.slice(0, 200)) ? readDictionary(object) : null;
    if (element?.get('S') === '/LI') {
      bodyOfItem(file, number, element);
    } else if (element?.get('S') === '/Table') {
      captionOfTable(file, number, { table: element, dropped, hidden });
    }
  }
}

interface TableToMend {
  readonly table: Dictionary;
  readonly dropped: PiecesOfPages;
  /** The next is the caption of the next table without one. */
  readonly hidden: string[];
}

/** An item is its number (Lbl) and its body (LBody): the first child is the number, as `renderBlocks` writes it. */
function bodyOfItem(file: PdfFile, number: number, item: Dictionary): void {
  const [label, ...rest] = readArray(item.get('K') ?? '').flatMap((child) => referenced(child) ?? []);
  if (label === undefined || rest.length === 0 || typeOf(file, rest[0]) === '/LBody') {
    return;
  }
  changeElement(file, label, (element) => element.set('S', '/Lbl'));
  const kids = rest.map((child) => `${child} 0 R`).join(' ');
  const body = addObject(file, `<</Type /StructElem\n/S /LBody\n/P ${number} 0 R\n/K [${kids}]>>`);
  rest.forEach((child) => changeElement(file, child, (element) => element.set('P', `${body} 0 R`)));
  changeElement(file, number, (element) => element.set('K', `[${label} 0 R ${body} 0 R]`));
}

/**
 * What stands in a table outside its rows are its lines, which are artifacts, or the place of a caption that is not
 * shown: nothing is drawn there, so the element carries the words.
 */
function captionOfTable(file: PdfFile, number: number, { table, dropped, hidden }: TableToMend): void {
  const children = readArray(table.get('K') ?? '');
  const pieces = children.flatMap((child) => readPiece(child, table.get('Pg')) ?? []);
  const elements = children.filter((child) => referenced(child) !== null);
  const hasCaption = elements.some((child) => typeOf(file, referenced(child) ?? undefined) === '/Caption');
  const words = hasCaption ? undefined : hidden.shift();
  const place = words === undefined ? undefined : pieces[0];
  pieces.filter((piece) => piece !== place).forEach((piece) => drop(dropped, piece));
  if (words !== undefined && place) {
    const caption = addObject(
      file,
      `<</Type /StructElem\n/S /Caption\n/ActualText ${textString(words)}\n` +
        `/P ${number} 0 R\n/Pg ${place.page} 0 R\n/K ${place.piece}>>`,
    );
    elements.unshift(`${caption} 0 R`);
    setOwner(file, place.page, { pieces: [place.piece], owner: `${caption} 0 R` });
  }
  changeElement(file, number, (element) => element.set('K', `[${elements.join(' ')}]`));
}
