import { criterionIds } from '../knowledge/schema.ts';
import type { RankedMeasure } from '../model/rankedMeasure.ts';
import type { Preference } from './preference.ts';
import { promethee } from './promethee.ts';
import type { CriterionWeights } from './rankMeasures.ts';
import { topsis } from './topsis.ts';
import { vikor, type VikorResult } from './vikor.ts';

export const crossCheckMethodIds = ['topsis', 'promethee2', 'vikor'] as const;
export type CrossCheckMethodId = (typeof crossCheckMethodIds)[number];

/** What the methods leave to the one who uses them. */
export interface CrossCheckSettings {
  /** The same for every criterion; thresholds in percent of the trouble. */
  readonly preference: Preference;
  /** Weight of the group regret in VIKOR, 0–1. */
  readonly v: number;
}

/**
 * What the evaluation and the brief use.
 *
 * Half a percent of the trouble is no difference, as little as a plan counts for nothing; five percent is full
 * preference: without thresholds PROMETHEE would count a tenth of a percent as much as all. v = 0.5 is VIKOR's consensus.
 */
export const standardCrossChecks: CrossCheckSettings = {
  preference: { shape: 'linear', q: 0.5, p: 5, s: 5 },
  v: 0.5,
};

/** A measure as the methods see it: the value only orders, what it is worth under each criterion they work on. */
export type ScoredMeasure = Pick<RankedMeasure, 'value' | 'worth'>;

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
  measures.map(({ worth }) => criterionIds.map((criterion) => worth[criterion]));

const weightsOf = (weights: CriterionWeights): number[] =>
  criterionIds.map((criterion) => weights[criterion]);

/** VIKOR on what measures are worth under each criterion, regrets measured from the fixed 100 and 0. */
export const vikorOf = ({ measures, weights, settings }: CrossCheckInput): VikorResult =>
  vikor({ matrix: matrixOf(measures), weights: weightsOf(weights), types, v: settings.v, best, worst });

/**
 * A figure by measure, higher is better: closeness (TOPSIS), net flow (PROMETHEE II), −Q (VIKOR).
 *
 * Same figures, same weights, same fixed 0–100 scales as the value: ideal 100 (all trouble gone) and anti-ideal 0, never
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
