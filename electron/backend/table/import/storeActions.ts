import { isDeepStrictEqual } from 'node:util';
import { AppError } from '../../../../core/base/errors.ts';
import { measureWords } from '../../../../core/followup/measureWords.ts';
import { leadBodyOf } from '../../../../core/knowledge/meaning.ts';
import { type ActionFields, fieldsOf } from '../../../../core/model/action.ts';
import type { ActionMatch, KnownAction } from '../../../../core/table/preview/compareActions.ts';
import type { Context } from '../../context/context.ts';

/** The fields of an action before and after; `null` where it was not there. */
export interface ActionWritten {
  readonly id: string;
  readonly before: ActionFields | null;
  readonly after: ActionFields | null;
}

/** The actions of an assessment with what they are called in both languages; none where no assessment is chosen. */
export function knownActions(
  { knowledge, store }: Pick<Context, 'knowledge' | 'store'>,
  assessment: string | null,
): readonly KnownAction[] {
  if (assessment === null) {
    return [];
  }
  const kb = knowledge.of(store.assessments.get(assessment));
  const measures = new Map(kb.countermeasures.countermeasures.map((measure) => [measure.id, measure]));
  return store.actions.listOf(assessment).map((action) => {
    const measure = measures.get(action.measureId ?? '');
    const title = measureWords(action.title, measure?.title);
    const owner = measureWords(action.owner, measure && leadBodyOf(measure));
    return { action, titles: [action.title, title.en, title.zh], owners: [action.owner, owner.en, owner.zh] };
  });
}

/** Stores an action of a list: a new one, or what is said of one that is there. */
export function storeAction(
  { store, ports }: Context,
  { id, fields }: ActionMatch,
  assessmentId: string,
): ActionWritten {
  if (id !== null) {
    const before = fieldsOf(store.actions.get(id));
    store.actions.saveFields(id, fields);
    return { id, before, after: fields };
  }
  const made = ports.newId();
  store.actions.insert({
    id: made,
    assessmentId,
    measureId: null,
    partOf: null,
    ...fields,
    createdAt: ports.clock.now(),
  });
  return { id: made, before: null, after: fields };
}

/** Puts an action as it is to be; it must be as it was left. Throws `changed-elsewhere`. */
export function putAction({ store, ports }: Context, { id, before, after }: ActionWritten): void {
  if (before === null) {
    store.actions.restore(id);
    return;
  }
  const stored = store.actions.list().find((action) => action.id === id);
  const isAsLeft =
    stored !== undefined &&
    isDeepStrictEqual(fieldsOf(stored), before) &&
    (after !== null || stored.events.length === 0);
  if (!isAsLeft) {
    throw new AppError('changed-elsewhere', 'An action of the import was changed since.');
  }
  if (after === null) {
    store.actions.remove(id, ports.clock.now());
  } else {
    store.actions.saveFields(id, after);
  }
}
