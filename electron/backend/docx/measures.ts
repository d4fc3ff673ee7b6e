import { pageMeasures } from '../../../core/brief/html/pageMeasures.ts';
import type { Language } from '../../../core/base/settings.ts';

/** Twentieths of a point: the unit of lengths in a DOCX. */
export const twips = (points: number): number => Math.round(points * 20);

const fromMillimetres = (length: number): number => Math.round((length * 1440) / 25.4);

export interface PageTwips {
  readonly width: number;
  readonly height: number;
  readonly margin: Readonly<Record<'top' | 'right' | 'bottom' | 'left' | 'header' | 'footer', number>>;
  /** Between the margins. */
  readonly textWidth: number;
}

/**
 * Where header and footer begin and end, in millimetres from the edge of the paper.
 *
 * The dash of the Chinese page number stands 7 mm below the text (GB/T 9704-2012, 7.5), which is 28 mm above the edge;
 * its line of 14 pt ends half a line lower.
 */
const edges = { zh: { header: 16.5, footer: 28 - 7 * (25.4 / 72) }, en: { header: 11, footer: 11 } } as const;

/** The paper and margins of the printed brief. */
export function pageTwips(language: Language): PageTwips {
  const { width, height, top, right, bottom, left } = pageMeasures[language];
  const margin = {
    top: fromMillimetres(top),
    right: fromMillimetres(right),
    bottom: fromMillimetres(bottom),
    left: fromMillimetres(left),
    header: fromMillimetres(edges[language].header),
    footer: fromMillimetres(edges[language].footer),
  };
  const paper = { width: fromMillimetres(width), height: fromMillimetres(height) };
  return { ...paper, margin, textWidth: paper.width - margin.left - margin.right };
}

/** Lines of a Chinese page and characters of a line: GB/T 9704-2012, 5.2.3. */
const grid = { lines: 22, characters: 28, fontSize: 16 } as const;

/** Height of a Chinese line in twips, rounded down: 22 rounded up would not fit. */
export const gridLine = (({ height, margin }: PageTwips): number =>
  Math.floor((height - margin.top - margin.bottom) / grid.lines))(pageTwips('zh'));

/** What is added to each character of the body so that 28 fill a line, in points: negative, as 28 are too wide. */
const characterSpace = pageTwips('zh').textWidth / 20 / grid.characters - grid.fontSize;

/** The same in the 4096ths of a point of `w:charSpace`. */
export const gridCharacterSpace = Math.floor(characterSpace * 4096);

/** The same in whole twips, which spacing is set in; rounded down, for 28 rounded up would not fit. */
export const gridLetterSpacing = Math.floor(characterSpace * 20) / 20;
