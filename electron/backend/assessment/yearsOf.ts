import type { ClusterYears } from '../../../core/model/years/clusterYears.ts';
import type { Assessment } from '../../../core/model/assessment.ts';
import type { Context } from '../context/context.ts';

/** Evaluates, and keeps what the list of clusters and the years of a cluster show of it. */
export function evaluateStored({ ports, store, evaluations }: Context, assessment: Assessment) {
  const evaluated = evaluations.of(assessment, store.clusters.get(assessment.clusterId));
  if (!store.readOnly) {
    store.headlines.save(assessment.id, { ...evaluated, at: ports.clock.now() });
  }
  return evaluated;
}

/**
 * All assessments of a cluster, as they were found. One without a result, or with one that an earlier version kept less of,
 * is evaluated once where something can be stored.
 */
export function yearsOf(context: Context, id: string): ClusterYears {
  const { ports, store } = context;
  const cluster = store.clusters.get(id);
  if (!store.readOnly) {
    store.clusterYears
      .list(id)
      .filter(({ result }) => (result?.answered ?? null) === null)
      .forEach((year) => evaluateStored(context, store.assessments.get(year.id)));
  }
  const { open, late } = store.clusterYears.countActions(id, ports.clock.today());
  return { cluster, assessments: store.clusterYears.list(id), openActions: open, lateActions: late };
}
