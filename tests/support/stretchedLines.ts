import {
  chineseGrid,
  pageMeasures,
  pointsPerMillimetre,
  typeArea,
} from '../../core/brief/html/pageMeasures.ts';
import type { Language } from '../../core/base/settings.ts';
import { type Glyph, readGlyphs } from './glyphLayout.ts';
import type { OpenedPdf } from './openedPdf.ts';
import { marksOf } from './pdfStructure.ts';

/** How much wider than their letters lines may be. */
const loosest = 1.15;

/**
 * The lines of paragraphs and items in body type that are wider than 1.15 of their letters set as in the grid, each
 * with that ratio; spaces count as letters.
 */
export async function stretchedLines(read: OpenedPdf, language: Language): Promise<string[]> {
  return (await bodyLines(read, language)).flatMap(({ ratio, text, page }) =>
    ratio > loosest ? [`page ${page}, ${ratio.toFixed(3)}: ${text}`] : [],
  );
}

interface MeasuredLine {
  readonly page: number;
  readonly text: string;
  readonly ratio: number;
}

/** Every line of body type, in the order of the pages. */
export async function bodyLines(read: OpenedPdf, language: Language): Promise<MeasuredLine[]> {
  const { size } = pageMeasures[language].type;
  // An English item has its number and proof in columns of their own.
  const types = language === 'zh' ? ['P', 'LI'] : ['P'];
  const elements = read.elements
    .filter(({ type }) => types.includes(type))
    .map((each) => new Set(marksOf(each)));
  const pages = await readGlyphs(read.bytes);
  return pages.flatMap((glyphs, index) =>
    elements.flatMap((marks) => {
      const own = glyphs.filter((glyph) => marks.has(glyph.mark ?? '') && Math.abs(glyph.size - size) < 0.1);
      return linesOf(own).map((line) => ({ ...measured(line, language), page: index + 1 }));
    }),
  );
}

function linesOf(glyphs: readonly Glyph[]): Glyph[][] {
  const lines = new Map<number, Glyph[]>();
  for (const glyph of glyphs) {
    const baseline = Math.round(glyph.baseline);
    lines.set(baseline, [...(lines.get(baseline) ?? []), glyph]);
  }
  return [...lines.values()].map((line) => line.toSorted((a, b) => a.left - b.left));
}

function measured(line: readonly Glyph[], language: Language): Omit<MeasuredLine, 'page'> {
  const first = line[0];
  const last = line.at(-1);
  const width = first && last ? last.left + last.width - first.left : 0;
  const letters = line.reduce((sum, glyph) => sum + glyph.width, 0) + (line.length - 1) * spacing[language];
  return { ratio: width / letters, text: line.map(({ text }) => text).join('') };
}

/** What a Chinese character gives up so that 28 stand on a line, in points. */
const spacing = {
  zh: (typeArea('zh').width * pointsPerMillimetre) / chineseGrid.characters - pageMeasures.zh.type.size,
  en: 0,
} as const;
