import type { PdfFile } from './pdfFile.ts';
import { readArray, readDictionary, referenced } from './pdfSyntax.ts';
import { changeElement, drop, type PiecesOfPages, readPiece } from './structureTree.ts';

/**
 * Takes the heads that a table repeats on its further pages out of the structure, so that they are read once.
 *
 * Adds to `dropped` what is an artifact from now on.
 */
export function dropRepeatedHeads(file: PdfFile, dropped: PiecesOfPages): void {
  for (const object of [...file.objects.values()]) {
    const cell = object.includes('/Scope /Column') ? readDictionary(object) : null;
    for (const kid of readArray(cell?.get('K') ?? '')) {
      dropFurtherPages(file, referenced(kid), dropped);
    }
  }
}

function dropFurtherPages(file: PdfFile, number: number | null, dropped: PiecesOfPages): void {
  const element = readDictionary(file.objects.get(number ?? 0) ?? '');
  const pieces = readArray(element.get('K') ?? '').flatMap((kid) => readPiece(kid, element.get('Pg')) ?? []);
  const [first] = pieces;
  const further = pieces.filter(({ page }) => page !== first?.page);
  if (number === null || !first || further.length === 0) {
    return;
  }
  further.forEach((piece) => drop(dropped, piece));
  const kept = pieces.filter((piece) => !further.includes(piece)).map(({ piece }) => piece);
  changeElement(file, number, (head) => head.set('Pg', `${first.page} 0 R`).set('K', `[${kept.join(' ')}]`));
}
