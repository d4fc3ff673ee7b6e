import type { ClusterYears } from '../../../core/model/years/clusterYears.ts';
import type { Context } from '../context/context.ts';
import { evaluateStored } from './evaluateStored.ts';

/**
 * All assessments of a cluster, as they were found. One without a result, or with one that an earlier version kept less of,
 * is evaluated once where something can be stored.
 */
export function yearsOf(context: Context, id: string): ClusterYears {
  const { ports, store } = context;
  const cluster = store.clusters.get(id);
  const today = ports.clock.today();
  if (!store.readOnly) {
    store.clusterYears
      .list(id, today)
      .filter(({ result }) => (result?.answered ?? null) === null)
      .forEach((year) => evaluateStored(context, store.assessments.get(year.id)));
  }
  const { open, late } = store.clusterYears.countActions(id, today);
  return { cluster, assessments: store.clusterYears.list(id, today), openActions: open, lateActions: late };
}
