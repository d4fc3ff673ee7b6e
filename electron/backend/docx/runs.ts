import {
  BookmarkEnd,
  BookmarkStart,
  ConcreteHyperlink,
  InternalHyperlink,
  type IRunOptions,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { Language } from '../../../core/base/settings.ts';
import type { Inline, Run } from '../../../core/brief/document/document.ts';
import { languagePieces, languageTag } from '../../../core/brief/document/languagePieces.ts';
import type { DocxContext } from './docxContext.ts';
import type { CharacterStyleId } from './styleSheet.ts';
import { writable } from './xml.ts';

/** The runs of a text; `style` for those that are not set off by themselves. */
export const runsOf = (inline: Inline, context: DocxContext, style?: CharacterStyleId): ParagraphChild[] =>
  joined(inline).flatMap((run) => [
    ...linked(run, textRuns(run, context, style), context),
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
  new TextRun(writtenIn(text, context.language, { style }));

/** A run for each language in it; the parts of one text follow each other without anything between them. */
function textRuns(run: Run, { language, size }: DocxContext, style?: CharacterStyleId): TextRun[] {
  const name = run.strong ? 'Strong' : style;
  return languagePieces(run.text, language).map(({ text, foreign }) => {
    const written = writtenIn(text, foreign ?? language, { style: name, size });
    const tag = foreign === 'zh' ? { eastAsia: languageTag.zh } : { value: languageTag.en };
    return new TextRun(foreign === null ? written : { ...written, language: tag });
  });
}

const writtenIn = (
  text: string,
  language: Language,
  { style, size }: { readonly style: CharacterStyleId | undefined; readonly size?: number | undefined },
): IRunOptions => ({
  text: writable(text),
  ...(style && { style }),
  // In half points.
  ...(size !== undefined && { size: size * 2 }),
  // Quotation marks, dashes and dots are in Latin and Chinese fonts alike; this says which are meant.
  ...(language === 'zh' && { font: { hint: 'eastAsia' } }),
});

function linked(run: Run, children: TextRun[], context: DocxContext): ParagraphChild[] {
  if (run.link === undefined) {
    return children;
  }
  if (run.link.startsWith('#')) {
    const bookmark = context.bookmarks.get(run.link.slice(1));
    return bookmark ? [new InternalHyperlink({ anchor: bookmark.name, children })] : children;
  }
  // The library's own external link has a random id, and the same brief would be another file each time.
  return [new ConcreteHyperlink(children, relationOf(run.link, context))];
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
