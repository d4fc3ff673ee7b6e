import type { Context } from '../context/context.ts';
import { seedSample } from '../reference/seedSample.ts';
import { shippedClusters } from '../reference/shippedClusters.ts';

/**
 * Fills a new store with the clusters of the paper's Table 1 and one worked sample assessment.
 *
 * Only a store that never held a cluster is new: what the official deletes does not come back.
 */
export function seedStore(context: Context): void {
  const { store } = context;
  if (store.readOnly || !store.clusters.isEmpty()) {
    return;
  }
  store.transaction(() => {
    seedClusters(context);
    seedSample(context);
  });
}

function seedClusters(context: Context): void {
  const at = context.ports.clock.now();
  shippedClusters(context).forEach((cluster) => context.store.clusters.insert(cluster, at));
}
