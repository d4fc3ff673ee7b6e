import { unzipSync } from 'fflate';
import { elementsOf, readXml, type XmlElement } from './xmlTree.ts';

/** The parts of a DOCX by their path. */
export const docxParts = (docx: Uint8Array): Map<string, Buffer> =>
  new Map(Object.entries(unzipSync(docx)).map(([path, content]) => [path, Buffer.from(content)]));

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
