import { compareKeys } from '../base/collation.ts';
import type { ActorId, Horizon, KnowledgeBase } from '../knowledge/schema.ts';
import { numbersOf } from '../knowledge/meaning.ts';
import type { CauseResult } from '../model/diagnosisResult.ts';
import type { RankedMeasure } from '../model/rankedMeasure.ts';
import type { PlanSettings } from '../model/planSettings.ts';
import { troubleOf } from '../ranking/trouble.ts';
import { phaseOfEach } from './phaseOfEach.ts';
import { spreadOverYears } from './planYears.ts';

export interface PlanLink {
  /** Index into `PlanProblem.causes`. */
  readonly cause: number;
  /** Share of the cause's severity that the measure takes away when fully delivered, 0–1. */
  readonly share: number;
}

export interface PlanMeasure {
  readonly id: string;
  /** Million CNY. */
  readonly cost: number;
  /** Nobody entered the cost: it is the point estimate of a class. */
  readonly estimated: boolean;
  /** Million CNY by year of the plan, the first year first; they add up to the cost. */
  readonly costByYear: readonly number[];
  /** The years of the plan in which it is under way. */
  readonly years: readonly number[];
  /** When it is carried out, see `phaseOfEach`: the same whatever else is in the plan. */
  readonly phase: Horizon;
  /** The body that leads it; `null` when none is named. */
  readonly lead: ActorId | null;
  /** Share of the full effect that can be expected, 0–1, with all soft prerequisites met. */
  readonly delivery: number;
  readonly links: readonly PlanLink[];
  /** Ids of its hard prerequisites, offered or not. */
  readonly requires: readonly string[];
  /** Ids of the offered soft prerequisites. Each equal part of what delivery can lose waits for one of them. */
  readonly helpedBy: readonly string[];
}

export interface PlanCause {
  readonly id: string;
  /** 0–100. */
  readonly severity: number;
  /** Percent of the trouble that is this cause; 0 for one that does not count. */
  readonly weight: number;
  /** Whether it has to be brought to the target. */
  readonly raised: boolean;
}

/** One choice of a plan: what can be chosen, what it is worth, what it must keep to. */
export interface PlanProblem {
  /** Sorted by id: ties are settled in this order. */
  readonly measures: readonly PlanMeasure[];
  /** In the order of the knowledge base. */
  readonly causes: readonly PlanCause[];
  /** A raised cause is relieved enough when its remaining severity is at most this. */
  readonly reliefTarget: number;
  /** What is left of the delivery of a measure when no soft prerequisite is met, 0–1. */
  readonly softShare: number;
  /** Percent of the trouble: a measure that gains less in the finished plan is in it only by need. */
  readonly smallestGain: number;
  /** Share of the full plan's value that the balanced plan gives at least, 0–1. */
  readonly balancedShare: number;
  /** Million CNY; `null` for no limit. */
  readonly budget: number | null;
  /** Million CNY by phase, and by year of the plan; what has no figure has no limit. */
  readonly phaseBudgets: NonNullable<PlanSettings['phaseBudgets']>;
  readonly yearBudgets: NonNullable<PlanSettings['yearBudgets']>;
  /** Most measures by phase, and under way in a year of the plan. */
  readonly phaseCapacity: NonNullable<PlanSettings['phaseCapacity']>;
  readonly yearCapacity: NonNullable<PlanSettings['yearCapacity']>;
  /** Most measures that a body leads. */
  readonly actorCapacity: NonNullable<PlanSettings['actorCapacity']>;
  /** Infinity unless the official sets one. */
  readonly largest: number;
  readonly must: readonly string[];
  readonly mustNot: readonly string[];
  readonly excludeTogether: readonly (readonly string[])[];
}

export type PlannableMeasure = Pick<
  RankedMeasure,
  'id' | 'cost' | 'estimated' | 'horizon' | 'actors' | 'delivery' | 'effects'
>;

