import { gridLetterSpacing, gridLine, pageTwips } from './measures.ts';
import type { Fonts, StyleSheet } from './styleSheet.ts';

/** As official documents are set (GB/T 9704-2012, 5.2 and 7.3): fonts by name, which Chinese offices have. */
const latin = 'Times New Roman';
const body: Fonts = { latin, chinese: '仿宋_GB2312' };
const sans: Fonts = { latin, chinese: '黑体' };
const kai: Fonts = { latin, chinese: '楷体_GB2312' };
const title: Fonts = { latin, chinese: '方正小标宋简体' };
/** The page number is half-width 宋体. */
const song: Fonts = { latin: '宋体', chinese: '宋体' };

const line = gridLine / 20;
const rightTab = pageTwips('zh').textWidth;
const heading = { basedOn: 'Normal', next: 'BodyText', keepNext: true, firstLineCharacters: 2 } as const;
/** Only the body stands 28 characters to the line. */
const small = { letterSpacing: 0, align: 'left' } as const;

export const chineseStyles: StyleSheet = {
  paragraphs: {
    Normal: {
      name: 'Normal',
      fonts: body,
      size: 16,
      line,
      before: 0,
      after: 0,
      align: 'both',
      letterSpacing: gridLetterSpacing,
    },
    Title: {
      name: 'Title',
      next: 'BodyText',
      fonts: title,
      size: 22,
      after: line,
      align: 'center',
      letterSpacing: 0,
      keepNext: true,
    },
    Heading1: { ...heading, name: 'heading 1', fonts: sans, outlineLevel: 0 },
    Heading2: { ...heading, name: 'heading 2', fonts: kai, outlineLevel: 1 },
    Heading3: { ...heading, name: 'heading 3', bold: true, outlineLevel: 2 },
    Date: { name: 'Date', size: 12, align: 'left', letterSpacing: 0, rightTab },
    BodyText: { name: 'Body Text', firstLineCharacters: 2 },
    IntenseQuote: {
      name: 'Intense Quote',
      next: 'BodyText',
      firstLineCharacters: 2,
      rules: { top: 0.75, bottom: 0.75 },
    },
    BodyText2: { ...small, name: 'Body Text 2', size: 12, line: 20, before: 4 },
    BodyText3: { ...small, name: 'Body Text 3', size: 10.5, line: 16, color: '333333' },
    FootnoteText: { ...small, name: 'footnote text', size: 10, line: 14.5, before: 1.2, after: 1.2 },
    ListNumber: { name: 'List Number', firstLineCharacters: 2 },
    Caption: { ...small, name: 'caption', next: 'BodyText', size: 10.5, line: 16 },
    FigureTitle: {
      ...small,
      name: 'Figure Title',
      next: 'Figure',
      fonts: sans,
      size: 10.5,
      line: 15,
      before: 4,
      keepNext: true,
    },
    Figure: { ...small, name: 'Figure', next: 'Caption', line: 'auto', keepNext: true },
    TablePageOne: { ...small, name: 'Table Page One', size: 12, line: 13.2 },
    TableBody: { ...small, name: 'Table Body', size: 12, line: 16 },
    TableAnnex: { ...small, name: 'Table Annex', size: 9, line: 11.2 },
    Header: { ...small, name: 'header', size: 10.5, line: 14, color: '333333' },
    Footer: { ...small, name: 'footer', fonts: song, size: 14, line: 14 },
  },
  characters: {
    Strong: { name: 'Strong', bold: true },
    TableHead: { name: 'Table Head', fonts: sans },
    Proof: { name: 'Proof' },
  },
};
