import type { KnowledgeBase, Text } from '../../knowledge/schema.ts';
import { profileMoney, recognitionMoney } from '../../model/facts/shownValue.ts';
import {
  eitherValue,
  fact,
  figureValue,
  factsBlock,
  numberValue,
  optionalFact,
  plainValue,
  tableBlock,
  textValue,
  word,
  wordValue,
  yesNo,
} from '../readerBlocks.ts';
import type { ReaderSource } from '../readerSource.ts';
import type { ReaderEntry, ReaderValue } from '../readerTypes.ts';

type Recognition = KnowledgeBase['recognition'];

const units = {
  km2: 'unitKm2',
  firms: 'unitFirms',
  items: 'unitItems',
  'yes/no': 'unitYesNo',
} as const;

/** The unit in words; a sign such as % stands as it is. */
const unitValue = (unit: string): ReaderValue =>
  unit === recognitionMoney
    ? textValue(profileMoney)
    : unit in units
      ? wordValue(units[unit as keyof typeof units])
      : plainValue(unit);

/** The ladders of official recognition, condition by condition, with where the values were read. */
export function recognitionEntries({ kb }: ReaderSource): ReaderEntry[] {
  const { recognition } = kb;
  return [
    {
      part: 'recognition',
      id: 'about',
      title: word('recognitionBasics'),
      group: word('recognitionBasics'),
      lede: recognition.note,
      blocks: [
        ...tableBlock(
          'recognitionFields',
          ['field', 'unit', 'identifier'],
          recognition.fields.map(({ id, name, unit }) => [textValue(name), unitValue(unit), plainValue(id)]),
        ),
        ...tableBlock(
          'recognitionAspects',
          ['aspect', 'identifier'],
          recognition.aspects.map(({ id, name }) => [textValue(name), plainValue(id)]),
        ),
      ],
    },
    ...recognition.ladders.map((ladder) => ladderEntry(recognition, ladder)),
  ];
}

function ladderEntry(recognition: Recognition, ladder: Recognition['ladders'][number]): ReaderEntry {
  const fieldOf = (id: string) => recognition.fields.find((field) => field.id === id);
  const nameOf = (id: string): Text => fieldOf(id)?.name ?? { en: id, zh: id };
  const valueOf = (value: number | boolean, field: string): ReaderValue => {
    if (typeof value === 'boolean') {
      return yesNo(value);
    }
    return fieldOf(field)?.unit === recognitionMoney ? figureValue(value, profileMoney) : numberValue(value);
  };
  const rows = ladder.rules.flatMap(({ anyOf }, rule) =>
    anyOf.map(({ field, is, value }) => [
      numberValue(rule + 1),
      textValue(nameOf(field)),
      wordValue(is),
      valueOf(value, field),
      typeof value === 'number' ? unitValue(fieldOf(field)?.unit ?? '') : plainValue(''),
    ]),
  );
  return {
    part: 'recognition',
    id: ladder.id,
    title: ladder.name,
    group: word('ladders'),
    lede: null,
    blocks: [
      ...tableBlock('conditions', ['ruleNumber', 'field', 'relation', 'threshold', 'unit'], rows),
      ...factsBlock(null, [
        fact('source', plainValue(ladder.source)),
        fact('note', ladder.note === '' ? [] : eitherValue(ladder.note)),
        optionalFact('unknownOfRule', ladder.unknown, textValue),
      ]),
    ],
  };
}
