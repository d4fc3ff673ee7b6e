import type { Handlers, Input } from '../../../core/contract/channels.ts';
import { clusterFieldsShape, factKey, recognitionShape } from '../../../core/change/shapes.ts';
import type { Assessment } from '../../../core/model/assessment.ts';
import type { ClusterFields } from '../../../core/model/cluster.ts';
import { factCatalogue } from '../../../core/model/facts/catalogue.ts';
import { withCodes } from '../assessment/matchClusters.ts';
import { newAssessment } from '../assessment/newAssessment.ts';
import { checkEntry, entryRefusal } from './checks/checkEntry.ts';
import type { Context } from '../context/context.ts';
import { refuseIfChanged } from '../context/refuseIfChanged.ts';

type ClusterChannel = Extract<keyof Handlers, `cluster.${string}`>;

/** Clusters: their list, their profile, their facts. */
export function createClusterHandlers(context: Context): Pick<Handlers, ClusterChannel> {
  const { ports, store, knowledge } = context;
  const { clusters } = store;
  const now = (): string => ports.clock.now();
  return {
    'cluster.list': () => store.clusterSummaries.list(ports.clock.today()),
    'cluster.count': () => store.clusterSummaries.count(ports.clock.today()),
    'cluster.get': ({ id }) => clusters.get(id),
    'cluster.create': ({ assessmentId, fields }) =>
      store.transaction(() => enterCluster(context, assessmentId, fields)),
    'cluster.saveFields': ({ id, fields, replaces }) =>
      store.transaction(() => {
        refuseIfChanged(clusterFieldsShape, { stored: clusters.get(id), replaces });
        clusters.saveFields(id, fields, now());
        return clusters.get(id);
      }),
    'cluster.saveFact'({ id, value, replaces, ...fact }) {
      checkFact({ fact: fact.fact, value });
      return store.transaction(() => {
        const stored = clusters.get(id).facts.find((known) => factKey(known) === factKey(fact)) ?? null;
        refuseIfChanged('value', { stored, replaces });
        clusters.touch(id, now());
        if (value === null) {
          clusters.facts.remove(id, fact);
        } else {
          clusters.facts.save(id, { ...fact, value });
        }
        return clusters.get(id);
      });
    },
    'cluster.saveRecognition': ({ id, recognition, replaces }) =>
      store.transaction(() => {
        const stored = clusters.get(id).recognition;
        // A fact that was given for another knowledge base is sent along as it is stored.
        const given = Object.entries(recognition).filter(([field, value]) => stored[field] !== value);
        checkEntry({ recognition: Object.fromEntries(given) }, knowledge.inUse());
        refuseIfChanged(recognitionShape, { stored, replaces });
        clusters.touch(id, now());
        clusters.recognition.replace(id, recognition);
        return clusters.get(id);
      }),
    'cluster.remove'({ id }) {
      clusters.remove(id, now());
    },
    'cluster.restore'({ id }) {
      clusters.restore(id);
      return clusters.get(id);
    },
  };
}

function enterCluster(context: Context, assessmentId: string, fields: ClusterFields): Assessment {
  const { ports, store } = context;
  const at = ports.clock.now();
  if (store.assessments.has(assessmentId)) {
    const entered = store.assessments.get(assessmentId);
    store.clusters.saveFields(entered.clusterId, fields, at);
    return entered;
  }
  const id = ports.newId();
  store.clusters.insert(withCodes(context, { id, ...fields, paperType: null }), at);
  store.assessments.insert({ ...newAssessment(context, id), id: assessmentId });
  return store.assessments.get(assessmentId);
}

function checkFact({ fact, value }: Pick<Input<'cluster.saveFact'>, 'fact' | 'value'>): void {
  const { min, max } = factCatalogue[fact];
  if (value !== null && (value < min || value > max)) {
    throw entryRefusal({ path: 'value', reason: 'not-between', min, max });
  }
}
