import type { Clause } from '../knowledge/conditionSchema.ts';
import type { ActorId, CriterionId, Horizon } from '../knowledge/schema.ts';

/** What a measure takes from a cause when fully delivered. */
export interface MeasureEffect {
  readonly cause: string;
  /** `null` where only the official's own score on relief says so. */
  readonly strength: 'strong' | 'partial' | null;
  /** Share of the cause's severity, 0–1, type factor included. */
  readonly share: number;
}

export interface RankedMeasure {
  readonly id: string;
  /** 1-based; equal values share the smaller rank. */
  readonly rank: number;
  /** Percent of the trouble that the measure alone can be expected to take away: relief × delivery. */
  readonly value: number;
  /**
   * Criterion scores, 0–100. Relief is the percent of the trouble that the measure takes away when fully delivered; the
   * others say how far it can be expected to be.
   */
  readonly scores: Readonly<Record<CriterionId, number>>;
  /** Value were all the weight on the criterion: relief, and relief × score / 100 for the others. */
  readonly worth: Readonly<Record<CriterionId, number>>;
  /** Share of the full effect that can be expected, 0–1: weight of relief + Σ weight × score / 100 over the others. */
  readonly delivery: number;
  /** weight × worth; they add up to `value`. */
  readonly contributions: Readonly<Record<CriterionId, number>>;
  /** Criteria whose score is the official's own. */
  readonly overridden: readonly CriterionId[];
  /** What it takes from causes, raised or not; an own score on relief is in it. */
  readonly effects: readonly MeasureEffect[];
  /** Share of draws in which the measure is among the ten highest, 0–1. */
  readonly inTopTen: number;
  /** Share of draws in which the measure is in the most valuable plan for the money of the recommended one, 0–1. */
  readonly inPlan: number;
  /** Causes it addresses that count as trouble, with how directly. */
  readonly addresses: readonly { readonly cause: string; readonly strength: 'strong' | 'partial' }[];
  readonly horizon: Horizon;
  /** Million CNY: the official's figure, else the point estimate of the cost class. */
  readonly cost: number;
  /** Nobody entered the cost. */
  readonly estimated: boolean;
  readonly actors: readonly ActorId[];
  /** Matched through the second type or `alsoUsefulFor`. */
  readonly secondary: boolean;
  /** What its effect on a cause is multiplied by: 1 meant for the type, 0.7 also useful for it. */
  readonly typeFactor: number;
  /** Indicators and causes of its condition that are not known: it is offered as if they held. Absent where none. */
  readonly toConfirm?: readonly string[];
}

/** A measure for the type that is not offered because its condition does not hold. */
export interface RuledOutMeasure {
  readonly id: string;
  /** What of the condition does not hold. */
  readonly because: readonly Clause[];
}
