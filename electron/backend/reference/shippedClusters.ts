import type { Cluster } from '../../../core/model/cluster.ts';
import { withCodes } from '../assessment/matchClusters.ts';
import type { Context } from '../context/context.ts';

/** The clusters of the paper's Table 1 as a new store begins with them. */
export const shippedClusters = (context: Context): readonly Omit<Cluster, 'facts' | 'recognition'>[] =>
  context.ports.knowledgeBase.clusters.clusters.map((cluster) =>
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
  );
