import { actorIds, horizonIds } from '../knowledge/schema.ts';
import { mostPlanYears } from '../model/planSettings.ts';
import type { PlanConstraint } from '../model/reports/planReport.ts';
import type { PlanMeasure, PlanProblem } from './planProblem.ts';

/** Room for rounding when costs are added up: a plan that costs exactly the budget fits. */
export const costTolerance = 1e-9;

export type LimitConstraint = Extract<
  PlanConstraint,
  {
    kind:
      | 'budget'
      | 'largest'
      | 'phase-budget'
      | 'phase-capacity'
      | 'year-budget'
      | 'year-capacity'
      | 'actor-capacity';
  }
>;

/** A resource of the plan: what its measures use of it may not add up to more than there is. */
export interface PlanLimit {
  readonly constraint: LimitConstraint;
  /** By measure, ≥ 0: million CNY, or 1 for each that counts. */
  readonly uses: Float64Array;
  readonly most: number;
}

const planYears = Array.from({ length: mostPlanYears }, (_, index) => index + 1);

/** Million CNY in a year of the plan. */
const costIn = ({ costByYear }: PlanMeasure, year: number): number => costByYear[year - 1] ?? 0;

/** The limits that are set, in the order of the settings: budget, number, phases, years, acting bodies. */
export function listLimits(problem: PlanProblem): PlanLimit[] {
  const uses = (use: (measure: PlanMeasure) => number) => Float64Array.from(problem.measures, use);
  const limit = (
    constraint: LimitConstraint,
    most: number | null | undefined,
    use: (measure: PlanMeasure) => number,
  ): PlanLimit[] =>
    most === undefined || most === null || most === Infinity ? [] : [{ constraint, most, uses: uses(use) }];
  return [
    ...limit({ kind: 'budget' }, problem.budget, ({ cost }) => cost),
    ...limit({ kind: 'largest' }, problem.largest, () => 1),
    ...horizonIds.flatMap((phase) =>
      limit({ kind: 'phase-budget', phase }, problem.phaseBudgets[phase], (measure) =>
        measure.phase === phase ? measure.cost : 0,
      ),
    ),
    ...horizonIds.flatMap((phase) =>
      limit({ kind: 'phase-capacity', phase }, problem.phaseCapacity[phase], (measure) =>
        measure.phase === phase ? 1 : 0,
      ),
    ),
    ...planYears.flatMap((year) =>
      limit({ kind: 'year-budget', year }, problem.yearBudgets[year], (measure) => costIn(measure, year)),
    ),
    ...planYears.flatMap((year) =>
      limit({ kind: 'year-capacity', year }, problem.yearCapacity[year], (measure) =>
        measure.years.includes(year) ? 1 : 0,
      ),
    ),
    ...actorIds.flatMap((actor) =>
      limit({ kind: 'actor-capacity', actor }, problem.actorCapacity[actor], ({ lead }) =>
        lead === actor ? 1 : 0,
      ),
    ),
  ];
}

/** What the given measures, by index, use of a limit. */
export const useOf = ({ uses }: PlanLimit, items: readonly number[]): number =>
  items.reduce((total, item) => total + (uses[item] ?? 0), 0);

/** Whether the given measures, by index, use more of a limit than there is. */
export const isExceeded = (limit: PlanLimit, items: readonly number[]): boolean =>
  useOf(limit, items) > limit.most + costTolerance;
