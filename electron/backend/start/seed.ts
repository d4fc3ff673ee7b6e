import { withCodes } from '../assessment/matchClusters.ts';
import type { Context } from '../context/context.ts';
import { seedSample } from './seedSample.ts';

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
  const { ports, store } = context;
  const at = ports.clock.now();
  for (const cluster of ports.knowledgeBase.clusters.clusters) {
    store.clusters.insert(
      withCodes(context, {
        id: cluster.id,
        name: cluster.name,
        province: cluster.province,
        city: cluster.city,
        county: cluster.county ?? { en: '', zh: '' },
        divisionCode: '',
        industry: '',
        industryCode: '',
        foundedYear: null,
        paperType: cluster.type,
      }),
      at,
    );
  }
}
