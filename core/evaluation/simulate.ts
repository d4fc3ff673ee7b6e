import type { KnowledgeBase } from '../knowledge/schema.ts';
import { decideStage, type StageInputs, type StageOutcome } from '../scoring/stageRule.ts';
import { computeDraw, computeMissing, emptyResult } from './computeDraw.ts';
import { asksForPast } from './drawContext.ts';
import { drawInputs, emptyInputs, type InputStreams } from './drawInputs.ts';
import { drawKinds } from './drawModel.ts';
import type { DrawModel } from './drawModel.ts';
import type { DrawResult } from './drawnAnswers.ts';
import { fillSeverities } from './fillSeverities.ts';
import { RandomStream } from '../base/randomStream.ts';

/** Figures of the stage rule that may be missing, in the order of the columns that keep them. */
export const contextColumns = [
  'growthGap',
  'lqChange',
  'outputGrowth',
  'locationQuotient',
  'newFirmFormation',
  'yearsSinceFounding',
  'marginChange',
] as const satisfies readonly (keyof StageInputs)[];

/** The same draws with everything known at its headline value: what is missing varies, and nothing else. */
export interface MissingDraws {
  /** Which of `outcomes` each draw has. */
  readonly outcome: Uint8Array;
  readonly outcomes: readonly StageOutcome[];
  /** count × `contextColumns`. */
  readonly figures: Float64Array;
  /** Place among the answers on the past, 0 while it does not matter. */
  readonly past: Uint8Array;
  /** count × dimensions. */
  readonly dimensions: Float64Array;
}

/** What came out of the draws: one row per draw. */
export interface Draws {
  readonly count: number;
  /** count × dimensions; NaN where nothing applies. */
  readonly dimensions: Float64Array;
  readonly composite: Float64Array;
  /** count × `causeIds` and count × problems, 0–100. */
  readonly causes: Float64Array;
  /** The causes that are judged, in the order of the diagnosis, then those that are not. */
  readonly causeIds: readonly string[];
  readonly problems: Float64Array;
  /** Index of the stage in the knowledge base. */
  readonly stage: Uint8Array;
  /** count × indicators, 0–100: what the answers were in each draw; NaN for one that does not apply. */
  readonly scores: Float64Array;
  /** count × `contextColumns`: what the stage rule looked at. */
  readonly context: Float64Array;
  /** Place among the answers on the past, 0 where nothing is said and nothing drawn. */
  readonly past: Uint8Array;
  /** `null` where nothing is missing that the stage rests on. */
  readonly missing: MissingDraws | null;
}

/** One stream for each kind of uncertainty, so that none shifts the others. */
export const streams = {
  answers: 0,
  thresholds: 1,
  weights: 2,
  aggregation: 3,
  acceptance: 4,
  criterionWeights: 5,
  assessors: 6,
  missing: 7,
  context: 8,
} as const;

/** The streams that the inputs of a draw are filled from. */
export function inputStreams(seed: number): InputStreams {
  const stream = (kind: keyof typeof streams) => new RandomStream(seed, streams[kind]);
  return {
    answers: stream('answers'),
    assessors: stream('assessors'),
    missing: stream('missing'),
    context: stream('context'),
    thresholds: stream('thresholds'),
    weights: stream('weights'),
    aggregation: stream('aggregation'),
  };
}

interface Simulation {
  readonly kb: KnowledgeBase;
  readonly model: DrawModel;
  /** What the stage rule looks at for the headline; figures that are not known are drawn. */
  readonly context: StageInputs;
  readonly seed: number;
  readonly count: number;
}

/**
 * Draws the whole evaluation many times over: answers, what is missing, thresholds, weights and the way of aggregation.
 *
 * Deterministic in its arguments. All arrays are made once, before the draws. Not varied: the links between
 * indicators and causes, known figures of the context, and the cuts of the stage rule.
 */
