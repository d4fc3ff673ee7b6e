import { isDeepStrictEqual } from 'node:util';
import { addDays } from '../../../core/base/calendar.ts';
import { omit } from '../../../core/base/omit.ts';
import { factKey } from '../../../core/change/shapes.ts';
import type { Cluster } from '../../../core/model/cluster.ts';
import { openFields } from '../../../core/model/action.ts';
import { withCodes } from '../assessment/matchClusters.ts';
import { type Context, currentLanguage } from '../context/context.ts';
import { fromFile } from '../assessment/importAssessment.ts';
import { evaluateStored } from '../assessment/evaluateStored.ts';
import { newAssessment } from '../assessment/newAssessment.ts';
import { type SampleAction, readSample } from './sampleFiles.ts';

/** What the first sample of a cluster is called in every store. */
const firstIdOf = (clusterId: string): string => `sample-${clusterId}`;

/** Whether an assessment came with the program: the first sample of a cluster, or one that took its place. */
export const isSampleOf = (clusterId: string, id: string): boolean =>
  id === firstIdOf(clusterId) ||
  (id.startsWith(`${firstIdOf(clusterId)}-`) && /^\d+$/u.test(id.slice(firstIdOf(clusterId).length + 1)));

/** The first name that no sample of a cluster has, in sight or in the bin. */
function freeIdOf({ store }: Context, clusterId: string): string {
  const first = firstIdOf(clusterId);
  let id = first;
  for (let number = 2; store.assessments.has(id); number += 1) {
    id = `${first}-${number}`;
  }
  return id;
}

/**
 * Stores the worked sample in the language of the screens: profile, answers and a follow-up that has been going on for
 * some months. A cluster with figures has been worked on: they are those of the office, and stay.
 */
export function seedSample(context: Context): void {
  const { store } = context;
  const { clusterId } = sampleOf(context);
  if (store.clusters.get(clusterId).facts.length === 0) {
    putCluster(context, sampleCluster(context));
  }
  addSample(context);
}

const sampleOf = (context: Context) =>
  readSample(context.resources.knowledge, context.ports.knowledgeBase, currentLanguage(context));

/** The cluster of the sample with the profile and the facts that ship with it. */
export function sampleCluster(context: Context): Cluster {
  const sample = sampleOf(context);
  const present = context.store.clusters.get(sample.clusterId);
  const industry = sample.assessment.cluster.industry ?? present.industry;
  return {
    ...present,
    ...withCodes(context, { ...present, industry, foundedYear: sample.foundedYear }),
    facts: sample.facts,
    recognition: sample.assessment.recognition ?? {},
  };
}

/** Puts a cluster in the place of the one that has its id; what is the same is not written. */
export function putCluster({ ports, store }: Context, wanted: Cluster): void {
  const { clusters } = store;
  const { id, facts, recognition } = wanted;
  const present = clusters.get(id);
  const known = new Map(present.facts.map((fact) => [factKey(fact), fact]));
  const kept = new Set(facts.map(factKey));
  clusters.saveFields(id, omit(wanted, 'id', 'paperType', 'facts', 'recognition'), ports.clock.now());
  present.facts.filter((fact) => !kept.has(factKey(fact))).forEach((fact) => clusters.facts.remove(id, fact));
  facts
    .filter((fact) => !isDeepStrictEqual(known.get(factKey(fact)), fact))
    .forEach((fact) => clusters.facts.save(id, fact));
  if (!isDeepStrictEqual(present.recognition, recognition)) {
    clusters.recognition.replace(id, recognition);
  }
}

/** Stores the assessment of the sample with its actions as they ship, beside whatever is there; gives its id. */
export function addSample(context: Context): string {
  const { ports, store } = context;
  const sample = sampleOf(context);
  const id = freeIdOf(context, sample.clusterId);
  const assessment = fromFile(newAssessment(context, sample.clusterId), sample.assessment);
  store.assessments.insert({
    ...assessment,
    id,
    illustrative: true,
    typeAccepted: true,
    planAcceptedAt: ports.clock.now(),
  });
  sample.actions.forEach((action) => seedAction(context, id, action));
  // The list of clusters shows what a finished assessment looks like, before the official has opened one.
  evaluateStored(context, store.assessments.get(id));
  return id;
}

function seedAction({ ports, store }: Context, assessmentId: string, action: SampleAction): void {
  const id = ports.newId();
  const day = (days: number): string => addDays(ports.clock.today(), days);
  const moment = (days: number): string => `${day(days)}T08:00:00.000Z`;
  const { title, owner, status, progress } = action;
  const fields = {
    title,
    owner,
    startOn: day(action.startInDays),
    dueOn: day(action.dueInDays),
    status,
    progress,
    ...openFields,
  };
  store.actions.insert({
    id,
    assessmentId,
    measureId: action.measureId,
    partOf: null,
    ...fields,
    createdAt: moment(action.startInDays),
  });
  for (const { inDays, ...event } of action.events) {
    store.actions.record(id, { at: moment(inDays), ...event });
  }
  store.actions.saveFields(id, fields);
}
