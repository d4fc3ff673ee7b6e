import type { ActorId, Horizon } from '../knowledge/schema.ts';
import type { PlanConstraint } from './reports/planReport.ts';
import type { NamedPlanId } from './planSettings.ts';

export interface PlannedMeasure {
  readonly id: string;
  readonly phase: Horizon;
  /** Million CNY. */
  readonly cost: number;
  /** Nobody entered the cost. */
  readonly estimated: boolean;
  /** Share of draws in which the measure is in the most valuable plan for the money of the recommended one, 0–1. */
  readonly share: number;
}

/** What cannot be met together; `needed` is how many measures, or million CNY, the must-haves take. */
export type Infeasibility = {
  readonly measures: readonly string[];
  readonly needed: number;
} & (
  | { readonly reason: 'budget' | 'prerequisite' | 'exclusion' | 'number' }
  | { readonly reason: 'phase-budget' | 'phase-capacity'; readonly phase: Horizon }
  | { readonly reason: 'year-budget' | 'year-capacity'; readonly year: number }
  | { readonly reason: 'actor-capacity'; readonly actor: ActorId }
);

/** A plan as the evaluation describes it. */
export interface DescribedPlan {
  /** By phase, the most valuable of a phase first. */
  readonly measures: readonly PlannedMeasure[];
  /** Percent of the trouble that it can be expected to take away. */
  readonly value: number;
  /** Million CNY, and how much of it nobody entered. */
  readonly cost: number;
  readonly estimatedCost: number;
  /** Raised causes whose expected remaining severity stays above the target. */
  readonly leftAbove40: readonly string[];
  /**
   * Share of the draws in which no admissible plan of at most its drawn cost is worth more, 0–1; `null` where that was
   * not asked.
   */
  readonly robustness: number | null;
}

/** One of the three plans that the program offers. */
export interface NamedPlan extends DescribedPlan {
  readonly name: NamedPlanId;
  /** The plan before it in the order of names that has the same measures; left out where there is none. */
  readonly sameAs?: NamedPlanId;
}

/**
 * Why there is no plan: no formation type; no cause that could be judged; nothing that counts as trouble; rules that contradict each other; rules that
 * leave no measure that would take anything away.
 */
export type NoPlanReason = 'no-type' | 'not-judged' | 'no-trouble' | 'contradiction' | 'nothing-fits';

/** The plan in force: the official's choice, else the one recommended. */
export interface PlanResult extends DescribedPlan {
  readonly name: NamedPlanId | 'own';
  /** `null` when feasible; else what cannot be met together. */
  readonly infeasible: Infeasibility | null;
  /** The rules that the official's own plan breaks, in the order of the settings; empty for a named plan. */
  readonly broken: readonly PlanConstraint[];
  /** `null` where there is a plan with at least one measure. */
  readonly none: NoPlanReason | null;
}
