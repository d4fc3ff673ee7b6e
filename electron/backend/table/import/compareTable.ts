import type { Cluster } from '../../../../core/model/cluster.ts';
import type { FactRow } from '../../../../core/table/apply/applied.ts';
import { type ActionMatch, compareActions } from '../../../../core/table/preview/compareActions.ts';
import { type ClusterMatch, compareCluster } from '../../../../core/table/preview/compareClusters.ts';
import { type FactChange, compareFacts } from '../../../../core/table/preview/compareFacts.ts';
import type { MatchedReference } from '../../../../core/table/preview/matchReference.ts';
import type { Store } from '../../../../db/store.ts';
import type { Context } from '../../context/context.ts';
import type { AppliedReading } from './readReceived.ts';
import { knownActions } from './storeActions.ts';

/** What a table says beside what is stored. */
export type Comparison =
  | { readonly kind: 'facts'; readonly changes: readonly FactChange[] }
  | { readonly kind: 'clusters'; readonly matches: readonly ClusterMatch[] }
  | { readonly kind: 'actions'; readonly matches: readonly ActionMatch[] }
  /** Figures of an area are kept beside those that are there. */
  | { readonly kind: 'reference'; readonly matched: MatchedReference };

function factsOf(store: Store, cluster: string | null): Cluster['facts'] {
  return cluster === null ? [] : store.clusters.get(cluster).facts;
}

const compared = (store: Store, rows: readonly FactRow[], cluster: string | null): Comparison => ({
  kind: 'facts',
  changes: compareFacts(rows, factsOf(store, cluster)),
});

/** Compares what was read with what is stored at present. Throws `not-found` for a cluster or an assessment that is gone. */
export function compareTable(
  context: Pick<Context, 'store' | 'knowledge' | 'ports'>,
  { target, result, reference }: AppliedReading,
): Comparison {
  const { store, ports } = context;
  if (reference !== null) {
    return { kind: 'reference', matched: reference };
  }
  if (result.kind === 'actions') {
    const known = knownActions(context, target.kind === 'actions' ? target.assessment : null);
    return { kind: 'actions', matches: compareActions(result.rows, known, ports.clock.today()) };
  }
  if (result.kind === 'facts') {
    return compared(store, result.rows, target.kind === 'facts' ? target.cluster : null);
  }
  const byName = new Map<string, string[]>();
  const note = (name: string, id: string): void => {
    if (name !== '') {
      byName.set(name, [...(byName.get(name) ?? []), id]);
    }
  };
  for (const { id, zh, en } of store.clusters.names()) {
    note(zh, id);
    note(en.toLowerCase(), id);
  }
  const find = ({ zh, en }: { readonly zh: string; readonly en: string }): Cluster[] =>
    [...new Set([...(byName.get(zh) ?? []), ...(byName.get(en.toLowerCase()) ?? [])])].map((id) =>
      store.clusters.get(id),
    );
  const rows = result.kind === 'clusters' ? result.rows : [];
  return { kind: 'clusters', matches: rows.map((row) => compareCluster(row, find)) };
}
