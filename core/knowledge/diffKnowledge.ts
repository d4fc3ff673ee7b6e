import { type KnowledgeContent, contentOf, listsOf } from './parts.ts';
import { type KnowledgePlace, knowledgePlaces } from './problem.ts';
import { formationTypeIds } from './schema.ts';

/** A field of an entry that differs; `undefined` where one side does not have it. Texts differ by language. */
export interface FieldChange {
  /** The path in the entry: `title.zh`, `levels.2.en`, `addresses`. */
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

export type EntryChange =
  | { readonly kind: 'added'; readonly id: string; readonly after: unknown }
  | { readonly kind: 'removed'; readonly id: string; readonly before: unknown }
  | {
      readonly kind: 'changed';
      readonly id: string;
      readonly before: unknown;
      readonly after: unknown;
      readonly fields: readonly FieldChange[];
    };

export interface PartDiff {
  readonly part: KnowledgePlace;
  readonly changes: readonly EntryChange[];
}

type Entries = ReadonlyMap<string, unknown>;

/**
 * What one knowledge base says otherwise than another, by part and entry; the parts without a difference are left out.
 *
 * Labels and the order of entries do not count. Lists of texts are compared line by line when they are equally long,
 * other lists as a whole. In each part: changed and added entries in their new order, then the removed ones.
 */
export function diffKnowledge(before: KnowledgeContent, after: KnowledgeContent): readonly PartDiff[] {
  const [old, present] = [entriesOf(before), entriesOf(after)];
  return knowledgePlaces.flatMap((part) => {
    const changes = diffEntries(old.get(part) ?? new Map(), present.get(part) ?? new Map());
    return changes.length === 0 ? [] : [{ part, changes }];
  });
}

/** How many entries differ. */
export const changeCount = (diff: readonly PartDiff[]): number =>
  diff.reduce((sum, { changes }) => sum + changes.length, 0);

/** The notes on law and rules that a measure carried before and does not any more. */
export function droppedCompliance(
  before: KnowledgeContent,
  after: KnowledgeContent,
): readonly { readonly measure: string; readonly notes: readonly string[] }[] {
  const kept = new Map(
    after.countermeasures.countermeasures.map(({ id, compliance }) => [
      id,
      compliance.map((note) => note.id),
    ]),
  );
  return before.countermeasures.countermeasures.flatMap(({ id, compliance }) => {
    const present = kept.get(id);
    const notes = compliance.map((note) => note.id).filter((note) => present?.includes(note) === false);
    return notes.length === 0 ? [] : [{ measure: id, notes }];
  });
}

function diffEntries(before: Entries, after: Entries): readonly EntryChange[] {
  const present = [...after].flatMap(([id, value]): EntryChange[] => {
    if (!before.has(id)) {
      return [{ kind: 'added', id, after: value }];
    }
    const fields = diffFields(before.get(id), value, '');
    return fields.length === 0 ? [] : [{ kind: 'changed', id, before: before.get(id), after: value, fields }];
  });
  const gone = [...before].filter(([id]) => !after.has(id));
  return [...present, ...gone.map(([id, value]): EntryChange => ({ kind: 'removed', id, before: value }))];
}

function diffFields(before: unknown, after: unknown, field: string): readonly FieldChange[] {
  if (isRecord(before) && isRecord(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap((key) => diffFields(before[key], after[key], field === '' ? key : `${field}.${key}`));
  }
  if (isLineList(before) && isLineList(after) && before.length === after.length) {
    return before.flatMap((line, at) => diffFields(line, after[at], `${field}.${at}`));
  }
  return isSame(before, after) ? [] : [{ field, before, after }];
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Texts in both languages without an id: the five levels. */
const isLineList = (value: unknown): value is readonly unknown[] =>
  Array.isArray(value) && value.every((line) => isRecord(line) && 'zh' in line && !('id' in line));

function isSame(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, at) => isSame(item, other[at]));
  }
  return isRecord(one) && isRecord(other) ? diffFields(one, other, '').length === 0 : Object.is(one, other);
}

/** Every entry by part and id; what has no id of its own goes by its key. */
function entriesOf(kb: KnowledgeContent): ReadonlyMap<KnowledgePlace, Entries> {
  const parts = new Map<KnowledgePlace, Map<string, unknown>>(
    knowledgePlaces.map((part) => [part, new Map()]),
  );
  const add = (part: KnowledgePlace, id: string, value: unknown) => {
    const entries = parts.get(part);
    // A draft can hold an id twice; both must be seen.
    entries?.set(entries.has(id) ? `${id} (2)` : id, value);
  };
  for (const [part, list] of listsOf(kb)) {
    list.forEach((entry) => add(part, entry.id, part === 'dimensions' ? weighted(entry, kb) : entry));
  }
  for (const [part, holder] of restOf(kb)) {
    for (const [key, value] of Object.entries(holder)) {
      add(part, key, value);
    }
  }
  return parts;
}

const weighted = (dimension: { readonly id: string }, { instrument }: KnowledgeContent) => ({
  ...dimension,
  weights: Object.fromEntries(
    formationTypeIds.map((type) => [type, instrument.dimensionWeights[type][dimension.id]]),
  ),
});

const lists = new Set([
  ...['version', 'indicators', 'dimensions', 'dimensionWeights', 'formationTypes', 'typing'],
  ...[
    'evidenceGrades',
    'criteria',
    'stages',
    'flags',
    'questions',
    'fields',
    'ladders',
    'problems',
    'causes',
  ],
  ...['families', 'costClasses', 'horizons', 'actors', 'countermeasures', 'clusters'],
]);

/** What stands beside the lists in each file: rules, notes, scales. */
function restOf(kb: KnowledgeContent): readonly (readonly [KnowledgePlace, object])[] {
  const content = contentOf(kb);
  const rest = (holder: object) =>
    Object.fromEntries(Object.entries(holder).filter(([key]) => !lists.has(key)));
  return [
    ['typing', { ...rest(content.instrument), typing: content.instrument.typing.rule }],
    ['scoring', rest(content.scoring)],
    ['stages', rest(content.stages)],
    ['recognition', rest(content.recognition)],
    ['problems', rest(content.problems)],
    ['causes', rest(content.causes)],
    ['catalogue', rest(content.countermeasures)],
    ['clusters', rest(content.clusters)],
  ];
}
