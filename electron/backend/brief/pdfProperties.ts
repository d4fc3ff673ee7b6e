import type { BriefSource } from '../../../core/brief/compose/composeBrief.ts';
import type { BriefDocument } from '../../../core/brief/document/document.ts';
import { textOf } from '../../../core/brief/document/phrase.ts';

/** What a brief's PDF says about itself. */
export interface PdfProperties {
  readonly title: string;
  /** Unit and assessor, as far as they are given. */
  readonly creators: readonly string[];
  /** `zh-CN` or `en-GB`. */
  readonly language: string;
  /** ISO date of the brief. */
  readonly date: string;
  /** `Cluster Desk 0.1.0`. */
  readonly tool: string;
  /** 64 hexadecimal digits. */
  readonly fingerprint: string;
  /** Where links inside the document lead, in its words, by the id of the block. */
  readonly places: ReadonlyMap<string, string>;
  /** Captions of the tables that their headings introduce, for assistive technology only. */
  readonly hiddenCaptions: readonly string[];
}

export function pdfProperties({ meta, blocks }: BriefDocument, source: BriefSource): PdfProperties {
  const { unit = '', name = '' } = source.input.assessor ?? {};
  return {
    title: meta.title,
    creators: [unit, name].map((text) => text.trim()).filter((text) => text !== ''),
    language: meta.language === 'zh' ? 'zh-CN' : 'en-GB',
    date: meta.date,
    tool: `Cluster Desk ${meta.appVersion}`,
    fingerprint: meta.fingerprint,
    places: placesOf(blocks),
    hiddenCaptions: blocks.flatMap((block) =>
      block.kind === 'table' && block.number === '' ? [textOf(block.caption)] : [],
    ),
  };
}

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
