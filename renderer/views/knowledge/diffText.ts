import type { EntryChange, PartDiff } from '../../../core/knowledge/diffKnowledge.ts';
import type { KnowledgeContent } from '../../../core/knowledge/parts.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';
import { entryName, fieldName, partName } from './problemText.ts';

type Words = Pick<Workspace, 't' | 'say'>;

/** One line of the comparison as the table shows it. */
export interface DiffLine {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

export interface DiffGroup {
  readonly id: string;
  readonly name: string;
  readonly kind: EntryChange['kind'];
  readonly lines: readonly DiffLine[];
}

interface Sides {
  readonly before: KnowledgeContent | null;
  readonly after: KnowledgeContent | null;
}

/** A comparison in words: by part, entry and field, each side as text. */
export function diffGroups(words: Words, diff: readonly PartDiff[], { before, after }: Sides) {
  return diff.map(({ part, changes }) => ({
    part,
    name: partName(words, part),
    groups: changes.map((change): DiffGroup => ({
      id: change.id,
      kind: change.kind,
      name: entryName(words, change.kind === 'removed' ? before : after, { part, item: change.id }),
      lines: linesOf(words, change),
    })),
  }));
}

function linesOf(words: Words, change: EntryChange): readonly DiffLine[] {
  if (change.kind === 'changed') {
    return change.fields.map(({ field, before, after }) => ({
      field: fieldName(words, field),
      before: shown(words, before),
      after: shown(words, after),
    }));
  }
  const isAdded = change.kind === 'added';
  return fieldsOf(isAdded ? change.after : change.before).map(([field, value]) => ({
    field: fieldName(words, field),
    before: isAdded ? '' : shown(words, value),
    after: isAdded ? shown(words, value) : '',
  }));
}

/** What a whole entry says; what is empty says nothing. */
function fieldsOf(entry: unknown): readonly (readonly [string, unknown])[] {
  const isEntry = typeof entry === 'object' && entry !== null;
  const fields = isEntry && !Array.isArray(entry) ? Object.entries(entry) : [['', entry] as const];
  return fields.filter(
    ([key, value]) => key !== 'id' && value !== null && !(Array.isArray(value) && value.length === 0),
  );
}

/** A value as text: both languages of a text, the entries of a list under each other. */
function shown(words: Words, value: unknown): string {
  if (value === undefined || value === null || value === '') {
    return words.t('knowledge.nothing');
  }
  if (typeof value === 'boolean') {
    return words.t(value ? 'knowledge.yes' : 'knowledge.no');
  }
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) =>
      typeof item === 'object' ? shown(words, item) : String(item),
    );
    return items.length === 0 ? words.t('knowledge.nothing') : items.join('\n');
  }
  if (typeof value === 'object') {
    const { en, zh, ...others } = value as Readonly<Record<string, unknown>>;
    const texts = [zh, en].filter((text): text is string => typeof text === 'string');
    const rest = Object.values(others).map((item) =>
      typeof item === 'object' ? shown(words, item) : String(item),
    );
    return [texts.join(' / '), ...rest].filter(Boolean).join(' · ');
  }
  return String(value);
}
