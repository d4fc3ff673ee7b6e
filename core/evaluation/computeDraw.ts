import type { StageInputs } from '../scoring/stageRule.ts';
import { fillContext } from './drawContext.ts';
import type { DrawnInputs } from './drawInputs.ts';
import { type DrawModel, drawKinds } from './drawModel.ts';
import {
  answerAt,
  type DrawResult,
  fillFromMembers,
  fillMissing,
  type MissingFilling,
  scoreOf,
  type Scales,
} from './drawnAnswers.ts';

export const emptyResult = (model: DrawModel, context: StageInputs): DrawResult => ({
  score: new Float64Array(model.kind.length),
  figure: new Float64Array(model.kind.length),
  dimension: new Float64Array(model.dimensionShape.length),
  weightSum: new Float64Array(model.dimensionShape.length),
  stage: { ...context },
  known: { ...context },
  composite: Number.NaN,
});

/** Scores, dimensions, composite and the inputs of the stage rule in one draw; no allocation. */
export function computeDraw(model: DrawModel, inputs: DrawnInputs, result: DrawResult): void {
  for (let index = 0; index < model.kind.length; index += 1) {
    const isAnswered = model.kind[index] === drawKinds.answered;
    if (isAnswered && model.isByMembers[index] === 1) {
      fillFromMembers(model, index, { inputs, result });
    } else if (isAnswered) {
      const z =
        model.loadings.assessor * (inputs.shared[0] ?? 0) + model.loadings.own * (inputs.noise[index] ?? 0);
      result.figure[index] = answerAt(model, index, z);
      result.score[index] = scoreOf(model, index, { value: result.figure[index] ?? 0, scales: inputs });
    } else {
      fillMissing(model, index, { inputs, scales: inputs, result });
    }
  }
  finish(model, { inputs, scales: inputs, result });
}

/** Everything known at its headline value, and only what is missing drawn, by the same numbers as `computeDraw`. */
export function computeMissing(model: DrawModel, inputs: DrawnInputs, result: DrawResult): void {
  const scales = headlineScales(model);
  for (let index = 0; index < model.kind.length; index += 1) {
    if (model.kind[index] === drawKinds.answered) {
      result.score[index] = model.headline[index] ?? Number.NaN;
      result.figure[index] = model.figure[index] ?? Number.NaN;
    } else {
      fillMissing(model, index, { inputs, scales, result });
    }
  }
  finish(model, { inputs, scales, result });
}

const arithmetic = new Float64Array(1);
const scalesOf = new WeakMap<DrawModel, Scales>();

function headlineScales(model: DrawModel): Scales {
  const known = scalesOf.get(model);
  if (known !== undefined) {
    return known;
  }
  const { lower, upper, indicatorWeight, dimensionWeight } = model;
  const scales = { lower, upper, indicatorWeight, dimensionWeight, geometric: arithmetic };
  scalesOf.set(model, scales);
  return scales;
}

/** Context, then what follows from all scores. */
function finish(model: DrawModel, { inputs, scales, result }: MissingFilling): void {
  const { stage, figure } = result;
  stage.locationQuotient = figure[model.locationQuotient] ?? Number.NaN;
  stage.newFirmFormation = figure[model.newFirmFormation] ?? Number.NaN;
  stage.outputGrowth = figure[model.outputGrowth] ?? Number.NaN;
  fillContext(model.priors, result.known, inputs.context, stage);
  if (model.kind[model.outputGrowth] === drawKinds.missingGrowth) {
    figure[model.outputGrowth] = stage.outputGrowth;
    result.score[model.outputGrowth] = scoreOf(model, model.outputGrowth, {
      value: stage.outputGrowth,
      scales,
    });
  }
  fillDimensions(model, scales, result);
  aggregate(model, scales, result);
}

function fillDimensions(
  model: DrawModel,
  { indicatorWeight }: Scales,
  { score, dimension, weightSum }: DrawResult,
): void {
  dimension.fill(0);
  weightSum.fill(0);
  for (let index = 0; index < score.length; index += 1) {
    const weight = indicatorWeight[index] ?? 0;
    if (weight > 0) {
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

/** The composite, arithmetic or geometric; also what the stage rule needs. */
function aggregate(model: DrawModel, scales: Scales, result: DrawResult): void {
  const { dimension, stage } = result;
  let sum = 0;
  let logs = 0;
  let weights = 0;
  let structural = 0;
  let structuralWeights = 0;
  let lowest = Number.POSITIVE_INFINITY;
  for (let index = 0; index < dimension.length; index += 1) {
    const weight = scales.dimensionWeight[index] ?? 0;
    if (weight > 0) {
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
  stage.structuralMaturity = structural / structuralWeights;
  stage.lowestDimension = lowest;
  result.composite = scales.geometric[0] === 1 ? Math.exp(logs / weights) - 1 : sum / weights;
}
