import type { CriterionId, KnowledgeBase } from '../knowledge/schema.ts';
import type { ScoreOverrides } from '../model/assessment.ts';
import { ownScore, stageScores } from './criterionScores.ts';
import type { MatchedMeasure } from './matchMeasures.ts';
import type { CriterionWeights } from './rankMeasures.ts';
import { createReliefKernel, ownScores } from './reliefKernel.ts';

/**
 * Values of all matched measures without allocation, for thousands of draws.
 *
 * Measures stand in the order of `matched`, causes and stages in the order of the knowledge base. Severity is 0 for
 * causes that are not raised. Equal to `rankMeasures` up to rounding.
 */
export interface RankingKernel {
  readonly measureCount: number;
  /** Fills `out` with the additive values, 0–100. */
  values(
    severity: Float64Array,
    stageProbabilities: Float64Array,
    acceptance: Float64Array,
    out: Float64Array,
  ): void;
  /** Fills `out` with the values less their relief: what the plan counts for each measure as such. */
  valuesWithoutRelief(stageProbabilities: Float64Array, acceptance: Float64Array, out: Float64Array): void;
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
  const reliefOf = createReliefKernel(kb, matched, overrides);
  const { byStage, speed } = weighStages(kb, matched, settings);
  const ownAcceptance = ownScores(matched, 'acceptance', overrides);
  const stageCount = kb.stages.stages.length;

  const valuesWithoutRelief: RankingKernel['valuesWithoutRelief'] = (stages, acceptance, out) => {
    let known = 0;
    for (let stage = 0; stage < stageCount; stage += 1) {
      known = Math.max(known, stages[stage] ?? 0);
    }
    for (let measure = 0; measure < matched.length; measure += 1) {
      const own = ownAcceptance[measure] ?? Number.NaN;
      const accepted = Number.isNaN(own) ? (acceptance[measure] ?? 0) : own;
      let value = (speed[measure] ?? 0) + weights.acceptance * accepted;
      for (let stage = 0; stage < stageCount; stage += 1) {
        const probability = known > 0 ? (stages[stage] ?? 0) : 1 / stageCount;
        value += probability * (byStage[measure * stageCount + stage] ?? 0);
      }
      out[measure] = value;
    }
  };

  return {
    measureCount: matched.length,
    valuesWithoutRelief,
    // eslint-disable-next-line max-params -- an object of arguments would be allocated for each draw
    values(severity, stages, acceptance, out) {
      valuesWithoutRelief(stages, acceptance, out);
      for (let measure = 0; measure < matched.length; measure += 1) {
        out[measure] = (out[measure] ?? 0) + weights.relief * reliefOf(measure, severity);
      }
    },
  };
}
