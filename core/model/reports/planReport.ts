import type { ActorId, Horizon } from '../../knowledge/schema.ts';
import type { NamedPlanId } from '../planSettings.ts';

/** A plan beside the recommended one. Value in percent of the trouble, cost in million CNY. */
export interface PlanOption {
  /** Sorted. */
  readonly ids: readonly string[];
  readonly value: number;
  readonly cost: number;
  /** How much of the cost nobody entered. */
  readonly estimatedCost: number;
  /** Value less that of the recommended plan. */
  readonly difference: number;
  /** Measures that the recommended plan does not hold, sorted. */
  readonly added: readonly string[];
  /** Measures of the recommended plan that are missing here, sorted. */
  readonly removed: readonly string[];
  readonly leftAboveTarget: readonly string[];
}

/** One rule of the plan that can be switched off. */
export type PlanConstraint =
  | { readonly kind: 'budget' }
  | { readonly kind: 'largest' }
  | { readonly kind: 'phase-budget'; readonly phase: Horizon }
  | { readonly kind: 'phase-capacity'; readonly phase: Horizon }
  | { readonly kind: 'year-budget' | 'year-capacity'; readonly year: number }
  | { readonly kind: 'actor-capacity'; readonly actor: ActorId }
  | { readonly kind: 'must'; readonly measure: string }
  | { readonly kind: 'must-not'; readonly measure: string }
  | { readonly kind: 'exclusion'; readonly measures: readonly string[] }
  | { readonly kind: 'prerequisite'; readonly measure: string; readonly requires: string };

/** What a rule costs: the full plan without it against the full plan with it. */
export interface ConstraintPrice {
  readonly constraint: PlanConstraint;
  /** Value gained by switching the rule off; at least 0. */
  readonly gain: number;
  /** Million CNY more, or less, that the plan without it costs. */
  readonly costChange: number;
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** The official's own plan, made by hand. */
export interface OwnPlanReport extends PlanOption {
  /** The most valuable plan that keeps every rule and costs no more; `null` where none is as cheap. */
  readonly sameMoney: PlanOption | null;
  /** Value lost against it; below 0 where the own plan breaks a rule and is worth more, 0 where there is none. */
  readonly regret: number;
  /** `regret` as a share of that plan's value; 0 when that is 0. */
  readonly regretShare: number;
  /** Rules that the own plan breaks. */
  readonly broken: readonly PlanConstraint[];
}

/**
 * What share of the draws has the measure in the best plan for the money of the recommended one (robust portfolio modelling, Liesiö, Mild & Salo 2007):
 * `core` from 0.9, `exterior` up to 0.1, `borderline` between.
 */
export type MeasureClass = 'core' | 'borderline' | 'exterior';

/** Everything the page of other plans shows. */
export interface PlanReport {
  /** The recommended plan; `null` when the rules contradict each other. */
  readonly best: PlanOption | null;
  /** The three plans in the order of their names; empty when there is none. */
  readonly plans: readonly (PlanOption & { readonly name: NamedPlanId })[];
  /** The smallest set of rules that cannot be kept together; empty when there is a plan. */
  readonly conflict: readonly PlanConstraint[];
  /** The three best plans of at most its cost that differ in more than one measure, the best first; fewer where there are no more. */
  readonly next: readonly PlanOption[];
  /** The cheapest plan that leaves no raised cause above the target, budgets set aside; `null` when no plan does. */
  readonly sufficient: PlanOption | null;
  /** Every rule that is set, the dearest first; ties in the order of the settings. */
  readonly prices: readonly ConstraintPrice[];
  readonly classes: readonly { readonly id: string; readonly share: number; readonly class: MeasureClass }[];
  readonly own: OwnPlanReport | null;
}
