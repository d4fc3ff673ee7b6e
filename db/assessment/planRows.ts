import { planLimitKeys, planYearKeys, type PlanSettings } from '../../core/model/planSettings.ts';
import type { CellsOf, Rows } from './rowTables.ts';

type PlanRows = Rows<'plan_condition' | 'plan_limit' | 'own_plan' | 'plan_setting'>;
type PlanInRows = Omit<PlanSettings, 'budget' | 'largest'>;
type ConditionCells = CellsOf['plan_condition'];

const limitKinds = {
  phaseBudgets: 'phase-budget',
  phaseCapacity: 'phase-capacity',
  actorCapacity: 'actor-capacity',
} as const;

const settingKeys = [...planYearKeys, 'chosen'] as const;

/** What the plan must keep to, beside its budget and number; an empty list is kept as none. */
export const planRows = (plan: PlanInRows): PlanRows => ({
  plan_condition: [
    ...conditionCells('must', 0, plan.must),
    ...conditionCells('must-not', 0, plan.mustNot),
    ...(plan.excludeTogether ?? []).flatMap((measures, index) =>
      conditionCells('exclude-together', index + 1, measures),
    ),
  ],
  plan_limit: planLimitKeys.flatMap((key) =>
    Object.entries(plan[key] ?? {}).flatMap(([subject, amount]): CellsOf['plan_limit'][] =>
      amount === undefined ? [] : [[limitKinds[key], subject, amount]],
    ),
  ),
  own_plan: [...new Set(plan.ownPlan)].map((measure, index) => [index + 1, measure]),
  plan_setting: settingKeys.flatMap((key): CellsOf['plan_setting'][] =>
    Object.keys(plan[key] ?? {}).length === 0 ? [] : [[key, JSON.stringify(plan[key])]],
  ),
});

const conditionCells = (
  kind: ConditionCells[0],
  number: number,
  measures: readonly string[] = [],
): ConditionCells[] => [...new Set(measures)].map((measure, index) => [kind, number, index + 1, measure]);

export function planOf({ plan_condition, plan_limit, own_plan, plan_setting }: PlanRows): PlanInRows {
  const of = (kind: ConditionCells[0]) => plan_condition.filter((cells) => cells[0] === kind);
  const measuresOf = (cells: readonly ConditionCells[]) => cells.map(([, , , measure]) => measure);
  const [must, mustNot] = [measuresOf(of('must')), measuresOf(of('must-not'))];
  const groups = Map.groupBy(of('exclude-together'), ([, number]) => number);
  const ownPlan = own_plan.map(([, measure]) => measure);
  return {
    ...limitsOf(plan_limit),
    ...(must.length > 0 && { must }),
    ...(mustNot.length > 0 && { mustNot }),
    ...(groups.size > 0 && { excludeTogether: [...groups.values()].map(measuresOf) }),
    ...(ownPlan.length > 0 && { ownPlan }),
    // The content was parsed by the schema of the settings before it was stored.
    ...(Object.fromEntries(plan_setting.map(([key, content]) => [key, JSON.parse(content)])) as PlanInRows),
  };
}

const limitsOf = (limits: PlanRows['plan_limit']): Pick<PlanSettings, (typeof planLimitKeys)[number]> =>
  Object.fromEntries(
    planLimitKeys.flatMap((key) => {
      const own = limits.filter(([kind]) => kind === limitKinds[key]);
      return own.length === 0
        ? []
        : [[key, Object.fromEntries(own.map(([, subject, amount]) => [subject, amount]))]];
    }),
  );
