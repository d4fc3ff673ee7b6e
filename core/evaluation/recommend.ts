import { defaultSeed } from '../base/randomStream.ts';
import { horizonIds } from '../knowledge/schema.ts';
import type { Evaluation } from '../model/evaluation.ts';
import type { DescribedPlan, NamedPlan, NoPlanReason, PlanResult } from '../model/planResult.ts';
import type { RankedMeasure } from '../model/rankedMeasure.ts';
import { type NamedPlanId, namedPlanIds } from '../model/planSettings.ts';
import { assessPlan } from '../planning/assessPlan.ts';
import { type NamedPlans, namedPlans } from '../planning/namedPlans.ts';
import { listBrokenRules } from '../planning/planConstraints.ts';
import { planPhases } from '../planning/planPhases.ts';
import type { PlanProblem } from '../planning/planProblem.ts';
import type { Assessed, JudgedMeasures, Judgement } from './pipeline.ts';
import { rankInDraws } from './rankInDraws.ts';
import type { Draws } from './simulate.ts';
import { typeDependence } from './typeDependence.ts';

type Recommendation = Pick<
  Evaluation,
  'ranking' | 'ruledOut' | 'plan' | 'plans' | 'recommended' | 'isBalanced' | 'planDraws' | 'typeDependence'
>;

/** The plan that is recommended wherever there is one. */
const recommended: NamedPlanId = 'balanced';

const emptyPlan: DescribedPlan = {
  measures: [],
  value: 0,
  cost: 0,
  estimatedCost: 0,
  leftAbove40: [],
  robustness: null,
};

const withoutPlan = (
  none: NoPlanReason,
  left: Partial<PlanResult> = {},
): Omit<Recommendation, 'ranking' | 'ruledOut' | 'planDraws' | 'typeDependence'> => ({
  plan: { ...emptyPlan, name: recommended, infeasible: null, broken: [], none, ...left },
  plans: [],
  recommended: null,
  isBalanced: false,
});

interface Recommending {
  readonly judgement: Judgement;
  /** `null` while no formation type is known. */
  readonly judged: JudgedMeasures | null;
  readonly draws: Draws;
}

/**
 * Countermeasures in order of value and the plans, each with its share of the draws.
 *
 * Empty while no formation type is known: the catalogue is matched by type.
 */
export function recommend(assessed: Assessed, { judgement, judged, draws }: Recommending): Recommendation {
  if (judged === null) {
    return { ranking: [], planDraws: 0, typeDependence: null, ...withoutPlan('no-type') };
  }
  const { kb, input } = assessed;
  const { matched, ruledOut, ranking, problem } = judged;
  const hasTrouble = problem.causes.some(({ weight }) => weight > 0);
  const named = hasTrouble ? namedPlans(problem) : null;
  const distinct = named?.plans ? distinctPlans(named.plans) : [];
  const shares = rankInDraws({
    kb,
    matched,
    weights: judgement.weights,
    problem,
    plans: distinct.map(({ ids }) => ids),
    draws,
    causeIds: draws.causeIds,
    acceptance: input.acceptance ?? {},
    overrides: input.scoreOverrides,
    stage: input.stageOverride?.stage,
    seed: input.seed ?? defaultSeed,
  });
  const place = new Map(matched.map(({ measure }, index) => [measure.id, index]));
  const shareOf = (list: Float64Array, id: string) => list[place.get(id) ?? -1] ?? 0;
  const toConfirm = new Map(matched.map((entry) => [entry.measure.id, entry.toConfirm]));
  const describing = {
    judged,
    isJudged: judgement.causes.length > 0,
    shareOf: (id: string) => shareOf(shares.inPlan, id),
    robustnessOf: (ids: readonly string[]) => {
      const index = ids.length === 0 ? -1 : distinct.findIndex((plan) => plan.ids.join() === ids.join());
      return index < 0 ? null : (shares.unbeaten[index] ?? null);
    },
  };
  const described = describePlans(assessed, describing, named);
  return {
    ...(ruledOut.length > 0 ? { ruledOut } : {}),
    ranking: ranking.map((entry) => ({
      ...entry,
      ...withUnknown(toConfirm.get(entry.id) ?? []),
      inTopTen: shareOf(shares.inTopTen, entry.id),
      inPlan: shareOf(shares.inPlan, entry.id),
    })),
    ...described,
    typeDependence: typeDependence(
      assessed,
      judgement,
      described.plan.measures.map(({ id }) => id),
    ),
    planDraws: shares.planDraws,
  };
}

