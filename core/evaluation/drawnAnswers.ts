import { normalCdf } from '../base/normalDistribution.ts';
import type { StageInputs } from '../scoring/stageRule.ts';
import { linearScore } from '../scoring/valueFunction.ts';
import type { DrawnInputs } from './drawInputs.ts';
import { type DrawModel, drawKinds } from './drawModel.ts';

/** What follows from the inputs of one draw, overwritten by the next. */
export interface DrawResult {
  /** By indicator, 0–100; NaN for one that does not apply. */
  readonly score: Float64Array;
  /** By indicator, the figure of a quantity in its own unit; unused for levels. */
  readonly figure: Float64Array;
  /** By dimension; NaN where nothing applies. */
  readonly dimension: Float64Array;
  readonly weightSum: Float64Array;
  /** What the stage rule looks at. */
  readonly stage: StageInputs;
  /** The same as far as it is known; NaN and `null` where it is drawn. */
  readonly known: StageInputs;
  composite: number;
}

/** What the scores and weights of a draw are computed with: drawn, or those of the headline. */
export type Scales = Pick<
  DrawnInputs,
  'lower' | 'upper' | 'indicatorWeight' | 'dimensionWeight' | 'geometric'
>;

interface Filling {
  readonly inputs: DrawnInputs;
  readonly result: DrawResult;
}

export interface MissingFilling extends Filling {
  readonly scales: Scales;
}

/** The picked members' answers, each with the errors of his own, averaged. */
export function fillFromMembers(model: DrawModel, index: number, { inputs, result }: Filling): void {
  const count = model.kind.length;
  let scores = 0;
  let figures = 0;
  let given = 0;
  for (let pick = 0; pick < model.picks; pick += 1) {
    const member = Math.floor((inputs.picks[pick] ?? 0) * model.picks);
    const place = (1 + member) * count + index;
    if (model.answers.isRated[place] === 1) {
      const value = answerAt(model, place, memberError(model, inputs, { pick, index }));
      figures += value;
      scores += scoreOf(model, index, { value, scales: inputs });
      given += 1;
    }
  }
  if (given === 0) {
    const place = firstRated(model, index, Math.floor((inputs.picks[0] ?? 0) * model.picks));
    figures = answerAt(model, place, memberError(model, inputs, { pick: 0, index }));
    scores = scoreOf(model, index, { value: figures, scales: inputs });
    given = 1;
  }
  result.figure[index] = figures / given;
  result.score[index] = scores / given;
}

const memberError = (
  { loadings, kind }: DrawModel,
  { shared, noise }: DrawnInputs,
  { pick, index }: { readonly pick: number; readonly index: number },
): number =>
  loadings.assessor * (shared[1 + pick] ?? 0) + loadings.own * (noise[(1 + pick) * kind.length + index] ?? 0);

/** Where none of those picked has rated an indicator: the next member after the first pick who has. */
function firstRated(model: DrawModel, index: number, from: number): number {
  for (let step = 0; step < model.picks; step += 1) {
    const place = (1 + ((from + step) % model.picks)) * model.kind.length + index;
    if (model.answers.isRated[place] === 1) {
      return place;
    }
  }
  return index;
}

/** The answer of one rater under an error z towards better: a level's score, or a quantity in its own unit. */
export function answerAt(model: DrawModel, place: number, z: number): number {
  const index = place % model.kind.length;
  if (model.isQuantity[index] !== 1) {
    return model.ratingScores[stepOf(model.answers.levelCuts, place * 4, z)] ?? 0;
  }
  const error = (model.answers.deviation[place] ?? 0) * (model.isLowerBetter[index] === 1 ? -z : z);
  return reflected(model, index, (model.answers.value[place] ?? 0) + error);
}

/** 0 for level 1 … 4 for level 5. */
function stepOf(cuts: Float64Array, from: number, z: number): number {
  let step = 0;
  while (step < 4 && z > (cuts[from + step] ?? 0)) {
    step += 1;
  }
  return step;
}

/** A figure thrown back at the ends of its valid range. */
function reflected(model: DrawModel, index: number, drawn: number): number {
  const min = model.min[index] ?? 0;
  const max = model.max[index] ?? 1;
  const above = drawn < min ? 2 * min - drawn : drawn;
  const inside = above > max ? 2 * max - above : above;
  return Math.min(max, Math.max(min, inside));
}

/** A level's score as it is; a quantity between its thresholds. */
export function scoreOf(
  model: DrawModel,
  index: number,
  { value, scales }: { readonly value: number; readonly scales: Scales },
): number {
  if (model.isQuantity[index] !== 1) {
    return value;
  }
  const rising = linearScore(value, scales.lower[index] ?? 0, scales.upper[index] ?? 1);
  return model.isLowerBetter[index] === 1 ? 100 - rising : rising;
}

/** A missing answer: anything on its scale, but higher where other missing answers are. */
export function fillMissing(
  model: DrawModel,
  index: number,
  { inputs, scales, result }: MissingFilling,
): void {
  const kind = model.kind[index];
  if (kind === drawKinds.outside || kind === drawKinds.missingGrowth) {
    result.score[index] = Number.NaN;
    result.figure[index] = Number.NaN;
    return;
  }
  // A figure of the context has a prior of its own and goes with no other answer.
  const z =
    kind === drawKinds.missingFigure ? (inputs.noise[index] ?? 0) : missingError(model, index, inputs);
  if (kind === drawKinds.missingLevel) {
    result.score[index] = model.ratingScores[stepOf(model.missingCuts, 0, z)] ?? 0;
    return;
  }
  const better = model.isLowerBetter[index] === 1 ? -z : z;
  const lower = model.lower[index] ?? 0;
  const value =
    kind === drawKinds.missingFigure
      ? (model.priorMedian[index] ?? 0) * Math.exp((model.priorLogSd[index] ?? 0) * better)
      : lower + ((model.upper[index] ?? 1) - lower) * normalCdf(better);
  result.figure[index] = value;
  result.score[index] = scoreOf(model, index, { value, scales });
}

const missingError = (
  { loadings, dimension }: DrawModel,
  index: number,
  { missing, noise }: DrawnInputs,
): number =>
  loadings.missing * (missing[0] ?? 0) +
  loadings.missingDimension * (missing[1 + (dimension[index] ?? 0)] ?? 0) +
  loadings.missingOwn * (noise[index] ?? 0);
