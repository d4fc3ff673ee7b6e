import type { PlanOption } from '../../../../model/reports/planReport.ts';
import { assessPlan, sharesLeft } from '../../../../planning/assessPlan.ts';
import { bestPlan } from '../../../../planning/choosePlan.ts';
import { isExceeded, listLimits, type LimitConstraint } from '../../../../planning/planLimits.ts';
import { toPlanOption } from '../../../../planning/planOption.ts';
import type { PlanMeasure, PlanProblem } from '../../../../planning/planProblem.ts';
import { derivePlanRules, type PlanRules } from '../../../../planning/planRules.ts';

/** Why a measure is not in the plan. */
export type LeftOutReason =
  | { readonly kind: 'must-not' }
  /** A chosen measure that it, or what it needs, must not stand beside. */
  | { readonly kind: 'exclusion'; readonly chosen: string }
  /** A prerequisite that is ruled out, or not offered for the type. */
  | { readonly kind: 'prerequisite'; readonly missing: string; readonly isRuledOut: boolean }
  /** Beside the plan it would break these limits. */
  | { readonly kind: 'room'; readonly exceeds: readonly LimitConstraint[] }
  /** It would fit and add less than the smallest gain of a plan. */
  | { readonly kind: 'no-gain' }
  /** It would fit, but make a measure of the plan superfluous. */
  | { readonly kind: 'overlap' }
  /** It would fit and add so many percent of the trouble: what the plan is for is reached without it. */
  | { readonly kind: 'not-needed'; readonly gain: number };

export interface LeftOutMeasure {
  readonly id: string;
  readonly reason: LeftOutReason;
  /** Its prerequisites that the plan does not hold. */
  readonly needs: readonly string[];
  /** Million CNY, with those prerequisites, and how much of it nobody entered. */
  readonly cost: number;
  readonly estimatedCost: number;
  /** Whether the must-haves leave room for it in a plan of the same money. */
  readonly hasRoom: boolean;
  /** The best such plan that leaves as few causes above the target, against the plan; `null` when there is none. */
  readonly exchange: PlanOption | null;
  /** Most of what it would relieve alone is relieved by the plan already. */
  readonly isCovered: boolean;
}

interface Choice {
  readonly problem: PlanProblem;
  readonly best: PlanOption;
  readonly rules: PlanRules;
}

/**
 * The first `most` measures of a ranking that are not in the plan, each with the rule that keeps it out.
 *
 * A measure that would fit beside the plan adds too little, or is not needed for what the plan is for; any other breaks a
 * rule there: that rule is the reason. What it would cost to have it nevertheless comes from the best plan of the same
 * money that holds it and leaves as few causes above the target.
 */
export function measuresLeftOut(
  problem: PlanProblem,
  best: PlanOption,
  { ranking, most }: { readonly ranking: readonly string[]; readonly most: number },
): LeftOutMeasure[] {
  const choice = { problem, best, rules: derivePlanRules(problem) };
  return ranking
    .filter((id) => !best.ids.includes(id))
    .flatMap((id) => problem.measures.find((measure) => measure.id === id) ?? [])
    .slice(0, most)
    .map((measure) => describe(choice, measure));
}

/** Why one measure is not in the plan; `null` where it is not offered. */
export function whyLeftOut(problem: PlanProblem, best: PlanOption, id: string): LeftOutReason | null {
  const measure = problem.measures.find((each) => each.id === id);
  const choice = { problem, best, rules: derivePlanRules(problem) };
  return measure === undefined ? null : reasonOf(choice, measure, addedWith(choice, measure));
}

/** The measure, and what of its prerequisites the plan does not hold. */
function addedWith({ problem, best }: Choice, measure: PlanMeasure): readonly PlanMeasure[] {
  const needs = needsOf(problem, measure.id).filter((id) => !best.ids.includes(id));
  return problem.measures.filter(({ id }) => id === measure.id || needs.includes(id));
}

