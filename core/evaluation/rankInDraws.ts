import { reaches } from '../diagnosis/severity.ts';
import type { KnowledgeBase, StageId } from '../knowledge/schema.ts';
import type { ScoreOverrides } from '../model/assessment.ts';
import type { PlanProblem } from '../planning/planProblem.ts';
import { ownScore } from '../ranking/criterionScores.ts';
import type { MatchedMeasure } from '../ranking/matchMeasures.ts';
import { valueTolerance } from '../ranking/rankByValue.ts';
import type { CriterionWeights } from '../ranking/rankMeasures.ts';
import { createRankingKernel } from '../ranking/rankingKernel.ts';
import { createTroubleKernel, effectLinks } from '../ranking/reliefKernel.ts';
import { createCostDraws, createEffectDraws } from './drawnEffects.ts';
import { createAcceptanceDraws, severityFiller } from './drawnJudgement.ts';
import { createPlanCounter } from './planInDraws.ts';
import type { Draws } from './simulate.ts';

/** Shares of the draws, 0–1; by measure in the order of the matched measures, by plan in the order given. */
interface RankShares {
  readonly inTopTen: Float64Array;
  readonly inPlan: Float64Array;
  readonly unbeaten: Float64Array;
  /** In how many draws the plan was chosen anew. */
  readonly planDraws: number;
}

interface RankingDraws {
  readonly kb: KnowledgeBase;
  /** Sorted by id, as `matchMeasures` gives them: the planner uses the same order. */
  readonly matched: readonly MatchedMeasure[];
  readonly weights: CriterionWeights;
  readonly problem: PlanProblem;
  /** Ids of the plans of which it is asked how often no other beats them. */
  readonly plans: readonly (readonly string[])[];
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

/** Ranks all measures, and chooses the plan, under the severities, stages, acceptances, effects and costs of the draws. */
export function rankInDraws(source: RankingDraws): RankShares {
  const { kb, matched, draws, problem } = source;
  const kernel = createRankingKernel(kb, matched, source);
  const ownStage = kb.stages.stages.findIndex(({ id }) => id === source.stage);
  const plans = createPlanCounter(problem, source.plans);
  const acceptance = createAcceptanceDraws(source);
  const effects = createEffectDraws(source);
  const costs = createCostDraws(source);
  const fillSeverity = severityFiller(source);
  const severity = new Float64Array(kb.causes.causes.length);
  const stageProbabilities = new Float64Array(kb.stages.stages.length);
  const values = new Float64Array(matched.length);
  const toPlan = planDrawOf(source);
  const inTopTen = new Float64Array(matched.length);
  // Each needs exact plans. With 250 a share has a standard error of at most 3.2 %.
  const planDraws = Math.min(draws.count, kb.scoring.uncertainty.planDraws);

  for (let index = 0; index < draws.count; index += 1) {
    fillSeverity(index, severity);
    stageProbabilities.fill(0);
    stageProbabilities[ownStage >= 0 ? ownStage : (draws.stage[index] ?? 0)] = 1;
    const drawn = { severity, stageProbabilities, acceptance: acceptance.next(), effects: effects.next() };
    kernel.values(drawn, values);
    countTopTen(values, inTopTen);
    if (index < planDraws) {
      const plan = toPlan(drawn);
      kernel.deliveries(drawn, plan.delivery);
      plans.add({ ...plan, cost: costs.next() });
    }
  }
  divide(inTopTen, draws.count);
  divide(plans.counts.inPlan, planDraws);
  divide(plans.counts.unbeaten, planDraws);
  return { inTopTen, ...plans.counts, planDraws };
}

/** Lays a draw out for the plan; where relief is the official's own, the effects that follow from it do not vary. */
function planDrawOf({ kb, matched, problem, overrides }: RankingDraws) {
  const links = effectLinks(kb, matched);
  const { raisedAt } = kb.scoring.severity;
  const fillTrouble = createTroubleKernel(kb);
  const planLinks = problem.measures.flatMap((measure, item) =>
    measure.links.map(({ share }, place) => {
      const isOwn = ownScore(overrides, measure.id, 'relief') !== undefined;
      return { share, drawn: isOwn ? -1 : (links.start[item] ?? 0) + place };
    }),
  );
  const plan = {
    share: Float64Array.from(planLinks, ({ share }) => share),
    delivery: new Float64Array(problem.measures.length),
    weight: new Float64Array(problem.causes.length),
    severity: new Float64Array(problem.causes.length),
    raised: new Uint8Array(problem.causes.length),
  };
  return ({ severity, effects }: { readonly severity: Float64Array; readonly effects: Float64Array }) => {
    planLinks.forEach(({ share, drawn }, link) => {
      plan.share[link] = drawn < 0 ? share : (effects[drawn] ?? share);
    });
    fillTrouble(severity, plan.weight);
    plan.severity.set(severity);
    for (let cause = 0; cause < severity.length; cause += 1) {
      plan.weight[cause] = 100 * (plan.weight[cause] ?? 0);
      plan.raised[cause] = reaches(severity[cause] ?? 0, raisedAt) ? 1 : 0;
    }
    return plan;
  };
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

function divide(counts: Float64Array, by: number): void {
  for (let index = 0; index < counts.length; index += 1) {
    counts[index] = (counts[index] ?? 0) / by;
  }
}