export interface PlanSource {
  readonly kb: KnowledgeBase;
  readonly ranking: readonly PlannableMeasure[];
  readonly causes: readonly Pick<CauseResult, 'id' | 'severity' | 'raised'>[];
  readonly settings: PlanSettings;
}

const prerequisitesOf = (kb: KnowledgeBase, id: string, kind: 'hard' | 'soft'): string[] =>
  (kb.countermeasures.countermeasures.find((entry) => entry.id === id)?.prerequisites ?? []).flatMap(
    (entry) => (entry.kind === kind ? [entry.requires] : []),
  );

/** The causes of the knowledge base with what each is of the trouble; those not diagnosed are 0. */
function planCauses({ kb, causes }: PlanSource): PlanCause[] {
  const diagnosed = new Map(causes.map((cause) => [cause.id, cause]));
  const { shares } = troubleOf(kb, new Map(causes.map(({ id, severity }) => [id, severity])));
  return kb.causes.causes.map(({ id }) => ({
    id,
    severity: diagnosed.get(id)?.severity ?? 0,
    weight: 100 * (shares.get(id) ?? 0),
    raised: diagnosed.get(id)?.raised ?? false,
  }));
}

/**
 * The plan as an optimisation problem.
 *
 * The value of a plan P is Σ over causes of weight × (1 − Π over P of (1 − share × delivery)): the percent of the
 * trouble that it can be expected to take away. A measure with n soft prerequisites has the share
 * `softShare` + (1 − `softShare`) × met / n of its delivery: one is met when it is in the plan, or when it relieves
 * nothing, so that there is nothing it would have to prepare. One that is not offered for the type asks for nothing.
 * Doing nothing is worth 0, and adding a measure never lowers the value.
 */
export function buildPlanProblem(source: PlanSource): PlanProblem {
  const { kb, ranking, settings } = source;
  const numbers = numbersOf(kb);
  const offered = new Set(ranking.map(({ id }) => id));
  const indexOf = new Map(kb.causes.causes.map((cause, index) => [cause.id, index]));
  const phases = phaseOfEach(
    ranking.map(({ id, horizon }) => ({ id, horizon, requires: prerequisitesOf(kb, id, 'hard') })),
  );
  const toPlanMeasure = (ranked: PlannableMeasure): PlanMeasure => {
    const phase = phases.get(ranked.id) ?? ranked.horizon;
    return {
      id: ranked.id,
      cost: ranked.cost,
      estimated: ranked.estimated,
      ...spreadOverYears(kb, { phase, cost: ranked.cost, entered: settings.costsByYear?.[ranked.id] }),
      phase,
      lead: ranked.actors[0] ?? null,
      delivery: ranked.delivery,
      links: ranked.effects.flatMap(({ cause, share }) => {
        const index = indexOf.get(cause);
        return index === undefined ? [] : [{ cause: index, share }];
      }),
      requires: prerequisitesOf(kb, ranked.id, 'hard'),
      helpedBy: prerequisitesOf(kb, ranked.id, 'soft').filter((id) => offered.has(id)),
    };
  };
  return {
    measures: ranking.map(toPlanMeasure).sort((a, b) => compareKeys(a.id, b.id)),
    causes: planCauses(source),
    reliefTarget: kb.scoring.plan.reliefTarget,
    softShare: kb.scoring.plan.softShare ?? 1,
    smallestGain: numbers.plans.smallestGain,
    balancedShare: numbers.plans.balancedShare,
    budget: settings.budget ?? null,
    phaseBudgets: settings.phaseBudgets ?? {},
    yearBudgets: settings.yearBudgets ?? {},
    phaseCapacity: settings.phaseCapacity ?? {},
    yearCapacity: settings.yearCapacity ?? {},
    actorCapacity: settings.actorCapacity ?? {},
    largest: settings.largest ?? Infinity,
    must: settings.must ?? [],
    mustNot: settings.mustNot ?? [],
    excludeTogether: settings.excludeTogether ?? [],
  };
}
