import type { DescribedPlan } from '../../../model/planResult.ts';
import type { BriefContext } from '../basis/briefContext.ts';

/** The plan that the page proposes, and the one beside it. */
export interface Choice {
  readonly proposed: DescribedPlan;
  /** Whether the official chose it rather than the method. */
  readonly isChosen: boolean;
  /** `null` where all plans are the same. */
  readonly other: Other | null;
}

interface Other {
  readonly name: 'sufficient' | 'balanced' | 'full';
  readonly plan: DescribedPlan;
}

/**
 * 甲 and 乙, A and B: the plan in force, and beside it the sufficient one; where these are one, the full one. Beside a
 * plan that the official chose stands the one that the method recommends.
 *
 * `null` without a plan.
 */
export function choiceOf({ evaluation, input }: BriefContext): Choice | null {
  const { plan, plans, recommended } = evaluation;
  if (plan.measures.length === 0) {
    return null;
  }
  const isChosen = input.plan?.chosen !== undefined;
  const wanted = [...(isChosen && recommended !== null ? [recommended] : []), 'sufficient', 'full'] as const;
  const inForce = idsOf(plan);
  const [other] = wanted.flatMap((name): Other[] => {
    const found = plans.find((each) => each.name === name);
    return found && found.measures.length > 0 && idsOf(found) !== inForce ? [{ name, plan: found }] : [];
  });
  return { proposed: plan, isChosen, other: other ?? null };
}

const idsOf = ({ measures }: DescribedPlan): string =>
  measures
    .map(({ id }) => id)
    .sort()
    .join();
