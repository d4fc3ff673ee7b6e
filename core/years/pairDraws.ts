import { RandomStream } from '../base/randomStream.ts';
import { computeDraw, emptyResult } from '../evaluation/computeDraw.ts';
import {
  drawContextNumbers,
  type DrawnInputs,
  drawThresholds,
  emptyInputs,
} from '../evaluation/drawInputs.ts';
import type { DrawModel } from '../evaluation/drawModel.ts';
import type { DrawResult } from '../evaluation/drawnAnswers.ts';
import type { Diagnosed } from '../evaluation/pipeline.ts';
import type { SharedErrors } from './sharedErrors.ts';

/** One of the two assessments while both are drawn. */
export interface DrawnYear {
  readonly model: DrawModel;
  readonly inputs: DrawnInputs;
  readonly result: DrawResult;
}

interface PairDrawing {
  readonly earlier: Pick<Diagnosed, 'answers' | 'drawModel'>;
  readonly later: Pick<Diagnosed, 'answers' | 'drawModel'>;
  readonly shared: SharedErrors;
  readonly seed: number;
  readonly count: number;
  readonly thresholdSpread: number;
  readonly keep: (draw: number, earlier: DrawnYear, later: DrawnYear) => void;
}

/** Streams of their own: a pair never draws the numbers that the evaluation of one of them draws. */
const streams = {
  answersThen: 40,
  answersNow: 41,
  assessorThen: 42,
  assessorNow: 43,
  missingThen: 44,
  missingNow: 45,
  contextThen: 46,
  contextNow: 47,
  thresholds: 48,
  weights: 49,
  weightsNow: 50,
  aggregation: 51,
} as const;
type Streams = Readonly<Record<keyof typeof streams, RandomStream>>;

function openStreams(seed: number): Streams {
  const open = Object.entries(streams).map(([kind, number]) => [kind, new RandomStream(seed, number)]);
  // Object.fromEntries forgets the names.
  return Object.fromEntries(open) as Streams;
}

/**
 * Draws two assessments side by side, many times over.
 *
 * Thresholds, weights and the way of aggregation are those of one method and the same in both; so is what an assessor's
 * errors have in common where one person made both, and what all missing answers of the cluster have in common. The own
 * error of each answer is drawn for each year, but for an answer that was only carried over.
 */
export function drawPair({ earlier, later, shared, ...drawing }: PairDrawing): void {
  const random = openStreams(drawing.seed);
  const [then, now] = [yearOf(earlier), yearOf(later)];
  const carried = earlier.answers.indicators.flatMap(({ id }, index) =>
    shared.carried.has(id) ? [index] : [],
  );
  for (let draw = 0; draw < drawing.count; draw += 1) {
    drawErrors(then, now, { random, shared, carried });
    drawMissing(then, now, random);
    drawScales(then, now, { random, spread: drawing.thresholdSpread });
    computeDraw(then.model, then.inputs, then.result);
    computeDraw(now.model, now.inputs, now.result);
    drawing.keep(draw, then, now);
  }
}

function yearOf({ answers, drawModel }: PairDrawing['earlier']): DrawnYear {
  const model = drawModel();
  return { model, inputs: emptyInputs(model), result: emptyResult(model, answers.context) };
}

interface Errors {
  readonly random: Streams;
  readonly shared: SharedErrors;
  /** Places of the indicators whose answer was carried over. */
  readonly carried: readonly number[];
}

function drawErrors(earlier: DrawnYear, later: DrawnYear, { random, shared, carried }: Errors): void {
  const [then, now] = [earlier.inputs, later.inputs];
  random.answersThen.fillNormal(then.noise);
  random.answersNow.fillNormal(now.noise);
  random.assessorThen.fillNormal(then.shared);
  random.assessorNow.fillNormal(now.shared);
  fillUniform(random.assessorThen, then.picks);
  fillUniform(random.assessorNow, now.picks);
  if (shared.isSameGroup) {
    now.picks.set(then.picks);
    now.shared.set(then.shared);
  }
  now.shared[0] = (shared.assessor === 'same' ? then.shared[0] : now.shared[0]) ?? 0;
  // The whole error of a carried answer is that of the earlier one, whoever carried it over.
  const { assessor, own } = later.model.loadings;
  const ofTheOther = (assessor / own) * ((then.shared[0] ?? 0) - (now.shared[0] ?? 0));
  for (const index of carried) {
    now.noise[index] = (then.noise[index] ?? 0) + ofTheOther;
  }
}

function fillUniform(random: RandomStream, out: Float64Array): void {
  for (let place = 0; place < out.length; place += 1) {
    out[place] = random.uniform();
  }
}

/** What is common to all missing answers and to those of a dimension is the cluster's, and does not come and go. */
function drawMissing(then: DrawnYear, now: DrawnYear, random: Streams): void {
  random.missingThen.fillNormal(then.inputs.missing);
  random.missingNow.fillNormal(now.inputs.missing);
  now.inputs.missing.set(then.inputs.missing.subarray(0, 1 + then.model.dimensionShape.length));
  drawContextNumbers(then.inputs.context, random.contextThen);
  drawContextNumbers(now.inputs.context, random.contextNow);
}

interface Scales {
  readonly random: Streams;
  readonly spread: number;
}

function drawScales(then: DrawnYear, now: DrawnYear, { random, spread }: Scales): void {
  for (let index = 0; index < then.model.kind.length; index += 1) {
    drawThresholds(then.model, index, {
      out: then.inputs,
      random: random.thresholds,
      thresholdSpread: spread,
    });
  }
  now.inputs.lower.set(then.inputs.lower);
  now.inputs.upper.set(then.inputs.upper);
  drawWeights({
    shapes: [then.model.indicatorShape, now.model.indicatorShape],
    out: [then.inputs.indicatorWeight, now.inputs.indicatorWeight],
    random,
  });
  drawWeights({
    shapes: [then.model.dimensionShape, now.model.dimensionShape],
    out: [then.inputs.dimensionWeight, now.inputs.dimensionWeight],
    random,
  });
  const geometric = random.aggregation.uniform() < 0.5 ? 1 : 0;
  then.inputs.geometric[0] = geometric;
  now.inputs.geometric[0] = geometric;
}

interface Weights {
  readonly shapes: readonly [Float64Array, Float64Array];
  readonly out: readonly [Float64Array, Float64Array];
  readonly random: Streams;
}

/** One weight for both, unless other indicators apply so that its shape differs. */
function drawWeights({ shapes: [before, after], out: [then, now], random }: Weights): void {
  for (let index = 0; index < before.length; index += 1) {
    const [shape, other] = [before[index] ?? 0, after[index] ?? 0];
    then[index] = shape > 0 ? random.weights.gamma(shape) : 0;
    now[index] = shape === other ? (then[index] ?? 0) : other > 0 ? random.weightsNow.gamma(other) : 0;
  }
}
