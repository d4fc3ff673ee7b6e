import { type Programme, programmeOf, unbeaten } from './programme.ts';
import { leftOut, type ProgrammeCluster } from './programmeCluster.ts';
import { toChoice, toYuan } from './wholeNumbers.ts';

/** The programme that gives every cluster its sufficient plan first. */
export interface FairProgramme extends Programme {
  /** The clusters that got at least their cheapest sufficient plan, in the order of the clusters. */
  readonly sufficient: readonly string[];
  /** Clusters with a sufficient plan for which the money did not last. */
  readonly waiting: readonly string[];
}

/**
 * Every cluster its cheapest sufficient plan first, the rest of the money where it relieves most.
 *
 * Where it does not last for all, for as many clusters as possible: the cheapest sufficient plans first, of equals the one
 * that relieves more, then the order of the clusters. Clusters of weight 0 take no part. A cluster that was served is given
 * only plans that are sufficient as well.
 */
export function fairProgramme(clusters: readonly ProgrammeCluster[], budget: number): FairProgramme {
  const wanted = clusters
    .flatMap(({ id, weight, sufficient: [first] }, index) =>
      first === undefined || weight === 0 ? [] : [{ id, index, ...toChoice(first, weight) }],
    )
    .sort((a, b) => a.cost - b.cost || b.worth - a.worth || a.index - b.index);
  let left = toYuan(budget);
  const served = new Set<string>();
  for (const { id, cost } of wanted) {
    if (cost > left) {
      break;
    }
    left -= cost;
    served.add(id);
  }
  const options = clusters.map(({ id, weight, options: all, sufficient }) =>
    served.has(id) ? unbeaten(sufficient, weight) : unbeaten([leftOut, ...all], weight),
  );
  const found = programmeOf({ clusters, options }, budget);
  if (found === null) {
    throw new Error('The sufficient plans that were served do not fit the budget.');
  }
  const ids = (isServed: boolean) =>
    clusters.flatMap(({ id }) =>
      served.has(id) === isServed && wanted.some((each) => each.id === id) ? [id] : [],
    );
  return { ...found, sufficient: ids(true), waiting: ids(false) };
}

/** What fairness costs: weighted severity points that the best programme relieves more, and their share of its own. */
export interface PriceOfFairness {
  readonly points: number;
  /** 0–1; 0 where the best programme relieves nothing. */
  readonly share: number;
}

export function priceOfFairness(best: Programme, fair: Programme): PriceOfFairness {
  const points = Math.max(0, best.weighted - fair.weighted);
  return { points, share: best.weighted > 0 ? points / best.weighted : 0 };
}
