import type { CriterionId, KnowledgeBase } from '../knowledge/schema.ts';
import type { ScoreOverrides } from '../model/assessment.ts';
import { ownScore, stageScores } from './criterionScores.ts';
import type { MatchedMeasure } from './matchMeasures.ts';
import type { CriterionWeights } from './rankMeasures.ts';
import { createReliefKernel, type DrawnRelief, ownScores } from './reliefKernel.ts';

/** What a draw says about the delivery of measures: stages in the order of the knowledge base, acceptance by measure. */
export interface DrawnDelivery {
  readonly stageProbabilities: Float64Array;
  readonly acceptance: Float64Array;
}

/**
 * Values of all matched measures without allocation, for thousands of draws.
 *
 * Measures stand in the order of `matched`, causes and stages in the order of the knowledge base. Severity is 0 for
 * causes that are no candidates. Equal to `rankMeasures` up to rounding.
 */
export interface RankingKernel {
  readonly measureCount: number;
  /** Fills `out` with the values, percent of the trouble. */
  values(drawn: DrawnRelief & DrawnDelivery, out: Float64Array): void;
  /** Fills `out` with the share of the full effect that can be expected of each measure, 0–1. */
  deliveries(drawn: DrawnDelivery, out: Float64Array): void;
}

/** Weighted score of stage fit and feasibility by measure and stage, and the weighted speed by measure. */
function weighStages(
  kb: KnowledgeBase,
  matched: readonly MatchedMeasure[],
  { weights, overrides }: KernelSettings,
) {
  const stageCount = kb.stages.stages.length;
  const byStage = new Float64Array(matched.length * stageCount);
  const speed = new Float64Array(matched.length);
  matched.forEach(({ measure }, index) => {
    const own = (criterion: CriterionId) => ownScore(overrides, measure.id, criterion);
    stageScores(kb, measure).forEach((entry, stage) => {
      byStage[index * stageCount + stage] =
        weights['stage-fit'] * (own('stage-fit') ?? entry.fit) +
        weights.feasibility * (own('feasibility') ?? entry.feasibility);
    });
    speed[index] = weights.speed * (own('speed') ?? kb.scoring.speed[measure.horizon]);
  });
  return { byStage, speed };
}

export interface KernelSettings {
  readonly weights: CriterionWeights;
  /** The official's own scores: they do not vary from draw to draw. */
  readonly overrides?: ScoreOverrides | undefined;
}

/** See `RankingKernel`. */
export function createRankingKernel(
  kb: KnowledgeBase,
  matched: readonly MatchedMeasure[],
  settings: KernelSettings,
): RankingKernel {
  const { weights, overrides } = settings;
  const fillRelief = createReliefKernel(kb, matched, overrides);
  const { byStage, speed } = weighStages(kb, matched, settings);
  const ownAcceptance = ownScores(matched, 'acceptance', overrides);
  const stageCount = kb.stages.stages.length;
  const relief = new Float64Array(matched.length);

  const deliveries: RankingKernel['deliveries'] = ({ stageProbabilities: stages, acceptance }, out) => {
    let known = 0;
    for (let stage = 0; stage < stageCount; stage += 1) {
      known = Math.max(known, stages[stage] ?? 0);
    }
    for (let measure = 0; measure < matched.length; measure += 1) {
      const own = ownAcceptance[measure] ?? Number.NaN;
      const accepted = Number.isNaN(own) ? (acceptance[measure] ?? 0) : own;
      let points = (speed[measure] ?? 0) + weights.acceptance * accepted;
      for (let stage = 0; stage < stageCount; stage += 1) {
        const probability = known > 0 ? (stages[stage] ?? 0) : 1 / stageCount;
        points += probability * (byStage[measure * stageCount + stage] ?? 0);
      }
      out[measure] = weights.relief + points / 100;
    }
  };

  return {
    measureCount: matched.length,
    deliveries,
    values(drawn, out) {
      deliveries(drawn, out);
      fillRelief(drawn, relief);
      for (let measure = 0; measure < matched.length; measure += 1) {
        out[measure] = (out[measure] ?? 0) * (relief[measure] ?? 0);
      }
    },
  };
}
