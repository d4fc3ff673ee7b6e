import type { EditablePart, KnowledgeEntry } from '../../../core/knowledge/editContent.ts';
import { nameOf } from '../../../core/knowledge/editContent.ts';
import type { KnowledgeContent } from '../../../core/knowledge/parts.ts';
import {
  type Text,
  actorIds,
  costClassIds,
  formationTypeIds,
  horizonIds,
  stageIds,
} from '../../../core/knowledge/schema.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';
import { measureFields } from './measureFields.ts';

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** One value of a row of links: chosen, typed, or a text in both languages. */
export interface Column {
  readonly key: string;
  readonly label: string;
  readonly kind: 'choice' | 'number' | 'text' | 'line';
  readonly options?: readonly Option[];
}

/** A field of an entry as the form shows it; `path` leads to its value (`levels.2`). */
export type Field = { readonly path: string; readonly label: string } & (
  | {
      readonly kind: 'text';
      readonly rows?: number;
      readonly empty?: null | undefined;
      readonly isOptional?: true;
    }
  | { readonly kind: 'line'; readonly isOptional: true }
  | { readonly kind: 'choice'; readonly options: readonly Option[] }
  | { readonly kind: 'flags'; readonly options: readonly Option[] }
  | { readonly kind: 'switch' }
  | { readonly kind: 'number' }
  | {
      readonly kind: 'rows';
      readonly columns: readonly Column[];
      /** A row as it is added. A string: the rows are ids, not objects. */
      readonly added: string | Readonly<Record<string, unknown>>;
    }
);

export type Words = Pick<Workspace, 't' | 'say'>;

/** The fields of an entry, in the order in which a bureau thinks of them. */
export function fieldsOf(
  part: EditablePart,
  entry: KnowledgeEntry,
  { content, words }: { readonly content: KnowledgeContent; readonly words: Words },
): readonly Field[] {
  const choices = choicesOf(content, words);
  switch (part) {
    case 'measures':
      return measureFields(words, choices);
    case 'indicators':
      return indicatorFields(entry, words, choices);
    case 'causes':
      return causeFields(words, choices);
    case 'problems':
      return problemFields(words, choices);
  }
}

export type Choices = ReturnType<typeof choicesOf>;

/** Choices that are words of the method, not entries. */
type ChoiceKey =
  | 'strong'
  | 'partial'
  | 'lead'
  | 'support'
  | 'hard'
  | 'soft'
  | 'core'
  | 'supporting'
  | 'context'
  | 'higher'
  | 'lower'
  | 'adopted'
  | 'to-calibrate';

function choicesOf(content: KnowledgeContent, { t, say }: Words) {
  const named = (entries: readonly { readonly id: string; readonly name: Text }[]): readonly Option[] =>
    entries.map(({ id, name }) => ({ value: id, label: say(name) }));
  const entries = (list: readonly KnowledgeEntry[]): readonly Option[] =>
    list.map((entry) => ({ value: entry.id, label: say(nameOf(entry)) }));
  const { countermeasures: catalogue, instrument, stages } = content;
  const within = <Id extends string>(ids: readonly Id[], options: readonly Option[]) =>
    ids.flatMap((id) => options.filter(({ value }) => value === id));
  return {
    families: named(catalogue.families),
    types: within(formationTypeIds, named(instrument.formationTypes)),
    stages: within(stageIds, named(stages.stages)),
    horizons: within(horizonIds, named(catalogue.horizons)),
    costs: within(
      costClassIds,
      catalogue.costClasses.map(({ id, meaning }) => ({ value: id, label: say(meaning) })),
    ),
    actors: within(actorIds, named(catalogue.actors)),
    dimensions: named(instrument.dimensions),
    causes: entries(content.causes.causes),
    indicators: entries(instrument.indicators),
    measures: entries(catalogue.countermeasures),
    of: (...keys: readonly ChoiceKey[]): readonly Option[] =>
      keys.map((key) => ({ value: key, label: t(`knowledge.${key}`) })),
  };
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
  added: { indicator: '', weight: 0.5 },
  columns: [
    {
      key: 'indicator',
      label: t('knowledge.field-indicator'),
      kind: 'choice',
      options: choices.indicators,
    },
    { key: 'weight', label: t('knowledge.field-weight'), kind: 'number' },
  ],
});

const causeFields = (words: Words, choices: Choices): readonly Field[] => [
  { path: 'name', label: words.t('knowledge.field-name'), kind: 'text' },
  { path: 'description', label: words.t('knowledge.field-description'), kind: 'text', rows: 2 },
  { path: 'types', label: words.t('knowledge.field-types'), kind: 'flags', options: choices.types },
  { path: 'alsoTypes', label: words.t('knowledge.field-alsoTypes'), kind: 'flags', options: choices.types },
  evidenceField(words, choices),
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
];
