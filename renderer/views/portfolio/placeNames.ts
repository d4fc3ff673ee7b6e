import { shortChinese, shortEnglish } from '../../../core/places/shortName.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';

/** A place by its code, or by the name that stands in its place; empty for none. */
export function placeName({ lists, say }: Workspace, key: string): string {
  const place = lists.places.byCode(key);
  return place ? say({ zh: shortChinese(place.zh), en: shortEnglish(place.en) }) : key;
}

/** A division or section of GB/T 4754 by its code. */
export function industryName({ lists, say }: Workspace, key: string): string {
  const industry = lists.industries.byCode(key);
  return industry ? say({ zh: industry.zh, en: industry.en ?? industry.zh }) : key;
}
