import type { DescribedPlan } from '../../../model/planResult.ts';
import type { BriefContext } from '../basis/briefContext.ts';
import { causesReached } from '../basis/causesReached.ts';
import { planChoice } from '../basis/plan/planComparison.ts';

/** What page 1 shows of a plan. Value in percent of the trouble, costs in million CNY. */
export interface OptionPlan {
  readonly ids: readonly string[];
  readonly value: number;
  readonly cost: number;
  readonly estimatedCost: number;
  /** Raised causes that reach the target after it. */
  readonly left: readonly string[];
}

/** The plan that the page proposes, and the one beside it. */
export interface Choice {
  readonly proposed: OptionPlan;
  /** Whether the official chose it rather than the method. */
  readonly isChosen: boolean;
  /** `null` where all plans are the same. */
  readonly other: Other | null;
  /** The sufficient plan without budget and number, where no plan within them spares as many causes; else `null`. */
  readonly beyond: OptionPlan | null;
}

export interface Other {
  readonly name: 'sufficient' | 'balanced' | 'full';
  readonly plan: OptionPlan;
}

/**
 * 甲 and 乙, A and B: the plan in force, and beside it the sufficient one; where these are one, the full one. Beside a
 * plan that the official chose stands the one that the method recommends. `null` without a plan.
 */
export function choiceOf(context: BriefContext): Choice | null {
  const { evaluation, input } = context;
  const { plan, plans, recommended } = evaluation;
  const choice = planChoice(context);
  if (choice === null) {
    return null;
  }
  const { problem, unlimited } = choice;
  const isChosen = input.plan?.chosen !== undefined;
  const inForce = idsOf(plan).join();
  const option = (ids: readonly string[], { value, cost, estimatedCost }: Sums): OptionPlan => ({
    ids,
    value,
    cost,
    estimatedCost,
    left: causesReached(problem, ids),
  });
  const named = (name: 'sufficient' | 'balanced' | 'full'): Other[] => {
    const found = plans.find((each) => each.name === name);
    return found && found.measures.length > 0 && idsOf(found).join() !== inForce
      ? [{ name, plan: option(idsOf(found), found) }]
      : [];
  };
  const [other = null] = [
    ...(isChosen && recommended !== null ? named(recommended) : []),
    ...named('sufficient'),
    ...named('full'),
  ];
  const beyond = unlimited && option(unlimited.ids, unlimited);
  return { proposed: option(idsOf(plan), plan), isChosen, other, beyond };
}

type Sums = Pick<OptionPlan, 'value' | 'cost' | 'estimatedCost'>;

const idsOf = ({ measures }: DescribedPlan): readonly string[] => measures.map(({ id }) => id).sort();
