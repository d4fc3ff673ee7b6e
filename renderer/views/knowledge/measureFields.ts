import type { Choices, Words } from './fieldChoices.ts';
import { doingFields, shortFields, sourcesField } from './editionFields.ts';
import type { Field } from './fieldKinds.ts';

/** The fields of a measure, in the order in which a bureau thinks of them. */
export const measureFields = (words: Words, choices: Choices): readonly Field[] => [
  ...ownFields(words, choices),
  ...shortFields(words, 'short', 'focus'),
  ...doingFields(words, choices),
  ...reachFields(words, choices),
  ...termFields(words, choices),
  ...linkFields(words, choices),
  {
    path: 'whyAdded',
    label: words.t('knowledge.field-whyAdded'),
    kind: 'text',
    isOptional: true,
  },
  sourcesField(words, choices),
];

const ownFields = ({ t }: Words, choices: Choices): readonly Field[] => [
  { path: 'title', label: t('knowledge.field-title'), kind: 'text' },
  { path: 'description', label: t('knowledge.field-description'), kind: 'text', rows: 2 },
  { path: 'family', label: t('knowledge.field-family'), kind: 'choice', options: choices.families },
  { path: 'types', label: t('knowledge.field-types'), kind: 'flags', options: choices.types },
  { path: 'alsoUsefulFor', label: t('knowledge.field-alsoUsefulFor'), kind: 'flags', options: choices.types },
];

const reachFields = ({ t }: Words, choices: Choices): readonly Field[] => [
  {
    path: 'addresses',
    label: t('knowledge.field-addresses'),
    kind: 'rows',
    added: { cause: '', strength: 'partial' },
    columns: [
      { key: 'cause', label: t('knowledge.field-cause'), kind: 'choice', options: choices.causes },
      {
        key: 'strength',
        label: t('knowledge.field-strength'),
        kind: 'choice',
        options: choices.of('strong', 'partial'),
      },
    ],
  },
  {
    path: 'actors',
    label: t('knowledge.field-actors'),
    kind: 'rows',
    added: { id: 'association', role: 'support' },
    columns: [
      { key: 'id', label: t('knowledge.field-actor'), kind: 'choice', options: choices.actors },
      {
        key: 'role',
        label: t('knowledge.field-role'),
        kind: 'choice',
        options: choices.of('lead', 'support'),
      },
    ],
  },
];

const termFields = ({ t }: Words, choices: Choices): readonly Field[] => [
  { path: 'suggestedLead', label: t('knowledge.field-suggestedLead'), kind: 'text', isOptional: true },
  { path: 'horizon', label: t('knowledge.field-horizon'), kind: 'choice', options: choices.horizons },
  { path: 'cost', label: t('knowledge.field-cost'), kind: 'choice', options: choices.costs },
  {
    path: 'recommendedStages',
    label: t('knowledge.field-recommendedStages'),
    kind: 'flags',
    options: choices.stages,
  },
];

const linkFields = ({ t }: Words, choices: Choices): readonly Field[] => [
  {
    path: 'tracks',
    label: t('knowledge.field-tracks'),
    kind: 'rows',
    added: '',
    columns: [
      { key: '', label: t('knowledge.field-indicator'), kind: 'choice', options: choices.indicators },
    ],
  },
  {
    path: 'prerequisites',
    label: t('knowledge.field-prerequisites'),
    kind: 'rows',
    added: { requires: '', kind: 'soft', basis: 'implied', reason: { en: '', zh: '' } },
    columns: [
      { key: 'requires', label: t('knowledge.field-requires'), kind: 'choice', options: choices.measures },
      { key: 'kind', label: t('knowledge.field-kind'), kind: 'choice', options: choices.of('hard', 'soft') },
      { key: 'reason', label: t('knowledge.field-reason'), kind: 'text' },
    ],
  },
  {
    path: 'compliance',
    label: t('knowledge.field-compliance'),
    kind: 'rows',
    added: { id: 'own-note', text: { en: '', zh: '' }, source: '' },
    columns: [
      { key: 'text', label: t('knowledge.field-text'), kind: 'text' },
      { key: 'source', label: t('knowledge.field-source'), kind: 'line' },
    ],
  },
];
