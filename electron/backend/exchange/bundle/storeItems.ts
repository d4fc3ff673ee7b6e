import type { BundleAction, BundleAssessment, BundleCluster } from '../../../../core/exchange/bundleItems.ts';
import { goesOn } from '../../../../core/exchange/compareItems.ts';
import { omit } from '../../../../core/base/omit.ts';
import { fieldsOf } from '../../../../core/model/action.ts';
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
  around.actions.forEach((action) => insertAction(context, action, id));
  return around.actions.length;
}

/**
 * Puts an assessment in the place of the one with its id; gives the number of actions that came in or changed.
 *
 * Actions that only the one here has are deleted. What was recorded of an action is never taken back: where the two
 * records do not go on from each other, the action here is deleted and the other one comes in under an id of its own.
 */
export function replaceAssessment(context: Context, theirs: BundleAssessment): number {
  const { store } = context;
  const { assessment, briefOptions, briefEdits } = theirs;
  const { id, updatedAt } = assessment;
  const fields = omit(assessment, 'id', 'clusterId', 'createdAt', 'updatedAt');
  store.assessments.save(id, fields, updatedAt);
  store.headlines.remove(id);
  store.briefOptions.put(id, briefOptions);
  store.briefEdits.list(id).forEach((edit) => store.briefEdits.remove(id, edit));
  briefEdits.forEach((edit) => store.briefEdits.save(id, edit));
  return replaceActions(context, theirs);
}

function replaceActions(context: Context, { assessment, actions }: BundleAssessment): number {
  const { ports, store } = context;
  const here = new Map(store.actions.listOf(assessment.id).map((action) => [action.id, action]));
  const wanted = new Set(actions.map(({ id }) => id));
  for (const id of here.keys()) {
    if (!wanted.has(id)) {
      store.actions.remove(id, ports.clock.now());
    }
  }
  for (const action of actions) {
    const mine = here.get(action.id);
    if (mine !== undefined && goesOn(mine, action)) {
      action.events.slice(mine.events.length).forEach((event) => store.actions.record(action.id, event));
      store.actions.saveFields(action.id, fieldsOf(action));
    } else {
      if (mine !== undefined) {
        store.actions.remove(action.id, ports.clock.now());
      }
      insertAction(context, action, assessment.id);
    }
  }
  return actions.length;
}

/** Stores an action with its record; under an id of its own where its id is taken, by a deleted one too. */
function insertAction({ ports, store }: Context, action: BundleAction, assessmentId: string): void {
  const id = store.actions.has(action.id) ? ports.newId() : action.id;
  const { measureId, createdAt, events } = action;
  const fields = fieldsOf(action);
  store.actions.insert({ id, assessmentId, measureId, createdAt, ...fields });
  events.forEach((event) => store.actions.record(id, event));
  // Recording moves the action to where each record says; it stands where it says itself.
  store.actions.saveFields(id, fields);
}