function describe(choice: Choice, measure: PlanMeasure): LeftOutMeasure {
  const { problem, best } = choice;
  const added = addedWith(choice, measure);
  const needs = added.map(({ id }) => id).filter((id) => id !== measure.id);
  const forcing = { ...problem, must: [...problem.must, measure.id] };
  const forced = bestPlan(forcing, {
    aim: 'value',
    costCap: best.cost,
    mostAbove: best.leftAboveTarget.length,
  });
  return {
    id: measure.id,
    reason: reasonOf(choice, measure, added),
    needs,
    cost: added.reduce((total, { cost }) => total + cost, 0),
    estimatedCost: added.reduce((total, { cost, estimated }) => total + (estimated ? cost : 0), 0),
    hasRoom: forced !== null || bestPlan(forcing, { aim: 'value', costCap: best.cost }) !== null,
    exchange: forced && toPlanOption(problem, forced.ids, best.ids),
    isCovered: isCovered(problem, best, measure),
  };
}

/** Ids of all hard prerequisites, direct or not, offered or not. */
function needsOf({ measures }: PlanProblem, id: string): string[] {
  const found = new Set([id]);
  for (const each of found) {
    measures.find((measure) => measure.id === each)?.requires.forEach((required) => found.add(required));
  }
  found.delete(id);
  return [...found];
}

function reasonOf(
  { problem, best, rules }: Choice,
  measure: PlanMeasure,
  added: readonly PlanMeasure[],
): LeftOutReason {
  if (problem.mustNot.includes(measure.id)) {
    return { kind: 'must-not' };
  }
  const missing = needsOf(problem, measure.id).find(
    (id) => problem.mustNot.includes(id) || !problem.measures.some((each) => each.id === id),
  );
  if (missing !== undefined) {
    return { kind: 'prerequisite', missing, isRuledOut: problem.mustNot.includes(missing) };
  }
  const indexOf = new Map(problem.measures.map(({ id }, index) => [id, index]));
  const chosen = best.ids.find((id) =>
    added.some((each) => rules.conflicts[indexOf.get(each.id) ?? -1]?.includes(indexOf.get(id) ?? -1)),
  );
  if (chosen !== undefined) {
    return { kind: 'exclusion', chosen };
  }
  const together = [...best.ids, ...added.map(({ id }) => id)].flatMap((id) => indexOf.get(id) ?? []);
  const exceeds = listLimits(problem).flatMap((limit) =>
    isExceeded(limit, together) ? [limit.constraint] : [],
  );
  return exceeds.length > 0
    ? { kind: 'room', exceeds }
    : ofOneThatFits(
        problem,
        best,
        added.map(({ id }) => id),
      );
}

/** A prerequisite is in a plan by need, so that only the others are held to the smallest gain. */
function ofOneThatFits(problem: PlanProblem, best: PlanOption, added: readonly string[]): LeftOutReason {
  const together = [...best.ids, ...added];
  const { value } = assessPlan(problem, together);
  const gain = value - best.value;
  if (gain < problem.smallestGain) {
    return { kind: 'no-gain' };
  }
  const needed = new Set(
    problem.measures.filter(({ id }) => together.includes(id)).flatMap(({ requires }) => requires),
  );
  const isSuperfluous = best.ids.some(
    (id) =>
      !problem.must.includes(id) &&
      !needed.has(id) &&
      value -
        assessPlan(
          problem,
          together.filter((each) => each !== id),
        ).value <
        problem.smallestGain,
  );
  return isSuperfluous ? { kind: 'overlap' } : { kind: 'not-needed', gain };
}

/** From this share on, the plan takes most of what the measure would relieve. */
const mostOfIt = 0.5;

function isCovered(problem: PlanProblem, best: PlanOption, { links }: PlanMeasure): boolean {
  const shares = sharesLeft(problem, best.ids);
  const weights = problem.causes.map(({ weight }) => weight);
  const relief = (open: readonly number[]) =>
    links.reduce((total, { cause, share }) => total + (open[cause] ?? 0) * share, 0);
  const left = weights.map((weight, cause) => weight * (shares[cause] ?? 1));
  const alone = relief(weights);
  return alone > 0 && relief(left) < (1 - mostOfIt) * alone;
}
