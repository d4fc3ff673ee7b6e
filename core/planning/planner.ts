import { derivePlanRules, type Infeasibility } from './planRules.ts';
import { createPlanSearch } from './planSearch.ts';
import type { PlanProblem } from './planProblem.ts';
import type { SearchShape, SearchValues } from './searchShape.ts';

/** What a draw changes. Measures and causes stand in the order of the problem. */
export interface PlanDraw {
  /** Value of each measure without its relief. */
  readonly ownValue: Float64Array;
  /** Severity 0–100 of each cause; 0 when it is not raised. */
  readonly severity: Float64Array;
}

export interface PlanChoice {
  /** 1 for each measure in the plan; overwritten by the next call. */
  readonly chosen: Uint8Array;
  readonly value: number;
  /** Million CNY. */
  readonly cost: number;
  /** Plans the search looked at. */
  readonly nodes: number;
}

/** Finds best plans for many draws of the same problem: the same measures, costs and rules, other values. */
export interface Planner {
  /** What cannot be met together, whatever the values; then every choice is empty. */
  readonly infeasible: Infeasibility | null;
  /** The best plan for the draw. The previous one is where the search starts; it never changes the answer. */
  best(draw: PlanDraw): PlanChoice;
}

/** The rules of a plan in the arrays the search works on. */
export function toSearchShape(problem: PlanProblem): SearchShape {
  const rules = derivePlanRules(problem);
  const linkStart = new Int32Array(problem.measures.length + 1);
  problem.measures.forEach((measure, item) => {
    linkStart[item + 1] = (linkStart[item] ?? 0) + measure.links.length;
  });
  const links = problem.measures.flatMap((measure) => measure.links);
  return {
    count: problem.measures.length,
    causeCount: problem.causes.length,
    costs: [Float64Array.from(problem.measures, (measure) => measure.cost)],
    budgets: Float64Array.of(problem.budget ?? Infinity),
    largest: problem.largest,
    closures: rules.closures,
    conflicts: rules.conflicts,
    required: rules.required,
    linkStart,
    linkCause: Int32Array.from(links, (link) => link.cause),
    linkKeep: Float64Array.from(links, (link) => 1 - link.reduction),
  };
}

/** Candidates: measures that relieve a raised cause, must-haves, and what either needs. */
export function markCandidates(shape: SearchShape, severity: Float64Array, candidate: Uint8Array): void {
  candidate.fill(0);
  for (const item of shape.required) {
    candidate[item] = 1;
  }
  for (let item = 0; item < shape.count; item += 1) {
    for (let link = shape.linkStart[item] ?? 0; link < (shape.linkStart[item + 1] ?? 0); link += 1) {
      const relieves = (severity[shape.linkCause[link] ?? 0] ?? 0) > 0 && (shape.linkKeep[link] ?? 1) < 1;
      if (relieves) {
        for (const need of shape.closures[item] ?? []) {
          candidate[need] = 1;
        }
        break;
      }
    }
  }
}

/** See `Planner`. */
export function createPlanner(problem: PlanProblem): Planner {
  const shape = toSearchShape(problem);
  const { infeasible } = derivePlanRules(problem);
  const search = createPlanSearch(shape);
  const previous = new Uint8Array(shape.count);
  let hasPrevious = false;
  const values: SearchValues = {
    own: new Float64Array(shape.count),
    causeWeight: new Float64Array(shape.causeCount),
    candidate: new Uint8Array(shape.count),
  };
  return {
    infeasible,
    best({ ownValue, severity }) {
      if (infeasible) {
        return { chosen: new Uint8Array(shape.count), value: 0, cost: 0, nodes: 0 };
      }
      values.own.set(ownValue);
      markCandidates(shape, severity, values.candidate);
      for (let cause = 0; cause < shape.causeCount; cause += 1) {
        values.causeWeight[cause] = (severity[cause] ?? 0) * problem.reliefWeight;
      }
      const choice = search.solve(values, hasPrevious ? previous : null);
      previous.set(choice.chosen);
      hasPrevious = true;
      return choice;
    },
  };
}
