import type { Language } from '../../base/settings.ts';

/** Paper, margins and text of a page. Lengths of paper in millimetres, of type in points. */
export interface PageMeasures {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
  /** Size of the body's type and distance of its baselines. */
  readonly type: { readonly size: number; readonly line: number };
  /** Size of the page number. */
  readonly number: number;
  /** Sizes of the title: the first at which it stands in its room, else the last. */
  readonly titles: readonly number[];
}

export const pointsPerMillimetre = 72 / 25.4;

/** Chinese text stands in a grid: lines of a page, characters of a line (GB/T 9704-2012, 5.2.3). */
export const chineseGrid = { lines: 22, characters: 28 } as const;
/** From the foot of the type area to the dashes of the page number, in millimetres (7.5). */
export const numberDrop = 7;

/** The room of the title, in lines: of the Chinese grid and of the largest English title. */
export const titleLines = 2;
/** How far apart the lines of a title are, of its size; Chinese at its largest stands on the grid. */
export const titleLeading = { zh: 1.2, en: 4 / 3 } as const;

/** A4: Chinese after GB/T 9704-2012, 5.2, English by custom. */
export const pageMeasures: Readonly<Record<Language, PageMeasures>> = {
  zh: {
    ...{ width: 210, height: 297, top: 37, right: 26, bottom: 35, left: 28 },
    type: { size: 16, line: ((297 - 37 - 35) * pointsPerMillimetre) / chineseGrid.lines },
    number: 14,
    titles: [22, 18, 16, 14, 12],
  },
  en: {
    ...{ width: 210, height: 297, top: 25, right: 25, bottom: 25, left: 25 },
    type: { size: 11, line: 15 },
    number: 8.5,
    titles: [21, 18, 16, 14],
  },
};

/** Width and height of the type area, in millimetres. */
export function typeArea(language: Language): { readonly width: number; readonly height: number } {
  const { width, height, top, right, bottom, left } = pageMeasures[language];
  return { width: width - left - right, height: height - top - bottom };
}
