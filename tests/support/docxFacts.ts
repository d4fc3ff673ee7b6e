import { inflateRawSync } from 'node:zlib';
import { elementsOf, readXml, type XmlElement } from './xmlTree.ts';

/** The parts of a DOCX by their path. */
export function docxParts(docx: Uint8Array): Map<string, Buffer> {
  const zip = Buffer.from(docx);
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const parts = new Map<string, Buffer>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
    const lengths = { name: name ?? 0, extra: extra ?? 0, comment: comment ?? 0 };
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    const path = zip.toString('utf8', at + 46, at + 46 + lengths.name);
    parts.set(path, zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed);
    at += 46 + lengths.name + lengths.extra + lengths.comment;
  }
  return parts;
}

export interface Docx {
  readonly parts: ReadonlyMap<string, Buffer>;
  /** Every XML part, read strictly. */
  readonly xml: ReadonlyMap<string, XmlElement>;
  readonly document: XmlElement;
  readonly styles: XmlElement;
}

/** Opens a DOCX; throws where a part is not well-formed. */
export function openDocx(bytes: Uint8Array): Docx {
  const parts = docxParts(bytes);
  const xml = new Map(
    [...parts]
      .filter(([path]) => /\.(?:xml|rels)$/u.test(path))
      .map(([path, content]) => [path, readXml(content.toString('utf8'))]),
  );
  return { parts, xml, document: part(xml, 'word/document.xml'), styles: part(xml, 'word/styles.xml') };
}

/** A part that must be there. */
export function part(xml: ReadonlyMap<string, XmlElement>, path: string): XmlElement {
  const found = xml.get(path);
  if (!found) {
    throw new Error(`No part ${path}.`);
  }
  return found;
}

/** The text of each paragraph; tabs and line breaks as white space. */
export const paragraphTexts = (document: XmlElement): string[] =>
  elementsOf(document, 'w:p').map((paragraph) => textIn(paragraph));

/** The text of each paragraph that stands in no table. */
export const bodyTexts = (document: XmlElement): string[] =>
  elementsOf(document, 'w:body').flatMap((body) =>
    body.children.flatMap((child) =>
      typeof child !== 'string' && child.name === 'w:p' ? textIn(child) : [],
    ),
  );

const textIn = (element: XmlElement): string =>
  element.children
    .map((child) => {
      if (typeof child === 'string') {
        return '';
      }
      if (child.name === 'w:t') {
        return child.children.join('');
      }
      return child.name === 'w:tab' || child.name === 'w:br' ? ' ' : textIn(child);
    })
    .join('');
