import { trimmer } from '../planning/search/trimPlan.ts';
import { createPlanSearch, type PlanSearch, type SearchResult } from '../planning/search/planSearch.ts';
import type { SearchValues } from '../planning/search/searchShape.ts';
import { assessPlan } from '../planning/assessPlan.ts';
import { findNamedPlans } from '../planning/findNamedPlans.ts';
import type { PlanProblem } from '../planning/planProblem.ts';
import { derivePlanRules } from '../planning/planRules.ts';
import { givenValues, toSearchShape } from '../planning/planner.ts';
import { solveFromNear } from '../planning/solveFromNear.ts';
import type { ProgrammeCluster, ProgrammeOption } from './programmeCluster.ts';

/** Small against any cost the official can enter, large against rounding. */
const justBelow = 1e-6;

export type ClusterPlans = Pick<ProgrammeCluster, 'trouble' | 'options' | 'sufficient'>;

interface Sweeping {
  readonly search: PlanSearch;
  readonly values: SearchValues;
  readonly from: SearchResult;
  readonly mostAbove?: number;
  /** Plans known from a sweep without `mostAbove`, dearest first. */
  readonly known?: readonly SearchResult[];
}

/** The most valuable plans of all budgets, dearest first: each stays the best down to what it really needs. */
function sweep({ search, values, from, mostAbove = Infinity, known = [] }: Sweeping): SearchResult[] {
  const found: SearchResult[] = [from];
  for (let last = from; last.cost > 0;) {
    const costCap = last.cost - justBelow;
    const best = known.find(({ cost }) => cost <= costCap);
    const next =
      best !== undefined && best.above <= mostAbove
        ? best
        : solveFromNear(search, values, {
            aim: 'value',
            costCap,
            starts: [last.chosen],
            ...(mostAbove < Infinity && { mostAbove }),
          });
    if (next === null) {
      break;
    }
    found.push(next);
    last = next;
  }
  return found;
}

/**
 * All plans of a cluster that a programme may choose from, under the official's rules for it, its own budget among them;
 * `total` is its trouble in severity points (`troubleOf`).
 *
 * Empty where the rules contradict each other or nothing is trouble.
 */
export function clusterPlans(problem: PlanProblem, total: number): ClusterPlans {
  const none = { trouble: total, options: [], sufficient: [] };
  if (total <= 0 || derivePlanRules(problem).infeasible !== null) {
    return none;
  }
  const shape = toSearchShape(problem);
  const search = createPlanSearch(shape);
  const values = givenValues(problem, shape);
  const named = findNamedPlans(search, { values, balancedShare: 0 });
  if (named === null) {
    return none;
  }
  const { full, sufficient } = named;
  const toOption = ({ chosen }: SearchResult): ProgrammeOption => {
    const ids = problem.measures.flatMap(({ id }, item) => (chosen[item] === 1 ? [id] : []));
    const { value, cost, estimatedCost } = assessPlan(problem, ids);
    return { ids, cost, estimatedCost, relief: (total * value) / 100 };
  };
  const best = sweep({ search, values, from: full });
  const trim = trimmer({ shape, values });
  const mostAbove = sufficient.above;
  const dearest =
    best[0] !== undefined && best[0].above <= mostAbove
      ? best[0]
      : search.solve(values, {
          aim: 'value',
          mostAbove,
          starts: [sufficient.chosen, trim(full.chosen, mostAbove)],
        });
  const enough = dearest ? sweep({ search, values, from: dearest, mostAbove, known: best }) : [];
  return {
    trouble: total,
    options: best.map(toOption).reverse(),
    sufficient: enough.map(toOption).reverse(),
  };
}
