import { choosePlan } from '../../core/planning/choosePlan.ts';
import { namedPlans } from '../../core/planning/namedPlans.ts';
import type { PlanProblem } from '../../core/planning/planProblem.ts';
import { planReport } from '../../core/planning/planReport.ts';
import { sweepPlans } from '../../core/planning/planSweep.ts';
import { solveByHighs } from '../support/highs.ts';
import { planProgramme } from '../support/planAsProgramme.ts';
import { planInstance } from '../support/planInstances.ts';
import type { Benchmark } from './benchmark.ts';

const instances = 200;
const sizes = [10, 20, 40, 80];

const make = (seed: number, measures: number): PlanProblem =>
  planInstance(seed, { measures, causes: Math.ceil(measures * 0.6) });

/** Calls the work with each item in turn, one a call. */
function inTurn<Item>(items: readonly Item[], work: (item: Item) => void): () => void {
  let next = 0;
  return () => {
    const item = items[next % items.length];
    next += 1;
    if (item !== undefined) {
      work(item);
    }
  };
}

/** Takes the results of the loops, so that they are not optimised away. */
const sink = new Float64Array(1);

/** The plan taken greedily: best value for the money first, rules but the budget left aside. */
function takeGreedily({ measures, budget }: PlanProblem): void {
  let left = budget ?? Infinity;
  for (const { delivery, cost } of [...measures].sort(
    (a, b) => b.delivery / (b.cost + 1) - a.delivery / (a.cost + 1),
  )) {
    if (cost <= left) {
      left -= cost;
      sink[0] = delivery;
    }
  }
}

/** Where a slider for the budget stops, million CNY. */
const budgets = Array.from({ length: 40 }, (_, index) => 2 * (index + 1));

/** Budgets that bind in most clusters, million CNY. */
const tight = [60, 45, 30, 20, 12];

/** Exact plans: of the catalogue's size beside an open solver, of growing size, and with all that stands beside them. */
export function planning(sample: PlanProblem, clusters: readonly PlanProblem[]): Benchmark[] {
  const problems = Array.from({ length: instances }, (_, index) => make(index + 1, 52));
  const programmes = problems.map((problem) => planProgramme(problem, { aim: 'value' }));
  return [
    {
      name: 'plan of 52 measures',
      baselineIs: 'HiGHS in WebAssembly on the same problem as a mixed-integer linear programme',
      runs: instances,
      run: inTurn(problems, choosePlan),
      baseline: inTurn(programmes, solveByHighs),
    },
    ...sizes.map((size): Benchmark => {
      const growing = Array.from({ length: 20 }, (_, index) => make(index + 1, size));
      return {
        name: `plan of ${size} measures`,
        baselineIs: 'a plain loop: one sort, and the plan taken greedily',
        runs: growing.length,
        run: inTurn(growing, choosePlan),
        baseline: inTurn(growing, takeGreedily),
      };
    }),
    {
      name: 'three plans as a slider moves',
      baselineIs: 'the most valuable plan of the sample alone',
      runs: budgets.length,
      isProcessorTime: true,
      run: inTurn(
        budgets.map((budget) => ({ ...sample, budget })),
        namedPlans,
      ),
      baseline: () => void choosePlan(sample),
    },
    {
      name: 'three plans of twenty clusters',
      baselineIs: 'the most valuable plan of the sample alone',
      runs: clusters.length,
      isProcessorTime: true,
      run: inTurn(clusters, namedPlans),
      baseline: () => void choosePlan(sample),
    },
    {
      name: 'three plans of twenty clusters, budgets bind',
      baselineIs: 'the most valuable plan of the sample alone',
      runs: clusters.length * tight.length,
      isProcessorTime: true,
      run: inTurn(
        clusters.flatMap((cluster) => tight.map((budget) => ({ ...cluster, budget }))),
        namedPlans,
      ),
      baseline: () => void choosePlan(sample),
    },
    {
      name: 'the plans of every budget',
      baselineIs: 'the most valuable plan of the sample alone',
      runs: 5,
      isProcessorTime: true,
      run: () => void sweepPlans(sample),
      baseline: () => void choosePlan(sample),
    },
    {
      name: 'report of other plans',
      baselineIs: 'the best plan of the sample alone',
      runs: 20,
      run: () => void planReport(sample, { shares: {} }),
      baseline: () => void choosePlan(sample),
    },
  ];
}
