import type { Cluster, ClusterFields, YearlyFact } from '../../../../core/model/cluster.ts';
import type { FigureSet } from '../../../../core/model/figures/figureSet.ts';
import { factChangeKey } from '../../../../core/table/preview/compareFacts.ts';
import type { Context } from '../../context/context.ts';
import type { ActionWritten } from './storeActions.ts';

/** A fact before and after an import; `null` where there was none. */
interface FactWritten {
  readonly cluster: string;
  readonly before: YearlyFact | null;
  readonly after: YearlyFact | null;
}

/** The fields of a cluster before and after; `null` where it was not there. */
interface ClusterWritten {
  readonly id: string;
  readonly before: ClusterFields | null;
  readonly after: ClusterFields | null;
}

/** Figures of an area before and after; `null` where they were not kept. */
interface SetWritten {
  readonly id: string;
  readonly before: FigureSet | null;
  readonly after: FigureSet | null;
}

/** What was written at once: enough to take it back, and to bring it again. */
export interface Written {
  readonly clusters: readonly ClusterWritten[];
  readonly facts: readonly FactWritten[];
  readonly actions: readonly ActionWritten[];
  readonly sets: readonly SetWritten[];
}

export const writtenNothing: Written = { clusters: [], facts: [], actions: [], sets: [] };

/** Stores a fact of a cluster in the place of the one that it has. */
export function writeFact(
  { store }: Pick<Context, 'store'>,
  cluster: Cluster,
  fact: YearlyFact,
): FactWritten {
  const key = factChangeKey(fact);
  const before = cluster.facts.find((known) => factChangeKey(known) === key) ?? null;
  store.clusters.facts.save(cluster.id, fact);
  return { cluster: cluster.id, before, after: fact };
}
