import type { Assessment, AssessmentFile } from '../../../core/model/assessment.ts';
import { factKey } from '../../../core/change/shapes.ts';
import type { Cluster, YearlyFact } from '../../../core/model/cluster.ts';
import { withFileFields } from '../../../core/model/copyAssessment.ts';
import { outputFacts } from '../../../core/model/effectiveInput.ts';
import { knowledgeLabelOf } from '../../../core/model/knowledgeLabel.ts';
import { readAssessmentFile } from '../../../core/model/readAssessment.ts';
import type { Context } from '../context/context.ts';
import { withCodes } from './matchClusters.ts';
import { newAssessment } from './newAssessment.ts';

/**
 * Reads the text of an assessment file into the store as a new assessment.
 *
 * It is read with the knowledge base that it names, or with the one in use when that is not known here; the assessment
 * names the one that it was read with. Its cluster is found by id, else by name, else made with the profile of the file.
 * Nothing that is there changes: an existing cluster keeps its profile and takes only the yearly facts and the
 * recognition facts that it does not have.
 */
export function importAssessment(context: Context, text: string): Assessment {
  const file = readFile(context, text);
  return context.store.transaction(() => storeFile(context, file));
}

/** The assessment that a file's text holds, by the knowledge base that it names or else the one in use. */
export const readFile = ({ knowledge }: Context, text: string): AssessmentFile =>
  readAssessmentFile(text, knowledge.labelled(knowledgeLabelOf(text)));

/** Stores what a file says as a new assessment of its cluster; inside a transaction of the caller. */
export function storeFile(context: Context, file: AssessmentFile): Assessment {
  const { knowledge, store } = context;
  const cluster = findCluster(context, file) ?? createCluster(context, file);
  const recognition = { ...enteredRecognition(file), ...cluster.recognition };
  store.clusters.recognition.replace(cluster.id, recognition);
  addFacts(context, cluster, file.cluster.facts ?? []);
  const { hash, version } = knowledge.labelled(file.knowledgeBase);
  const empty = { ...newAssessment(context, cluster.id), knowledgeHash: hash };
  const assessment = fromFile(empty, { ...file, knowledgeBase: version });
  store.assessments.insert(assessment);
  return store.assessments.get(assessment.id);
}

/** An empty assessment filled with what a file says. */
export const fromFile = (empty: Assessment, file: AssessmentFile): Assessment => ({
  ...withFileFields(empty, file),
  typeAccepted: Boolean(file.typing?.override),
});

/** The cluster that a file is about, if the store has it: by id, else by name. */
export function findCluster({ store }: Context, { cluster: { id, name } }: AssessmentFile): Cluster | null {
  const byId = id === undefined ? null : store.clusters.find(id);
  return byId ?? store.clusters.findByName({ en: name.en?.trim() ?? '', zh: name.zh?.trim() ?? '' });
}

function createCluster(context: Context, { cluster }: AssessmentFile): Cluster {
  const { ports, store } = context;
  // A deleted cluster keeps its id: what the official has taken away does not come back by itself.
  const isFree = cluster.id !== undefined && !store.clusters.has(cluster.id);
  const id = isFree && cluster.id !== undefined ? cluster.id : ports.newId();
  const created = {
    id,
    name: { en: cluster.name.en?.trim() ?? '', zh: cluster.name.zh?.trim() ?? '' },
    province: cluster.places?.province ?? inItsLanguage(cluster.province),
    city: cluster.places?.city ?? inItsLanguage(cluster.city),
    county: cluster.places?.county ?? inItsLanguage(cluster.county),
    divisionCode: cluster.divisionCode ?? '',
    industry: cluster.industry ?? '',
    industryCode: cluster.industryCode ?? '',
    foundedYear: cluster.foundedYear ?? null,
    paperType: null,
  };
  store.clusters.insert(withCodes(context, created), ports.clock.now());
  return store.clusters.get(id);
}

/** What of the recognition facts does not follow from the yearly facts beside it: that is computed again where it is read. */
function enteredRecognition({ recognition = {}, cluster, assessedOn }: AssessmentFile) {
  const year = Number(assessedOn?.slice(0, 4));
  const computed = outputFacts({ facts: cluster.facts ?? [] }, year);
  return Object.fromEntries(Object.entries(recognition).filter(([id, value]) => computed[id] !== value));
}

/** Facts of years that the cluster does not have; those that it has stay. */
function addFacts({ store }: Context, { id, facts }: Cluster, given: readonly YearlyFact[]): void {
  const known = new Set(facts.map(factKey));
  given.filter((fact) => !known.has(factKey(fact))).forEach((fact) => store.clusters.facts.save(id, fact));
}

/** A file that gives a place once gives it in either language. */
const inItsLanguage = (text = ''): { en: string; zh: string } =>
  /\p{Script=Han}/u.test(text) ? { en: '', zh: text } : { en: text, zh: '' };
