import {
  type PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFString,
} from '@cantoo/pdf-lib';

/**
 * Says of every link where it leads: inside the document in the words of its target, outside by the address and the
 * words that lead there.
 *
 * `places` has the words by the id of the target or the address.
 */
export function describeLinks(document: PDFDocument, places: ReadonlyMap<string, string>): void {
  for (const link of document.getPages().flatMap(({ node }) => linksAmong(node.Annots()))) {
    const id = textIn(link.lookup(PDFName.of('Dest')));
    const address = textIn(link.lookupMaybe(PDFName.of('A'), PDFDict)?.lookup(PDFName.of('URI')));
    const target = address ?? id ?? '';
    const leadsTo = places.get(target) ?? target;
    link.set(PDFName.of('Contents'), PDFHexString.fromText(leadsTo));
  }
}

const linksAmong = (annotations: PDFArray | undefined): PDFDict[] =>
  (annotations?.asArray() ?? [])
    .map((_, index) => annotations?.lookup(index))
    .filter((annotation) => annotation instanceof PDFDict)
    .filter((annotation) => annotation.get(PDFName.of('Subtype')) === PDFName.of('Link'));

/** A destination is a name or a string, an address a string. */
const textIn = (value: PDFObject | undefined): string | undefined =>
  value instanceof PDFName || value instanceof PDFString || value instanceof PDFHexString
    ? value.decodeText()
    : undefined;
