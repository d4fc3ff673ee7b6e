import {
  DocumentGridType,
  Footer,
  Header,
  type IParagraphOptions,
  type ISectionOptions,
  PageNumber,
  TextRun,
} from 'docx';
import type { BriefMeta } from '../../../core/brief/document/document.ts';
import type { Language } from '../../../core/base/settings.ts';
import type { DocxContext } from './docxContext.ts';
import { gridCharacterSpace, gridLine, pageTwips, twips } from './measures.ts';
import { styled } from './paragraphs.ts';
import { plainRun } from './runs.ts';

/** Paper, margins, grid, running head and page numbers: everything of the section but its content. */
export function page(meta: BriefMeta, context: DocxContext): Omit<ISectionOptions, 'children'> {
  const { language, runningHead } = meta;
  const { width, height, margin } = pageTwips(language);
  const head = () => new Header({ children: [styled('Header', [plainRun(runningHead, context)])] });
  return {
    properties: {
      page: { size: { width, height }, margin: { ...margin, gutter: 0 } },
      // The first page has no running head.
      titlePage: true,
      ...(language === 'zh' && {
        grid: {
          type: DocumentGridType.LINES_AND_CHARS,
          linePitch: gridLine,
          charSpace: gridCharacterSpace,
        },
      }),
    },
    headers: { default: head(), even: head(), first: new Header({ children: [styled('Header', [])] }) },
    footers: { default: foot('odd', context), even: foot('even', context), first: foot('odd', context) },
  };
}

type Side = 'odd' | 'even';

const foot = (side: Side, { language }: DocxContext): Footer =>
  new Footer({
    children: [styled('Footer', [new TextRun({ children: number[language] })], sides[language][side])],
  });

const number: Readonly<Record<Language, readonly string[]>> = {
  zh: ['— ', PageNumber.CURRENT, ' —'],
  en: [PageNumber.CURRENT],
};

/** Chinese: at the outer edge, one character in (GB/T 9704-2012, 7.5). */
const sides: Readonly<Record<Language, Readonly<Record<Side, IParagraphOptions>>>> = {
  zh: {
    odd: { alignment: 'right', indent: { right: twips(14) } },
    even: { alignment: 'left', indent: { left: twips(14) } },
  },
  en: { odd: { alignment: 'right' }, even: { alignment: 'right' } },
};
