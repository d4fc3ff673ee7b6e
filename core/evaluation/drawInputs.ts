import type { RandomStream } from '../base/randomStream.ts';
import { contextNumbers } from './drawContext.ts';
import type { DrawModel } from './drawModel.ts';

/**
 * Everything uncertain that one draw is made from, independent of each other: errors, not answers.
 *
 * Rows of `noise` and places of `shared`: first the assessment's own answers, then one for each assessor that is picked.
 */
export interface DrawnInputs {
  /** Standard normal, by row and indicator: the own part of each error, and of each missing answer (first row). */
  readonly noise: Float64Array;
  /** Standard normal, by row: what the errors of one assessor have in common. */
  readonly shared: Float64Array;
  /** Uniform, one for each assessor that is picked: which member stands there. */
  readonly picks: Float64Array;
  /** Standard normal: what all missing answers have in common, then those of each dimension, then causes nobody can see. */
  readonly missing: Float64Array;
  /** Figures of the stage rule beside the ratings; see `drawContext.ts`. */
  readonly context: Float64Array;
  /** Thresholds of quantities, by indicator; unused for levels. */
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** Weights that are not yet divided by their sum. */
  readonly indicatorWeight: Float64Array;
  readonly dimensionWeight: Float64Array;
  /** 1: the composite is the geometric mean in this draw; 0: the arithmetic. One element. */
  readonly geometric: Float64Array;
}

/** One stream for each kind of uncertainty, so that none shifts the others. */
export interface InputStreams {
  readonly answers: RandomStream;
  readonly assessors: RandomStream;
  readonly missing: RandomStream;
  readonly context: RandomStream;
  readonly thresholds: RandomStream;
  readonly weights: RandomStream;
  readonly aggregation: RandomStream;
}

/** How many numbers of each kind one draw takes. */
export function inputSizes(model: DrawModel): Readonly<Record<keyof DrawnInputs, number>> {
  const indicators = model.kind.length;
  const dimensions = model.dimensionShape.length;
  return {
    noise: (1 + model.picks) * indicators,
    shared: 1 + model.picks,
    picks: model.picks,
    missing: 1 + dimensions + model.causes.unseen,
    context: contextNumbers,
    lower: indicators,
    upper: indicators,
    indicatorWeight: indicators,
    dimensionWeight: dimensions,
    geometric: 1,
  };
}

/** The inputs of a draw, each kind kept where `of` says. */
export function inputsIn(of: (kind: keyof DrawnInputs) => Float64Array): DrawnInputs {
  return {
    noise: of('noise'),
    shared: of('shared'),
    picks: of('picks'),
    missing: of('missing'),
    context: of('context'),
    lower: of('lower'),
    upper: of('upper'),
    indicatorWeight: of('indicatorWeight'),
    dimensionWeight: of('dimensionWeight'),
    geometric: of('geometric'),
  };
}

export function emptyInputs(model: DrawModel): DrawnInputs {
  const sizes = inputSizes(model);
  return inputsIn((kind) => new Float64Array(sizes[kind]));
}

/**
 * Fills in one draw of all inputs.
 *
 * Every number is drawn whether this assessment needs it or not: another answer then changes no other number.
 */
// eslint-disable-next-line max-params -- an object of arguments would be allocated for each draw
export function drawInputs(
  model: DrawModel,
  out: DrawnInputs,
  streams: InputStreams,
  thresholdSpread: number,
): void {
  streams.answers.fillNormal(out.noise);
  streams.assessors.fillNormal(out.shared);
  for (let pick = 0; pick < out.picks.length; pick += 1) {
    out.picks[pick] = streams.assessors.uniform();
  }
  streams.missing.fillNormal(out.missing);
  drawContextNumbers(out.context, streams.context);
  for (let index = 0; index < model.kind.length; index += 1) {
    drawThresholds(model, index, { out, random: streams.thresholds, thresholdSpread });
    const shape = model.indicatorShape[index] ?? 0;
    out.indicatorWeight[index] = shape > 0 ? streams.weights.gamma(shape) : 0;
  }
  for (let index = 0; index < model.dimensionShape.length; index += 1) {
    const shape = model.dimensionShape[index] ?? 0;
    out.dimensionWeight[index] = shape > 0 ? streams.weights.gamma(shape) : 0;
  }
  out.geometric[0] = streams.aggregation.uniform() < 0.5 ? 1 : 0;
}

/** The growth gap has heavier tails than a normal number: Student's t with four degrees of freedom. */
export function drawContextNumbers(out: Float64Array, random: RandomStream): void {
  for (let place = 0; place < contextNumbers - 1; place += 1) {
    out[place] = random.normal();
  }
  out[contextNumbers - 1] = random.uniform();
  // χ² with 4 degrees of freedom over 4 is a gamma number of shape 2 over 2.
  out[0] = (out[0] ?? 0) / Math.sqrt(random.gamma(2) / 2);
}

interface ThresholdDrawing {
  readonly out: DrawnInputs;
  readonly random: RandomStream;
  readonly thresholdSpread: number;
}

export function drawThresholds(
  model: DrawModel,
  index: number,
  { out, random, thresholdSpread }: ThresholdDrawing,
): void {
  if (model.isQuantity[index] === 1) {
    const lower = model.lower[index] ?? 0;
    const upper = model.upper[index] ?? 1;
    const spread = thresholdSpread * (upper - lower);
    out.lower[index] = lower + spread * (2 * random.uniform() - 1);
    out.upper[index] = upper + spread * (2 * random.uniform() - 1);
  }
}
