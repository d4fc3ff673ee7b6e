import type { ClusterRungs } from '../../../core/contract/portfolioChannels.ts';
import { outputFacts } from '../../../core/model/effectiveInput.ts';
import { checkRecognition } from '../../../core/recognition/readiness.ts';
import { rungsOf } from '../../../core/recognition/rungs.ts';
import type { Context } from '../context/context.ts';

/**
 * How clusters stand to the ladders of the present knowledge base: by what was entered, and by their yearly facts as of the
 * year of their last finished assessment.
 */
export function readReadiness({ knowledge, ports, store }: Context): readonly ClusterRungs[] {
  const kb = knowledge.inUse();
  const today = ports.clock.today();
  const known = new Set(store.clusters.recognition.known());
  return store.portfolio
    .list(today)
    .filter(({ id }) => known.has(id))
    .map(({ id, result }) => {
      const cluster = store.clusters.get(id);
      const year = Number((result?.assessedOn ?? today).slice(0, 4));
      const facts = { ...outputFacts(cluster, year), ...cluster.recognition };
      return { id, rungs: checkRecognition(kb, facts).map(rungsOf) };
    });
}
