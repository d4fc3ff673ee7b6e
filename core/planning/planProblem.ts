import { compareKeys } from '../base/collation.ts';
import { criterionIds } from '../knowledge/schema.ts';
import type { ActorId, CriterionId, Horizon, KnowledgeBase } from '../knowledge/schema.ts';
import type { PlanSettings } from '../model/planSettings.ts';
import type { CauseResult, RankedMeasure } from '../model/evaluation.ts';
import { phaseOfEach } from './phaseOfEach.ts';

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
  /** When it is carried out, see `phaseOfEach`: the same whatever else is in the plan. */
  readonly phase: Horizon;
  /** The body that leads it; `null` when none is named. */
  readonly lead: ActorId | null;
  /** Sum of its contributions but relief, with all soft prerequisites met. */
  readonly ownValue: number;
  readonly links: readonly PlanLink[];
  /** Ids of its hard prerequisites, offered or not. */
  readonly requires: readonly string[];
  /** Ids of the offered soft prerequisites. Each equal part of the own value waits for one of them. */
  readonly helpedBy: readonly string[];
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
  /** What is left of the own value of a measure when no soft prerequisite is met, 0–1. */
  readonly softShare: number;
  /** Million CNY; `null` for no limit. */
  readonly budget: number | null;
  /** Million CNY by phase; a phase without a figure has no limit. */
  readonly phaseBudgets: NonNullable<PlanSettings['phaseBudgets']>;
  /** Most measures by phase. */
  readonly phaseCapacity: NonNullable<PlanSettings['phaseCapacity']>;
  /** Most measures that a body leads. */
  readonly actorCapacity: NonNullable<PlanSettings['actorCapacity']>;
  readonly largest: number;
  readonly must: readonly string[];
  readonly mustNot: readonly string[];
  readonly excludeTogether: readonly (readonly string[])[];
}

export type PlannableMeasure = Pick<
  RankedMeasure,
  'id' | 'contributions' | 'cost' | 'horizon' | 'actors' | 'typeFactor' | 'reliefFactor'
>;

export interface PlanSource {
  readonly kb: KnowledgeBase;
  readonly ranking: readonly PlannableMeasure[];
  readonly causes: readonly Pick<CauseResult, 'id' | 'severity' | 'raised'>[];
  readonly settings: PlanSettings;
  /** Of the criteria; only relief is read here, the other weights are in the contributions. */
  readonly weights: Readonly<Record<CriterionId, number>>;
}

const prerequisitesOf = (kb: KnowledgeBase, id: string, kind: 'hard' | 'soft'): string[] =>
  (kb.countermeasures.countermeasures.find((entry) => entry.id === id)?.prerequisites ?? []).flatMap(
    (entry) => (entry.kind === kind ? [entry.requires] : []),
  );

/** All but what depends on the other measures. */
function toPlanMeasure(kb: KnowledgeBase, ranked: PlannableMeasure): Omit<PlanMeasure, 'phase' | 'helpedBy'> {
  const measure = kb.countermeasures.countermeasures.find((entry) => entry.id === ranked.id);
  const causeIndex = new Map(kb.causes.causes.map((cause, index) => [cause.id, index]));
  const isCountedByCauses = (criterion: CriterionId) =>
    criterion === 'relief' && ranked.reliefFactor !== null;
  return {
    id: ranked.id,
    cost: ranked.cost,
    lead: ranked.actors[0] ?? null,
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
    requires: prerequisitesOf(kb, ranked.id, 'hard'),
  };
}

/**
 * The plan as an optimisation problem.
 *
 * The value of a plan S is Σ over S of the contributions other than relief, plus the relief weight times R(S), the
 * severity points taken away: R(S) = Σ over raised causes of severity × (1 − Π over S of what each measure leaves).
 * A strong measure leaves 0.4 of a cause, a partial one 0.75; a secondary measure's reduction counts 0.7 times.
 * Of its own value a measure with k soft prerequisites keeps `softShare`, and gets 1/k of the rest back for each that is
 * met: in the plan, or with nothing to relieve, so that there is nothing it would have to prepare. One that is not
 * offered for the type asks for nothing. Doing nothing is worth 0, and adding a measure never lowers the value.
 */
export function buildPlanProblem({ kb, ranking, causes, settings, weights }: PlanSource): PlanProblem {
  const raised = new Map(causes.filter((cause) => cause.raised).map((cause) => [cause.id, cause.severity]));
  const offered = new Set(ranking.map(({ id }) => id));
  const phases = phaseOfEach(
    ranking.map(({ id, horizon }) => ({ id, horizon, requires: prerequisitesOf(kb, id, 'hard') })),
  );
  return {
    measures: ranking
      .map((ranked) => ({
        ...toPlanMeasure(kb, ranked),
        phase: phases.get(ranked.id) ?? ranked.horizon,
        helpedBy: prerequisitesOf(kb, ranked.id, 'soft').filter((id) => offered.has(id)),
      }))
      .sort((a, b) => compareKeys(a.id, b.id)),
    causes: kb.causes.causes.map((cause) => ({ id: cause.id, severity: raised.get(cause.id) ?? 0 })),
    reliefWeight: weights.relief,
    reliefTarget: kb.scoring.plan.reliefTarget,
    softShare: kb.scoring.plan.softShare ?? 1,
    budget: settings.budget ?? null,
    phaseBudgets: settings.phaseBudgets ?? {},
    phaseCapacity: settings.phaseCapacity ?? {},
    actorCapacity: settings.actorCapacity ?? {},
    largest: settings.largest ?? kb.scoring.plan.largest,
    must: settings.must ?? [],
    mustNot: settings.mustNot ?? [],
    excludeTogether: settings.excludeTogether ?? [],
  };
}
