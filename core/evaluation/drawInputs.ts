import { drawKinds } from './drawModel.ts';
import type { DrawModel } from './drawModel.ts';
import type { RandomStream } from '../base/randomStream.ts';

/** Everything uncertain that one draw of the index is made from; all by indicator but `dimensionWeight`. */
export interface DrawnInputs {
  /** The score of a drawn level, 0–100; the drawn figure of a quantity in its own unit; NaN outside. */
  readonly answer: Float64Array;
  /** Thresholds of quantities; unused for levels. */
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
  readonly thresholds: RandomStream;
  readonly weights: RandomStream;
  readonly aggregation: RandomStream;
}

interface InputRules {
  readonly thresholdSpread: number;
  readonly ratingScores: readonly number[];
}

export function emptyInputs(model: DrawModel): DrawnInputs {
  const byIndicator = () => new Float64Array(model.kind.length);
  return {
    answer: byIndicator(),
    lower: byIndicator(),
    upper: byIndicator(),
    indicatorWeight: byIndicator(),
    dimensionWeight: new Float64Array(model.dimensionShape.length),
    geometric: new Float64Array(1),
  };
}

/** Fills in one draw of all inputs. */
// eslint-disable-next-line max-params -- an object of arguments would be allocated for each draw
export function drawInputs(
  model: DrawModel,
  out: DrawnInputs,
  streams: InputStreams,
  rules: InputRules,
): void {
  for (let index = 0; index < model.kind.length; index += 1) {
    drawAnswer(model, index, { out, streams, rules });
    const shape = model.indicatorShape[index] ?? 0;
    out.indicatorWeight[index] = shape > 0 ? streams.weights.gamma(shape) : 0;
  }
  for (let index = 0; index < model.dimensionShape.length; index += 1) {
    const shape = model.dimensionShape[index] ?? 0;
    out.dimensionWeight[index] = shape > 0 ? streams.weights.gamma(shape) : 0;
  }
  out.geometric[0] = streams.aggregation.uniform() < 0.5 ? 1 : 0;
}

interface Drawing {
  readonly out: DrawnInputs;
  readonly streams: InputStreams;
  readonly rules: InputRules;
}

function drawAnswer(model: DrawModel, index: number, { out, streams, rules }: Drawing): void {
  const kind = model.kind[index];
  if (kind === drawKinds.outside) {
    out.answer[index] = Number.NaN;
    return;
  }
  if (kind === drawKinds.level) {
    out.answer[index] = rules.ratingScores[drawLevel(model, index, streams.answers.uniform())] ?? 0;
    return;
  }
  const lower = model.lower[index] ?? 0;
  const upper = model.upper[index] ?? 1;
  const span = upper - lower;
  const spread = rules.thresholdSpread * span;
  out.answer[index] =
    kind === drawKinds.quantity
      ? drawQuantity(model, index, streams.answers.normal())
      : lower + span * streams.answers.uniform();
  out.lower[index] = lower + spread * (2 * streams.thresholds.uniform() - 1);
  out.upper[index] = upper + spread * (2 * streams.thresholds.uniform() - 1);
}

/** 0 for level 1 … 4 for level 5. */
function drawLevel(model: DrawModel, index: number, uniform: number): number {
  let step = 0;
  while (step < 4 && uniform > (model.levels[index * 5 + step] ?? 1)) {
    step += 1;
  }
  return step;
}

/** A figure around the given one, thrown back at the ends of its valid range. */
function drawQuantity(model: DrawModel, index: number, normal: number): number {
  const min = model.min[index] ?? 0;
  const max = model.max[index] ?? 1;
  let value = (model.value[index] ?? 0) + (model.deviation[index] ?? 0) * normal;
  value = value < min ? 2 * min - value : value;
  value = value > max ? 2 * max - value : value;
  return Math.min(max, Math.max(min, value));
}
