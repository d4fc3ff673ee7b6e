import { addDays } from '../../../core/base/calendar.ts';
import { withCodes } from '../assessment/matchClusters.ts';
import { type Context, currentLanguage } from '../context/context.ts';
import { fromFile } from '../assessment/importAssessment.ts';
import { evaluateStored } from '../assessment/evaluateStored.ts';
import { newAssessment } from '../assessment/newAssessment.ts';
import { type SampleAction, readSample } from './sampleFiles.ts';

/** What the sample of a cluster is called in every store. */
export const sampleIdOf = (clusterId: string): string => `sample-${clusterId}`;

/**
 * Stores the worked sample in the language of the screens: profile, answers and a follow-up that has been going on for
 * some months.
 */
export function seedSample(context: Context): void {
  const { ports, resources, store } = context;
  const sample = readSample(resources.knowledge, ports.knowledgeBase, currentLanguage(context));
  const { clusters, assessments } = store;
  const at = ports.clock.now();

  const cluster = clusters.get(sample.clusterId);
  // A cluster with figures has been worked on: they are those of the office.
  if (cluster.facts.length === 0) {
    const industry = sample.assessment.cluster.industry ?? cluster.industry;
    const fields = { ...cluster, industry, foundedYear: sample.foundedYear };
    clusters.saveFields(cluster.id, withCodes(context, fields), at);
    sample.facts.forEach((fact) => clusters.facts.save(cluster.id, fact));
    clusters.recognition.replace(cluster.id, sample.assessment.recognition ?? {});
  }

  const id = sampleIdOf(cluster.id);
  const assessment = fromFile(newAssessment(context, cluster.id), sample.assessment);
  assessments.insert({ ...assessment, id, illustrative: true, typeAccepted: true, planAcceptedAt: at });
  sample.actions.forEach((action) => seedAction(context, id, action));
  // The list of clusters shows what a finished assessment looks like, before the official has opened one.
  evaluateStored(context, assessments.get(id));
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
  };
  store.actions.insert({
    id,
    assessmentId,
    measureId: action.measureId,
    ...fields,
    createdAt: moment(action.startInDays),
  });
  for (const { inDays, ...event } of action.events) {
    store.actions.record(id, { at: moment(inDays), ...event });
  }
  store.actions.saveFields(id, fields);
}
