import type { PdfFile } from './pdfFile.ts';
import { type Dictionary, readArray, readDictionary, referenced, writeDictionary } from './pdfSyntax.ts';

/** A marked piece of a page, by the number of the page's object and its own. */
export interface Piece {
  readonly page: number;
  readonly piece: number;
}

/** Pieces by the number of the page's object. */
export type PiecesOfPages = Map<number, Set<number>>;

export function drop(dropped: PiecesOfPages, { page, piece }: Piece): void {
  dropped.set(page, (dropped.get(page) ?? new Set()).add(piece));
}

/** A child of an element as a piece: a number on the element's page, or a dictionary with its own; else `null`. */
export function readPiece(child: string, pageOfElement: string | undefined): Piece | null {
  const reference = readDictionary(child);
  const page = referenced(reference.get('Pg') ?? pageOfElement);
  const piece = /^\d+$/.test(child) ? Number(child) : Number(reference.get('MCID') ?? -1);
  return page === null || piece < 0 ? null : { page, piece };
}

/** Says which element pieces of one page belong to: a reference, or `null` for artifacts. */
export function setOwner(file: PdfFile, page: number, { pieces, owner }: Ownership): void {
  const parents = parentsOfPage(file, page);
  if (parents !== null) {
    const owners = readParents(file.objects.get(parents) ?? '');
    pieces.forEach((piece) => (owners[piece] = owner));
    file.objects.set(parents, `[${owners.join(' ')}]`);
  }
}

export interface Ownership {
  readonly pieces: readonly number[];
  readonly owner: string;
}

/** The array that names, for each marked piece of a page, the element that holds it. */
function parentsOfPage(file: PdfFile, page: number): number | null {
  const key = readDictionary(file.objects.get(page) ?? '').get('StructParents');
  const root = referenced(readDictionary(file.objects.get(file.root) ?? '').get('StructTreeRoot'));
  const tree = referenced(readDictionary(file.objects.get(root ?? 0) ?? '').get('ParentTree'));
  const numbers = readArray(readDictionary(file.objects.get(tree ?? 0) ?? '').get('Nums') ?? '');
  const at = numbers.findIndex((entry, index) => index % 2 === 0 && entry === key);
  return at < 0 ? null : referenced(numbers[at + 1]);
}

/** `/P`, `/TH`, …; `undefined` for what is not an element. */
export const typeOf = (file: PdfFile, number: number | undefined): string | undefined =>
  readDictionary(file.objects.get(number ?? 0) ?? '').get('S');

/** Rewrites an element. */
export function changeElement(file: PdfFile, number: number, edit: (element: Dictionary) => void): void {
  const element = readDictionary(file.objects.get(number) ?? '');
  edit(element);
  file.objects.set(number, writeDictionary(element));
}

/** The owners of a page's pieces; a piece without one is `null`. */
const readParents = (array: string): string[] => array.match(/\d+ 0 R|null/g) ?? [];
