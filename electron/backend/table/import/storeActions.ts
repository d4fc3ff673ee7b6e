import { isDeepStrictEqual } from 'node:util';
import { AppError } from '../../../../core/base/errors.ts';
import { languages } from '../../../../core/base/settings.ts';
import { statusFault } from '../../../../core/followup/actionFault.ts';
import { measureWords } from '../../../../core/followup/measureWords.ts';
import type { KnowledgeBase } from '../../../../core/knowledge/schema.ts';
import { leadBodyOf } from '../../../../core/knowledge/meaning.ts';
import { type Action, type ActionFields, fieldsOf } from '../../../../core/model/action.ts';
import type { ActionMatch, KnownAction, takenOf } from '../../../../core/table/preview/actionMatch.ts';
import { createTranslate } from '../../../../core/text/translate.ts';
import { type Context, currentLanguage } from '../../context/context.ts';
import { recorderOf } from '../../context/recorder.ts';
import { hasFile } from '../../evidence/hasFile.ts';
import { shownIn } from '../../reference/shownSample.ts';

/** An action before and after; `null` where it was not there. */
export interface ActionWritten {
  readonly id: string;
  readonly before: ActionFields | null;
  readonly after: ActionFields | null;
  /** What is recorded where it goes from before to after, and where it goes back; `null` where nothing is. */
  readonly note: string | null;
  readonly noteBack: string | null;
}

type Known = Pick<Context, 'knowledge' | 'resources' | 'store'>;

/** The actions of an assessment with what they are called in both languages; none where no assessment is chosen. */
export const knownActions = (context: Known, assessment: string | null): readonly KnownAction[] =>
  assessment === null ? [] : namedActions(context, context.store.actions.listOf(assessment));

/** Every action with what it is called in both languages. */
export const allKnownActions = (context: Known): readonly KnownAction[] =>
  namedActions(context, context.store.actions.list());

function namedActions(context: Known, actions: readonly Action[]): readonly KnownAction[] {
  return [...Map.groupBy(actions, ({ assessmentId }) => assessmentId)].flatMap(([assessment, own]) => {
    const kb = context.knowledge.of(context.store.assessments.get(assessment));
    return own.map((action) => named(context, kb, action));
  });
}

function named(context: Known, kb: KnowledgeBase, action: Action): KnownAction {
  const measure = kb.countermeasures.countermeasures.find(({ id }) => id === action.measureId);
  const body = measure && leadBodyOf(measure);
  const own = { title: measureWords(action.title, measure?.title), owner: measureWords(action.owner, body) };
  // Texts of the sample stand in a table in the language of the table.
  const all = action.illustrative
    ? [action, ...languages.map((language) => shownIn(context, action, language).shown(action))]
    : [action];
  const [, en = action, zh = action] = all;
  const notes = all.map(({ events }) =>
    events.toSorted((a, b) => (a.at < b.at ? -1 : 1)).map(({ note }) => note),
  );
  return {
    action,
    title: action.illustrative
      ? { en: measureWords(en.title, measure?.title).en, zh: measureWords(zh.title, measure?.title).zh }
      : own.title,
    titles: [...all.map(({ title }) => title), own.title.en, own.title.zh],
    owners: [...all.map(({ owner }) => owner), own.owner.en, own.owner.zh],
    notes: notes.flatMap((each) => each.slice(-1)),
    earlierNotes: notes.flatMap((each) => each.slice(0, -1)),
  };
}

type Taken = NonNullable<ReturnType<typeof takenOf>>;

/** Stores an action of a list: a new one, or what is taken of one that is there. What it tells becomes a record. */
export function storeAction(
  context: Context,
  { id, standing }: Pick<ActionMatch, 'id' | 'standing'>,
  { taken, assessmentId }: { readonly taken: Taken; readonly assessmentId: string | null },
): ActionWritten {
  const { store, ports } = context;
  const { fields } = taken;
  if (id !== null && standing !== 'new') {
    const action = store.actions.get(id);
    const before = fieldsOf(action);
    const note = noteOf(context, taken, action);
    store.actions.saveFields(id, fields);
    record(context, id, { fields, note });
    const noteBack =
      note === null ? null : createTranslate(currentLanguage(context))('followUp.recordTakenBack');
    return { id, before, after: fields, note, noteBack };
  }
  if (assessmentId === null) {
    throw new AppError('not-found', 'No assessment was chosen for the actions.');
  }
  const note = noteOf(context, taken, null);
  const made = ports.newId();
  store.actions.insert({
    id: made,
    assessmentId,
    measureId: null,
    partOf: null,
    ...fields,
    createdAt: ports.clock.now(),
  });
  record(context, made, { fields, note });
  return { id: made, before: null, after: fields, note, noteBack: null };
}

/** What is recorded: a status that asks for evidence or a reason and comes without one has the table for its source. */
function noteOf(
  context: Context,
  { fields: { status }, isTold, note }: Taken,
  before: Action | null,
): string | null {
  const told = isTold ? (note ?? '') : null;
  const isBacked = (): boolean => before !== null && hasFile(context.store, before);
  return statusFault({ before, status, note: told ?? '', hasFile: isBacked }) === null
    ? told
    : createTranslate(currentLanguage(context))('followUp.statedInTable');
}

/** A record is never taken out: what takes it back is one more, of where the action stands then. */
function record(
  context: Pick<Context, 'ports' | 'store'>,
  id: string,
  { fields: { progress, status }, note }: { readonly fields: ActionFields; readonly note: string | null },
): void {
  if (note !== null) {
    const { store, ports } = context;
    store.actions.record(id, { at: ports.clock.now(), progress, status, note, ...recorderOf(context) });
  }
}

/** Puts an action as it is to be; it must be as it was left. Throws `changed-elsewhere`. */
export function putAction(context: Context, { id, before, after, note, noteBack }: ActionWritten): void {
  const { store, ports } = context;
  if (before === null) {
    store.actions.restore(id);
    return;
  }
  const stored = store.actions.find(id);
  // One that came with a record has that one.
  const own = noteBack === null ? 0 : 1;
  const isAsLeft =
    stored !== null &&
    isDeepStrictEqual(fieldsOf(stored), before) &&
    (after !== null || stored.events.length === own);
  if (!isAsLeft) {
    throw new AppError('changed-elsewhere', 'An action of the import was changed since.');
  }
  if (after === null) {
    store.actions.remove(id, ports.clock.now());
  } else {
    store.actions.saveFields(id, after);
    record(context, id, { fields: after, note });
  }
}
