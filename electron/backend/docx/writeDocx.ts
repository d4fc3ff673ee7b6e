import { Document, type FileChild, Packer } from 'docx';
import { unzipSync, zipSync } from 'fflate';
import type { Block, BriefDocument } from '../../../core/brief/document/document.ts';
import { docxContext, type DocxContext } from './docxContext.ts';
import { figure } from './figures.ts';
import { page } from './page.ts';
import { findings } from './findings.ts';
import { heading, label, notes, paragraph, type Place, styled } from './paragraphs.ts';
import { coreProperties } from './properties.ts';
import { relationName } from './runs.ts';
import { stylesXml } from './stylesXml.ts';
import { table } from './tables.ts';

const hyperlink = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

/**
 * The brief for Word and WPS: the text of the printed one in built-in styles, with fonts by name.
 *
 * `pictures` has a PNG at `pictureDensity` for each figure's id. The same document gives the same bytes.
 */
export async function writeDocx(
  document: BriefDocument,
  pictures: ReadonlyMap<string, Uint8Array>,
): Promise<Uint8Array> {
  const { meta } = document;
  const context = docxContext(document, pictures);
  const children = blocks(document.blocks, context);
  const file = new Document({
    sections: [{ ...page(meta, context), children }],
    evenAndOddHeaderAndFooters: true,
    compatibility: eastAsian,
  });
  context.addresses.forEach((address, place) => {
    file.Document.Relationships.addRelationship(relationName(place), hyperlink, address, 'External');
  });
  const packed = await Packer.toBuffer(file, undefined, [
    { path: 'word/styles.xml', data: stylesXml(meta.language) },
    { path: 'docProps/core.xml', data: coreProperties(meta) },
  ]);
  // The library puts the present minute on every part.
  return zipSync(unzipSync(packed), { mtime: firstDate });
}

/** The first date that a ZIP archive can carry, in the time of the computer, as the format counts. */
const firstDate = new Date(1980, 0, 1);

/** What Chinese Word asks for in a new document; `version` is that of Word 2013 and later. */
const eastAsian = {
  version: 15,
  spaceForUnderline: true,
  balanceSingleByteDoubleByteWidth: true,
  doNotLeaveBackslashAlone: true,
  underlineTrailingSpaces: true,
  doNotExpandShiftReturn: true,
} as const;

function blocks(all: readonly Block[], context: DocxContext): FileChild[] {
  const children = all.flatMap((block, index): FileChild[] => {
    const before = all[index - 1]?.kind;
    const follows = before === 'table' || (before === 'notes' && block.kind === 'paragraph');
    return written(block, context, { onNewPage: before === 'page-break', follows });
  });
  // Word wants a paragraph after a table at the end.
  return all.at(-1)?.kind === 'table' ? [...children, styled('BodyText', [])] : children;
}

function written(block: Block, context: DocxContext, place: Place): FileChild[] {
  switch (block.kind) {
    case 'label':
      return label(block, context, place);
    case 'heading':
      return heading(block, context, place);
    case 'paragraph':
      return paragraph(block, context, place);
    case 'findings':
      return findings(block, context, place);
    case 'table':
      return table(block, context, place);
    case 'figure':
      return figure(block, context, place);
    case 'notes':
      return notes(block, context, place);
    case 'page-break':
      return [];
  }
}
