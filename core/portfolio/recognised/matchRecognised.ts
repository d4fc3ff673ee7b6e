import type { Lists } from '../../lists/lists.ts';
import { sectionsOf } from '../../industries/industries.ts';
import { pathOf } from '../../places/place.ts';
import { shortChinese } from '../../places/shortName.ts';
import type { IndexedRow } from '../portfolioIndex.ts';
import type { RecognisedCluster } from './recognisedList.ts';

/** A cluster of a list that an own one may be. */
export interface RecognisedMatch {
  readonly entry: RecognisedCluster;
  /** Place and name fit and the industry does not contradict; without, two of the three fit and it is for the office to say. */
  readonly isSure: boolean;
}

/** Words that say nothing of which cluster it is. */
const common = /产业集群|中小企业|创新型|特色|先进|高端|新型|集群|产业|制造|（[^）]*）|[、及和]/gu;

type PlaceFit = 'same' | 'near' | 'other';

/**
 * Which clusters of the lists of recognition an own cluster may be, those that surely are first, then the later years.
 *
 * Never by the name alone: the place has to fit. The name is compared in Chinese, without places and common words; one that
 * holds the other fits.
 */
export function createRecognisedMatching(
  entries: readonly RecognisedCluster[],
  lists: Lists,
): (each: IndexedRow) => readonly RecognisedMatch[] {
  const prepared = entries.map((entry) => ({
    entry,
    kernel: kernelOf(entry.zh, entry.places.length > 0 ? entry.places : [entry.province], lists),
  }));
  return (each) =>
    prepared
      .flatMap(({ entry, kernel }) => {
        const match = matchOf(each, { entry, kernel }, lists);
        return match === null ? [] : [match];
      })
      .sort((a, b) => Number(b.isSure) - Number(a.isSure) || b.entry.year - a.entry.year);
}

function matchOf(
  each: IndexedRow,
  { entry, kernel }: { readonly entry: RecognisedCluster; readonly kernel: string },
  lists: Lists,
): RecognisedMatch | null {
  const fits = entry.places.map((code) => placeFit(each, code));
  const place: PlaceFit = fits.includes('same') ? 'same' : fits.includes('near') ? 'near' : 'other';
  if (place === 'other') {
    return null;
  }
  const own = kernelOf(each.row.name.zh, [each.row.divisionCode, each.prefecture, each.province], lists);
  const hasName = own.length > 1 && kernel.length > 1 && (own.includes(kernel) || kernel.includes(own));
  const division = divisionOf(each, lists);
  const hasIndustry = division !== '' && entry.industries.includes(division);
  if (!hasName && !hasIndustry) {
    return null;
  }
  return { entry, isSure: place === 'same' && hasName && (division === '' || hasIndustry) };
}

/** A section as a whole says too little to contradict. */
function divisionOf({ row }: IndexedRow, { industries }: Lists): string {
  const industry = industries.byCode(row.industryCode);
  return (industry && sectionsOf(industry)[1]?.code) ?? '';
}

/** Whether a cluster lies in a place, or only in the same prefecture without saying in which county. */
function placeFit({ row, province, prefecture }: IndexedRow, code: string): PlaceFit {
  if (code.endsWith('0000')) {
    return province === code ? 'same' : 'other';
  }
  if (code.endsWith('00')) {
    return prefecture === code ? 'same' : 'other';
  }
  if (row.divisionCode === code) {
    return 'same';
  }
  const isCountyElsewhere = row.divisionCode !== '' && !row.divisionCode.endsWith('00');
  return !isCountyElsewhere && prefecture === `${code.slice(0, 4)}00` ? 'near' : 'other';
}

function kernelOf(name: string, codes: readonly string[], { places }: Lists): string {
  const names = codes
    .flatMap((code) => {
      const place = places.byCode(code);
      return place ? pathOf(place) : [];
    })
    .flatMap(({ zh }) => [zh, shortChinese(zh)])
    .toSorted((a, b) => b.length - a.length);
  return names
    .reduce((text, place) => text.replaceAll(place, ''), name)
    .replace(common, '')
    .replace(/^[省市县区州旗]+/u, '')
    .trim();
}
