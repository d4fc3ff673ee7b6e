import type { Cluster } from '../../../core/model/cluster.ts';
import type { Context } from '../context/context.ts';
import { readSample } from './sampleFiles.ts';
import { isSampleOf, seedSample } from './seedSample.ts';
import { shippedClusters } from './shippedClusters.ts';

type Shipped = Omit<Cluster, 'facts' | 'recognition'>;

/** How many of the paper's clusters are not in the list, and whether the sample is there. */
export const referenceState = (context: Context) => ({
  absent: absentOf(context).length,
  hasSample: samplesInSight(context).length > 0,
});

const absentOf = (context: Context): readonly Shipped[] =>
  shippedClusters(context).filter(({ id }) => context.store.clusters.find(id) === null);

/** Deletes the paper's clusters on which nobody has worked. Part of a transaction of the caller; says which. */
export function removeReference(context: Context): string[] {
  const { store, ports } = context;
  const assessed = new Set(
    store.clusterSummaries.list(ports.clock.today()).flatMap(({ id, latest }) => (latest ? [id] : [])),
  );
  const untouched = shippedClusters(context).filter(
    (shipped) => !assessed.has(shipped.id) && isAsShipped(store.clusters.find(shipped.id), shipped),
  );
  const at = ports.clock.now();
  untouched.forEach(({ id }) => store.clusters.remove(id, at));
  return untouched.map(({ id }) => id);
}

function isAsShipped(present: Cluster | null, shipped: Shipped): boolean {
  return (
    present !== null &&
    present.facts.length === 0 &&
    Object.keys(present.recognition).length === 0 &&
    present.foundedYear === null &&
    present.industry === shipped.industry &&
    present.name.en === shipped.name.en &&
    present.name.zh === shipped.name.zh
  );
}

/**
 * Brings back those of the paper's clusters that are not in the list, or those of them that are named. Part of a
 * transaction; says which.
 */
export function restoreReference(context: Context, named: readonly string[] | null): string[] {
  const absent = absentOf(context).filter(({ id }) => named?.includes(id) ?? true);
  absent.forEach((cluster) => bringBack(context, cluster));
  return absent.map(({ id }) => id);
}

function bringBack({ ports, store }: Context, cluster: Shipped): void {
  if (store.clusters.has(cluster.id)) {
    store.clusters.restore(cluster.id);
  } else {
    store.clusters.insert(cluster, ports.clock.now());
  }
}

/** Brings the sample back with its cluster. Part of a transaction; says whether it had been away. */
export function restoreSample(context: Context): boolean {
  const { assessments, bin } = context.store;
  const clusterId = clusterOfSample(context);
  if (samplesInSight(context).length > 0) {
    return false;
  }
  absentOf(context)
    .filter((cluster) => cluster.id === clusterId)
    .forEach((cluster) => bringBack(context, cluster));
  // With its cluster it may be back.
  if (samplesInSight(context).length === 0) {
    const latest = bin.list().find(({ kind, id }) => kind === 'assessment' && isSampleOf(clusterId, id));
    if (latest) {
      assessments.restore(latest.id);
    } else {
      seedSample(context);
    }
  }
  return true;
}

/** The assessments that came with the program and are not deleted: one, unless an older one was taken from the bin. */
export function samplesInSight(context: Context): string[] {
  const clusterId = clusterOfSample(context);
  return context.store.assessments.ids().filter((id) => isSampleOf(clusterId, id));
}

export const clusterOfSample = ({ ports, resources }: Context): string =>
  readSample(resources.knowledge, ports.knowledgeBase, 'zh').clusterId;
