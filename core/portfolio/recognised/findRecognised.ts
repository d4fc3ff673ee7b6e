import type { Lists } from '../../lists/lists.ts';
import { pathOf } from '../../places/place.ts';
import type { RecognitionLook } from '../../model/portfolio/portfolio.ts';
import type { RecognisedCluster } from './recognisedList.ts';

/** The clusters of the lists that a filter lets through: the latest year first, then in the order of the lists. */
export const findRecognised = (
  entries: readonly RecognisedCluster[],
  filter: Omit<RecognitionLook, 'ladder'>,
  lists: Lists,
): readonly RecognisedCluster[] =>
  entries
    .filter(
      (entry) =>
        (filter.province === '' || entry.province === filter.province) &&
        (filter.level === 'all' || entry.list.level === filter.level) &&
        (filter.industry === '' || entry.industries.includes(filter.industry)) &&
        lists.names.matches(filter.search, textsOf(entry, lists)),
    )
    .toSorted((a, b) => b.year - a.year);

const textsOf = (
  { zh, en, list, places, province, industries, year }: RecognisedCluster,
  lists: Lists,
): string[] => [
  zh,
  en,
  list.zh,
  list.en,
  String(year),
  ...[province, ...places].flatMap((code) => {
    const place = lists.places.byCode(code);
    return place ? pathOf(place).flatMap((each) => [each.zh, each.en]) : [];
  }),
  ...industries.flatMap((code) => {
    const industry = lists.industries.byCode(code);
    return industry ? [industry.zh, industry.en ?? ''] : [];
  }),
];
