import { actorIds } from '../../knowledge/schema.ts';
import {
  entryValue,
  fact,
  factsBlock,
  numberFact,
  numberValue,
  plainValue,
  tableBlock,
  textBlock,
  textValue,
  word,
} from '../readerBlocks.ts';
import type { ReaderSource } from '../readerSource.ts';
import type { ReaderEntry } from '../readerTypes.ts';

/** Life-cycle stages, and the rule with its inputs, cuts and flags. */
export function stageEntries(source: ReaderSource): ReaderEntry[] {
  return [
    ...source.kb.stages.stages.map((stage) => stageEntry(source, stage)),
    ruleEntry(source.kb.stages),
    ...flagEntries(source.kb.stages),
  ];
}

type Stages = ReaderSource['kb']['stages'];

function stageEntry({ kb, index }: ReaderSource, stage: Stages['stages'][number]): ReaderEntry {
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
        fact('paperWording', plainValue(stage.paperWording)),
        fact('otherModels', stage.models.map(plainValue)),
      ]),
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
        numberFact('risingGrowthGap', rule.risingGrowthGap),
        numberFact('risingLqChange', rule.risingLqChange),
        numberFact('risingNewFirms', rule.risingNewFirms),
        numberFact('fallingGrowthGap', rule.fallingGrowthGap),
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
