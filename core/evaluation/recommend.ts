import { horizonIds } from '../knowledge/schema.ts';
import type { CriterionId, KnowledgeBase, StageId } from '../knowledge/schema.ts';
import type { AssessmentFile } from '../model/assessment.ts';
import type { CauseResult, Evaluation, PlanResult, RankedMeasure, TypeResult } from '../model/evaluation.ts';
import { buildPlanProblem } from '../planning/planProblem.ts';
import type { PlanProblem } from '../planning/planProblem.ts';
import { choosePlan } from '../planning/choosePlan.ts';
import { planPhases } from '../planning/planPhases.ts';
import { matchMeasures } from '../ranking/matchMeasures.ts';
import type { MatchedMeasure } from '../ranking/matchMeasures.ts';
import { rankMeasures } from '../ranking/rankMeasures.ts';
import { rankInDraws } from './rankInDraws.ts';
import type { Draws } from './simulate.ts';

/** What the worth of measures follows from. */
export interface Judgement {
  readonly type: Pick<TypeResult, 'used' | 'usedSecond'>;
  readonly causes: readonly Pick<CauseResult, 'id' | 'severity' | 'raised'>[];
  readonly stageProbabilities: Readonly<Record<StageId, number>>;
  readonly weights: Readonly<Record<CriterionId, number>>;
}

interface Diagnosed extends Judgement {
  readonly draws: Draws;
  readonly seed: number;
}

type Recommendation = Pick<Evaluation, 'ranking' | 'plan' | 'planDraws'>;

const nothing: Recommendation = {
  ranking: [],
  planDraws: 0,
  plan: { measures: [], value: 0, cost: 0, leftAbove40: [], infeasible: null },
};

/** The measures offered, in order of value, and the choice of a plan among them. */
export interface JudgedMeasures {
  readonly matched: readonly MatchedMeasure[];
  readonly ranking: ReturnType<typeof rankMeasures>;
  readonly problem: PlanProblem;
}

/** What every measure is worth, without draws; `null` while no formation type is known. */
export function judgeMeasures(
  kb: KnowledgeBase,
  input: AssessmentFile,
  { type, causes, stageProbabilities, weights }: Judgement,
): JudgedMeasures | null {
  if (type.used === null) {
    return null;
  }
  const matched = matchMeasures(kb, { main: type.used, second: type.usedSecond }, input.costs ?? {});
  const raised = causes.filter((cause) => cause.raised);
  const severity = new Map(raised.map((cause) => [cause.id, cause.severity]));
  const ranking = rankMeasures(kb, matched, {
    diagnosis: {
      severity,
      stageProbabilities,
      acceptance: input.acceptance ?? {},
      overrides: input.scoreOverrides,
    },
    weights,
  });
  const problem = buildPlanProblem({ kb, ranking, causes, settings: input.plan ?? {}, weights });
  return { matched, ranking, problem };
}

/**
 * Countermeasures in order of value and the best plan, each with its share of the draws.
 *
 * Empty while no formation type is known: the catalogue is matched by type.
 */
export function recommend(kb: KnowledgeBase, input: AssessmentFile, diagnosed: Diagnosed): Recommendation {
  const { causes, weights, draws, seed } = diagnosed;
  const judged = judgeMeasures(kb, input, diagnosed);
  if (judged === null) {
    return nothing;
  }
  const { matched, ranking, problem } = judged;
  const shares = rankInDraws({
    kb,
    matched,
    weights,
    problem,
    draws,
    causeIds: causes.map((cause) => cause.id),
    acceptance: input.acceptance ?? {},
    overrides: input.scoreOverrides,
    stage: input.stageOverride?.stage,
    seed,
  });
  const place = new Map(matched.map(({ measure }, index) => [measure.id, index]));
  const shareOf = (list: Float64Array, id: string) => list[place.get(id) ?? -1] ?? 0;
  return {
    ranking: ranking.map((entry) => ({
      ...entry,
      inTopTen: shareOf(shares.inTopTen, entry.id),
      inPlan: shareOf(shares.inPlan, entry.id),
    })),
    plan: describePlan(problem, ranking, (id) => shareOf(shares.inPlan, id)),
    planDraws: shares.planDraws,
  };
}

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
