import type { KnowledgeBase } from '../knowledge/schema.ts';
import { decideStage } from '../scoring/stageRule.ts';
import type { StageInputs } from '../scoring/stageRule.ts';
import { computeDraw, emptyResult, fillSeverities } from './computeDraw.ts';
import { drawInputs, emptyInputs } from './drawInputs.ts';
import type { DrawModel } from './drawModel.ts';
import { RandomStream } from '../base/randomStream.ts';

/** What came out of the draws: one row per draw. */
export interface Draws {
  readonly count: number;
  /** count × dimensions; NaN where nothing applies. */
  readonly dimensions: Float64Array;
  readonly composite: Float64Array;
  /** count × causes and count × problems, 0–100. */
  readonly causes: Float64Array;
  readonly problems: Float64Array;
  /** Index of the stage in the knowledge base. */
  readonly stage: Uint8Array;
}

/** One stream for each kind of uncertainty, so that none shifts the others. */
export const streams = {
  answers: 0,
  thresholds: 1,
  weights: 2,
  aggregation: 3,
  acceptance: 4,
  criterionWeights: 5,
} as const;

interface Simulation {
  readonly kb: KnowledgeBase;
  readonly model: DrawModel;
  /** Context of the stage rule; the figures that are drawn are overwritten. */
  readonly context: StageInputs;
  readonly seed: number;
  readonly count: number;
}

/**
 * Draws the whole evaluation many times over: answers, thresholds, weights and the way of aggregation.
 *
 * Deterministic in its arguments. All arrays are made once, before the draws. Not varied: the links between
 * indicators and causes, the figures of the context, and the cuts of the stage rule.
 */
export function simulate({ kb, model, context, seed, count }: Simulation): Draws {
  const dimensionCount = model.dimensionShape.length;
  const causeCount = model.causes.factor.length;
  const problemCount = model.problems.factor.length;
  const draws: Draws = {
    count,
    dimensions: new Float64Array(count * dimensionCount),
    composite: new Float64Array(count),
    causes: new Float64Array(count * causeCount),
    problems: new Float64Array(count * problemCount),
    stage: new Uint8Array(count),
  };
  const stageIndex = new Map(kb.stages.stages.map((stage, index) => [stage.id, index]));
  const inputs = emptyInputs(model);
  const result = emptyResult(model, context);
  const random = {
    answers: new RandomStream(seed, streams.answers),
    thresholds: new RandomStream(seed, streams.thresholds),
    weights: new RandomStream(seed, streams.weights),
    aggregation: new RandomStream(seed, streams.aggregation),
  };
  const rules = {
    thresholdSpread: kb.scoring.uncertainty.thresholdSpread,
    ratingScores: kb.scoring.ratingScores,
  };

  for (let draw = 0; draw < count; draw += 1) {
    drawInputs(model, inputs, random, rules);
    computeDraw(model, inputs, result);
    draws.dimensions.set(result.dimension, draw * dimensionCount);
    draws.composite[draw] = result.composite;
    fillSeverities(model.causes, result.score, { out: draws.causes, offset: draw * causeCount });
    fillSeverities(model.problems, result.score, { out: draws.problems, offset: draw * problemCount });
    draws.stage[draw] = stageIndex.get(decideStage(kb, result.stage).stage) ?? 0;
  }
  return draws;
}
