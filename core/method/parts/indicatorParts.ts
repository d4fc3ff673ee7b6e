import { clausesOf } from '../../knowledge/conditionSchema.ts';
import {
  formationTypeIds,
  type Indicator,
  type KnowledgeBase,
  type QuantitativeIndicator,
} from '../../knowledge/schema.ts';
import {
  entryValue,
  fact,
  factsBlock,
  numberFact,
  numberValue,
  optionalFact,
  plainValue,
  tableBlock,
  textBlock,
  textValue,
  word,
  wordValue,
  yesNo,
} from '../readerBlocks.ts';
import { basisText, type ReaderSource } from '../readerSource.ts';
import type { ReaderBlock, ReaderEntry, ReaderValue } from '../readerTypes.ts';
import { shortFacts, sourcesBlock } from './editionBlocks.ts';

/** Indicators, each with its scale, its sources and what rests on it, grouped by dimension. */
export function indicatorEntries(source: ReaderSource): ReaderEntry[] {
  const { dimensions, indicators } = source.kb.instrument;
  return dimensions.flatMap(({ id, name }) =>
    indicators
      .filter(({ dimension }) => dimension === id)
      .map((indicator): ReaderEntry => ({
        part: 'indicators',
        id: indicator.id,
        title: indicator.name,
        group: name,
        lede: indicator.question,
        blocks: [
          ...scaleOf(source.kb, indicator),
          textBlock('evidenceHint', indicator.evidenceHint),
          ...(indicator.notApplicable ? [textBlock('notApplicable', indicator.notApplicable)] : []),
          ...aboutIndicator(source, indicator),
          ...usesOf(source, indicator.id),
        ],
      })),
  );
}

/** The five anchored levels of a rating, or the thresholds of a quantity and where they come from. */
function scaleOf(kb: KnowledgeBase, indicator: Indicator): ReaderBlock[] {
  if (indicator.kind === 'rating') {
    const levels = indicator.levels.map((text, index) => ({
      text,
      score: kb.scoring.ratingScores[index] ?? 0,
    }));
    return [{ kind: 'levels', label: word('levels'), levels }];
  }
  return quantityScale(indicator);
}

function quantityScale(indicator: QuantitativeIndicator): ReaderBlock[] {
  const { lower, upper, validRange, direction } = indicator;
  const isHigher = direction === 'higher';
  return [
    ...factsBlock('scale', [
      fact('unit', textValue(indicator.unit)),
      numberFact('scoreZeroAt', isHigher ? lower : upper),
      numberFact('scoreHundredAt', isHigher ? upper : lower),
      fact('validRange', [numberValue(validRange.min), numberValue(validRange.max)]),
      fact(
        'thresholdBasis',
        wordValue(indicator.thresholdBasis === 'adopted' ? 'thresholdsAdopted' : 'thresholdsToCalibrate'),
      ),
      optionalFact('formula', indicator.formula, plainValue),
      optionalFact('inSentence', indicator.statement, textValue),
      optionalFact('whenFallen', indicator.fallen, textValue),
    ]),
    ...tableBlock(
      'benchmarks',
      ['benchmark', 'value', 'source'],
      indicator.benchmarks.map(({ value, text, source }) => [
        textValue(text),
        numberValue(value),
        plainValue(source),
      ]),
    ),
  ];
}

function aboutIndicator(source: ReaderSource, indicator: Indicator): ReaderBlock[] {
  const { relevance } = indicator;
  return [
    ...factsBlock(null, [
      fact('dimension', entryValue('dimensions', indicator.dimension)),
      fact('kind', wordValue(indicator.kind === 'rating' ? 'kindRating' : 'kindQuantity')),
      fact('direction', wordValue(indicator.direction === 'higher' ? 'higherIsBetter' : 'lowerIsBetter')),
      fact('inQuickScan', yesNo(indicator.quickScan)),
      ...shortFacts(indicator),
      optionalFact('basis', indicator.basis, (basis) => textValue(basisText(source, basis))),
      optionalFact('purpose', indicator.purpose, (purpose) =>
        wordValue(purpose === 'context' ? 'purposeContext' : 'purposeEvidence'),
      ),
    ]),
    ...tableBlock(
      'relevance',
      ['formationType', 'relevanceForType'],
      formationTypeIds.map((type) => [entryValue('typing', type), wordValue(relevance[type])]),
    ),
    ...sourcesBlock(indicator.sources),
  ];
}

/** The way back: causes and problems that the indicator is evidence for, measures that are to move it. */
function usesOf({ kb }: ReaderSource, indicator: string): ReaderBlock[] {
  const evidenceFor = (
    part: 'causes' | 'problems',
    entries: readonly { id: string; evidence: readonly { indicator: string; weight: number }[] }[],
  ): ReaderValue[][] =>
    entries.flatMap(({ id, evidence }) =>
      evidence
        .filter((link) => link.indicator === indicator)
        .map(({ weight }) => [entryValue(part, id), numberValue(weight)]),
    );
  return [
    ...tableBlock('evidenceForCauses', ['cause', 'weight'], evidenceFor('causes', kb.causes.causes)),
    ...tableBlock(
      'evidenceForProblems',
      ['problem', 'weight'],
      evidenceFor('problems', kb.problems.problems),
    ),
    ...tableBlock(
      'movedBy',
      ['countermeasure'],
      kb.countermeasures.countermeasures
        .filter(({ tracks }) => tracks.includes(indicator))
        .map(({ id }) => [entryValue('countermeasures', id)]),
    ),
    ...tableBlock(
      'inConditions',
      ['countermeasure'],
      kb.countermeasures.countermeasures
        .filter(({ appliesWhen }) =>
          (appliesWhen ? clausesOf(appliesWhen) : []).some(
            (clause) => 'indicator' in clause && clause.indicator === indicator,
          ),
        )
        .map(({ id }) => [entryValue('countermeasures', id)]),
    ),
  ];
}

/** Dimensions with their weights by formation type and the indicators they are made of. */
export function dimensionEntries({ kb }: ReaderSource): ReaderEntry[] {
  const { dimensions, dimensionWeights, indicators } = kb.instrument;
  return dimensions.map(({ id, name, description }) => ({
    part: 'dimensions',
    id,
    title: name,
    group: null,
    lede: description,
    blocks: [
      ...tableBlock(
        'weightsByType',
        ['formationType', 'weight'],
        formationTypeIds.map((type) => [
          entryValue('typing', type),
          numberValue(dimensionWeights[type][id] ?? 0),
        ]),
      ),
      ...tableBlock(
        'indicatorsOfDimension',
        ['indicator', 'embedded', 'primary', 'derivative'],
        indicators
          .filter(({ dimension }) => dimension === id)
          .map((indicator) => [
            entryValue('indicators', indicator.id),
            ...formationTypeIds.map((type) => wordValue(indicator.relevance[type])),
          ]),
      ),
    ],
  }));
}
