import { clusterShape, factKey } from '../../../core/change/shapes.ts';
import type { Client } from '../../../core/contract/client.ts';
import {
  type Cluster,
  type ClusterFields,
  ClusterSchema,
  type YearlyFact,
} from '../../../core/model/cluster.ts';
import { factIds } from '../../../core/model/facts/catalogue.ts';
import type { SaveCall, Subject } from '../saving/subject.ts';
import { callTo } from './callTo.ts';

export const clusterSubjectId = (id: string): string => `cluster ${id}`;

/** How a cluster is stored: its names and places together, each yearly fact by itself, recognition together. */
export const clusterSubject = (client: Client, id: string): Subject<Cluster> => ({
  id: clusterSubjectId(id),
  shape: clusterShape,
  schema: ClusterSchema,
  slotOf: (field) =>
    field.startsWith('facts/') ? field : field.startsWith('recognition/') ? 'recognition' : 'fields',
  callFor,
  afterSave: (state) => state,
  load: () => client.call('cluster.get', { id }),
});

function callFor(slot: string, before: Cluster, after: Cluster): SaveCall {
  const { id, recognition } = after;
  if (slot === 'recognition') {
    return callTo('cluster.saveRecognition', { id, recognition, replaces: before.recognition });
  }
  return slot === 'fields'
    ? callTo('cluster.saveFields', { id, fields: fieldsOf(after), replaces: fieldsOf(before) })
    : factCall(slot.slice('facts/'.length), before, after);
}

function factCall(key: string, before: Cluster, after: Cluster): SaveCall {
  const factOf = ({ facts }: Cluster): YearlyFact | null =>
    facts.find((fact) => factKey(fact) === key) ?? null;
  const [name, year] = key.split(':');
  // The key was made of a fact and its year.
  const fact = factIds.find((known) => known === name) ?? factIds[0];
  const given = factOf(after) ?? { year: Number(year), fact, value: null, grade: 'D' as const };
  return callTo('cluster.saveFact', { id: after.id, ...given, replaces: factOf(before) });
}

/** The fields the official enters, without what the program adds. */
function fieldsOf(cluster: Cluster): ClusterFields {
  const { name, province, city, county, divisionCode, industry, industryCode, foundedYear } = cluster;
  return { name, province, city, county, divisionCode, industry, industryCode, foundedYear };
}
