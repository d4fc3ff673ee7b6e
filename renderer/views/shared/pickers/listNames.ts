import { nationCode } from '../../../../core/figures/employment.ts';
import { industryName } from '../../../../core/industries/industryName.ts';
import type { FigureSet } from '../../../../core/model/figures/figureSet.ts';
import type { Reference } from '../../../../core/model/figures/useFigures.ts';
import type { Workspace } from '../../../state/workspace.svelte.ts';
import { pathName } from './placeWords.ts';

type Words = Pick<Workspace, 'lists' | 't' | 'say'>;

/** What an area is called; its code where the list does not have it. */
export function areaName({ lists, t, say }: Words, area: string): string {
  const place = lists.places.byCode(area);
  if (area === nationCode) {
    return t('figures.nation');
  }
  return place ? say({ zh: pathName(place, 'zh'), en: pathName(place, 'en') }) : area;
}

/** Code and name of an industry; the code alone where the list does not have it. */
export function industryTitle({ lists, say }: Pick<Words, 'lists' | 'say'>, code: string): string {
  const industry = lists.industries.byCode(code);
  return industry
    ? say({ zh: `${code} ${industry.zh}`, en: `${code} ${industryName(industry, 'en')}` })
    : code;
}

/** What figures of an area are called. */
export const setName = (
  words: Words,
  { area, year, source }: Pick<FigureSet, 'area' | 'year' | 'source'>,
): string => words.t('figures.keptName', { area: areaName(words, area), year, source });

/** What a reference is called where it is chosen and where its figures are shown. */
export const referenceTitle = (words: Words, { set }: Reference): string =>
  set === null ? words.t('figures.shippedName') : setName(words, set);
