import { type FileChild, type IParagraphOptions, Paragraph, type ParagraphChild, Tab, TextRun } from 'docx';
import type {
  HeadingBlock,
  Inline,
  LabelBlock,
  NotesBlock,
  ParagraphBlock,
} from '../../../core/brief/document/document.ts';
import { pageMeasures, titleLeading } from '../../../core/brief/html/pageMeasures.ts';
import { titleSize } from '../../../core/brief/html/titleSize.ts';
import type { DocxContext } from './docxContext.ts';
import { twips } from './measures.ts';
import { bookmarked, plainRun, runsOf } from './runs.ts';
import type { ParagraphStyleId } from './styleSheet.ts';

/** Where a block stands: what its first paragraph has to do about it. */
export interface Place {
  readonly onNewPage: boolean;
  /** A table or its notes stand above, which leave no space below themselves. */
  readonly follows: boolean;
}

/** A paragraph in a style, at its place. */
export const styled = (
  style: ParagraphStyleId,
  children: readonly ParagraphChild[],
  { place, ...options }: IParagraphOptions & { readonly place?: Place } = {},
): Paragraph =>
  new Paragraph({
    style,
    // A new page begins with text: Word would keep the space above it.
    ...(place?.onNewPage && { pageBreakBefore: true, spacing: { before: 0 } }),
    ...(place?.follows && { spacing: { before: twips(6) } }),
    ...options,
    children,
  });

const tab = (): TextRun => new TextRun({ children: [new Tab()] });

export const label = (block: LabelBlock, context: DocxContext, place: Place): FileChild[] => [
  styled('Date', [...runsOf(block.left, context), tab(), ...runsOf(block.right, context)], { place }),
];

/** The title has no place in the outline of headings, as in Word. */
const headingStyles = { 1: 'Title', 2: 'Heading1', 3: 'Heading2' } as const;

export function heading(block: HeadingBlock, context: DocxContext, place: Place): FileChild[] {
  const { id, level, number, text } = block;
  const title = level === 1 ? shrunkTitle(text, context) : {};
  const children = [
    ...(number ? [plainRun(number, context)] : []),
    ...runsOf(text, { ...context, ...title }),
  ];
  // A heading brings its own space.
  return [
    styled(headingStyles[level], bookmarked(id, children, context), {
      place: { ...place, follows: false },
      ...(title.size && {
        spacing: { line: twips(title.size * titleLeading[context.language]), lineRule: 'exact' },
      }),
    }),
  ];
}

/** The size of a title that does not stand in its room at the size of its style, as printed. */
function shrunkTitle(text: Inline, { language }: DocxContext): { readonly size?: number } {
  const size = titleSize(text, language);
  return size === pageMeasures[language].titles[0] ? {} : { size };
}

const paragraphStyles = {
  body: 'BodyText',
  request: 'BodyText',
  judgement: 'IntenseQuote',
  trust: 'BodyText2',
  record: 'BodyText3',
  note: 'FootnoteText',
} as const satisfies Record<ParagraphBlock['role'], ParagraphStyleId>;

export const paragraph = (block: ParagraphBlock, context: DocxContext, place: Place): FileChild[] => [
  styled(paragraphStyles[block.role], bookmarked(block.id, runsOf(block.text, context), context), { place }),
];

/**
 * Notes stay below their table: a footnote of Word would stand at the foot of another page when the table grows, and
 * the text of the file would no longer be that of the printed brief.
 */
export const notes = (block: NotesBlock, context: DocxContext, place: Place): FileChild[] =>
  block.items.map(({ id, mark, text }, index) => {
    const children = runsOf([{ text: mark, strong: true }, { text: ' ' }, ...text], context);
    return styled('FootnoteText', bookmarked(id, children, context), index === 0 ? { place } : {});
  });
