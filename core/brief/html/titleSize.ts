import type { Language } from '../../base/settings.ts';
import type { Inline } from '../document/document.ts';
import { widthInHanzi } from '../document/format.ts';
import { pageMeasures, pointsPerMillimetre, titleLeading, titleLines, typeArea } from './pageMeasures.ts';

/** How wide a letter of an English title is on average, of its size: bold, with spaces and capitals. */
const letter = 0.58;

/**
 * The size of a title in points: it shrinks by the steps of `pageMeasures` so that a long name leaves page 1 whole.
 *
 * A name of 80 hanzi with a finding of 36 stands in its room at the smallest step; what is longer still makes the
 * title higher.
 */
export function titleSize(text: Inline, language: Language): number {
  const { titles } = pageMeasures[language];
  const room = titleLines * lineOf(titles[0] ?? 0, language);
  const fits = titles.find((size) => linesAt(size, text, language) * lineOf(size, language) <= room);
  return fits ?? titles.at(-1) ?? 0;
}

/** From baseline to baseline, in points. */
const lineOf = (size: number, language: Language): number =>
  language === 'zh' && size === pageMeasures.zh.titles[0]
    ? pageMeasures.zh.type.line
    : size * titleLeading[language];

function linesAt(size: number, text: Inline, language: Language): number {
  const width = typeArea(language).width * pointsPerMillimetre;
  const parts = text.reduce<string[]>(
    (lines, run) => [...lines.slice(0, -1), `${lines.at(-1) ?? ''}${run.text}`, ...(run.lineEnd ? [''] : [])],
    [''],
  );
  return parts
    .filter((part) => part !== '')
    .reduce((sum, part) => sum + Math.ceil((emsOf(part, language) * size) / width), 0);
}

const emsOf = (text: string, language: Language): number =>
  language === 'zh' ? widthInHanzi(text) : letter * [...text].length;
