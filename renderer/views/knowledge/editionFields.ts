import type { Choices, Words } from './fieldChoices.ts';
import type { Field } from './fieldKinds.ts';

/** Fields that came with edition 2; each may be left empty, and something stands in. */

const optionalText = (path: string, label: string, rows?: number): Field => ({
  path,
  label,
  kind: 'text',
  isOptional: true,
  ...(rows === undefined ? {} : { rows }),
});

export const shortFields = (
  { t }: Words,
  ...paths: readonly ('short' | 'claim' | 'focus')[]
): readonly Field[] => paths.map((path) => optionalText(path, t(`knowledge.field-${path}`)));

/** What a brief prints of a measure. */
export const doingFields = ({ t }: Words, choices: Choices): readonly Field[] => [
  optionalText('concretely', t('knowledge.field-concretely'), 2),
  optionalText('lead', t('knowledge.field-lead')),
  optionalText('firstStep', t('knowledge.field-firstStep'), 2),
  {
    path: 'success.indicator',
    label: t('knowledge.field-success'),
    kind: 'choice',
    options: choices.indicators,
  },
  optionalText('success.target', t('knowledge.field-target')),
  ...(['by', 'to', 'times'] as const).map((key): Field => ({
    path: `success.${key}`,
    label: t(`knowledge.field-target-${key}`),
    kind: 'number',
    isOptional: true,
  })),
  optionalText('dependsOn', t('knowledge.field-dependsOn')),
];

export const sourcesField = ({ t }: Words, choices: Choices): Field => ({
  path: 'sources',
  label: t('knowledge.field-sources'),
  kind: 'rows',
  added: { kind: 'reference', ref: '' },
  columns: [
    { key: 'kind', label: t('knowledge.field-kind'), kind: 'choice', options: choices.sourceKinds },
    { key: 'ref', label: t('knowledge.field-source'), kind: 'line' },
  ],
});

export const combineField = ({ t }: Words, choices: Choices): Field => ({
  path: 'combine',
  label: t('knowledge.field-combine'),
  kind: 'choice',
  options: choices.of('mean', 'all'),
});

export const purposeField = ({ t }: Words, choices: Choices): Field => ({
  path: 'purpose',
  label: t('knowledge.field-purpose'),
  kind: 'choice',
  options: choices.purposes,
});

export const statementField = ({ t }: Words): Field =>
  optionalText('statement', t('knowledge.field-statement'));
