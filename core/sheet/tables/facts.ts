import { computedIndicators } from '../../knowledge/computedIndicators.ts';
import type { Cluster, YearlyFact } from '../../model/cluster.ts';
import { factCatalogue, factIds } from '../../model/facts/catalogue.ts';
import { deriveFromFacts } from '../../model/facts/deriveFromFacts.ts';
import { numberColumn, type Sheet, textColumn } from '../sheet.ts';
import { indicatorName, type SheetWords } from '../words.ts';

type Facts = Pick<Cluster, 'facts'>;

/** The yearly facts as the profile shows them: facts as rows, years as columns. */
export function factsSheet({ say, t }: SheetWords, { facts }: Facts, years = yearsOf(facts)): Sheet {
  const known = new Map(facts.map((fact) => [`${fact.fact} ${fact.year}`, fact.value]));
  return {
    name: t('sheets.facts'),
    columns: [
      textColumn(t('profile.figure')),
      textColumn(t('profile.unit')),
      ...years.map((year) => numberColumn(String(year))),
    ],
    rows: factIds.map((id) => [
      say(factCatalogue[id].name),
      say(factCatalogue[id].unit),
      ...years.map((year) => known.get(`${id} ${year}`) ?? null),
    ]),
  };
}

const yearsOf = (facts: readonly YearlyFact[]): number[] =>
  [...new Set(facts.map(({ year }) => year))].sort((a, b) => a - b);

/** Every figure with what it rests on, a row each, by fact and year. */
export function factSourcesSheet({ say, t }: SheetWords, { facts }: Facts): Sheet {
  const place = new Map<string, number>(factIds.map((id, at) => [id, at]));
  const inOrder = facts.toSorted(
    (a, b) => (place.get(a.fact) ?? 0) - (place.get(b.fact) ?? 0) || a.year - b.year,
  );
  return {
    name: t('sheets.factSources'),
    columns: [
      textColumn(t('profile.figure')),
      numberColumn(t('profile.year'), 0),
      numberColumn(t('profile.value')),
      textColumn(t('profile.unit')),
      textColumn(t('indicators.evidence')),
      textColumn(t('indicators.source')),
    ],
    rows: inOrder.map(({ fact, year, value, grade, source }) => [
      say(factCatalogue[fact].name),
      year,
      value,
      say(factCatalogue[fact].unit),
      grade,
      source ?? null,
    ]),
  };
}

/** What is computed from the facts, up to a year. */
export function derivedSheet(words: SheetWords, { facts }: Facts, year: number): Sheet {
  const { index, say, t } = words;
  const { ratings } = deriveFromFacts(facts, year);
  return {
    name: t('sheets.derived'),
    columns: [
      textColumn(t('profile.figure')),
      numberColumn(t('profile.value')),
      textColumn(t('profile.unit')),
      numberColumn(t('profile.year'), 0),
      textColumn(t('indicators.evidence')),
    ],
    rows: computedIndicators.flatMap((id) => {
      const indicator = index.indicators.get(id);
      const figure = ratings[id];
      return indicator?.kind === 'quantitative'
        ? [
            [
              indicatorName(words, id),
              figure?.value ?? null,
              say(indicator.unit),
              figure?.year ?? null,
              figure?.grade ?? null,
            ],
          ]
        : [];
    }),
  };
}
