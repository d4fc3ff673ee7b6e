import { assessPlan, expectDelivery, sharesLeft } from './assessPlan.ts';
import type { PlanProblem } from './planProblem.ts';

/** What the value of a plan is made of: Σ over causes of the share of the trouble × what is taken from it. */
export interface PlanOrigin {
  /** In order of id, with the share of the full effect that can be expected of each. */
  readonly measures: readonly {
    readonly id: string;
    /** By the criteria, 0–1. */
    readonly delivery: number;
    /** Share of the delivery that counts, 0–1: less while soft prerequisites are missing. */
    readonly kept: number;
    /** Value that the plan would lose without it, percent of the trouble. */
    readonly marginal: number;
    readonly cost: number;
    readonly estimated: boolean;
  }[];
  /** Each cause that counts before and after the plan, in the order of the knowledge base. */
  readonly causes: readonly {
    readonly id: string;
    readonly severity: number;
    readonly remaining: number;
    /** Percent of the trouble that it is, and what of it the plan takes away. */
    readonly weight: number;
    readonly taken: number;
    /** The measures that take something from it, with the share of it that each can be expected to take. */
    readonly by: readonly { readonly id: string; readonly share: number }[];
  }[];
  readonly value: number;
  /** Million CNY. */
  readonly cost: number;
  readonly estimatedCost: number;
}

/** Where value and cost of a plan come from; ids that are not offered count for nothing. */
export function planOrigin(problem: PlanProblem, ids: readonly string[]): PlanOrigin {
  const { value, cost, estimatedCost } = assessPlan(problem, ids);
  const left = sharesLeft(problem, ids);
  const expected = expectDelivery(problem, ids);
  const chosen = problem.measures.filter((measure) => ids.includes(measure.id));
  return {
    measures: chosen.map(({ id, cost: each, estimated }, index) => ({
      id,
      delivery: expected[index]?.delivery ?? 0,
      kept: expected[index]?.kept ?? 0,
      marginal:
        value -
        assessPlan(
          problem,
          ids.filter((other) => other !== id),
        ).value,
      cost: each,
      estimated,
    })),
    causes: problem.causes.flatMap(({ id, severity, weight, raised }, cause) => {
      const share = left[cause] ?? 1;
      const by = chosen.flatMap((measure, index) => {
        const { delivery = 0, kept = 0 } = expected[index] ?? {};
        return measure.links
          .filter((link) => link.cause === cause)
          .map((link) => ({ id: measure.id, share: link.share * delivery * kept }));
      });
      return weight > 0 || raised
        ? [{ id, severity, remaining: severity * share, weight, taken: weight * (1 - share), by }]
        : [];
    }),
    value,
    cost,
    estimatedCost,
  };
}
