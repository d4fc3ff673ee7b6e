import { criterionIds } from '../knowledge/schema.ts';
import type { RankedMeasure } from '../model/evaluation.ts';
import type { Preference } from './preference.ts';
import { promethee } from './promethee.ts';
import type { CriterionWeights } from './rankMeasures.ts';
import { topsis } from './topsis.ts';
import { vikor, type VikorResult } from './vikor.ts';

export const crossCheckMethodIds = ['topsis', 'promethee2', 'vikor'] as const;
export type CrossCheckMethodId = (typeof crossCheckMethodIds)[number];

/** What the methods leave to the one who uses them. */
export interface CrossCheckSettings {
  /** The same for every criterion; thresholds in points of the 0–100 scale. */
  readonly preference: Preference;
  /** Weight of the group regret in VIKOR, 0–1. */
  readonly v: number;
}

/**
 * What the evaluation and the brief use.
 *
 * A fifth of a level of the five-level scale is no difference, a whole level is full preference: without thresholds
 * PROMETHEE would count a tenth of a point as much as a hundred. v = 0.5 is VIKOR's consensus.
 */
export const standardCrossChecks: CrossCheckSettings = {
  preference: { shape: 'linear', q: 5, p: 25, s: 25 },
  v: 0.5,
};

/** A measure as the methods see it: the additive value only orders, the scores are what they work on. */
export type ScoredMeasure = Pick<RankedMeasure, 'value' | 'scores'>;

export interface CrossCheckInput {
  readonly measures: readonly ScoredMeasure[];
  readonly weights: CriterionWeights;
  readonly settings: CrossCheckSettings;
}

const top = 100;
const bottom = 0;
const best = criterionIds.map(() => top);
const worst = criterionIds.map(() => bottom);
const types = criterionIds.map(() => 1);

const matrixOf = (measures: readonly ScoredMeasure[]): number[][] =>
  measures.map(({ scores }) => criterionIds.map((criterion) => scores[criterion]));

const weightsOf = (weights: CriterionWeights): number[] =>
  criterionIds.map((criterion) => weights[criterion]);

/** VIKOR on the criterion scores, regrets measured from the fixed 100 and 0. */
export const vikorOf = ({ measures, weights, settings }: CrossCheckInput): VikorResult =>
  vikor({ matrix: matrixOf(measures), weights: weightsOf(weights), types, v: settings.v, best, worst });

/**
 * A figure by measure, higher is better: closeness (TOPSIS), net flow (PROMETHEE II), −Q (VIKOR).
 *
 * Same criterion scores, same weights, same fixed 0–100 scales as the additive value: ideal 100 and anti-ideal 0, never
 * the best and worst present, so that no figure depends on scales that measures bring along.
 */
export function figuresBy(method: CrossCheckMethodId, input: CrossCheckInput): readonly number[] {
  const matrix = matrixOf(input.measures);
  const weights = weightsOf(input.weights);
  switch (method) {
    case 'topsis':
      return topsis(matrix, weights, { ideal: best, antiIdeal: worst });
    case 'promethee2':
      return promethee({ matrix, weights, types, preferences: types.map(() => input.settings.preference) })
        .net;
    case 'vikor':
      return vikorOf(input).q.map((q) => -q);
  }
}
