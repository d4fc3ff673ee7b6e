import { bestProgramme, type Programme } from './programme.ts';
import { leftOut, type ProgrammeCluster } from './programmeCluster.ts';
import { toMillion, toYuan } from './wholeNumbers.ts';

/** The best programme of one budget among others. */
export interface ProgrammePoint {
  /** Million CNY. */
  readonly budget: number;
  readonly cost: number;
  readonly relief: number;
  readonly weighted: number;
  /** Clusters that are given a plan. */
  readonly supported: number;
  /** Ids of the clusters whose plan is another one than at the budget before; all supported ones at the first. */
  readonly changed: readonly string[];
}

/** The most that could be spent: the dearest plan that is worth it, of every cluster with a weight. */
export const mostToSpend = (clusters: readonly ProgrammeCluster[]): number =>
  toMillion(
    clusters.reduce(
      (sum, { weight, options }) => sum + (weight > 0 ? toYuan((options.at(-1) ?? leftOut).cost) : 0),
      0,
    ),
  );

/** How the best programme changes with the budget, in the order of the budgets given. */
export function* programmeFrontier(
  clusters: readonly ProgrammeCluster[],
  budgets: readonly number[],
): Generator<ProgrammePoint> {
  let before: Programme | null = null;
  for (const budget of budgets) {
    const programme = bestProgramme(clusters, budget);
    const changed = programme.shares.flatMap(({ id, option }, index) =>
      option.ids.join() === (before?.shares[index]?.option ?? leftOut).ids.join() ? [] : [id],
    );
    before = programme;
    const { cost, relief, weighted } = programme;
    const supported = programme.shares.filter(({ option }) => option.ids.length > 0).length;
    yield { budget, cost, relief, weighted, supported, changed };
  }
}

/** Evenly spaced budgets from 0 to the most that could be spent. */
export function evenBudgets(clusters: readonly ProgrammeCluster[], steps = 40): number[] {
  const most = mostToSpend(clusters);
  return most === 0 ? [0] : Array.from({ length: steps + 1 }, (_, step) => (most * step) / steps);
}
