import type { ClusterYears } from '../../../core/model/years/clusterYears.ts';
import type { Context } from '../context/context.ts';
import { oneOfMany } from '../context/oneOfMany.ts';
import { evaluateStored } from './evaluateStored.ts';

/**
 * All assessments of a cluster, as they were found. One without a result, or with one that an earlier version kept less of,
 * is evaluated once where something can be stored; where it cannot be, it stands among the others without a result.
 */
export function yearsOf(context: Context, id: string): ClusterYears {
  const { ports, store } = context;
  const cluster = store.clusters.get(id);
  const today = ports.clock.today();
  if (!store.readOnly) {
    store.clusterYears
      .list(id, today)
      .filter(({ result }) => (result?.answered ?? null) === null)
      .forEach(({ id: year }) =>
        oneOfMany(context, year, () => evaluateStored(context, store.assessments.get(year))),
      );
  }
  const { open, late } = store.clusterYears.countActions(id, today);
  return { cluster, assessments: store.clusterYears.list(id, today), openActions: open, lateActions: late };
}
