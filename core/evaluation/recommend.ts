import { defaultSeed } from '../base/randomStream.ts';
import { horizonIds } from '../knowledge/schema.ts';
import type { Evaluation, PlanResult, RankedMeasure } from '../model/evaluation.ts';
import { choosePlan } from '../planning/choosePlan.ts';
import { planPhases } from '../planning/planPhases.ts';
import type { PlanProblem } from '../planning/planProblem.ts';
import { type Assessed, judgeMeasures, type Judgement } from './pipeline.ts';
import { rankInDraws } from './rankInDraws.ts';
import type { Draws } from './simulate.ts';
import { typeDependence } from './typeDependence.ts';

type Recommendation = Pick<Evaluation, 'ranking' | 'ruledOut' | 'plan' | 'planDraws' | 'typeDependence'>;

const nothing: Recommendation = {
  ranking: [],
  planDraws: 0,
  plan: { measures: [], value: 0, cost: 0, leftAbove40: [], infeasible: null },
  typeDependence: null,
};

/**
 * Countermeasures in order of value and the best plan, each with its share of the draws.
 *
 * Empty while no formation type is known: the catalogue is matched by type.
 */
export function recommend(assessed: Assessed, judgement: Judgement, draws: Draws): Recommendation {
  const judged = judgeMeasures(assessed, judgement);
  if (judged === null) {
    return nothing;
  }
  const { kb, input } = assessed;
  const { matched, ruledOut, ranking, problem } = judged;
  const shares = rankInDraws({
    kb,
    matched,
    weights: judgement.weights,
    problem,
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
  const plan = describePlan(problem, ranking, (id) => shareOf(shares.inPlan, id));
  return {
    ...(ruledOut.length > 0 ? { ruledOut } : {}),
    ranking: ranking.map((entry) => ({
      ...entry,
      ...withUnknown(toConfirm.get(entry.id) ?? []),
      inTopTen: shareOf(shares.inTopTen, entry.id),
      inPlan: shareOf(shares.inPlan, entry.id),
    })),
    plan,
    typeDependence: typeDependence(
      assessed,
      judgement,
      plan.measures.map(({ id }) => id),
    ),
    planDraws: shares.planDraws,
  };
}

/** What of its condition is not known stands with a measure only where there is something. */
const withUnknown = (toConfirm: readonly string[]): Pick<RankedMeasure, 'toConfirm'> =>
  toConfirm.length > 0 ? { toConfirm } : {};

/** The plan's measures by phase, the most valuable of a phase first. */
function describePlan(
  problem: PlanProblem,
  ranking: readonly Omit<RankedMeasure, 'inTopTen' | 'inPlan'>[],
  shareOf: (id: string) => number,
): PlanResult {
  const { ids, value, cost, leftAboveTarget, infeasible } = choosePlan(problem);
  const phases = planPhases(problem, ids);
  const measures = ranking
    .filter((entry) => ids.includes(entry.id))
    .map((entry) => ({
      id: entry.id,
      phase: phases[entry.id] ?? entry.horizon,
      cost: entry.cost,
      share: shareOf(entry.id),
    }))
    // The ranking is sorted by value and the sort is stable, so value decides within a phase.
    .sort((a, b) => horizonIds.indexOf(a.phase) - horizonIds.indexOf(b.phase));
  return { measures, value, cost, leftAbove40: leftAboveTarget, infeasible };
}
