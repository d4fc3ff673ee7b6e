import type { CriterionId, StageId } from '../../knowledge/schema.ts';

/** One input of the evaluation that an official has given or that the weights follow from. */
export type SensitivityInput =
  | { readonly kind: 'answer'; readonly indicator: string }
  | { readonly kind: 'acceptance'; readonly measure: string }
  | { readonly kind: 'own-score'; readonly measure: string; readonly criterion: CriterionId }
  | { readonly kind: 'weight'; readonly criterion: CriterionId };

/** The headline with one input moved. */
export interface MovedOutcome {
  /** What the input was moved to: a level, a figure, a score 0–100, a weight 0–1. */
  readonly to: number;
  /** 0–100; `null` where coverage withholds it. */
  readonly composite: number | null;
  /** Value of the present first measure less the highest of the others; below 0 when it is first no more. */
  readonly lead: number | null;
  /** The measure that is first then; `null` without a formation type. */
  readonly first: string | null;
}

/** One bar of the tornado. */
export interface OneWayEffect {
  readonly input: SensitivityInput;
  /** In the same unit as `to`; `null` for an acceptance that is not rated. */
  readonly now: number | null;
  /** One step down and up; `null` at the end of the scale. */
  readonly down: MovedOutcome | null;
  readonly up: MovedOutcome | null;
  /** Distance between the lowest and the highest of down, now and up. */
  readonly compositeWidth: number;
  readonly leadWidth: number;
}

/** What one answer does when it moves by one level: to the farther of the two outcomes, whichever way that is. */
export interface AnswerEffect {
  readonly indicator: string;
  readonly now: number;
  readonly to: number;
  /** In the unit of the list: points, share of probability, points of severity, measures. */
  readonly size: number;
}

export interface CompositeEffect extends AnswerEffect {
  readonly composite: number;
}
export interface StageEffect extends AnswerEffect {
  readonly stage: StageId | null;
}
export interface CauseEffect extends AnswerEffect {
  /** Causes that come into the five most severe, and those that leave. */
  readonly entered: readonly string[];
  readonly left: readonly string[];
  /** The cause among the five whose severity moves most. */
  readonly cause: string;
}
export interface PlanEffect extends AnswerEffect {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Value of the best plan less that of the present one. */
  readonly valueChange: number;
}

/** How far one criterion's weight can move, the others scaled in proportion. Weights 0–1. */
export interface StabilityInterval {
  readonly criterion: CriterionId;
  readonly weight: number;
  readonly keepsFirst: readonly [number, number];
  readonly keepsRanking: readonly [number, number];
}

/** The smallest change of a single weight that puts another measure level with the first. */
export interface SingleWeightChange {
  readonly criterion: CriterionId;
  readonly weight: number;
  readonly to: number;
  readonly challenger: string;
}

/**
 * The smallest change of all weights that puts another measure level with the first: least Σ |new − old|.
 *
 * Weight goes from the criteria of `from` to the one of `to`; `moved` is what goes over, half the sum of the changes.
 */
export interface WeightTransfer {
  readonly challenger: string;
  readonly from: readonly { readonly criterion: CriterionId; readonly amount: number }[];
  readonly to: CriterionId;
  readonly moved: number;
  readonly weights: Readonly<Record<CriterionId, number>>;
}

/** A group of inputs that vary together in the analysis of variance. */
export type VarianceGroup =
  | { readonly kind: 'answers'; readonly dimension: string }
  | { readonly kind: 'assessors' }
  | { readonly kind: 'missing-answers' }
  | { readonly kind: 'stage-context' }
  | { readonly kind: 'thresholds' }
  | { readonly kind: 'index-weights' }
  | { readonly kind: 'aggregation' }
  | { readonly kind: 'acceptance' }
  | { readonly kind: 'effects' }
  | { readonly kind: 'criterion-weights' };

/** First-order shares of the variance of one figure; shares and errors 0–1. */
export interface VarianceShares {
  readonly mean: number;
  readonly deviation: number;
  /** Largest first. A share is not cut at 0: below it there is only the error of sampling. */
  readonly groups: readonly {
    readonly group: VarianceGroup;
    readonly share: number;
    readonly error: number;
  }[];
  /** What no group explains alone: 1 less the sum of the shares. */
  readonly interactions: number;
  readonly draws: number;
}

/** How far the results hold when single inputs move. Without a formation type only the index is analysed. */
export interface RobustnessReport {
  /** Ids of all measures offered, the most valuable first, with what each is worth under each criterion, in the order of `criterionIds`. */
  readonly measures: readonly { readonly id: string; readonly worth: readonly number[] }[];
  readonly weights: Readonly<Record<CriterionId, number>>;
  readonly composite: number | null;
  readonly stage: StageId | null;
  /** Value of the first less that of the second; `null` with fewer than two measures. */
  readonly lead: number | null;
  readonly stability: readonly StabilityInterval[];
  /** `null`: no single weight can be moved so far that another measure is first. */
  readonly singleChange: SingleWeightChange | null;
  /** `null`: no weighting makes another measure level with the first. */
  readonly transfer: WeightTransfer | null;
  /** Every input that moves composite or lead. */
  readonly oneWay: readonly OneWayEffect[];
  /** Five answers each, the largest effect first; answers without effect are left out. */
  readonly composites: readonly CompositeEffect[];
  readonly stages: readonly StageEffect[];
  readonly causes: readonly CauseEffect[];
  readonly plans: readonly PlanEffect[];
  readonly compositeVariance: VarianceShares | null;
  readonly leadVariance: VarianceShares | null;
  readonly varied: readonly RobustnessInput[];
  readonly notVaried: readonly RobustnessInput[];
}

export type RobustnessInput =
  | 'answers'
  | 'missing-answers'
  | 'thresholds'
  | 'index-weights'
  | 'aggregation'
  | 'acceptance'
  | 'own-scores'
  | 'criterion-weights'
  | 'formation-type'
  | 'shared-errors'
  | 'missing-context'
  | 'stage-context'
  | 'links'
  | 'stage-cuts'
  | 'costs'
  | 'effects-of-measures';
