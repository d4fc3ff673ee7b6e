import type { PlanOption } from '../../../model/planReport.ts';
import { assessPlan } from '../../../planning/assessPlan.ts';
import { cheapestSufficientPlan } from '../../../planning/cheapestSufficientPlan.ts';
import { nextBestPlans } from '../../../planning/nextBestPlans.ts';
import { frontierBudgets, planFrontier } from '../../../planning/planFrontier.ts';
import { toPlanOption } from '../../../planning/planOption.ts';
import type { PlanProblem } from '../../../planning/planProblem.ts';
import { planProblemOf } from '../../../evaluation/pipeline.ts';
import { hasAnnex, hasSection } from './sectionNumbers.ts';
import type { BriefContext } from './briefContext.ts';
import { measuresLeftOut, type LeftOutMeasure } from './measuresLeftOut.ts';

/** The recommended plan beside others, as far as the brief shows them. */
export interface PlanComparison {
  readonly problem: PlanProblem;
  readonly best: PlanOption;
  /** The cheapest plan that leaves no raised cause above the target; `null` when no plan within the rules does. */
  readonly sufficient: PlanOption | null;
  readonly next: PlanOption | null;
  /** Raised causes that stay above the target if nothing is done. */
  readonly leftByNothing: readonly string[];
  readonly leftOut: readonly LeftOutMeasure[];
  readonly frontier: PlanFrontier | null;
}

export interface PlanFrontier {
  /** Distinct best plans, the cheapest first. */
  readonly steps: readonly { readonly cost: number; readonly value: number; readonly count: number }[];
  /** Million CNY between two budgets for which the best plan was chosen. */
  readonly gap: number;
}

const measuresNamed = 2;

/** More budgets than a drawing of this width can tell apart would only take time. */
const budgetsTried = 26;

/** Compares the plan of the evaluation with others; `null` where there is no plan to compare. */
export function comparePlans(context: BriefContext): PlanComparison | null {
  const { evaluation, input, kb, options } = context;
  const ids = evaluation.plan.measures.map(({ id }) => id).sort();
  if (ids.length === 0) {
    return null;
  }
  const problem = planProblemOf({ kb, input }, evaluation);
  const best = toPlanOption(problem, ids, ids);
  const isCompared = hasSection(options, 'options');
  const isInAnnex = hasAnnex(options, 'plan');
  return {
    problem,
    best,
    sufficient: isCompared || isInAnnex ? sufficientPlan(problem, ids) : null,
    next: isCompared ? (nextBestPlans(problem, 1)[0] ?? null) : null,
    leftByNothing: assessPlan(problem, []).leftAboveTarget,
    leftOut: isCompared
      ? measuresLeftOut(problem, best, {
          ranking: evaluation.ranking.map(({ id }) => id),
          most: measuresNamed,
        })
      : [],
    frontier: isInAnnex ? frontierOf(problem) : null,
  };
}

function sufficientPlan(problem: PlanProblem, best: readonly string[]): PlanOption | null {
  const { ids, outOfReach } = cheapestSufficientPlan(problem);
  return ids === null || ids.length === 0 || outOfReach.length > 0 ? null : toPlanOption(problem, ids, best);
}

function frontierOf(problem: PlanProblem): PlanFrontier | null {
  const budgets = frontierBudgets(problem, budgetsTried);
  const distinct = new Map(
    planFrontier(problem, budgets)
      .filter(({ ids, isFeasible }) => isFeasible && ids.length > 0)
      .map(({ cost, ids, value }) => [ids.join(' '), { cost, value, count: ids.length }]),
  );
  const [first = 0, second = 0] = budgets;
  return distinct.size < 2 ? null : { steps: [...distinct.values()], gap: second - first };
}
