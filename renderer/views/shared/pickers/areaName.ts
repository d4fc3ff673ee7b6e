import { nationCode } from '../../../../core/figures/employment.ts';
import type { FigureSet } from '../../../../core/model/figures/figureSet.ts';
import type { Reference } from '../../../../core/model/figures/useFigures.ts';
import type { Workspace } from '../../../state/workspace.svelte.ts';
import { pathName } from './placeWords.ts';

type Words = Pick<Workspace, 'lists' | 't' | 'textLanguage'>;

/** What an area is called; its code where the list does not have it. */
export function areaName({ lists, t, textLanguage }: Words, area: string): string {
  const place = lists.places.byCode(area);
  return area === nationCode ? t('figures.nation') : place ? pathName(place, textLanguage) : area;
}

/** What figures of an area are called. */
export const setName = (
  words: Words,
  { area, year, source }: Pick<FigureSet, 'area' | 'year' | 'source'>,
): string => words.t('figures.keptName', { area: areaName(words, area), year, source });

/** What a reference is called where it is chosen and where its figures are shown. */
export const referenceTitle = (words: Words, { set }: Reference): string =>
  set === null ? words.t('figures.shippedName') : setName(words, set);
