import { linearScore } from '../scoring/valueFunction.ts';
import { drawKinds } from './drawModel.ts';
import type { DrawModel } from './drawModel.ts';
import type { RandomStream } from './randomStream.ts';

/** What one draw fills in, by indicator. */
export interface DrawnScores {
  /** 0–100; NaN for an indicator that does not apply. */
  readonly score: Float64Array;
  /** The drawn figure in its own unit; NaN for levels and for what does not apply. */
  readonly quantity: Float64Array;
}

interface AnswerDraw {
  readonly answers: RandomStream;
  readonly thresholds: RandomStream;
  readonly thresholdSpread: number;
  readonly ratingScores: readonly number[];
}

/** Scores of all indicators in one draw; NaN for those that do not apply. */
export function drawScores(
  model: DrawModel,
  drawn: DrawnScores,
  { answers, thresholds, ...rule }: AnswerDraw,
): void {
  const { score, quantity } = drawn;
  for (let index = 0; index < score.length; index += 1) {
    quantity[index] = Number.NaN;
    const kind = model.kind[index];
    if (kind === drawKinds.outside) {
      score[index] = Number.NaN;
    } else if (kind === drawKinds.level) {
      score[index] = rule.ratingScores[drawLevel(model, index, answers.uniform())] ?? 0;
    } else {
      const span = (model.upper[index] ?? 1) - (model.lower[index] ?? 0);
      const value =
        kind === drawKinds.quantity
          ? drawQuantity(model, index, answers.normal())
          : (model.lower[index] ?? 0) + span * answers.uniform();
      const lower = (model.lower[index] ?? 0) + rule.thresholdSpread * span * (2 * thresholds.uniform() - 1);
      const upper = (model.upper[index] ?? 1) + rule.thresholdSpread * span * (2 * thresholds.uniform() - 1);
      const rising = linearScore(value, lower, upper);
      quantity[index] = value;
      score[index] = model.isLowerBetter[index] === 1 ? 100 - rising : rising;
    }
  }
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
