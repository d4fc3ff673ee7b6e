import { canonicalJson } from '../../../../core/base/canonicalJson.ts';
import type { BundleAction, BundleAssessment } from '../../../../core/exchange/bundleItems.ts';
import { goesOn } from '../../../../core/exchange/compareItems.ts';
import { type Action, fieldsOf } from '../../../../core/model/action.ts';
import type { Attachment } from '../../../../core/model/evidence/evidence.ts';
import type { Context } from '../../context/context.ts';
import { actionsHere, freeId } from './idsHere.ts';

/** Writes the actions of a bundle; inside a transaction of the caller. */

/** Which id each action of the bundle has here. */
export type Places = ReadonlyMap<string, string>;

interface ReplacedActions {
  readonly places: Places;
  /** How many came in or were changed. */
  readonly stored: number;
  /** How many of those here were deleted. */
  readonly removed: number;
}

/** Puts the actions of an assessment in the place of those that it has here. */
export function replaceActions(context: Context, { assessment, actions }: BundleAssessment): ReplacedActions {
  const { ports, store } = context;
  const all = store.actions.listOf(assessment.id);
  const here = actionsHere(context, all, actions);
  const isKept = (action: BundleAction) => {
    const mine = here.get(action.id);
    return mine !== undefined && goesOn(mine, action);
  };
  const staying = new Set(actions.filter(isKept).map(({ id }) => id));
  const attached = store.attachments.listOf(assessment.id);
  const filesOf = (id: string) =>
    attached.filter(({ subject }) => subject.kind === 'action' && subject.key === id);
  const kept = new Set([...staying].map((id) => here.get(id)?.id));
  const removed = all.filter(({ id }) => !kept.has(id));
  removed.forEach(({ id }) => store.actions.remove(id, ports.clock.now()));
  const places = new Map<string, string>();
  let stored = 0;
  for (const action of actions) {
    const mine = here.get(action.id);
    if (mine !== undefined && staying.has(action.id)) {
      stored += goOn(context, mine, action) ? 1 : 0;
      // What it is a step of may have come in under another id.
      const partOf = places.get(action.partOf ?? '') ?? mine.partOf;
      if (partOf !== null && partOf !== mine.partOf) {
        store.actions.moveUnder(mine.id, partOf);
      }
      places.set(action.id, mine.id);
    } else {
      const id = insertAction(context, action, { assessmentId: assessment.id, places });
      stored += 1;
      places.set(action.id, id);
      attachAnew(context, mine === undefined ? [] : filesOf(mine.id), id);
    }
  }
  return { places, stored, removed: removed.length };
}

/** Those of an action that goes to the bin stay with it too, for whoever brings it back. */
function attachAnew({ ports, store }: Context, files: readonly Attachment[], action: string): void {
  const subject = { kind: 'action', key: action } as const;
  files.forEach((file) => store.attachments.insert({ ...file, id: ports.newId(), subject }));
}

/** Brings an action up to where the bundle has come with it; says whether that changed anything. */
function goOn({ store }: Context, mine: Action, theirs: BundleAction): boolean {
  const further = theirs.events.slice(mine.events.length);
  if (further.length === 0 && canonicalJson(fieldsOf(mine)) === canonicalJson(fieldsOf(theirs))) {
    return false;
  }
  further.forEach((event) => store.actions.record(mine.id, event));
  store.actions.saveFields(mine.id, fieldsOf(theirs));
  return true;
}

/** Stores an action with its record; under an id of its own where its id is taken, by a deleted one too. */
export function insertAction(
  context: Context,
  action: BundleAction,
  { assessmentId, places }: { readonly assessmentId: string; readonly places: Places },
): string {
  const { store } = context;
  const id = freeId(context, action.id, store.actions.has);
  const { measureId, createdAt, events } = action;
  const fields = fieldsOf(action);
  // Steps come after what they are steps of.
  const partOf = places.get(action.partOf ?? '') ?? null;
  store.actions.insert({ id, assessmentId, measureId, partOf, createdAt, ...fields });
  events.forEach((event) => store.actions.record(id, event));
  // Recording moves the action to where each record says; it stands where it says itself.
  store.actions.saveFields(id, fields);
  return id;
}
