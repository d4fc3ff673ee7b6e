import type { KnowledgeBase, StageId } from '../knowledge/schema.ts';
import { createPlanner } from '../planning/planner.ts';
import type { ScoreOverrides } from '../model/assessment.ts';
import type { PlanProblem } from '../planning/planProblem.ts';
import type { MatchedMeasure } from '../ranking/matchMeasures.ts';
import { valueTolerance } from '../ranking/rankByValue.ts';
import type { CriterionWeights } from '../ranking/rankMeasures.ts';
import { createRankingKernel } from '../ranking/rankingKernel.ts';
import { createAcceptanceDraws, severityFiller } from './drawnJudgement.ts';
import type { Draws } from './simulate.ts';

/** Shares of the draws, 0–1, in the order of the matched measures. */
interface RankShares {
  readonly inTopTen: Float64Array;
  readonly inPlan: Float64Array;
  /** In how many draws the plan was chosen anew. */
  readonly planDraws: number;
}

interface RankingDraws {
  readonly kb: KnowledgeBase;
  /** Sorted by id, as `matchMeasures` gives them: the planner uses the same order. */
  readonly matched: readonly MatchedMeasure[];
  readonly weights: CriterionWeights;
  readonly problem: PlanProblem;
  readonly draws: Draws;
  /** Ids of the diagnosed causes, in the order of the draws. */
  readonly causeIds: readonly string[];
  /** Levels 1–5 by measure id; a measure without one takes any level in a draw. */
  readonly acceptance: Readonly<Record<string, number>>;
  /** The official's own scores: they do not vary. */
  readonly overrides?: ScoreOverrides | undefined;
  /** The official's own stage: it does not vary. */
  readonly stage?: StageId | undefined;
  readonly seed: number;
}

const topRanks = 10;

/** Ranks all measures, and chooses the best plan, under the severities, stages and acceptances of the draws. */
export function rankInDraws(source: RankingDraws): RankShares {
  const { kb, matched, draws } = source;
  const kernel = createRankingKernel(kb, matched, source);
  const ownStage = kb.stages.stages.findIndex(({ id }) => id === source.stage);
  const planner = createPlanner(source.problem);
  const acceptance = createAcceptanceDraws(source);
  const fillSeverity = severityFiller(source);
  const severity = new Float64Array(kb.causes.causes.length);
  const stage = new Float64Array(kb.stages.stages.length);
  const values = new Float64Array(matched.length);
  const draw = { ownValue: new Float64Array(matched.length), severity };
  const shares = { inTopTen: new Float64Array(matched.length), inPlan: new Float64Array(matched.length) };
  // Each needs an exact plan. With 250 a share has a standard error of at most 3.2 %.
  const planDraws = Math.min(draws.count, kb.scoring.uncertainty.planDraws);

  for (let index = 0; index < draws.count; index += 1) {
    fillSeverity(index, severity);
    stage.fill(0);
    stage[ownStage >= 0 ? ownStage : (draws.stage[index] ?? 0)] = 1;
    const accepted = acceptance.next();
    kernel.values(severity, stage, accepted, values);
    countTopTen(values, shares.inTopTen);
    if (index < planDraws) {
      kernel.valuesWithoutRelief(stage, accepted, draw.ownValue);
      addTo(shares.inPlan, planner.best(draw).chosen);
    }
  }
  divide(shares.inTopTen, draws.count);
  divide(shares.inPlan, planDraws);
  return { ...shares, planDraws };
}

/** A measure is among the ten highest when fewer than ten lie above it: equal values share the rank. */
function countTopTen(values: Float64Array, counts: Float64Array): void {
  for (let measure = 0; measure < values.length; measure += 1) {
    const own = (values[measure] ?? 0) + valueTolerance;
    let above = 0;
    for (let other = 0; other < values.length && above < topRanks; other += 1) {
      above += (values[other] ?? 0) > own ? 1 : 0;
    }
    counts[measure] = (counts[measure] ?? 0) + (above < topRanks ? 1 : 0);
  }
}

function addTo(counts: Float64Array, chosen: Uint8Array): void {
  for (let measure = 0; measure < counts.length; measure += 1) {
    counts[measure] = (counts[measure] ?? 0) + (chosen[measure] ?? 0);
  }
}

function divide(counts: Float64Array, by: number): void {
  for (let index = 0; index < counts.length; index += 1) {
    counts[index] = (counts[index] ?? 0) / by;
  }
}
