import * as v from 'valibot';
import { costTolerance } from '../planning/planLimits.ts';
import { derivePlanRules } from '../planning/planRules.ts';
import { toSearchShape } from '../planning/planner.ts';
import type { PlanProblem } from '../planning/planProblem.ts';
import { createPlanSearch, type PlanSearch } from '../planning/planSearch.ts';
import type { SearchShape } from '../planning/searchShape.ts';
import { FigureSchema, FiguresSchema, MatrixSchema } from './inputs.ts';
import { caseMethod, type CaseMethod } from './caseMethod.ts';

const IndexSchema = v.pipe(v.number(), v.integer(), v.minValue(0));

const portfolioFields = {
  values: FiguresSchema,
  /** One cost per item, or one row of them per budget. */
  costs: v.union([FiguresSchema, MatrixSchema]),
  prerequisites: v.nullish(v.array(v.object({ item: IndexSchema, requires: IndexSchema })), []),
  must: v.nullish(v.array(IndexSchema), []),
  must_not: v.nullish(v.array(IndexSchema), []),
  mutually_exclusive: v.nullish(v.array(v.array(IndexSchema)), []),
  /** Most items that may be chosen. */
  largest: v.nullish(IndexSchema, null),
};

const PortfolioSchema = v.object({ ...portfolioFields, budgets: v.union([FigureSchema, FiguresSchema]) });
const FrontierSchema = v.object({ ...portfolioFields, budgets: FiguresSchema });

type Portfolio = Omit<v.InferOutput<typeof PortfolioSchema>, 'budgets'>;

const costRows = ({ costs }: Portfolio): readonly (readonly number[])[] =>
  costs.some((entry) => Array.isArray(entry))
    ? costs.filter((entry) => Array.isArray(entry))
    : [costs.filter((entry) => typeof entry === 'number')];

/** Ids that sort as their indices do. */
const idOf = (index: number): string => String(index).padStart(6, '0');

/** A knapsack in the terms of a plan: items with values of their own and no causes. */
function toPlanProblem(input: Portfolio): PlanProblem {
  const rows = costRows(input);
  return {
    measures: input.values.map((value, item) => ({
      id: idOf(item),
      cost: rows[0]?.[item] ?? 0,
      phase: 'short',
      lead: null,
      ownValue: value,
      links: [],
      requires: input.prerequisites
        .filter((entry) => entry.item === item)
        .map((entry) => idOf(entry.requires)),
      helpedBy: [],
    })),
    causes: [],
    reliefWeight: 0,
    reliefTarget: 0,
    softShare: 1,
    budget: null,
    phaseBudgets: {},
    phaseCapacity: {},
    actorCapacity: {},
    largest: input.largest ?? Infinity,
    must: input.must.map(idOf),
    mustNot: input.must_not.map(idOf),
    excludeTogether: input.mutually_exclusive.map((group) => group.map(idOf)),
  };
}

interface PortfolioSearch {
  readonly input: Portfolio;
  readonly shape: SearchShape;
  readonly search: PlanSearch;
  readonly isContradictory: boolean;
}

function prepare(input: Portfolio): PortfolioSearch {
  const problem = toPlanProblem(input);
  const costs = costRows(input).map((row) => Float64Array.from(row));
  const budgets = new Float64Array(costs.length).fill(Infinity);
  const shape = { ...toSearchShape(problem), costs, budgets };
  const isContradictory = derivePlanRules(problem).infeasible !== null;
  return { input, shape, search: createPlanSearch(shape), isContradictory };
}

function solve({ input, shape, search, isContradictory }: PortfolioSearch, budgets: readonly number[]) {
  const isTooDear = shape.costs.some((row, index) => {
    const needed = shape.required.reduce((total, item) => total + (row[item] ?? 0), 0);
    return needed > (budgets[index] ?? Infinity) + costTolerance;
  });
  if (isContradictory || isTooDear) {
    return { value: null, selection: null };
  }
  shape.budgets.set(budgets);
  const values = {
    own: Float64Array.from(input.values),
    causeWeight: new Float64Array(0),
    candidate: Uint8Array.from(shape.closures, (closure) => (closure ? 1 : 0)),
    idle: new Uint8Array(shape.count),
  };
  const { chosen, value } = search.solve(values, null);
  return { value, selection: [...chosen] };
}

export const portfolioMethods: Readonly<Record<string, CaseMethod>> = {
  portfolio: caseMethod(PortfolioSchema, (input) => {
    const budgets = typeof input.budgets === 'number' ? [input.budgets] : input.budgets;
    const { value, selection } = solve(prepare(input), budgets);
    return { optimal_value: value, selection };
  }),
  'portfolio.frontier': caseMethod(FrontierSchema, (input) => {
    const prepared = prepare(input);
    const points = input.budgets.map((budget) => solve(prepared, [budget]));
    return {
      optimal_value: points.map((point) => point.value),
      selection: points.map((point) => point.selection),
    };
  }),
};
