import type { BundleAssessment, BundleCluster } from '../../../../core/exchange/bundleItems.ts';
import { omit } from '../../../../core/base/omit.ts';
import { type Attachment, isOfSubject } from '../../../../core/model/evidence/evidence.ts';
import type { Context } from '../../context/context.ts';
import { insertAction, type Places, replaceActions } from './storeActions.ts';

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
  const places = new Map<string, string>();
  for (const action of around.actions) {
    places.set(action.id, insertAction(context, action, { assessmentId: id, places }));
  }
  attach(context, { assessment, ...around }, places);
  return around.actions.length;
}

/**
 * Puts an assessment in the place of the one with its id; gives the numbers of actions that came in or
 * changed, and of those that went to the bin.
 *
 * Actions that only the one here has are deleted. What was recorded of an action is never taken back: where the two
 * records do not go on from each other, the action here is deleted and the other one comes in under an id of its own,
 * with the files that were attached to the one here.
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
  const { places, stored, removed } = replaceActions(context, theirs);
  attach(context, theirs, places);
  return { stored, removed };
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