export function simulate({ kb, model, context, seed, count }: Simulation): Draws {
  const dimensionCount = model.dimensionShape.length;
  const causeCount = model.causes.factor.length;
  const problemCount = model.problems.factor.length;
  const indicatorCount = model.kind.length;
  const draws = {
    count,
    dimensions: new Float64Array(count * dimensionCount),
    composite: new Float64Array(count),
    causes: new Float64Array(count * causeCount),
    causeIds: model.causeIds,
    problems: new Float64Array(count * problemCount),
    stage: new Uint8Array(count),
    scores: new Float64Array(count * indicatorCount),
    context: new Float64Array(count * contextColumns.length),
    past: new Uint8Array(count),
  };
  const stageIndex = new Map(kb.stages.stages.map((stage, index) => [stage.id, index]));
  const inputs = emptyInputs(model);
  const result = emptyResult(model, context);
  const missing = isAnythingMissing(model, context) ? missingRecorder({ kb, model, context, count }) : null;
  const random = inputStreams(seed);
  const { thresholdSpread } = kb.scoring.uncertainty;
  const drawn = { model, inputs, score: result.score };

  for (let draw = 0; draw < count; draw += 1) {
    drawInputs(model, inputs, random, thresholdSpread);
    computeDraw(model, inputs, result);
    draws.dimensions.set(result.dimension, draw * dimensionCount);
    draws.composite[draw] = result.composite;
    fillSeverities(model.causes, drawn, { out: draws.causes, offset: draw * causeCount });
    fillSeverities(model.problems, drawn, { out: draws.problems, offset: draw * problemCount });
    draws.stage[draw] = stageIndex.get(decideStage(kb, result.stage).stage) ?? 0;
    draws.scores.set(result.score, draw * indicatorCount);
    keepContext(result.stage, draws.context, draw);
    draws.past[draw] = pastPlace[result.stage.past ?? 'never-declined'];
    if (missing !== null) {
      computeMissing(model, inputs, missing.result);
      missing.keep(draw);
    }
  }
  return { ...draws, missing: missing?.draws ?? null };
}

/** What the stage rests on and is drawn: answers of indicators that count, and figures of the context. */
function isAnythingMissing(model: DrawModel, context: StageInputs): boolean {
  const isOpen = model.kind.some((kind) => kind > drawKinds.answered);
  const { growthGap, lqChange, yearsSinceFounding, marginChange } = context;
  return (
    isOpen ||
    [growthGap, lqChange, yearsSinceFounding, marginChange].some(Number.isNaN) ||
    asksForPast(context)
  );
}

function keepContext(stage: StageInputs, out: Float64Array, draw: number): void {
  const from = draw * contextColumns.length;
  for (let column = 0; column < contextColumns.length; column += 1) {
    const key = contextColumns[column];
    out[from + column] = key === undefined ? Number.NaN : stage[key];
  }
}

const pastPlace = { 'never-declined': 0, declined: 1, 'declined-new-growth': 2 } as const;

interface Recorder {
  readonly result: DrawResult;
  readonly draws: MissingDraws;
  readonly keep: (draw: number) => void;
}

function missingRecorder({ kb, model, context, count }: Omit<Simulation, 'seed'>): Recorder {
  const result = emptyResult(model, context);
  const outcomes: StageOutcome[] = [];
  const dimensionCount = model.dimensionShape.length;
  const draws = {
    outcome: new Uint8Array(count),
    outcomes,
    figures: new Float64Array(count * contextColumns.length),
    past: new Uint8Array(count),
    dimensions: new Float64Array(count * dimensionCount),
  };
  return {
    result,
    draws,
    keep(draw) {
      const outcome = decideStage(kb, result.stage);
      const known = outcomes.indexOf(outcome);
      draws.outcome[draw] = known < 0 ? outcomes.push(outcome) - 1 : known;
      draws.past[draw] = pastPlace[result.stage.past ?? 'never-declined'];
      keepContext(result.stage, draws.figures, draw);
      draws.dimensions.set(result.dimension, draw * dimensionCount);
    },
  };
}
