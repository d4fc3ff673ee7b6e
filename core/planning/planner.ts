import type { Infeasibility } from '../model/evaluation.ts';
import { listLimits } from './planLimits.ts';
import { derivePlanRules } from './planRules.ts';
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

/** Soft prerequisites by index, in both directions. */
function listHelpers(problem: PlanProblem): Pick<SearchShape, 'helpers' | 'helped' | 'lossPerHelper'> {
  const indexOf = new Map(problem.measures.map(({ id }, item) => [id, item]));
  const helpers =
    problem.softShare < 1
      ? problem.measures.map(({ helpedBy }) => helpedBy.flatMap((id) => indexOf.get(id) ?? []))
      : problem.measures.map(() => []);
  const helped = problem.measures.map((): number[] => []);
  helpers.forEach((list, item) => list.forEach((helper) => helped[helper]?.push(item)));
  const lossPerHelper = Float64Array.from(helpers, ({ length }) =>
    length > 0 ? (1 - problem.softShare) / length : 0,
  );
  return { helpers, helped, lossPerHelper };
}

/** The rules of a plan in the arrays the search works on: budget first, then the limits of phases and bodies. */
export function toSearchShape(problem: PlanProblem): SearchShape {
  const rules = derivePlanRules(problem);
  const linkStart = new Int32Array(problem.measures.length + 1);
  problem.measures.forEach((measure, item) => {
    linkStart[item + 1] = (linkStart[item] ?? 0) + measure.links.length;
  });
  const links = problem.measures.flatMap((measure) => measure.links);
  const rows = listLimits(problem).filter(
    ({ constraint: { kind } }) => kind !== 'budget' && kind !== 'largest',
  );
  return {
    count: problem.measures.length,
    causeCount: problem.causes.length,
    costs: [Float64Array.from(problem.measures, (measure) => measure.cost), ...rows.map(({ uses }) => uses)],
    budgets: Float64Array.of(problem.budget ?? Infinity, ...rows.map(({ most }) => most)),
    largest: problem.largest,
    closures: rules.closures,
    conflicts: rules.conflicts,
    required: rules.required,
    linkStart,
    linkCause: Int32Array.from(links, (link) => link.cause),
    linkKeep: Float64Array.from(links, (link) => 1 - link.reduction),
    ...listHelpers(problem),
  };
}

/**
 * Marks what can be chosen under the given severities, and what relieves nothing.
 *
 * Candidates: measures that relieve a raised cause, must-haves, and what either needs.
 */
function markItems(
  shape: SearchShape,
  severity: Float64Array,
  { candidate, idle }: Pick<SearchValues, 'candidate' | 'idle'>,
): void {
  candidate.fill(0);
  idle.fill(1);
  for (const item of shape.required) {
    candidate[item] = 1;
  }
  for (let item = 0; item < shape.count; item += 1) {
    for (let link = shape.linkStart[item] ?? 0; link < (shape.linkStart[item + 1] ?? 0); link += 1) {
      const relieves = (severity[shape.linkCause[link] ?? 0] ?? 0) > 0 && (shape.linkKeep[link] ?? 1) < 1;
      if (relieves) {
        idle[item] = 0;
        for (const need of shape.closures[item] ?? []) {
          candidate[need] = 1;
        }
        break;
      }
    }
  }
}

const emptyValues = (shape: SearchShape): SearchValues => ({
  own: new Float64Array(shape.count),
  causeWeight: new Float64Array(shape.causeCount),
  candidate: new Uint8Array(shape.count),
  idle: new Uint8Array(shape.count),
});

function fillValues(problem: PlanProblem, shape: SearchShape, draw: PlanDraw & { into: SearchValues }): void {
  const { ownValue, severity, into } = draw;
  into.own.set(ownValue);
  markItems(shape, severity, into);
  for (let cause = 0; cause < shape.causeCount; cause += 1) {
    into.causeWeight[cause] = (severity[cause] ?? 0) * problem.reliefWeight;
  }
}

/** The values the problem itself gives. */
export function givenValues(problem: PlanProblem, shape: SearchShape): SearchValues {
  const into = emptyValues(shape);
  const ownValue = Float64Array.from(problem.measures, (measure) => measure.ownValue);
  const severity = Float64Array.from(problem.causes, (cause) => cause.severity);
  fillValues(problem, shape, { ownValue, severity, into });
  return into;
}

/** See `Planner`. */
export function createPlanner(problem: PlanProblem): Planner {
  const shape = toSearchShape(problem);
  const { infeasible } = derivePlanRules(problem);
  const search = createPlanSearch(shape);
  const previous = new Uint8Array(shape.count);
  let hasPrevious = false;
  const values = emptyValues(shape);
  return {
    infeasible,
    best({ ownValue, severity }) {
      if (infeasible) {
        return { chosen: new Uint8Array(shape.count), value: 0, cost: 0, nodes: 0 };
      }
      fillValues(problem, shape, { ownValue, severity, into: values });
      const choice = search.solve(values, hasPrevious ? previous : null);
      previous.set(choice.chosen);
      hasPrevious = true;
      return choice;
    },
  };
}
