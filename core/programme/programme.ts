import { leftOut, type ProgrammeCluster, type ProgrammeOption } from './programmeCluster.ts';
import { cheapestBetter, solveChoice } from './solveChoice.ts';
import { toChoice, toMillion, toPoints, toYuan } from './wholeNumbers.ts';

/** What the next plan of a cluster would add, and what keeps it out. */
export interface NextStep {
  readonly option: ProgrammeOption;
  /** Million CNY beyond the plan of the programme. */
  readonly cost: number;
  /** Severity points beyond it, not weighted. */
  readonly relief: number;
  /** Million CNY that the budget is short of for this step alone; always more than 0. */
  readonly short: number;
}

/** What a programme gives one cluster. */
export interface Share {
  readonly id: string;
  readonly option: ProgrammeOption;
  /** Weight × relief, severity points. */
  readonly weighted: number;
  /** The step with the most relief for its money; `null` where the cluster has its most relieving plan. */
  readonly next: NextStep | null;
}

/** One plan, or none, for each cluster within one budget. */
export interface Programme {
  /** In the order of the clusters. */
  readonly shares: readonly Share[];
  /** Million CNY, and how much of it nobody entered. */
  readonly cost: number;
  readonly estimatedCost: number;
  /** Severity points taken away in all, and the same with the weights of the office. */
  readonly relief: number;
  readonly weighted: number;
  /** Million CNY of the budget that are not spent. */
  readonly left: number;
}

/** A programme as the search needs it: the plans that each cluster may be given. */
export interface ProgrammeLists {
  readonly clusters: readonly ProgrammeCluster[];
  /** By cluster, in its order: plans that no other beats, cheapest first. */
  readonly options: readonly (readonly ProgrammeOption[])[];
}

/** Of plans of a cluster those that no other beats in cost and worth, cheapest first. */
export function unbeaten(options: readonly ProgrammeOption[], weight: number): readonly ProgrammeOption[] {
  let best = -Infinity;
  return options
    .map((option) => ({ option, choice: toChoice(option, weight) }))
    .sort((a, b) => a.choice.cost - b.choice.cost || b.choice.worth - a.choice.worth)
    .filter(({ choice }) => {
      const isBetter = choice.worth > best;
      best = isBetter ? choice.worth : best;
      return isBetter;
    })
    .map(({ option }) => option);
}

const problemOf = ({ clusters, options }: ProgrammeLists, budget: number) => ({
  lists: options.map((list, index) => list.map((option) => toChoice(option, clusters[index]?.weight ?? 0))),
  money: toYuan(budget),
});

/**
 * The programme that relieves most within the budget, weights counted; of equals the cheapest, of those the one that gives
 * the clusters that come first more.
 *
 * `budget` in million CNY. Nothing is a choice of every cluster, whatever its own plan must hold.
 */
export const bestProgramme = (clusters: readonly ProgrammeCluster[], budget: number): Programme =>
  programmeOf(
    { clusters, options: clusters.map(({ options, weight }) => unbeaten([leftOut, ...options], weight)) },
    budget,
  ) ?? emptyProgramme(clusters, budget);

const emptyProgramme = (clusters: readonly ProgrammeCluster[], budget: number): Programme => ({
  shares: clusters.map(({ id }) => ({ id, option: leftOut, weighted: 0, next: null })),
  cost: 0,
  estimatedCost: 0,
  relief: 0,
  weighted: 0,
  left: budget,
});

/** The best choice of one plan for each cluster out of its list; `null` where not even the first of each fits. */
export function programmeOf(lists: ProgrammeLists, budget: number): Programme | null {
  const chosen = solveChoice(problemOf(lists, budget));
  return chosen && describe(lists, budget, chosen.choices);
}

/** The least budget that allows a better programme than this one; `null` when none is better at any. */
export function nextBudget(clusters: readonly ProgrammeCluster[], budget: number): number | null {
  const options = clusters.map((each) => unbeaten([leftOut, ...each.options], each.weight));
  const problem = problemOf({ clusters, options }, budget);
  const present = solveChoice(problem);
  const better = present && cheapestBetter(problem, present);
  return better && toMillion(better.cost);
}

function describe(
  { clusters, options }: ProgrammeLists,
  budget: number,
  choices: readonly number[],
): Programme {
  const chosen = clusters.map((_, index) => options[index]?.[choices[index] ?? 0] ?? leftOut);
  const cost = chosen.reduce((sum, option) => sum + toYuan(option.cost), 0);
  const left = toYuan(budget) - cost;
  const shares = clusters.map(({ id, weight }, index): Share => {
    const option = chosen[index] ?? leftOut;
    return {
      id,
      option,
      weighted: toPoints(toChoice(option, weight).worth),
      next: nextStep(option, { options: options[index] ?? [], weight, left }),
    };
  });
  const sum = (of: (share: Share) => number) => shares.reduce((total, share) => total + of(share), 0);
  return {
    shares,
    cost: toMillion(cost),
    estimatedCost: sum(({ option }) => option.estimatedCost),
    relief: sum(({ option }) => option.relief),
    weighted: sum(({ weighted }) => weighted),
    left: toMillion(left),
  };
}

/** The plan with the most relief for what it costs more; of equals the cheaper. */
function nextStep(
  now: ProgrammeOption,
  from: { readonly options: readonly ProgrammeOption[]; readonly weight: number; readonly left: number },
): NextStep | null {
  const worth = (option: ProgrammeOption) => toChoice(option, from.weight).worth;
  const steps = from.options
    .filter((option) => worth(option) > worth(now))
    .map((option) => ({
      option,
      cost: toYuan(option.cost) - toYuan(now.cost),
      relief: option.relief - now.relief,
    }))
    .sort((a, b) => b.relief * a.cost - a.relief * b.cost || a.cost - b.cost);
  const [best] = steps;
  return best ? { ...best, cost: toMillion(best.cost), short: toMillion(best.cost - from.left) } : null;
}
