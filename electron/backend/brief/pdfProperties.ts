import type { Block, BriefDocument } from '../../../core/brief/document/document.ts';
import { languageTag } from '../../../core/brief/document/languagePieces.ts';
import { captionOfFindings, textOf } from '../../../core/brief/document/phrase.ts';

/** What a brief's PDF says about itself. */
export interface PdfProperties {
  readonly title: string;
  /** Who wrote it; empty where nobody is named. */
  readonly author: string;
  /** `zh-CN` or `en-GB`. */
  readonly language: string;
  /** ISO date of the brief. */
  readonly date: string;
  /** `Cluster Desk 0.1.0`. */
  readonly tool: string;
  /** 64 hexadecimal digits; empty for a document that rests on no one assessment. */
  readonly fingerprint: string;
  /** Number and hash of the last change; empty where none is known. */
  readonly trail?: string;
  /** Where links lead, in the words of the document: by the id of a block or by an address. */
  readonly places: ReadonlyMap<string, string>;
  /** Captions of the tables that their headings introduce, for assistive technology only. */
  readonly hiddenCaptions: readonly string[];
}

export function pdfProperties({ meta, blocks }: BriefDocument): PdfProperties {
  return {
    title: meta.title,
    author: meta.author ?? '',
    language: languageTag[meta.language],
    date: meta.date,
    tool: `Cluster Desk ${meta.appVersion}`,
    fingerprint: meta.fingerprint,
    trail: meta.trail ?? '',
    places: new Map([...placesOf(blocks), ...addressesOf(blocks)]),
    hiddenCaptions: blocks.flatMap(hiddenCaptionOf),
  };
}

function hiddenCaptionOf(block: Block): string[] {
  if (block.kind === 'findings') {
    return block.heads.length === 0 ? [] : [captionOfFindings(block.heads)];
  }
  return block.kind === 'table' && block.number === '' ? [textOf(block.caption)] : [];
}

/** An address is said with the words that lead to it. */
const addressesOf = (blocks: BriefDocument['blocks']): [address: string, words: string][] =>
  blocks.flatMap((block) =>
    (block.kind === 'paragraph' ? block.text : []).flatMap(({ link, text }): [string, string][] =>
      link === undefined || link.startsWith('#') ? [] : [[link, text === link ? link : `${text} (${link})`]],
    ),
  );

/** A block is found under its heading; a table or figure with a number under that. */
function placesOf(blocks: BriefDocument['blocks']): Map<string, string> {
  const places = new Map<string, string>();
  let heading = '';
  for (const block of blocks) {
    if (block.kind === 'heading') {
      heading = `${block.number}${textOf(block.text)}`;
      places.set(block.id, heading);
    } else if (block.kind === 'table' || block.kind === 'figure') {
      places.set(block.id, block.number === '' ? heading : `${block.number}${textOf(block.caption)}`);
    } else if (block.kind === 'findings') {
      for (const { id, text, remedy } of block.items) {
        places.set(id, textOf(text));
        if (remedy) {
          places.set(remedy.id, textOf(text));
        }
      }
    } else if (block.kind === 'paragraph') {
      places.set(block.id, heading);
    }
  }
  return places;
}
