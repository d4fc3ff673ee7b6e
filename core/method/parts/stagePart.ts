import { actorIds } from '../../knowledge/schema.ts';
import {
  eitherValue,
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
} from '../readerBlocks.ts';
import { basisText, type ReaderSource } from '../readerSource.ts';
import type { ReaderEntry } from '../readerTypes.ts';
import { numbersBlocks, sourcesBlock } from './editionBlocks.ts';

/** Life-cycle stages, and the rule with its inputs, cuts and flags. */
export function stageEntries(source: ReaderSource): ReaderEntry[] {
  return [
    ...source.kb.stages.stages.map((stage) => stageEntry(source, stage)),
    ruleEntry(source.kb.stages),
    ...flagEntries(source.kb.stages),
    ...signEntries(source),
    ...questionEntries(source),
  ];
}

type Stages = ReaderSource['kb']['stages'];

function stageEntry(source: ReaderSource, stage: Stages['stages'][number]): ReaderEntry {
  const { kb, index } = source;
  const actorName = (id: string) =>
    kb.countermeasures.actors.find((actor) => actor.id === id)?.name ?? word('actor');
  return {
    part: 'stages',
    id: stage.id,
    title: stage.name,
    group: word('lifeCycle'),
    lede: stage.signs,
    blocks: [
      textBlock('governmentRole', stage.governmentRole.text),
      ...tableBlock(
        'actorWeights',
        ['actor', 'weight'],
        actorIds.map((actor) => [textValue(actorName(actor)), numberValue(stage.actorWeights[actor])]),
      ),
      ...factsBlock(null, [
        fact('paperWording', eitherValue(stage.paperWording)),
        fact('otherModels', stage.models.map(eitherValue)),
        optionalFact('basis', stage.basis, (basis) => textValue(basisText(source, basis))),
      ]),
      ...sourcesBlock(stage.sources),
      ...tableBlock(
        'recommendedMeasures',
        ['countermeasure'],
        [...index.measures.values()]
          .filter(({ recommendedStages }) => recommendedStages.includes(stage.id))
          .map(({ id }) => [entryValue('countermeasures', id)]),
      ),
    ],
  };
}

function ruleEntry({ rule, inputs, note }: Stages): ReaderEntry {
  return {
    part: 'stages',
    id: 'rule',
    title: word('stageRule'),
    group: word('rule'),
    lede: note,
    blocks: [
      ...factsBlock('constants', [
        numberFact('growingFrom', rule.growingFrom),
        numberFact('leadingFrom', rule.leadingFrom),
        numberFact('leadingLocationQuotient', rule.leadingLocationQuotient),
        numberFact('agedYears', rule.agedYears),
        numberFact('youngYears', rule.youngYears),
        numberFact('hysteresis', rule.hysteresis),
      ]),
      ...tableBlock(
        'stageInputs',
        ['meaning', 'identifier'],
        inputs.map(({ id, text }) => [textValue(text), plainValue(id)]),
      ),
    ],
  };
}

function flagEntries({ flags }: Stages): ReaderEntry[] {
  return [
    {
      part: 'stages',
      id: 'flags',
      title: word('stageFlags'),
      group: word('rule'),
      lede: word('stageFlagsAbout'),
      blocks: tableBlock(
        'stageFlags',
        ['meaning', 'identifier'],
        flags.map(({ id, text }) => [textValue(text), plainValue(id)]),
      ),
    },
  ];
}

/** The signs of change and what is assumed of figures that nobody knows. */
function signEntries({ kb }: ReaderSource): ReaderEntry[] {
  const { dynamics, cuts, priors } = kb.stages;
  const { workingValue } = kb.scoring;
  const blocks = [
    ...tableBlock(
      'dynamics',
      ['value', 'meaning', 'identifier'],
      (dynamics ?? []).map(({ id, name, text }) => [textValue(name), textValue(text), plainValue(id)]),
    ),
    ...numbersBlocks('stageCuts', cuts, workingValue),
    ...numbersBlocks('stagePriors', priors, workingValue),
  ];
  const head = { part: 'stages', id: 'signs', title: word('dynamics'), group: word('rule') } as const;
  return blocks.length === 0 ? [] : [{ ...head, lede: word('dynamicsAbout'), blocks }];
}

/** The questions of the context with their answers. */
function questionEntries(source: ReaderSource): ReaderEntry[] {
  return (source.kb.stages.questions ?? []).map((question): ReaderEntry => ({
    part: 'stages',
    id: question.id,
    title: question.question,
    group: word('contextQuestions'),
    lede: question.hint,
    blocks: [
      ...(question.kind === 'number'
        ? factsBlock(null, [
            fact('unit', textValue(question.unit)),
            fact('validRange', [numberValue(question.validRange.min), numberValue(question.validRange.max)]),
          ])
        : tableBlock(
            'answers',
            ['answer', 'inSentence', 'identifier'],
            question.answers.map(({ id, text, clause }) => [
              textValue(text),
              textValue(clause ?? text),
              plainValue(id),
            ]),
          )),
      ...factsBlock(null, [fact('basis', textValue(basisText(source, question.basis)))]),
      ...sourcesBlock(question.sources),
    ],
  }));
}
