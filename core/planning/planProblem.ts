import { criterionIds, type CriterionId, type Horizon, type KnowledgeBase } from '../knowledge/schema.ts';
import type { PlanSettings } from '../model/planSettings.ts';
import type { CauseResult, RankedMeasure } from '../model/evaluation.ts';

export interface PlanLink {
  /** Index into `PlanProblem.causes`. */
  readonly cause: number;
  /** Share of the cause's remaining severity that the measure takes away, 0–1. */
  readonly reduction: number;
}

export interface PlanMeasure {
  readonly id: string;
  /** Million CNY. */
  readonly cost: number;
  readonly horizon: Horizon;
  /** Sum of its contributions but relief: what it adds to the plan whatever else is in it. */
  readonly ownValue: number;
  readonly links: readonly PlanLink[];
  /** Ids of its hard prerequisites, offered or not. */
  readonly requires: readonly string[];
}

export interface PlanCause {
  readonly id: string;
  /** 0–100; 0 when the cause is not raised, so that it does not count. */
  readonly severity: number;
}

/** One choice of a plan: what can be chosen, what it is worth, what it must keep to. */
export interface PlanProblem {
  /** Sorted by id: ties are settled in this order. */
  readonly measures: readonly PlanMeasure[];
  /** In the order of the knowledge base. */
  readonly causes: readonly PlanCause[];
  /** Weight of the criterion relief: severity points taken away are worth this much each. */
  readonly reliefWeight: number;
  /** A raised cause is relieved enough when its remaining severity is at most this. */
  readonly reliefTarget: number;
  /** Million CNY; `null` for no limit. */
  readonly budget: number | null;
  readonly largest: number;
  readonly must: readonly string[];
  readonly mustNot: readonly string[];
  readonly excludeTogether: readonly (readonly string[])[];
}

export type PlannableMeasure = Pick<
  RankedMeasure,
  'id' | 'contributions' | 'cost' | 'horizon' | 'typeFactor' | 'reliefFactor'
>;

export interface PlanSource {
  readonly kb: KnowledgeBase;
  readonly ranking: readonly PlannableMeasure[];
  readonly causes: readonly Pick<CauseResult, 'id' | 'severity' | 'raised'>[];
  readonly settings: PlanSettings;
  /** Of the criteria; only relief is read here, the other weights are in the contributions. */
  readonly weights: Readonly<Record<CriterionId, number>>;
}

function toPlanMeasure(kb: KnowledgeBase, ranked: PlannableMeasure): PlanMeasure {
  const measure = kb.countermeasures.countermeasures.find((entry) => entry.id === ranked.id);
  const causeIndex = new Map(kb.causes.causes.map((cause, index) => [cause.id, index]));
  const isCountedByCauses = (criterion: CriterionId) =>
    criterion === 'relief' && ranked.reliefFactor !== null;
  return {
    id: ranked.id,
    cost: ranked.cost,
    horizon: ranked.horizon,
    ownValue: criterionIds.reduce(
      (total, criterion) => total + (isCountedByCauses(criterion) ? 0 : ranked.contributions[criterion]),
      0,
    ),
    links: (measure?.addresses ?? []).flatMap((link) => {
      const cause = causeIndex.get(link.cause);
      const reduction = Math.min(
        1,
        (1 - kb.scoring.plan.remaining[link.strength]) * ranked.typeFactor * (ranked.reliefFactor ?? 1),
      );
      return cause === undefined ? [] : [{ cause, reduction }];
    }),
    requires: (measure?.prerequisites ?? []).flatMap((entry) =>
      entry.kind === 'hard' ? [entry.requires] : [],
    ),
  };
}

/**
 * The plan as an optimisation problem.
 *
 * The value of a plan S is Σ over S of the contributions other than relief, plus the relief weight times R(S), the
 * severity points taken away: R(S) = Σ over raised causes of severity × (1 − Π over S of what each measure leaves).
 * A strong measure leaves 0.4 of a cause, a partial one 0.75; a secondary measure's reduction counts 0.7 times.
 * Doing nothing is worth 0, and adding a measure never lowers the value.
 */
export function buildPlanProblem({ kb, ranking, causes, settings, weights }: PlanSource): PlanProblem {
  const raised = new Map(causes.filter((cause) => cause.raised).map((cause) => [cause.id, cause.severity]));
  return {
    measures: ranking.map((ranked) => toPlanMeasure(kb, ranked)).sort((a, b) => (a.id < b.id ? -1 : 1)),
    causes: kb.causes.causes.map((cause) => ({ id: cause.id, severity: raised.get(cause.id) ?? 0 })),
    reliefWeight: weights.relief,
    reliefTarget: kb.scoring.plan.reliefTarget,
    budget: settings.budget ?? null,
    largest: settings.largest ?? kb.scoring.plan.largest,
    must: settings.must ?? [],
    mustNot: settings.mustNot ?? [],
    excludeTogether: settings.excludeTogether ?? [],
  };
}
