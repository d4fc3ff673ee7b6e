import type { Cluster, ClusterFields, YearlyFact } from '../../model/cluster.ts';
import { type FactId, factIds } from '../../model/facts/catalogue.ts';
import type { ClusterRow, Names } from '../apply/applied.ts';
import type { Standing } from './compareFacts.ts';
import { type PlaceField, placesOf, plainPlace } from './placeFields.ts';

/** What of a cluster a table says otherwise than the store: a field, or a figure of a year. */
export interface ClusterDifference {
  readonly field: 'name' | PlaceField | 'division-code' | 'industry' | 'founded-year' | FactId;
  readonly year: number | null;
  /** As the store and the table have it; the empty text for nothing. */
  readonly mine: string;
  readonly theirs: string;
}

type Figure = Pick<YearlyFact, 'fact' | 'year' | 'value'>;

/** A cluster of a list beside the one that is stored, where there is one of the same name and place. */
export interface ClusterMatch {
  readonly line: number;
  readonly standing: Standing;
  readonly id: string | null;
  /** The fields as they would be stored: what the table does not say stays. */
  readonly fields: ClusterFields;
  readonly figures: readonly Figure[];
  readonly differences: readonly ClusterDifference[];
}

const levels = ['province', 'city', 'county'] as const;
const isSaid = ({ zh, en }: Names): boolean => zh !== '' || en !== '';

const isSameName = (one: Names, other: Names): boolean =>
  (one.zh !== '' && one.zh === other.zh) ||
  (one.en !== '' && one.en.toLowerCase() === other.en.toLowerCase());

/** Two places contradict where the same language says something else of both. */
const contradicts = (one: Names, other: Names): boolean =>
  (['zh', 'en'] as const).some(
    (language) =>
      one[language] !== '' &&
      other[language] !== '' &&
      plainPlace(one[language]) !== plainPlace(other[language]),
  );

/** Where a stored cluster may be found by the name of a row. */
export type FindClusters = (name: Names) => readonly Cluster[];

/** The cluster that a row is about: of the same name, and of no other place. */
function storedFor(row: ClusterRow, find: FindClusters): Cluster | null {
  const places = placesOf(row);
  return (
    find(row.name).find(
      (cluster) =>
        isSameName(row.name, cluster.name) &&
        levels.every((level) => !contradicts(places[level], cluster[level])),
    ) ?? null
  );
}

const nothing: ClusterFields = {
  name: { zh: '', en: '' },
  province: { zh: '', en: '' },
  city: { zh: '', en: '' },
  county: { zh: '', en: '' },
  divisionCode: '',
  industry: '',
  industryCode: '',
  foundedYear: null,
};

const joined = (mine: Names, theirs: Names): Names => ({
  zh: theirs.zh || mine.zh,
  en: theirs.en || mine.en,
});

/** A place that is stored under a longer or shorter name of the same keeps it. */
const joinedPlace = (mine: Names, theirs: Names): Names =>
  isSaid(mine) && !contradicts(mine, theirs)
    ? { zh: mine.zh || theirs.zh, en: mine.en || theirs.en }
    : joined(mine, theirs);

function fieldsOf(row: ClusterRow, mine: ClusterFields): ClusterFields {
  const places = placesOf(row);
  const industry = row.industry.zh || row.industry.en || mine.industry;
  return {
    name: joined(mine.name, row.name),
    province: joinedPlace(mine.province, places.province),
    city: joinedPlace(mine.city, places.city),
    county: joinedPlace(mine.county, places.county),
    divisionCode: row.divisionCode || mine.divisionCode,
    industry,
    // The code of another text is not its own; whoever stores it looks for that.
    industryCode: industry === mine.industry ? mine.industryCode : '',
    foundedYear: row.foundedYear ?? mine.foundedYear,
  };
}

const figuresOf = (row: ClusterRow): Figure[] =>
  row.figures.flatMap(({ field, year, value }) => {
    const fact = factIds.find((id) => id === field);
    return fact === undefined || year === null ? [] : [{ fact, year, value }];
  });

const said = ({ zh, en }: Names): string => [zh, en].filter(Boolean).join(' / ');

function differencesOf(
  mine: Cluster,
  theirs: ClusterFields,
  figures: readonly Figure[],
): ClusterDifference[] {
  const texts = [
    ['name', said(mine.name), said(theirs.name)],
    ...levels.map((level) => [level, said(mine[level]), said(theirs[level])] as const),
    ['division-code', mine.divisionCode, theirs.divisionCode],
    ['industry', mine.industry, theirs.industry],
    ['founded-year', String(mine.foundedYear ?? ''), String(theirs.foundedYear ?? '')],
  ] as const;
  return [
    ...texts
      .filter(([, before, after]) => before !== after)
      .map(([field, before, after]) => ({ field, year: null, mine: before, theirs: after })),
    ...figures.flatMap(({ fact, year, value }) => {
      const stored = mine.facts.find((known) => known.fact === fact && known.year === year);
      return stored?.value === value
        ? []
        : [{ field: fact, year, mine: String(stored?.value ?? ''), theirs: String(value) }];
    }),
  ];
}

/** Each cluster of a list with the one that is stored under its name in its place. */
export function compareCluster(row: ClusterRow, find: FindClusters): ClusterMatch {
  const mine = storedFor(row, find);
  const fields = fieldsOf(row, mine ?? nothing);
  const figures = figuresOf(row);
  const differences = mine === null ? [] : differencesOf(mine, fields, figures);
  return {
    line: row.line,
    standing: mine === null ? 'new' : differences.length === 0 ? 'same' : 'differs',
    id: mine?.id ?? null,
    fields,
    figures,
    differences,
  };
}
