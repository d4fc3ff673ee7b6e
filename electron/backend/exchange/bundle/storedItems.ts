import { omit } from '../../../../core/base/omit.ts';
import type {
  BundleAction,
  BundleAssessment,
  BundleCluster,
  BundleKnowledge,
} from '../../../../core/exchange/bundleItems.ts';
import { bundleFormat } from '../../../../core/exchange/bundleItems.ts';
import type { Action } from '../../../../core/model/action.ts';
import type { Assessment } from '../../../../core/model/assessment.ts';
import type { Store } from '../../../../db/store.ts';

/** What is stored, as the items of a bundle. What has been deleted is not seen from here; neither is what is computed. */

export const clusterItem = (store: Store, id: string): BundleCluster => ({
  ...store.clusters.get(id),
  ...store.clusters.stamps(id),
});

/** The same; `null` for an id that is not known or deleted. */
export function findClusterItem(store: Store, id: string): BundleCluster | null {
  const cluster = store.clusters.find(id);
  return cluster && { ...cluster, ...store.clusters.stamps(id) };
}

/** An assessment with what is kept around it; `null` for an id that is not known or deleted. */
export function findAssessmentItem(store: Store, id: string): BundleAssessment | null {
  const assessment = store.assessments.find(id);
  return assessment && around(store, assessment);
}

const around = (store: Store, assessment: Assessment): BundleAssessment => ({
  assessment,
  briefOptions: store.briefOptions.find(assessment.id),
  briefEdits: store.briefEdits.list(assessment.id),
  actions: store.actions.listOf(assessment.id).map(actionItem),
  attachments: store.attachments.listOf(assessment.id).map((attachment) => omit(attachment, 'assessmentId')),
});

const actionItem = (action: Action): BundleAction =>
  omit(action, 'assessmentId', 'clusterId', 'clusterName', 'illustrative');

/** A knowledge base of the office's own; `null` for one that ships, which every program of its version has. */
export function knowledgeItem(store: Store, hash: string): BundleKnowledge | null {
  const version = store.knowledgeBases.find(hash);
  const content = store.knowledgeBases.content(hash);
  if (version === null || content === null || version.basedOn === null) {
    return null;
  }
  const { version: label, basedOn, note, createdAt } = version;
  return { format: bundleFormat, hash, version: label, basedOn, note, createdAt, content };
}
