import type { PlanReport } from '../model/planReport.ts';
import { assessOwnPlan } from './assessOwnPlan.ts';
import { cheapestSufficientPlan } from './cheapestSufficientPlan.ts';
import { choosePlan } from './choosePlan.ts';
import { constraintPrices, countPrices } from './constraintPrices.ts';
import { measureClass } from './measureClass.ts';
import { nextBestPlans } from './nextBestPlans.ts';
import { toPlanOption } from './planOption.ts';
import type { PlanProblem } from './planProblem.ts';
import { smallestConflict } from './smallestConflict.ts';

export interface PlanReportSource {
  /** Share of draws, 0–1, in which each offered measure is in the best plan; what is missing counts 0. */
  readonly shares: Readonly<Record<string, number>>;
  /** The plan made by hand, if there is one. */
  readonly ownPlan?: readonly string[] | undefined;
}

const nextCount = 3;

/** The cheapest plan that leaves nothing above the target. */
function describeSufficient(problem: PlanProblem, best: readonly string[]): PlanReport['sufficient'] {
  const { ids, outOfReach } = cheapestSufficientPlan(problem);
  return ids === null || outOfReach.length > 0 ? null : toPlanOption(problem, ids, best);
}

/**
 * The best plan, the plans beside it, what every rule costs and how sure each measure is.
 *
 * Plain data in and out, so that it can cross to a worker. `report` says how many of the plans to be chosen are done.
 */
export function planReport(
  problem: PlanProblem,
  { shares, ownPlan }: PlanReportSource,
  report: (done: number, of: number) => void = () => undefined,
): PlanReport {
  const best = choosePlan(problem);
  const isFeasible = best.infeasible === null;
  const of = countPrices(problem) + 2;
  let done = 0;
  const step = () => report((done += 1), of);
  const next = isFeasible ? nextBestPlans(problem, nextCount) : [];
  step();
  const sufficient = isFeasible ? describeSufficient(problem, best.ids) : null;
  step();
  return {
    best: isFeasible ? toPlanOption(problem, best.ids, best.ids) : null,
    conflict: smallestConflict(problem),
    next,
    sufficient,
    prices: constraintPrices(problem, step),
    classes: problem.measures.map(({ id }) => {
      const share = shares[id] ?? 0;
      return { id, share, class: measureClass(share) };
    }),
    own: ownPlan ? assessOwnPlan(problem, ownPlan) : null,
  };
}
