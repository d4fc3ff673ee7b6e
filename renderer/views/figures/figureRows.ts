import { type NumberWish, readFieldNumber } from '../../../core/base/typed/fieldNumber.ts';
import { type AreaFigure, figureIds, figureKey } from '../../../core/model/figures/figureSet.ts';

/** Figures as a page shows them: by what they count, all industries first, then by code. */
export const inOrder = (figures: readonly AreaFigure[]): readonly AreaFigure[] =>
  figures.toSorted(
    (a, b) =>
      figureIds.indexOf(a.figure) - figureIds.indexOf(b.figure) ||
      sections(a.industry) - sections(b.industry) ||
      (a.industry < b.industry ? -1 : a.industry > b.industry ? 1 : 0) ||
      (a.name < b.name ? -1 : 1),
  );

/** All industries, then sections, then what lies in them. */
const sections = (code: string): number => (code === '' ? 0 : /^[A-T]$/u.test(code) ? 1 : 2);

/** Figures with another value of one of them; `null` takes it out. */
export function withFigure(
  figures: readonly AreaFigure[],
  { figure, industry, name, unit }: Omit<AreaFigure, 'value'>,
  value: number | null,
): AreaFigure[] {
  const changed = { figure, industry, name, unit };
  const others = figures.filter((each) => figureKey(each) !== figureKey(changed));
  return value === null ? others : [...others, { ...changed, value }];
}

/** The texts of a column that was copied; `null` where no column was copied. */
export function pastedColumn(text: string): readonly string[] | null {
  const lines = text.replace(/\r\n?/gu, '\n').replace(/\n$/u, '').split('\n');
  return lines.length < 2 ? null : lines.map((line) => line.split('\t').at(-1) ?? '');
}

/** The number that a pasted text is in the unit of its row; `null` for what is none, or may be two. */
export function pastedNumber(text: string, wish: NumberWish): number | null {
  const read = readFieldNumber(text, wish);
  return read.kind === 'value' ? read.value : null;
}
