import type { PDFDocument } from '@cantoo/pdf-lib';
import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFString,
  type PDFObject,
} from '@cantoo/pdf-lib';

/** An element of the structure of a tagged PDF. */
export interface PdfElement {
  /** `H1`, `P`, `TH`, … */
  readonly type: string;
  readonly alternative: string | null;
  /** Words that are read in place of what is drawn. */
  readonly spoken: string | null;
  /** The language that it names for itself and what it holds: `zh-CN`. */
  readonly language: string | null;
  /** Scope of a head of a table: `Column` or `Row`. */
  readonly scope: string | null;
  /** Marked pieces of pages that it holds, and children, in their order. */
  readonly content: readonly (string | PdfElement)[];
  /** How many annotations it holds. */
  readonly annotations: number;
}

export interface PdfHeading {
  readonly title: string;
  readonly depth: number;
}

const entry = (dict: PDFDict, key: string): PDFObject | undefined => dict.lookup(PDFName.of(key));
const nameOf = (dict: PDFDict, key: string): string | null =>
  entry(dict, key)?.toString().replace(/^\//, '') ?? null;
export const textIn = (dict: PDFDict, key: string): string | null => {
  const value = entry(dict, key);
  return value instanceof PDFHexString || value instanceof PDFString ? value.decodeText() : null;
};

/** The root of the structure; `null` for a PDF that is not tagged. */
export function readStructure({ catalog }: PDFDocument): PdfElement | null {
  const root = catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  const top = root && kidsOf(root).find((kid) => kid instanceof PDFDict);
  return top instanceof PDFDict ? readElement(top, null) : null;
}

/** All elements, each before its children. */
export function elementsOf(root: PdfElement | null): PdfElement[] {
  return root === null
    ? []
    : [root, ...root.content.flatMap((part) => (typeof part === 'string' ? [] : elementsOf(part)))];
}

/** The marked pieces of an element and of all below it. */
export const marksOf = (element: PdfElement): string[] =>
  element.content.flatMap((part) => (typeof part === 'string' ? [part] : marksOf(part)));

function readElement(dict: PDFDict, pageAbove: string | null): PdfElement {
  const page = pageMark(dict) ?? pageAbove;
  const attributes = entry(dict, 'A');
  const tables = attributes instanceof PDFArray ? attributes.asArray() : [];
  const scopes = tables.flatMap((table) => (table instanceof PDFDict ? (nameOf(table, 'Scope') ?? []) : []));
  const kids = kidsOf(dict);
  const references = kids.filter((kid) => kid instanceof PDFDict && nameOf(kid, 'Type') === 'OBJR');
  return {
    type: nameOf(dict, 'S') ?? '',
    alternative: textIn(dict, 'Alt'),
    spoken: textIn(dict, 'ActualText'),
    language: textIn(dict, 'Lang'),
    scope: scopes[0] ?? null,
    annotations: references.length,
    content: kids.flatMap((kid): (string | PdfElement)[] => {
      if (kid instanceof PDFNumber) {
        return [`${page}_mc${kid.asNumber()}`];
      }
      if (!(kid instanceof PDFDict) || references.includes(kid)) {
        return [];
      }
      const piece = entry(kid, 'MCID');
      return piece instanceof PDFNumber
        ? [`${pageMark(kid) ?? page}_mc${piece.asNumber()}`]
        : [readElement(kid, page)];
    }),
  };
}

function kidsOf(dict: PDFDict): (PDFObject | undefined)[] {
  const kids = entry(dict, 'K');
  return kids instanceof PDFArray
    ? kids.asArray().map((_, index) => kids.lookup(index))
    : kids === undefined
      ? []
      : [kids];
}

/** As pdf.js names the pieces of a page: `p8R_mc0`. */
function pageMark(dict: PDFDict): string | null {
  const page = dict.get(PDFName.of('Pg'));
  return page instanceof PDFRef ? `p${page.objectNumber}R` : null;
}

/** The outline, each entry before those below it. */
export function readOutline({ catalog }: PDFDocument): PdfHeading[] {
  const below = (parent: PDFDict | undefined, depth: number): PdfHeading[] => {
    const headings: PdfHeading[] = [];
    for (let item = parent && entry(parent, 'First'); item instanceof PDFDict; item = entry(item, 'Next')) {
      headings.push({ title: textIn(item, 'Title') ?? '', depth }, ...below(item, depth + 1));
    }
    return headings;
  };
  return below(catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict), 1);
}
