import { computedIndicators } from '../../knowledge/computedIndicators.ts';
import type { Cluster, YearlyFact } from '../../model/cluster.ts';
import { factCatalogue, factIds } from '../../model/facts/catalogue.ts';
import { shownValue } from '../../model/facts/shownValue.ts';
import { deriveFromFacts } from '../../model/facts/deriveFromFacts.ts';
import { numberColumn, type Sheet, textColumn } from '../sheet.ts';
import { indicatorName, type SheetWords } from '../words.ts';

type Facts = Pick<Cluster, 'facts'>;

/** The yearly facts as the profile shows them: facts as rows, years as columns. */
export function factsSheet(words: SheetWords, { facts }: Facts, years = yearsOf(facts)): Sheet {
  const { say, t } = words;
  const known = new Map(facts.map((fact) => [`${fact.fact} ${fact.year}`, valueOf(words, fact)]));
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

/** In the unit that stands beside it. */
const valueOf = ({ language }: SheetWords, { fact, value }: YearlyFact): number =>
  Number(shownValue(factCatalogue[fact].unit, language, value));

const yearsOf = (facts: readonly YearlyFact[]): number[] =>
  [...new Set(facts.map(({ year }) => year))].sort((a, b) => a - b);

/** Every figure with what it rests on, a row each, by fact and year. */
export function factSourcesSheet(words: SheetWords, { facts }: Facts): Sheet {
  const { say, t } = words;
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
    rows: inOrder.map((known) => [
      say(factCatalogue[known.fact].name),
      known.year,
      valueOf(words, known),
      say(factCatalogue[known.fact].unit),
      known.grade,
      known.source ?? null,
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