/** What of its condition is not known stands with a measure only where there is something. */
const withUnknown = (toConfirm: readonly string[]): Pick<RankedMeasure, 'toConfirm'> =>
  toConfirm.length > 0 ? { toConfirm } : {};

interface Describing {
  readonly judged: JudgedMeasures;
  /** Whether any cause could be judged. */
  readonly isJudged: boolean;
  readonly shareOf: (id: string) => number;
  readonly robustnessOf: (ids: readonly string[]) => number | null;
}

/** The plans that differ, the recommended one first. */
const distinctPlans = (plans: NonNullable<NamedPlans['plans']>) =>
  [recommended, ...namedPlanIds.filter((name) => name !== recommended)]
    .map((name) => plans[name])
    .filter(({ ids }, index, all) => all.findIndex((other) => other.ids.join() === ids.join()) === index);

function describePlans(
  { input }: Assessed,
  describing: Describing,
  named: NamedPlans | null,
): Omit<Recommendation, 'ranking' | 'ruledOut' | 'planDraws' | 'typeDependence'> {
  const { problem } = describing.judged;
  const leftAbove40 = assessPlan(problem, []).leftAboveTarget;
  if (named === null) {
    // Ignorance is not the absence of trouble.
    return withoutPlan(describing.isJudged ? 'no-trouble' : 'not-judged', { leftAbove40 });
  }
  const found = named.plans;
  if (found === null) {
    return withoutPlan('contradiction', { leftAbove40, infeasible: named.infeasible });
  }
  const plans = namedPlanIds.map((name, index): NamedPlan => {
    const same = namedPlanIds
      .slice(0, index)
      .find((earlier) => found[earlier].ids.join() === found[name].ids.join());
    return { name, ...describe(describing, found[name].ids), ...(same && { sameAs: same }) };
  });
  const chosen = input.plan?.chosen?.name ?? recommended;
  const ids = chosen === 'own' ? ownIds(problem, input.plan?.ownPlan ?? []) : found[chosen].ids;
  return {
    plan: {
      ...describe(describing, ids),
      name: chosen,
      infeasible: null,
      broken: chosen === 'own' ? listBrokenRules(problem, ids) : [],
      none: ids.length === 0 ? 'nothing-fits' : null,
    },
    plans,
    // What holds no measure is no plan to recommend.
    recommended: found[recommended].ids.length === 0 ? null : recommended,
    isBalanced: named.isBalanced,
  };
}

/** The official's own plan as far as its measures are offered. */
const ownIds = ({ measures }: PlanProblem, ids: readonly string[]): string[] =>
  measures.flatMap(({ id }) => (ids.includes(id) ? [id] : []));

/** A plan's measures by phase, the most valuable of a phase first. */
function describe({ judged, shareOf, robustnessOf }: Describing, ids: readonly string[]): DescribedPlan {
  const { problem } = judged;
  const ranking: readonly Omit<RankedMeasure, 'inTopTen' | 'inPlan'>[] = judged.ranking;
  const { value, cost, estimatedCost, leftAboveTarget } = assessPlan(problem, ids);
  const phases = planPhases(problem, ids);
  const measures = ranking
    .filter((entry) => ids.includes(entry.id))
    .map((entry) => ({
      id: entry.id,
      phase: phases[entry.id] ?? entry.horizon,
      cost: entry.cost,
      estimated: entry.estimated,
      share: shareOf(entry.id),
    }))
    // The ranking is sorted by value and the sort is stable, so value decides within a phase.
    .sort((a, b) => horizonIds.indexOf(a.phase) - horizonIds.indexOf(b.phase));
  return {
    measures,
    value,
    cost,
    estimatedCost,
    leftAbove40: leftAboveTarget,
    robustness: robustnessOf(ids),
  };
}
