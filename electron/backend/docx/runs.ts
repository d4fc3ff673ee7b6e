import {
  BookmarkEnd,
  BookmarkStart,
  ConcreteHyperlink,
  InternalHyperlink,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { Inline, Run } from '../../../core/brief/document/document.ts';
import type { DocxContext } from './docxContext.ts';
import type { CharacterStyleId } from './styleSheet.ts';
import { writable } from './xml.ts';

/** The runs of a text; `style` for those that are not set off by themselves. */
export const runsOf = (inline: Inline, context: DocxContext, style?: CharacterStyleId): ParagraphChild[] =>
  joined(inline).flatMap((run) => [
    linked(run, textRun(run, context, style), context),
    ...(run.lineEnd ? [new TextRun({ break: 1 })] : []),
  ]);

/** Runs that look alike as one: in pieces, a word cannot be searched for or spelled. Sources are of no use here. */
function joined(inline: Inline): Run[] {
  const runs: Run[] = [];
  for (const { text, strong, link, lineEnd } of inline) {
    const last = runs.at(-1);
    const run = { text, ...(strong && { strong }), ...(link && { link }), ...(lineEnd && { lineEnd }) };
    if (last && !last.lineEnd && last.strong === run.strong && last.link === run.link) {
      runs[runs.length - 1] = { ...run, text: last.text + text };
    } else {
      runs.push(run);
    }
  }
  return runs;
}

/** Fixed characters between the runs of the document: a number, a tab, a bracket. */
export const plainRun = (text: string, context: DocxContext, style?: CharacterStyleId): TextRun =>
  textRun({ text }, context, style);

function textRun(run: Run, { language }: DocxContext, style?: CharacterStyleId): TextRun {
  const name = run.strong ? 'Strong' : style;
  return new TextRun({
    text: writable(run.text),
    ...(name && { style: name }),
    // Quotation marks, dashes and dots are in Latin and Chinese fonts alike; this says which are meant.
    ...(language === 'zh' && { font: { hint: 'eastAsia' } }),
  });
}

function linked(run: Run, child: TextRun, context: DocxContext): ParagraphChild {
  if (run.link === undefined) {
    return child;
  }
  if (run.link.startsWith('#')) {
    const bookmark = context.bookmarks.get(run.link.slice(1));
    return bookmark ? new InternalHyperlink({ anchor: bookmark.name, children: [child] }) : child;
  }
  // The library's own external link has a random id, and the same brief would be another file each time.
  return new ConcreteHyperlink([child], relationOf(run.link, context));
}

function relationOf(address: string, { addresses }: DocxContext): string {
  const known = addresses.indexOf(address);
  const place = known < 0 ? addresses.push(address) - 1 : known;
  return relationName(place);
}

/** The id, without the library's prefix, by which a link finds its address. */
export const relationName = (place: number): string => `Link${place + 1}`;

/** The content of a paragraph as the place that links to `id` lead to. */
export function bookmarked(
  id: string,
  children: readonly ParagraphChild[],
  { bookmarks }: DocxContext,
): ParagraphChild[] {
  const bookmark = bookmarks.get(id);
  if (!bookmark) {
    return [...children];
  }
  const { name, number } = bookmark;
  // The two ends of a bookmark are written like any child, but the library's type has only its own pair of them.
  return [new BookmarkStart(name, number), ...children, new BookmarkEnd(number)] as ParagraphChild[];
}
