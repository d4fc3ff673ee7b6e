import type { PlanOption } from '../../../../model/reports/planReport.ts';
import { assessPlan } from '../../../../planning/assessPlan.ts';
import { cheapestSufficientPlan } from '../../../../planning/cheapestSufficientPlan.ts';
import { nextBestPlans } from '../../../../planning/nextBestPlans.ts';
import { frontierBudgets, planFrontier } from '../../../../planning/planFrontier.ts';
import { toPlanOption } from '../../../../planning/planOption.ts';
import type { PlanProblem } from '../../../../planning/planProblem.ts';
import { planProblemOf } from '../../../../evaluation/pipeline.ts';
import { hasAnnex, hasSection } from '../sectionNumbers.ts';
import type { BriefContext } from '../briefContext.ts';
import type { EstimatedCost } from './costWords.ts';
import { measuresLeftOut, type LeftOutMeasure } from './measuresLeftOut.ts';
import { type NamedOption, namedOptions } from './namedOptions.ts';

/** The plan in force beside the named ones, and beside what its limits rule out. */
export interface PlanChoice {
  readonly problem: PlanProblem;
  readonly best: PlanOption;
  /** The plan in force and the named ones that differ from it. */
  readonly named: readonly NamedOption[];
  /** The sufficient plan without budget and number, where it leaves fewer causes above the target than any within them. */
  readonly unlimited: PlanOption | null;
}

/** The plan in force beside all others, as far as the brief shows them. */
export interface PlanComparison extends PlanChoice {
  readonly next: PlanOption | null;
  /** Raised causes that stay above the target if nothing is done. */
  readonly leftByNothing: readonly string[];
  readonly leftOut: readonly LeftOutMeasure[];
  readonly frontier: PlanFrontier | null;
}

export interface PlanFrontier {
  /** Distinct best plans, the cheapest first. */
  readonly steps: readonly (EstimatedCost & { readonly value: number; readonly count: number })[];
  /** Million CNY between two budgets for which the best plan was chosen. */
  readonly gap: number;
}

const measuresNamed = 2;

/** More budgets than a drawing of this width can tell apart would only take time. */
const budgetsTried = 26;

interface Compared {
  readonly kb: BriefContext['kb'];
  readonly input: BriefContext['input'];
  readonly choice: PlanChoice | null;
  readonly byParts: Map<string, PlanComparison | null>;
}

/** A brief is composed anew for each language, each look and each own word, and its plans are searched for long. */
const compared = new WeakMap<BriefContext['evaluation'], Compared>();

function comparedOf({ evaluation, input, kb }: BriefContext): Compared {
  const known = compared.get(evaluation);
  if (known?.kb === kb && known.input === input) {
    return known;
  }
  const fresh = { kb, input, choice: choiceAmong({ evaluation, input, kb }), byParts: new Map() };
  compared.set(evaluation, fresh);
  return fresh;
}

/** What page 1 needs of it: nothing that is searched for long. `null` where there is no plan. */
export const planChoice = (context: BriefContext): PlanChoice | null => comparedOf(context).choice;

function choiceAmong({ evaluation, input, kb }: Pick<BriefContext, 'evaluation' | 'input' | 'kb'>) {
  const ids = evaluation.plan.measures.map(({ id }) => id).sort();
  if (ids.length === 0) {
    return null;
  }
  const problem = planProblemOf({ kb, input }, evaluation);
  const named = namedOptions(problem, evaluation);
  return { problem, best: toPlanOption(problem, ids, ids), named, unlimited: unlimitedPlan(problem, named) };
}

/**
 * Compares the plan of the evaluation with others; `null` where there is no plan to compare.
 *
 * Searched once for an evaluation and the parts of the brief that show it: the same objects give the same answer.
 */
export function comparePlans(context: BriefContext): PlanComparison | null {
  const { options } = context;
  const { byParts } = comparedOf(context);
  const running = context.actions.map(({ measureId }) => measureId ?? '').sort();
  const parts = [hasSection(options, 'options'), hasAnnex(options, 'plan'), ...running].join();
  const found = byParts.get(parts);
  const comparison = found === undefined ? search(context) : found;
  byParts.set(parts, comparison);
  return comparison;
}

function search(context: BriefContext): PlanComparison | null {
  const { actions, evaluation, options } = context;
  const choice = planChoice(context);
  if (choice === null) {
    return null;
  }
  const { best, named, problem } = choice;
  // What is under way is not left out, whatever the plan holds.
  const running = new Set(actions.map(({ measureId }) => measureId));
  const isCompared = hasSection(options, 'options');
  return {
    ...choice,
    next: isCompared ? nextPlan(problem, named) : null,
    leftByNothing: assessPlan(problem, []).leftAboveTarget,
    leftOut: isCompared
      ? measuresLeftOut(problem, best, {
          ranking: evaluation.ranking.map(({ id }) => id).filter((id) => !running.has(id)),
          most: measuresNamed,
        })
      : [],
    frontier: hasAnnex(options, 'plan') ? frontierOf(problem) : null,
  };
}

function unlimitedPlan(problem: PlanProblem, named: readonly NamedOption[]): PlanOption | null {
  const fewest = Math.min(...named.map(({ plan }) => plan.leftAboveTarget.length));
  if (fewest === 0 || !isLimited(problem)) {
    return null;
  }
  const { ids, outOfReach } = cheapestSufficientPlan(problem);
  return ids === null || outOfReach.length >= fewest
    ? null
    : toPlanOption(problem, ids, named[0]?.plan.ids ?? []);
}

/** Whether one of the limits is set that the sufficient plan without limits sets aside. */
const isLimited = ({ budget, largest, phaseBudgets, yearBudgets }: PlanProblem): boolean =>
  budget !== null ||
  largest !== Infinity ||
  Object.keys(phaseBudgets).length + Object.keys(yearBudgets).length > 0;

/** Only the sufficient plan can be cheaper than the balanced one and as good as the next: the one after it is not. */
const nextTried = 2;

/** The next best plan for the money of the recommended one that has no name yet. */
function nextPlan(problem: PlanProblem, named: readonly NamedOption[]): PlanOption | null {
  const known = new Set(named.map(({ plan }) => plan.ids.join()));
  const next = nextBestPlans(problem, nextTried).find(({ ids }) => !known.has(ids.join()));
  return next ? toPlanOption(problem, next.ids, named[0]?.plan.ids ?? []) : null;
}

function frontierOf(problem: PlanProblem): PlanFrontier | null {
  const budgets = frontierBudgets(problem, budgetsTried);
  const distinct = new Map(
    planFrontier(problem, budgets)
      .filter(({ ids, isFeasible }) => isFeasible && ids.length > 0)
      .map(({ cost, ids, value }) => {
        const { estimatedCost } = assessPlan(problem, ids);
        return [ids.join(' '), { cost, estimatedCost, value, count: ids.length }];
      }),
  );
  const [first = 0, second = 0] = budgets;
  return distinct.size < 2 ? null : { steps: [...distinct.values()], gap: second - first };
}
