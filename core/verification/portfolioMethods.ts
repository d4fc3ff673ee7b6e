import * as v from 'valibot';
import { costTolerance } from '../planning/planLimits.ts';
import { derivePlanRules } from '../planning/planRules.ts';
import { givenValues, toSearchShape } from '../planning/planner.ts';
import type { PlanProblem } from '../planning/planProblem.ts';
import { createPlanSearch, type PlanSearch } from '../planning/search/planSearch.ts';
import type { SearchShape } from '../planning/search/searchShape.ts';
import { FigureSchema, FiguresSchema, MatrixSchema } from './inputs.ts';
import { caseMethod, type CaseMethod } from './caseMethod.ts';
import { refuseUnless } from './refuse.ts';

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

/** Refuses costs and budgets that do not fit the items, and rules about items that are not there. */
function checkPortfolio(input: Portfolio, budgets: number): void {
  const items = input.values.length;
  const rows = costRows(input);
  const fits = rows.every((row) => row.length === items);
  refuseUnless(fits, 'costs', { reason: 'columns-unequal' });
  refuseUnless(rows.length === budgets, 'budgets', { reason: 'columns-unequal' });
  const checkItem = (item: number, path: string) => {
    refuseUnless(item < items, path, { reason: 'above', limit: items - 1 });
  };
  for (const key of ['must', 'must_not'] as const) {
    input[key].forEach((item, index) => {
      checkItem(item, `${key}.${index}`);
    });
  }
  input.mutually_exclusive.forEach((group, index) => {
    group.forEach((item, place) => {
      checkItem(item, `mutually_exclusive.${index}.${place}`);
    });
  });
  input.prerequisites.forEach(({ item, requires }, index) => {
    checkItem(item, `prerequisites.${index}.item`);
    checkItem(requires, `prerequisites.${index}.requires`);
  });
}

/** Ids that sort as their indices do. */
const idOf = (index: number): string => String(index).padStart(6, '0');

/** A knapsack in the terms of a plan: each item takes all of a cause of its own, which weighs what it is worth. */
function toPlanProblem(input: Portfolio): PlanProblem {
  const rows = costRows(input);
  return {
    measures: input.values.map((_, item) => ({
      id: idOf(item),
      cost: rows[0]?.[item] ?? 0,
      estimated: false,
      costByYear: [],
      years: [],
      phase: 'short',
      lead: null,
      delivery: 1,
      links: [{ cause: item, share: 1 }],
      requires: input.prerequisites
        .filter((entry) => entry.item === item)
        .map((entry) => idOf(entry.requires)),
      helpedBy: [],
    })),
    causes: input.values.map((value, item) => ({
      id: idOf(item),
      severity: 0,
      weight: value,
      raised: false,
    })),
    reliefTarget: 0,
    softShare: 1,
    smallestGain: 0,
    balancedShare: 1,
    budget: null,
    phaseBudgets: {},
    yearBudgets: {},
    phaseCapacity: {},
    yearCapacity: {},
    actorCapacity: {},
    largest: input.largest ?? Infinity,
    must: input.must.map(idOf),
    mustNot: input.must_not.map(idOf),
    excludeTogether: input.mutually_exclusive.map((group) => group.map(idOf)),
  };
}

interface PortfolioSearch {
  readonly problem: PlanProblem;
  readonly shape: SearchShape;
  readonly search: PlanSearch;
  /** Where the budgets stand among the limits of the shape. */
  readonly budgetCount: number;
  readonly isContradictory: boolean;
}

function prepare(input: Portfolio): PortfolioSearch {
  const problem = toPlanProblem(input);
  const costs = costRows(input).map((row) => Float64Array.from(row));
  const plain = toSearchShape(problem);
  const [, ...limits] = plain.budgets;
  const shape = {
    ...plain,
    costs: [...costs, ...plain.costs.slice(1)],
    budgets: Float64Array.of(...costs.map(() => Infinity), ...limits),
    costStep: 0,
  };
  return {
    problem,
    shape,
    search: createPlanSearch(shape),
    budgetCount: costs.length,
    isContradictory: derivePlanRules(problem).infeasible !== null,
  };
}

function solve(
  { problem, shape, search, budgetCount, isContradictory }: PortfolioSearch,
  budgets: readonly number[],
) {
  shape.budgets.set(budgets.slice(0, budgetCount));
  const isTooDear = shape.costs.some((row, index) => {
    const needed = shape.required.reduce((total, item) => total + (row[item] ?? 0), 0);
    return needed > (shape.budgets[index] ?? Infinity) + costTolerance;
  });
  const found =
    isContradictory || isTooDear ? null : search.solve(givenValues(problem, shape), { aim: 'value' });
  return { value: found?.value ?? null, selection: found && [...found.chosen] };
}

export const portfolioMethods: Readonly<Record<string, CaseMethod>> = {
  portfolio: caseMethod(PortfolioSchema, (input) => {
    const budgets = typeof input.budgets === 'number' ? [input.budgets] : input.budgets;
    checkPortfolio(input, budgets.length);
    const { value, selection } = solve(prepare(input), budgets);
    return { optimal_value: value, selection };
  }),
  'portfolio.frontier': caseMethod(FrontierSchema, (input) => {
    // Each budget is a point of the frontier, over the one row of costs.
    checkPortfolio(input, 1);
    const prepared = prepare(input);
    const points = input.budgets.map((budget) => solve(prepared, [budget]));
    return {
      optimal_value: points.map((point) => point.value),
      selection: points.map((point) => point.selection),
    };
  }),
};
