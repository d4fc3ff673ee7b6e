import { pageTwips } from './measures.ts';
import type { Fonts, StyleSheet } from './styleSheet.ts';

/**
 * Times New Roman and Arial: Word and WPS have both on every system, and LibreOffice has fonts of the same widths, so
 * that lines and pages break alike everywhere. Cambria and Calibri are missing outside Microsoft's programs.
 */
const serif: Fonts = { latin: 'Times New Roman', chinese: '宋体' };
const sans: Fonts = { latin: 'Arial', chinese: '黑体' };

const rightTab = pageTwips('en').textWidth;
const heading = { next: 'BodyText', keepNext: true } as const;

export const englishStyles: StyleSheet = {
  paragraphs: {
    Normal: { name: 'Normal', fonts: serif, size: 11.5, line: 15, before: 0, after: 0, align: 'left' },
    Title: { ...heading, name: 'Title', size: 21, bold: true, line: 28, before: 14, after: 12 },
    Heading1: {
      ...heading,
      name: 'heading 1',
      fonts: sans,
      size: 11,
      bold: true,
      before: 16,
      after: 5,
      rules: { top: 0.75 },
      outlineLevel: 0,
    },
    Heading2: { ...heading, name: 'heading 2', bold: true, before: 8, after: 2, outlineLevel: 1 },
    Heading3: {
      ...heading,
      name: 'heading 3',
      fonts: sans,
      size: 9.5,
      bold: true,
      before: 6,
      outlineLevel: 2,
    },
    Date: { name: 'Date', fonts: sans, size: 9, rightTab },
    BodyText: { name: 'Body Text', after: 6 },
    IntenseQuote: { name: 'Intense Quote', next: 'BodyText', size: 13, line: 19 },
    BodyText2: { name: 'Body Text 2', fonts: sans, size: 9.5, line: 14, before: 12 },
    BodyText3: {
      name: 'Body Text 3',
      fonts: sans,
      size: 8.5,
      line: 12,
      before: 12,
      color: '333333',
      rules: { top: 0.5 },
    },
    FootnoteText: { name: 'footnote text', fonts: sans, size: 8, line: 11, before: 1.5, after: 1.5 },
    ListNumber: {
      name: 'List Number',
      left: 24,
      hanging: 24,
      before: 5,
      after: 5,
      rightTab,
      rules: { between: 0.5 },
    },
    Caption: { name: 'caption', next: 'BodyText', fonts: sans, size: 9, line: 13, before: 2, after: 4 },
    FigureTitle: {
      name: 'Figure Title',
      next: 'Figure',
      fonts: sans,
      size: 9.5,
      bold: true,
      line: 13,
      before: 10,
      keepNext: true,
    },
    Figure: { name: 'Figure', next: 'Caption', line: 'auto', keepNext: true },
    TablePageOne: { name: 'Table Page One', fonts: sans, size: 9.5, line: 13 },
    TableBody: { name: 'Table Body', fonts: sans, size: 9.5, line: 13 },
    TableAnnex: { name: 'Table Annex', fonts: sans, size: 8, line: 10.2 },
    Header: { name: 'header', fonts: sans, size: 8.5, line: 12, color: '333333' },
    Footer: { name: 'footer', fonts: sans, size: 8.5, line: 12 },
  },
  characters: {
    Strong: { name: 'Strong', bold: true },
    TableHead: { name: 'Table Head', bold: true },
    Proof: { name: 'Proof', fonts: sans, size: 9 },
  },
};
