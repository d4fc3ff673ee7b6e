import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFNull,
  PDFNumber,
  type PDFObject,
  PDFRef,
} from '@cantoo/pdf-lib';

/** An element of the structure and what refers to it. */
export interface StructureElement {
  readonly ref: PDFRef;
  readonly dict: PDFDict;
}

/** All elements of the structure in reading order, each before its children. */
export function structureElements({ context, catalog }: PDFDocument): StructureElement[] {
  const below = (parent: PDFDict): StructureElement[] =>
    kidsOf(parent).flatMap((ref) => {
      const dict = elementAt(context, ref);
      return dict !== null && ref instanceof PDFRef ? [{ ref, dict }, ...below(dict)] : [];
    });
  const root = catalog.lookup(PDFName.of('StructTreeRoot'));
  return root instanceof PDFDict ? below(root) : [];
}

/** The children of an element: references to elements, numbers of pieces, dictionaries of pieces elsewhere. */
export function kidsOf(element: PDFDict): PDFObject[] {
  const kids = element.lookup(PDFName.of('K'));
  const only = element.get(PDFName.of('K'));
  return kids instanceof PDFArray ? kids.asArray() : only === undefined ? [] : [only];
}

/** The element that a child refers to; `null` for a child that is not an element. */
export function elementAt(context: PDFContext, kid: PDFObject | undefined): PDFDict | null {
  const dict = kid instanceof PDFRef ? context.lookup(kid) : undefined;
  return dict instanceof PDFDict && typeOf(dict) !== undefined ? dict : null;
}

/** `P`, `TH`, …; `undefined` for what is not an element. */
export function typeOf(element: PDFDict): string | undefined {
  const type = element.get(PDFName.of('S'));
  return type instanceof PDFName ? type.decodeText() : undefined;
}

/** A marked piece of a page. */
export interface Piece {
  readonly page: PDFRef;
  readonly piece: number;
}

export type PiecesOfPages = Map<PDFRef, Set<number>>;

export function drop(dropped: PiecesOfPages, { page, piece }: Piece): void {
  dropped.set(page, (dropped.get(page) ?? new Set()).add(piece));
}

/** The children of an element that are pieces: a number is on the element's page, a dictionary may name another. */
export function piecesOf(element: PDFDict): Piece[] {
  return kidsOf(element).flatMap((kid) => readPiece(kid, element.get(PDFName.of('Pg'))) ?? []);
}

function readPiece(kid: PDFObject, pageOfElement: PDFObject | undefined): Piece | null {
  const place = kid instanceof PDFDict ? kid : undefined;
  const page = place?.get(PDFName.of('Pg')) ?? pageOfElement;
  const piece = place ? place.get(PDFName.of('MCID')) : kid;
  return page instanceof PDFRef && piece instanceof PDFNumber ? { page, piece: piece.asNumber() } : null;
}

export interface Ownership {
  readonly pieces: Iterable<number>;
  /** The element that holds them; nothing for artifacts. */
  readonly owner: PDFRef | typeof PDFNull;
}

/** Says what pieces of one page belong to. */
export function setOwner(document: PDFDocument, page: PDFRef, { pieces, owner }: Ownership): void {
  const owners = ownersOnPage(document, page);
  for (const piece of pieces) {
    owners?.set(piece, owner);
  }
}

/** The array that names, for each marked piece of a page, the element that holds it. */
function ownersOnPage({ context, catalog }: PDFDocument, page: PDFRef): PDFArray | undefined {
  const key = context.lookup(page, PDFDict).lookupMaybe(PDFName.of('StructParents'), PDFNumber)?.asNumber();
  const root = catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  const tree = root?.lookupMaybe(PDFName.of('ParentTree'), PDFDict);
  const numbers = tree?.lookupMaybe(PDFName.of('Nums'), PDFArray);
  const at = numbers?.asArray().findIndex((entry, index) => index % 2 === 0 && isNumber(entry, key)) ?? -1;
  return at < 0 ? undefined : numbers?.lookupMaybe(at + 1, PDFArray);
}

const isNumber = (entry: PDFObject, value: number | undefined): boolean =>
  entry instanceof PDFNumber && entry.asNumber() === value;
