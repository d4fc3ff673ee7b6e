import { formationTypeIds, type TypingQuestion } from '../../knowledge/schema.ts';
import {
  entryValue,
  fact,
  factsBlock,
  numberFact,
  numberValue,
  optionalFact,
  paperValue,
  plainValue,
  tableBlock,
  textBlock,
  textValue,
  word,
  yesNo,
} from '../readerBlocks.ts';
import type { ReaderSource } from '../readerSource.ts';
import type { ReaderEntry, ReaderValue } from '../readerTypes.ts';

/** Formation types, the questions that tell them apart, and the rule that reads the answers. */
export function typingEntries(source: ReaderSource): ReaderEntry[] {
  const { formationTypes, typing } = source.kb.instrument;
  return [
    ...formationTypes.map((type) => typeEntry(source, type)),
    ...typing.questions.map(questionEntry),
    ruleEntry(typing.rule),
  ];
}

type FormationTypeEntry = ReaderSource['kb']['instrument']['formationTypes'][number];

function typeEntry({ kb, index }: ReaderSource, type: FormationTypeEntry): ReaderEntry {
  const weights = Object.entries(kb.instrument.dimensionWeights[type.id]);
  const stageValue = (stage: string): ReaderValue =>
    index.stages.has(stage) ? entryValue('stages', stage) : plainValue(stage);
  return {
    part: 'typing',
    id: type.id,
    title: type.name,
    group: word('formationTypes'),
    lede: type.definition,
    blocks: [
      ...factsBlock(null, [
        fact('alsoCalled', type.alsoCalled.map(plainValue)),
        optionalFact('stageInPaper', type.stageInPaper, stageValue),
        fact('section', paperValue(type.section)),
      ]),
      ...tableBlock(
        'dimensionWeights',
        ['dimension', 'weight'],
        weights.map(([id, weight]) => [entryValue('dimensions', id), numberValue(weight)]),
      ),
      ...tableBlock(
        'problemsOfType',
        ['problem'],
        kb.problems.problems
          .filter(({ types }) => types.includes(type.id))
          .map(({ id }) => [entryValue('problems', id)]),
      ),
    ],
  };
}

function questionEntry(question: TypingQuestion): ReaderEntry {
  return {
    part: 'typing',
    id: question.id,
    title: question.question,
    group: word('questions'),
    lede: null,
    blocks: [
      ...tableBlock(
        'answersAndSupport',
        ['answer', 'embedded', 'primary', 'derivative'],
        question.answers.map(({ text, support }) => [
          textValue(text),
          ...formationTypeIds.map((type) => numberValue(support[type])),
        ]),
      ),
      textBlock('evidenceHint', question.evidenceHint),
      ...factsBlock(null, [
        numberFact('weight', question.weight),
        fact('decisive', yesNo(question.decisive)),
        fact('section', paperValue(question.section)),
      ]),
    ],
  };
}

function ruleEntry(rule: ReaderSource['kb']['instrument']['typing']['rule']): ReaderEntry {
  return {
    part: 'typing',
    id: 'rule',
    title: word('typingRule'),
    group: word('rule'),
    lede: rule.explanation,
    blocks: factsBlock('constants', [
      numberFact('minAnswered', rule.minAnswered),
      numberFact('minDecisiveAnswered', rule.minDecisiveAnswered),
      numberFact('clearShare', rule.clear.minShare),
      numberFact('clearLead', rule.clear.minLead),
      numberFact('leaningLead', rule.leaning.minLead),
    ]),
  };
}
