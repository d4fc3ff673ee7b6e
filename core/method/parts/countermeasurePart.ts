import type { Countermeasure } from '../../knowledge/schema.ts';
import {
  eitherValue,
  entryValue,
  fact,
  factsBlock,
  moneyValue,
  numberValue,
  optionalFact,
  paperValue,
  plainValue,
  tableBlock,
  textValue,
  word,
  wordValue,
} from '../readerBlocks.ts';
import { basisText, type ReaderSource, typeValues } from '../readerSource.ts';
import type { ReaderBlock, ReaderEntry } from '../readerTypes.ts';
import { doingBlocks, shortFacts, sourcesBlock } from './editionBlocks.ts';

/** The catalogue of countermeasures by family, and what its estimates mean. */
export function countermeasureEntries(source: ReaderSource): ReaderEntry[] {
  const { families, countermeasures } = source.kb.countermeasures;
  return [
    ...families.flatMap(({ id, name }) =>
      countermeasures
        .filter(({ family }) => family === id)
        .map((measure): ReaderEntry => ({
          part: 'countermeasures',
          id: measure.id,
          title: measure.title,
          group: name,
          lede: measure.description,
          blocks: [
            ...complianceOf(measure),
            ...doingBlocks(measure),
            ...factsOf(source, measure),
            ...linksOf(source, measure),
            ...prerequisitesOf(source, measure),
            ...sourcesBlock(measure.sources),
          ],
        })),
    ),
    estimatesEntry(source),
  ];
}

function complianceOf({ compliance }: Countermeasure): ReaderBlock[] {
  return compliance.length === 0
    ? []
    : [{ kind: 'compliance', label: word('complianceNotes'), notes: compliance }];
}

function factsOf(source: ReaderSource, measure: Countermeasure): ReaderBlock[] {
  const { kb } = source;
  const { horizons, costClasses, actors } = kb.countermeasures;
  const horizon = horizons.find(({ id }) => id === measure.horizon);
  const cost = costClasses.find(({ id }) => id === measure.cost);
  return [
    ...factsBlock(null, [
      ...shortFacts(measure),
      fact('types', typeValues(measure.types)),
      fact('alsoUsefulFor', typeValues(measure.alsoUsefulFor)),
      fact('horizon', horizon ? [textValue(horizon.name), textValue(horizon.span)] : []),
      fact('costClass', [wordValue(`cost-${measure.cost}`), ...(cost ? [textValue(cost.meaning)] : [])]),
      fact(
        'recommendedStages',
        measure.recommendedStages.map((stage) => entryValue('stages', stage)),
      ),
      optionalFact('suggestedLead', measure.suggestedLead, textValue),
      fact('origin', wordValue(measure.origin === 'paper' ? 'originPaper' : 'originExtension')),
      optionalFact('basis', measure.basis, (basis) => textValue(basisText(source, basis))),
      optionalFact('section', measure.section, paperValue),
      optionalFact('whyAdded', measure.whyAdded, eitherValue),
      optionalFact('added', measure.added, textValue),
    ]),
    ...tableBlock(
      'actors',
      ['actor', 'actorRole'],
      measure.actors.map(({ id, role }) => [
        textValue(actors.find((actor) => actor.id === id)?.name ?? word('actor')),
        wordValue(role),
      ]),
    ),
  ];
}

function linksOf(source: ReaderSource, measure: Countermeasure): ReaderBlock[] {
  // The basis of a link is said where links of one measure rest on different ones.
  const saysBasis = measure.addresses.some(({ basis }) => basis !== undefined);
  return [
    ...tableBlock(
      'addresses',
      ['cause', 'strength', ...(saysBasis ? (['basis'] as const) : [])],
      measure.addresses.map(({ cause, strength, basis = measure.basis }) => [
        entryValue('causes', cause),
        wordValue(strength),
        ...(saysBasis ? [basis === undefined ? plainValue('') : textValue(basisText(source, basis))] : []),
      ]),
    ),
    ...tableBlock(
      'moves',
      ['indicator'],
      measure.tracks.map((indicator) => [entryValue('indicators', indicator)]),
    ),
  ];
}

function prerequisitesOf(source: ReaderSource, measure: Countermeasure): ReaderBlock[] {
  const requiredBy = source.kb.countermeasures.countermeasures.flatMap(({ id, prerequisites }) =>
    prerequisites
      .filter(({ requires }) => requires === measure.id)
      .map(({ kind }) => [entryValue('countermeasures', id), wordValue(kind)]),
  );
  return [
    ...tableBlock(
      'prerequisites',
      ['countermeasure', 'prerequisiteKind', 'reason', 'basis'],
      measure.prerequisites.map(({ requires, kind, reason, basis }) => [
        entryValue('countermeasures', requires),
        wordValue(kind),
        textValue(reason),
        textValue(basisText(source, basis)),
      ]),
    ),
    ...tableBlock('requiredBy', ['countermeasure', 'prerequisiteKind'], requiredBy),
  ];
}

/** What the columns horizon, cost and actor of the catalogue mean. */
function estimatesEntry({ kb }: ReaderSource): ReaderEntry {
  const { horizons, costClasses, actors, estimateNote } = kb.countermeasures;
  return {
    part: 'countermeasures',
    id: 'estimates',
    title: word('estimates'),
    group: word('catalogue'),
    lede: estimateNote,
    blocks: [
      ...tableBlock(
        'horizons',
        ['horizon', 'span', 'months'],
        horizons.map(({ name, span, months }) => [textValue(name), textValue(span), numberValue(months)]),
      ),
      ...tableBlock(
        'costClasses',
        ['costClass', 'meaning', 'defaultCost', 'costFrom', 'costTo'],
        costClasses.map(({ id, meaning, defaultCost, range }) => [
          wordValue(`cost-${id}`),
          textValue(meaning),
          moneyValue(defaultCost),
          moneyValue(range?.low ?? defaultCost),
          moneyValue(range?.high ?? defaultCost),
        ]),
      ),
      ...tableBlock(
        'actorsOfCatalogue',
        ['actor'],
        actors.map(({ name }) => [textValue(name)]),
      ),
    ],
  };
}
