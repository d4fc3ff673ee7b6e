import {
  PDFArray,
  type PDFDocument,
  PDFName,
  PDFNull,
  type PDFPage,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';
import { markArtifacts } from './markArtifacts.ts';
import { packedStream, readStream } from './pdfStream.ts';
import { type PiecesOfPages, setOwner } from './structureTree.ts';

/** Marks on every page what no element of the structure holds; `dropped` are pieces that have no element any more. */
export function markPages(document: PDFDocument, dropped: PiecesOfPages): void {
  for (const [page, pieces] of dropped) {
    setOwner(document, page, { pieces, owner: PDFNull });
  }
  for (const page of document.getPages()) {
    changeContent(page, (content) => markArtifacts(content, dropped.get(page.ref)));
  }
}

/** The content of a page may be in several streams, which are read as one. */
function changeContent({ node }: PDFPage, change: (content: string) => string): void {
  const { context } = node;
  const key = PDFName.Contents;
  const content = node.lookup(key);
  const parts = content instanceof PDFArray ? content.asArray() : [node.get(key)];
  const refs = parts.filter((part) => part instanceof PDFRef);
  const streams = refs.map((ref) => context.lookup(ref)).filter((stream) => stream instanceof PDFRawStream);
  const [first, ...others] = refs;
  if (first !== undefined) {
    context.assign(first, packedStream(context, change(streams.map(readStream).join('\n'))));
    others.forEach((ref) => context.delete(ref));
    node.set(key, first);
  }
}
