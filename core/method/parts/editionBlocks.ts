import { type Condition, clausesOf } from '../../knowledge/conditionSchema.ts';
import type { Cause, Countermeasure, Indicator, KnowledgeBase, Text } from '../../knowledge/schema.ts';
import {
  entryValue,
  fact,
  factsBlock,
  type MethodWord,
  numberValue,
  optionalFact,
  paperValue,
  plainValue,
  tableBlock,
  textBlock,
  textValue,
  wordValue,
} from '../readerBlocks.ts';
import type { ReaderBlock, ReaderFact, ReaderValue } from '../readerTypes.ts';

/** What edition 2 of the form says beyond edition 1; nothing of it is shown where it is not said. */

type Sources = Indicator['sources'];

export const sourceValue = ({ kind, ref }: Sources[number]): ReaderValue =>
  kind === 'paper' ? paperValue(ref) : plainValue(ref);

export const sourcesBlock = (sources: Sources | undefined): ReaderBlock[] =>
  tableBlock(
    'sources',
    ['source', 'sourceKind'],
    (sources ?? []).map((source) => [
      sourceValue(source),
      wordValue(source.kind === 'paper' ? 'fromPaper' : 'fromReference'),
    ]),
  );

const optionalText = (label: MethodWord, text: Text | undefined): ReaderBlock[] =>
  text === undefined ? [] : [textBlock(label, text)];

/** The short forms of an entry, for headings and sentences. */
export const shortFacts = (entry: {
  readonly short?: Text | undefined;
  readonly claim?: Text | undefined;
  readonly focus?: Text | undefined;
}): readonly (ReaderFact | null)[] => [
  optionalFact('shortForm', entry.short, textValue),
  optionalFact('asClaim', entry.claim, textValue),
  optionalFact('focusWord', entry.focus, textValue),
];

/** How the evidence of a cause is read. */
export const readingFacts = ({ combine, noEvidence }: Cause): readonly (ReaderFact | null)[] => [
  combine === undefined ? null : fact('combine', wordValue(combine === 'all' ? 'combineAll' : 'combineMean')),
  optionalFact('noEvidence', noEvidence, textValue),
];

/** What a brief prints of a measure, and when it is offered. */
export const doingBlocks = (measure: Countermeasure): ReaderBlock[] => [
  ...optionalText('concretely', measure.concretely),
  ...optionalText('firstStep', measure.firstStep),
  ...factsBlock(null, [
    optionalFact('leadBody', measure.lead, textValue),
    optionalFact('successIndicator', measure.success?.indicator, (id) => entryValue('indicators', id)),
    optionalFact('successTarget', measure.success?.target, textValue),
    optionalFact('successBy', measure.success?.by, numberValue),
    optionalFact('successTo', measure.success?.to, numberValue),
    optionalFact('successTimes', measure.success?.times, numberValue),
    optionalFact('dependsOn', measure.dependsOn, textValue),
  ]),
  ...(measure.appliesWhen ? conditionBlock(measure.appliesWhen) : []),
];

const conditionBlock = (condition: Condition): ReaderBlock[] =>
  tableBlock(
    'any' in condition ? 'appliesWhenAny' : 'appliesWhenAll',
    ['entry', 'relation', 'threshold'],
    clausesOf(condition).map((clause) => [
      'indicator' in clause ? entryValue('indicators', clause.indicator) : entryValue('causes', clause.cause),
      wordValue('atMost' in clause ? 'at-most' : 'at-least'),
      numberValue('atMost' in clause ? clause.atMost : clause.atLeast),
    ]),
  );

type Numbers = NonNullable<KnowledgeBase['scoring']['ramp'] | KnowledgeBase['stages']['cuts']>;

/** A group of numbers with the path of each, what they rest on and whether they are working values. */
export const numbersBlocks = (
  label: MethodWord,
  numbers: Numbers | object | undefined,
  workingValue: Text | undefined,
): ReaderBlock[] => {
  if (numbers === undefined) {
    return [];
  }
  const { status, source } = numbers as Partial<Numbers>;
  return [
    ...tableBlock(
      label,
      ['identifier', 'value'],
      figuresOf(numbers).map(([path, value]) => [plainValue(path), numberValue(value)]),
    ),
    ...factsBlock(null, [
      status === 'working' ? optionalFact('status', workingValue, textValue) : null,
      optionalFact('source', source, textValue),
    ]),
  ];
};

function figuresOf(holder: object, at = ''): readonly (readonly [string, number])[] {
  return Object.entries(holder).flatMap(([key, value]: [string, unknown]) => {
    const path = at === '' ? key : `${at}.${key}`;
    if (typeof value === 'number') {
      return [[path, value] as const];
    }
    return typeof value === 'object' && value !== null ? figuresOf(value, path) : [];
  });
}
