import type { BriefDocument } from '../../../core/brief/document/document.ts';
import type { Language } from '../../../core/base/settings.ts';
import { pageTwips } from './measures.ts';

export interface Bookmark {
  readonly name: string;
  readonly number: number;
}

/** What the blocks of one document share. */
export interface DocxContext {
  readonly language: Language;
  /** In twips. */
  readonly textWidth: number;
  /** PNGs by figure id. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** By block id: every place that something can lead to. */
  readonly bookmarks: ReadonlyMap<string, Bookmark>;
  /** Addresses outside the document in the order of their first link; a link names its address by its place here. */
  readonly addresses: string[];
  /** Size of the words in points where it is not that of their style: of a long title. */
  readonly size?: number;
}

export function docxContext(document: BriefDocument, pictures: ReadonlyMap<string, Uint8Array>): DocxContext {
  const { language } = document.meta;
  return {
    language,
    textWidth: pageTwips(language).textWidth,
    pictures,
    bookmarks: bookmarksOf(document),
    addresses: [],
  };
}

/** Word takes 40 letters, digits and underscores as a bookmark's name, and hides names that begin with one. */
function bookmarksOf(document: BriefDocument): Map<string, Bookmark> {
  const ids = document.blocks.flatMap((block) => [
    ...('id' in block ? [block.id] : []),
    ...(block.kind === 'findings' || block.kind === 'notes' ? block.items.map((item) => item.id) : []),
    ...(block.kind === 'findings' ? block.items.flatMap(({ remedy }) => (remedy ? [remedy.id] : [])) : []),
  ]);
  return new Map(
    ids.map((id, index) => {
      const number = index + 1;
      return [id, { number, name: `_${number}_${id.replace(/[^A-Za-z0-9]/g, '_').slice(0, 32)}` }];
    }),
  );
}
