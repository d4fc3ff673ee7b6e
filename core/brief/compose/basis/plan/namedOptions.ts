import type { Evaluation } from '../../../../model/evaluation.ts';
import type { PlanOption } from '../../../../model/reports/planReport.ts';
import { type NamedPlanId, namedPlanIds } from '../../../../model/planSettings.ts';
import { toPlanOption } from '../../../../planning/planOption.ts';
import type { PlanProblem } from '../../../../planning/planProblem.ts';

/** A plan with all the names that it goes by. */
export interface NamedOption {
  readonly name: NamedPlanId | 'own';
  /** The other names of the same measures, in their order. */
  readonly same: readonly NamedPlanId[];
  readonly isRecommended: boolean;
  readonly plan: PlanOption;
}

/** The plan in force first, then those of the three that differ from it and from each other. */
export function namedOptions(
  problem: PlanProblem,
  { plan, plans, recommended }: Pick<Evaluation, 'plan' | 'plans' | 'recommended'>,
): readonly NamedOption[] {
  const inForce = plan.measures.map(({ id }) => id).sort();
  const groups = namedPlanIds.flatMap((name) => {
    const found = plans.find((each) => each.name === name);
    const same = plans.filter((each) => each.sameAs === name).map((each) => each.name);
    return found === undefined || found.sameAs !== undefined
      ? []
      : [{ names: [name, ...same], ids: found.measures.map(({ id }) => id).sort() }];
  });
  const option = (name: NamedOption['name'], names: readonly NamedPlanId[], ids: readonly string[]) => ({
    name,
    same: names.filter((each) => each !== name),
    isRecommended: names.some((each) => each === recommended),
    plan: toPlanOption(problem, ids, inForce),
  });
  const own = groups.find(({ ids }) => ids.join() === inForce.join());
  return [
    option(plan.name, own?.names ?? [], inForce),
    ...groups
      .filter((group) => group !== own)
      .map(({ names, ids }) =>
        option(names.find((each) => each === recommended) ?? names[0] ?? 'balanced', names, ids),
      ),
  ];
}
