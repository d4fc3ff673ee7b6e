import { type FairProgramme, fairProgramme, type PriceOfFairness, priceOfFairness } from './fairProgramme.ts';
import { bestProgramme, nextBudget, type Programme } from './programme.ts';
import type { ProgrammeCluster } from './programmeCluster.ts';

/** The best programme and the fair one for one budget. */
export interface ProgrammeReport {
  /** Million CNY. */
  readonly budget: number;
  readonly best: Programme;
  readonly fair: FairProgramme;
  readonly price: PriceOfFairness;
  /** The least budget that allows a better programme; `null` when none does. */
  readonly nextBudget: number | null;
  /** Trouble of each cluster, severity points. */
  readonly trouble: Readonly<Record<string, number>>;
}

export function programmeReport(clusters: readonly ProgrammeCluster[], budget: number): ProgrammeReport {
  const [best, fair] = [bestProgramme(clusters, budget), fairProgramme(clusters, budget)];
  return {
    budget,
    best,
    fair,
    price: priceOfFairness(best, fair),
    nextBudget: nextBudget(clusters, budget),
    trouble: Object.fromEntries(clusters.map(({ id, trouble }) => [id, trouble])),
  };
}
