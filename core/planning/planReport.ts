import { type NamedPlanId, namedPlanIds } from '../model/planSettings.ts';
import type { PlanReport } from '../model/reports/planReport.ts';
import { assessOwnPlan } from './assessOwnPlan.ts';
import { cheapestSufficientPlan } from './cheapestSufficientPlan.ts';
import { constraintPrices, countPrices } from './constraintPrices.ts';
import { measureClass } from './measureClass.ts';
import { namedPlans } from './namedPlans.ts';
import { nextBestPlans } from './nextBestPlans.ts';
import { toPlanOption } from './planOption.ts';
import type { PlanProblem } from './planProblem.ts';
import { smallestConflict } from './smallestConflict.ts';

export interface PlanReportSource {
  /** Share of draws, 0–1, in which each offered measure is in the best plan for the money of the recommended one; what is missing counts 0. */
  readonly shares: Readonly<Record<string, number>>;
  /** The plan made by hand, if there is one. */
  readonly ownPlan?: readonly string[] | undefined;
}

const nextCount = 3;

/** What it would take to bring every cause to the target, whatever the budget; `null` where no plan does. */
function describeSufficient(problem: PlanProblem, recommended: readonly string[]): PlanReport['sufficient'] {
  const { ids, outOfReach } = cheapestSufficientPlan(problem);
  return ids === null || outOfReach.length > 0 ? null : toPlanOption(problem, ids, recommended);
}

/**
 * The three plans, the plans beside the recommended one, what every rule costs and how sure each measure is.
 *
 * Plain data in and out, so that it can cross to a worker. `report` says how many of the plans to be chosen are done.
 */
export function planReport(
  problem: PlanProblem,
  { shares, ownPlan }: PlanReportSource,
  report: (done: number, of: number) => void = () => undefined,
): PlanReport {
  const { plans } = namedPlans(problem);
  const recommended = plans?.balanced.ids ?? [];
  const option = (name: NamedPlanId) => (plans ? toPlanOption(problem, plans[name].ids, recommended) : null);
  const of = countPrices(problem) + 2;
  let done = 0;
  const step = () => report((done += 1), of);
  const next = plans ? nextBestPlans(problem, nextCount) : [];
  step();
  const sufficient = plans ? describeSufficient(problem, recommended) : null;
  step();
  return {
    best: option('balanced'),
    plans: namedPlanIds.flatMap((name) => {
      const plan = option(name);
      return plan ? [{ name, ...plan }] : [];
    }),
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
