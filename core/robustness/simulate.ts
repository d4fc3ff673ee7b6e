import type { KnowledgeBase } from '../knowledge/schema.ts';
import { decideStage } from '../scoring/stageRule.ts';
import type { StageInputs } from '../scoring/stageRule.ts';
import type { DrawModel, LinkRuns } from './drawModel.ts';
import { drawScores } from './drawScores.ts';
import type { DrawnScores } from './drawScores.ts';
import { RandomStream } from './randomStream.ts';

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

interface Scratch extends DrawnScores {
  readonly dimension: Float64Array;
  readonly weightSum: Float64Array;
}

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
  const scratch: Scratch = {
    score: new Float64Array(model.kind.length),
    dimension: new Float64Array(dimensionCount),
    weightSum: new Float64Array(dimensionCount),
    quantity: new Float64Array(model.kind.length),
  };
  const draws: Draws = {
    count,
    dimensions: new Float64Array(count * dimensionCount),
    composite: new Float64Array(count),
    causes: new Float64Array(count * model.causes.factor.length),
    problems: new Float64Array(count * model.problems.factor.length),
    stage: new Uint8Array(count),
  };
  const stageIndex = new Map(kb.stages.stages.map((stage, index) => [stage.id, index]));
  const inputs: StageInputs = { ...context };
  const answering = {
    answers: new RandomStream(seed, streams.answers),
    thresholds: new RandomStream(seed, streams.thresholds),
    thresholdSpread: kb.scoring.uncertainty.thresholdSpread,
    ratingScores: kb.scoring.ratingScores,
  };
  const aggregating = {
    inputs,
    weights: new RandomStream(seed, streams.weights),
    coin: new RandomStream(seed, streams.aggregation),
  };

  for (let draw = 0; draw < count; draw += 1) {
    drawScores(model, scratch, answering);
    drawDimensions(model, scratch, aggregating.weights);
    draws.dimensions.set(scratch.dimension, draw * dimensionCount);
    draws.composite[draw] = aggregate(model, scratch, aggregating);
    fillSeverity(model.causes, scratch.score, { out: draws.causes, draw });
    fillSeverity(model.problems, scratch.score, { out: draws.problems, draw });
    inputs.locationQuotient = scratch.quantity[model.locationQuotient] ?? Number.NaN;
    inputs.newFirmFormation = scratch.quantity[model.newFirmFormation] ?? Number.NaN;
    draws.stage[draw] = stageIndex.get(decideStage(kb, inputs).stage) ?? 0;
  }
  return draws;
}

/** Dimension scores under drawn indicator weights; NaN where nothing applies. */
function drawDimensions(
  model: DrawModel,
  { score, dimension, weightSum }: Scratch,
  random: RandomStream,
): void {
  dimension.fill(0);
  weightSum.fill(0);
  for (let index = 0; index < score.length; index += 1) {
    const shape = model.indicatorShape[index] ?? 0;
    if (shape > 0) {
      const weight = random.gamma(shape);
      const owner = model.dimension[index] ?? 0;
      dimension[owner] = (dimension[owner] ?? 0) + weight * (score[index] ?? 0);
      weightSum[owner] = (weightSum[owner] ?? 0) + weight;
    }
  }
  for (let owner = 0; owner < dimension.length; owner += 1) {
    const sum = weightSum[owner] ?? 0;
    dimension[owner] = sum > 0 ? (dimension[owner] ?? 0) / sum : Number.NaN;
  }
}

interface Aggregation {
  readonly inputs: StageInputs;
  readonly weights: RandomStream;
  readonly coin: RandomStream;
}

/** The composite, arithmetic or geometric by the toss of a coin; also what the stage rule needs. */
function aggregate(
  model: DrawModel,
  { dimension }: Scratch,
  { inputs, weights: random, coin }: Aggregation,
): number {
  let sum = 0;
  let logs = 0;
  let weights = 0;
  let structural = 0;
  let structuralWeights = 0;
  let lowest = Number.POSITIVE_INFINITY;
  for (let index = 0; index < dimension.length; index += 1) {
    const shape = model.dimensionShape[index] ?? 0;
    if (shape > 0) {
      const weight = random.gamma(shape);
      const score = dimension[index] ?? 0;
      const isStructural = model.isStructural[index] ?? 0;
      sum += weight * score;
      logs += weight * Math.log(score + 1);
      weights += weight;
      structural += isStructural * weight * score;
      structuralWeights += isStructural * weight;
      lowest = Math.min(lowest, score);
    }
  }
  inputs.structuralMaturity = structural / structuralWeights;
  inputs.lowestDimension = lowest;
  const isGeometric = coin.uniform() < 0.5;
  return isGeometric ? Math.exp(logs / weights) - 1 : sum / weights;
}

/** Severity of every group of links in one draw; indicators that do not apply stay out. */
function fillSeverity(
  runs: LinkRuns,
  score: Float64Array,
  { out, draw }: { out: Float64Array; draw: number },
): void {
  const groups = runs.factor.length;
  for (let group = 0; group < groups; group += 1) {
    let lack = 0;
    let weights = 0;
    const end = runs.start[group + 1] ?? 0;
    for (let link = runs.start[group] ?? 0; link < end; link += 1) {
      const value = score[runs.indicator[link] ?? 0] ?? Number.NaN;
      if (!Number.isNaN(value)) {
        lack += (runs.weight[link] ?? 0) * (100 - value);
        weights += runs.weight[link] ?? 0;
      }
    }
    out[draw * groups + group] = ((runs.factor[group] ?? 1) * lack) / weights;
  }
}
