import type { BundleAction, BundleAssessment, BundleCluster } from '../../../../core/exchange/bundleItems.ts';
import { goesOn } from '../../../../core/exchange/compareItems.ts';
import { omit } from '../../../../core/base/omit.ts';
import { fieldsOf } from '../../../../core/model/action.ts';
import { type Attachment, isOfSubject } from '../../../../core/model/evidence/evidence.ts';
import type { Context } from '../../context/context.ts';

/** Writes the items of a bundle; inside a transaction of the caller. */

/** Stores a cluster under an id that is free. */
export function insertCluster({ store }: Context, item: BundleCluster): void {
  const { createdAt, updatedAt, facts, recognition, ...cluster } = item;
  store.clusters.insert(cluster, createdAt, updatedAt);
  facts.forEach((fact) => store.clusters.facts.save(item.id, fact));
  store.clusters.recognition.replace(item.id, recognition);
}

/** Puts the profile and the facts of a cluster in the place of those of the one with this id. */
export function replaceCluster({ store }: Context, item: BundleCluster, id: string): void {
  store.clusters.replace({ ...omit(item, 'createdAt', 'updatedAt'), id }, item.updatedAt);
}

/** Stores an assessment under an id that is free, with what is kept around it; gives the number of actions. */
export function insertAssessment(context: Context, { assessment, ...around }: BundleAssessment): number {
  const { store } = context;
  const { id } = assessment;
  store.assessments.insert(assessment);
  store.briefOptions.put(id, around.briefOptions);
  around.briefEdits.forEach((edit) => store.briefEdits.save(id, edit));
  const places = new Map(around.actions.map((action) => [action.id, insertAction(context, action, id)]));
  attach(context, { assessment, ...around }, places);
  return around.actions.length;
}

/**
 * Puts an assessment in the place of the one with its id; gives the numbers of actions that came in or
 * changed, and of those that went to the bin.
 *
 * Actions that only the one here has are deleted. What was recorded of an action is never taken back: where the two
 * records do not go on from each other, the action here is deleted and the other one comes in under an id of its own.
 */
export function replaceAssessment(
  context: Context,
  theirs: BundleAssessment,
): { readonly stored: number; readonly removed: number } {
  const { store } = context;
  const { assessment, briefOptions, briefEdits } = theirs;
  const { id, updatedAt } = assessment;
  const fields = omit(assessment, 'id', 'clusterId', 'createdAt', 'updatedAt');
  store.assessments.save(id, fields, updatedAt);
  store.headlines.remove(id);
  store.briefOptions.put(id, briefOptions);
  store.briefEdits.list(id).forEach((edit) => store.briefEdits.remove(id, edit));
  briefEdits.forEach((edit) => store.briefEdits.save(id, edit));
  const { places, removed } = replaceActions(context, theirs);
  attach(context, theirs, places);
  return { stored: theirs.actions.length, removed };
}

/** Which id each action of the bundle has here. */
type Places = ReadonlyMap<string, string>;

function replaceActions(
  context: Context,
  { assessment, actions }: BundleAssessment,
): { readonly places: Places; readonly removed: number } {
  const { ports, store } = context;
  const here = new Map(store.actions.listOf(assessment.id).map((action) => [action.id, action]));
  const goingOn = actions.filter((action) => {
    const mine = here.get(action.id);
    return mine !== undefined && goesOn(mine, action);
  });
  const staying = new Set(goingOn.map(({ id }) => id));
  const removed = [...here.keys()].filter((id) => !staying.has(id));
  removed.forEach((id) => store.actions.remove(id, ports.clock.now()));
  const places = new Map<string, string>();
  for (const action of actions) {
    const mine = here.get(action.id);
    if (mine !== undefined && staying.has(action.id)) {
      action.events.slice(mine.events.length).forEach((event) => store.actions.record(action.id, event));
      store.actions.saveFields(action.id, fieldsOf(action));
      places.set(action.id, action.id);
    } else {
      places.set(action.id, insertAction(context, action, assessment.id));
    }
  }
  return { places, removed: removed.length };
}

/** Stores an action with its record; under an id of its own where its id is taken, by a deleted one too. */
function insertAction({ ports, store }: Context, action: BundleAction, assessmentId: string): string {
  const id = store.actions.has(action.id) ? ports.newId() : action.id;
  const { measureId, createdAt, events } = action;
  const fields = fieldsOf(action);
  store.actions.insert({ id, assessmentId, measureId, createdAt, ...fields });
  events.forEach((event) => store.actions.record(id, event));
  // Recording moves the action to where each record says; it stands where it says itself.
  store.actions.saveFields(id, fields);
  return id;
}

/** Stores attachments that are not there yet: nothing that is attached here is taken off by what another office has. */
function attach({ ports, store }: Context, item: BundleAssessment, places: Places): void {
  const assessmentId = item.assessment.id;
  const there: Pick<Attachment, 'subject' | 'sha256' | 'name'>[] = store.attachments.listOf(assessmentId);
  for (const attachment of item.attachments) {
    const { kind, key } = attachment.subject;
    const subject = { kind, key: kind === 'action' ? (places.get(key) ?? key) : key };
    const isThere = there.some(
      (other) =>
        isOfSubject(other.subject, subject) &&
        other.sha256 === attachment.sha256 &&
        other.name === attachment.name,
    );
    if (!isThere) {
      const id = store.attachments.has(attachment.id) ? ports.newId() : attachment.id;
      store.attachments.insert({ ...attachment, id, assessmentId, subject });
      there.push({ ...attachment, subject });
    }
  }
}
