import type { Language } from '../base/settings.ts';
import { type Industries, type Industry, sectionsOf } from './industries.ts';

/** The Chinese name; in English with that of the division or section, which alone have one. */
export const industryName = (industry: Industry, language: Language): string =>
  language === 'zh' ? industry.zh : (industry.en ?? `${industry.zh} (${divisionName(industry)})`);

/** The English name of the division or section of an industry. */
export const divisionName = (industry: Industry): string =>
  sectionsOf(industry).findLast(({ en }) => en !== null)?.en ?? '';

/** The names of all divisions, in the order of their codes. */
export const divisionNames = ({ all }: Pick<Industries, 'all'>, language: Language): readonly string[] =>
  all.filter(({ code }) => /^\d{2}$/u.test(code)).map((division) => industryName(division, language));
