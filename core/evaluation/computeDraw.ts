import type { StageInputs } from '../scoring/stageRule.ts';
import { linearScore } from '../scoring/valueFunction.ts';
import { drawKinds } from './drawModel.ts';
import type { DrawModel, LinkRuns } from './drawModel.ts';
import type { DrawnInputs } from './drawInputs.ts';

/** What follows from the inputs of one draw, overwritten by the next. */
export interface DrawResult {
  /** By indicator, 0–100; NaN for one that does not apply. */
  readonly score: Float64Array;
  /** By dimension; NaN where nothing applies. */
  readonly dimension: Float64Array;
  readonly weightSum: Float64Array;
  /** What the stage rule looks at; the context of the assessment stays as it is. */
  readonly stage: StageInputs;
  composite: number;
}

export const emptyResult = (model: DrawModel, context: StageInputs): DrawResult => ({
  score: new Float64Array(model.kind.length),
  dimension: new Float64Array(model.dimensionShape.length),
  weightSum: new Float64Array(model.dimensionShape.length),
  stage: { ...context },
  composite: Number.NaN,
});

/** Scores, dimensions, composite and the inputs of the stage rule in one draw; no allocation. */
export function computeDraw(model: DrawModel, inputs: DrawnInputs, result: DrawResult): void {
  fillScores(model, inputs, result);
  fillDimensions(model, inputs, result);
  aggregate(model, inputs, result);
}

function fillScores(model: DrawModel, inputs: DrawnInputs, { score, stage }: DrawResult): void {
  for (let index = 0; index < score.length; index += 1) {
    const kind = model.kind[index];
    const answer = inputs.answer[index] ?? Number.NaN;
    if (kind === drawKinds.outside || kind === drawKinds.level) {
      score[index] = answer;
    } else {
      const rising = linearScore(answer, inputs.lower[index] ?? 0, inputs.upper[index] ?? 1);
      score[index] = model.isLowerBetter[index] === 1 ? 100 - rising : rising;
    }
  }
  stage.locationQuotient = inputs.answer[model.locationQuotient] ?? Number.NaN;
  stage.newFirmFormation = inputs.answer[model.newFirmFormation] ?? Number.NaN;
}

function fillDimensions(
  model: DrawModel,
  { indicatorWeight }: DrawnInputs,
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
function aggregate(model: DrawModel, inputs: DrawnInputs, result: DrawResult): void {
  const { dimension, stage } = result;
  let sum = 0;
  let logs = 0;
  let weights = 0;
  let structural = 0;
  let structuralWeights = 0;
  let lowest = Number.POSITIVE_INFINITY;
  for (let index = 0; index < dimension.length; index += 1) {
    const weight = inputs.dimensionWeight[index] ?? 0;
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
  result.composite = inputs.geometric[0] === 1 ? Math.exp(logs / weights) - 1 : sum / weights;
}

/** Severity 0–100 of every group of links, written from `offset`; indicators that do not apply stay out. */
export function fillSeverities(
  runs: LinkRuns,
  score: Float64Array,
  { out, offset }: { out: Float64Array; offset: number },
): void {
  for (let group = 0; group < runs.factor.length; group += 1) {
    const isAll = runs.all[group] === 1;
    let sum = 0;
    let weights = 0;
    const end = runs.start[group + 1] ?? 0;
    for (let link = runs.start[group] ?? 0; link < end; link += 1) {
      const value = score[runs.indicator[link] ?? 0] ?? Number.NaN;
      if (!Number.isNaN(value)) {
        const trouble = runs.presence[link] === 1 ? value : 100 - value;
        sum += (runs.weight[link] ?? 0) * (isAll ? Math.log(trouble) : trouble);
        weights += runs.weight[link] ?? 0;
      }
    }
    const severity = isAll ? Math.exp(sum / weights) : sum / weights;
    out[offset + group] = (runs.factor[group] ?? 1) * severity;
  }
}
