import type { Language } from '../model/settings.ts';

export interface PageMeasures {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** A4 and its margins in millimetres: Chinese after GB/T 9704-2012, 5.2, English by custom. */
export const pageMeasures: Readonly<Record<Language, PageMeasures>> = {
  zh: { width: 210, height: 297, top: 37, right: 26, bottom: 35, left: 28 },
  en: { width: 210, height: 297, top: 25, right: 25, bottom: 25, left: 25 },
};
