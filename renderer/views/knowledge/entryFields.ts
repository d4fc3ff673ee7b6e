import type { EditablePart, KnowledgeEntry } from '../../../core/knowledge/editContent.ts';
import type { KnowledgeContent } from '../../../core/knowledge/parts.ts';
import { type Choices, choicesOf, type Words } from './fieldChoices.ts';
import { combineField, purposeField, shortFields, sourcesField, statementField } from './editionFields.ts';
import type { Field } from './fieldKinds.ts';
import { measureFields } from './measureFields.ts';

/** The fields of an entry, in the order in which a bureau thinks of them. */
export function fieldsOf(
  part: EditablePart,
  entry: KnowledgeEntry,
  { content, words }: { readonly content: KnowledgeContent; readonly words: Words },
): readonly Field[] {
  const choices = choicesOf(content, words);
  switch (part) {
    case 'measures':
      // Edition 2 names the lead instead.
      return measureFields(words, choices).filter(
        ({ path }) => path !== 'suggestedLead' || 'suggestedLead' in entry,
      );
    case 'indicators':
      return indicatorFields(entry, words, choices);
    case 'causes':
      return causeFields(words, choices);
    case 'problems':
      return problemFields(words, choices);
  }
}

function indicatorFields(entry: KnowledgeEntry, words: Words, choices: Choices): readonly Field[] {
  const { t } = words;
  const isRated = 'kind' in entry && entry.kind === 'rating';
  return [
    { path: 'name', label: t('knowledge.field-name'), kind: 'text' },
    { path: 'question', label: t('knowledge.field-question'), kind: 'text', rows: 2 },
    ...(isRated ? levelFields(words) : quantityFields(words, choices)),
    { path: 'evidenceHint', label: t('knowledge.field-evidenceHint'), kind: 'text', rows: 2 },
    {
      path: 'notApplicable',
      label: t('knowledge.field-notApplicable'),
      kind: 'text',
      empty: null,
      isOptional: true,
    },
    { path: 'dimension', label: t('knowledge.field-dimension'), kind: 'choice', options: choices.dimensions },
    ...choices.types.map(({ value, label }): Field => ({
      path: `relevance.${value}`,
      label: t('knowledge.relevanceOf', { type: label }),
      kind: 'choice',
      options: choices.of('core', 'supporting', 'context'),
    })),
    { path: 'quickScan', label: t('knowledge.field-quickScan'), kind: 'switch' },
    purposeField(words, choices),
    ...shortFields(words, 'short'),
    ...(isRated ? [] : [statementField(words)]),
    sourcesField(words, choices),
  ];
}

const levelFields = ({ t }: Words): readonly Field[] =>
  [0, 1, 2, 3, 4].map((at) => ({
    path: `levels.${at}`,
    label: t('knowledge.levelOf', { level: at + 1 }),
    kind: 'text',
  }));

const quantityFields = ({ t }: Words, choices: Choices): readonly Field[] => [
  { path: 'unit', label: t('knowledge.field-unit'), kind: 'text' },
  {
    path: 'direction',
    label: t('knowledge.field-direction'),
    kind: 'choice',
    options: choices.of('higher', 'lower'),
  },
  { path: 'lower', label: t('knowledge.field-lower'), kind: 'number' },
  { path: 'upper', label: t('knowledge.field-upper'), kind: 'number' },
  { path: 'validRange.min', label: t('knowledge.field-min'), kind: 'number' },
  { path: 'validRange.max', label: t('knowledge.field-max'), kind: 'number' },
  {
    path: 'thresholdBasis',
    label: t('knowledge.field-thresholdBasis'),
    kind: 'choice',
    options: choices.of('adopted', 'to-calibrate'),
  },
];

const evidenceField = ({ t }: Words, choices: Choices): Field => ({
  path: 'evidence',
  label: t('knowledge.field-evidence'),
  kind: 'rows',
  added: { indicator: '', weight: 0.5, reads: 'lack' },
  columns: [
    {
      key: 'indicator',
      label: t('knowledge.field-indicator'),
      kind: 'choice',
      options: choices.indicators,
    },
    { key: 'weight', label: t('knowledge.field-weight'), kind: 'number' },
    {
      key: 'reads',
      label: t('knowledge.field-reads'),
      kind: 'choice',
      options: choices.of('lack', 'presence'),
    },
  ],
});

const causeFields = (words: Words, choices: Choices): readonly Field[] => [
  { path: 'name', label: words.t('knowledge.field-name'), kind: 'text' },
  { path: 'description', label: words.t('knowledge.field-description'), kind: 'text', rows: 2 },
  { path: 'types', label: words.t('knowledge.field-types'), kind: 'flags', options: choices.types },
  { path: 'alsoTypes', label: words.t('knowledge.field-alsoTypes'), kind: 'flags', options: choices.types },
  evidenceField(words, choices),
  combineField(words, choices),
  ...shortFields(words, 'short', 'claim', 'focus'),
  sourcesField(words, choices),
];

const problemFields = (words: Words, choices: Choices): readonly Field[] => [
  { path: 'name', label: words.t('knowledge.field-name'), kind: 'text' },
  { path: 'description', label: words.t('knowledge.field-description'), kind: 'text', rows: 2 },
  { path: 'types', label: words.t('knowledge.field-types'), kind: 'flags', options: choices.types },
  {
    path: 'causes',
    label: words.t('knowledge.field-causes'),
    kind: 'rows',
    added: '',
    columns: [{ key: '', label: words.t('knowledge.field-cause'), kind: 'choice', options: choices.causes }],
  },
  evidenceField(words, choices),
  ...shortFields(words, 'short'),
  sourcesField(words, choices),
];
