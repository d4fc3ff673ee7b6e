import type { WeightRegion } from '../priorities.ts';

/** What an SMAA-2 analysis varies, and how often it draws. */
export interface SmaaSettings {
  readonly region: WeightRegion;
  /** Whether severities, stage and acceptance vary as their evidence allows, or stay as answered. */
  readonly scores: 'fixed' | 'uncertain';
  /** At least 1. */
  readonly draws: number;
}

/**
 * Stochastic multicriteria acceptability analysis (SMAA-2; Lahdelma & Salminen 2001) of the measures offered.
 *
 * Shares are 0–1. Rows, and the columns of `pairwiseWinning`, are in the order of `measures`, the one most often first
 * at the head.
 */
export interface SmaaReport {
  readonly measures: readonly string[];
  readonly draws: number;
  /** Share of draws in which the measure (row) takes the rank (column, 1 first); equal values share the better rank. */
  readonly rankAcceptability: readonly (readonly number[])[];
  /** Share of draws in which the row is worth more than the column; 0 on the diagonal. */
  readonly pairwiseWinning: readonly (readonly number[])[];
  /** Mean weights, in the order of `criterionIds`, of the draws in which the measure is first; `null`: never first. */
  readonly centralWeights: readonly (readonly number[] | null)[];
  /** Share of the score draws in which the measure is first under its central weights; `null`: never first. */
  readonly confidence: readonly (number | null)[];
  readonly firstShare: readonly number[];
  readonly topTenShare: readonly number[];
  readonly expectedRank: readonly number[];
  /** What was drawn and what was held, so that no sensitivity is left out in silence. */
  readonly varied: readonly SmaaInput[];
  readonly notVaried: readonly SmaaInput[];
}

export type SmaaInput =
  | 'weights'
  | 'cause-severity'
  | 'stage'
  | 'acceptance'
  | 'own-scores'
  | 'own-stage'
  | 'feasibility-and-speed'
  | 'formation-type'
  | 'value-functions'
  | 'effects-of-measures';
