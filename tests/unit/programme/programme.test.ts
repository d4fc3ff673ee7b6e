import { describe, expect, test } from 'vitest';
import { fairProgramme, priceOfFairness } from '../../../core/programme/fairProgramme.ts';
import { bestProgramme, nextBudget, unbeaten } from '../../../core/programme/programme.ts';
import { leftOut, type ProgrammeCluster } from '../../../core/programme/programmeCluster.ts';
import { evenBudgets, mostToSpend, programmeFrontier } from '../../../core/programme/programmeFrontier.ts';
import { bestOf, everyProgramme } from './bruteForce.ts';
import { programmeInstance } from './instances.ts';

const sizes = [
  { clusters: 5, plans: 5, step: 0.5 },
  { clusters: 6, plans: 4, step: 5 },
  { clusters: 4, plans: 7, step: 0.000_001 },
  { clusters: 5, plans: 5, step: 0.37 },
];
const instances = Array.from({ length: 60 }, (_, index) =>
  programmeInstance(index + 1, sizes[index % sizes.length] ?? { clusters: 5, plans: 5, step: 0.5 }),
);
const budgetsOf = (clusters: readonly ProgrammeCluster[]) =>
  [0, 0.07, 0.2, 0.45, 0.8, 1.1].map((share) => Math.round(mostToSpend(clusters) * share * 1e6) / 1e6);

const clusterOf = (id: string, plans: readonly (readonly [number, number])[], weight = 1) => {
  const options = plans.map(([cost, relief]) => ({
    ids: [`${id}-${cost}`],
    cost,
    estimatedCost: 0,
    relief,
  }));
  return { id, weight, trouble: 100, options: [leftOut, ...options], sufficient: options };
};

describe('the best programme within a budget', () => {
  test('is the one that trying every programme finds, with its ties', () => {
    for (const clusters of instances) {
      const tried = everyProgramme(clusters);
      for (const budget of budgetsOf(clusters)) {
        const found = bestProgramme(clusters, budget);
        const wanted = bestOf(tried, budget);

        expect(found.weighted).toBeCloseTo(wanted?.worth ?? 0, 5);
        expect(Math.round(found.cost * 1e6)).toBe(wanted?.cost);
        found.shares.forEach(({ weighted }, index) =>
          expect(weighted).toBeCloseTo(wanted?.parts[index] ?? 0, 5),
        );
      }
    }
  });

  test('spends no more than there is, and says what is left', () => {
    const { cost, left } = bestProgramme([clusterOf('a', [[0.1, 1]]), clusterOf('b', [[0.2, 1]])], 0.3);

    expect([cost, left]).toEqual([0.3, 0]);
  });

  test('of equal relief is the cheaper, then the one that serves the clusters that come first', () => {
    const equal = [clusterOf('a', [[3, 10]]), clusterOf('b', [[2, 10]]), clusterOf('c', [[2, 10]])];

    const { shares } = bestProgramme(equal, 3);

    expect(shares.map(({ option }) => option.cost)).toEqual([0, 2, 0]);
  });

  test('follows the weights of the office, and leaves a cluster of weight 0 out', () => {
    const heavy = [clusterOf('a', [[2, 10]]), clusterOf('b', [[2, 6]], 2), clusterOf('c', [[0, 50]], 0)];

    const { shares, relief, weighted } = bestProgramme(heavy, 2);

    expect(shares.map(({ option }) => option.relief)).toEqual([0, 6, 0]);
    expect([relief, weighted]).toEqual([6, 12]);
  });

  test('gives what is free without a budget', () => {
    expect(
      bestProgramme(
        [
          clusterOf('a', [
            [0, 4],
            [1, 9],
          ]),
        ],
        0,
      ),
    ).toMatchObject({ relief: 4, cost: 0 });
  });

  test('is empty without clusters and without plans', () => {
    expect(bestProgramme([], 10)).toMatchObject({ shares: [], cost: 0, left: 10 });
    expect(bestProgramme([{ ...clusterOf('a', []), options: [] }], 10)).toMatchObject({ cost: 0, relief: 0 });
  });

  test('names for each cluster the next step that did not fit, and what is short of it', () => {
    const clusters = [
      clusterOf('a', [
        [2, 10],
        [5, 16],
        [6, 17],
      ]),
      clusterOf('b', [[3, 9]]),
    ];

    const { shares } = bestProgramme(clusters, 6);

    expect(shares[0]?.next).toMatchObject({ cost: 3, relief: 6, short: 2 });
    expect(shares[1]?.next).toBeNull();
  });

  test('leaves no step out that would have fitted', () => {
    for (const clusters of instances) {
      for (const budget of budgetsOf(clusters)) {
        for (const { next } of bestProgramme(clusters, budget).shares) {
          expect(next?.short ?? 1).toBeGreaterThan(0);
        }
      }
    }
  });

  test('becomes better at the next budget named, and at none below it', () => {
    for (const clusters of instances.slice(0, 20)) {
      for (const budget of budgetsOf(clusters)) {
        const present = bestProgramme(clusters, budget);
        const next = nextBudget(clusters, budget);
        if (next === null) {
          expect(present.weighted).toBeCloseTo(bestProgramme(clusters, 1e6).weighted, 6);
        } else {
          expect(bestProgramme(clusters, next).weighted).toBeGreaterThan(present.weighted);
          expect(bestProgramme(clusters, next - 0.000_001).weighted).toBe(present.weighted);
        }
      }
    }
  });
});

describe('the fair programme', () => {
  test('serves as many clusters as possible, and is the best of those that do, tried one by one', () => {
    for (const clusters of instances) {
      for (const budget of budgetsOf(clusters)) {
        const fair = fairProgramme(clusters, budget);
        const wanted = clusters.filter(({ weight, sufficient }) => weight > 0 && sufficient.length > 0);
        const cheapest = wanted.map(({ sufficient }) => sufficient[0]?.cost ?? 0).sort((a, b) => a - b);
        const affordable = cheapest.filter(
          (_, index) =>
            cheapest.slice(0, index + 1).reduce((sum, cost) => sum + Math.round(cost * 1e6), 0) <=
            Math.round(budget * 1e6),
        );
        const allowed = clusters.map(({ id, options, sufficient }) =>
          fair.sufficient.includes(id) ? sufficient : [leftOut, ...options],
        );

        expect(fair.sufficient).toHaveLength(affordable.length);
        expect(fair.waiting).toHaveLength(wanted.length - affordable.length);
        expect(fair.weighted).toBeCloseTo(bestOf(everyProgramme(clusters, allowed), budget)?.worth ?? 0, 5);
      }
    }
  });

  test('never relieves more than the best, and the difference is its price', () => {
    const clusters = [clusterOf('a', [[2, 20]]), clusterOf('b', [[2, 6]]), clusterOf('c', [[1, 2]])];
    const best = bestProgramme(clusters, 4);
    const fair = fairProgramme(clusters, 4);

    expect(fair.sufficient).toEqual(['a', 'c']);
    expect(priceOfFairness(best, fair)).toEqual({ points: 4, share: 4 / 26 });
  });

  test('costs nothing where nothing can be relieved', () => {
    expect(priceOfFairness(bestProgramme([], 1), fairProgramme([], 1))).toEqual({ points: 0, share: 0 });
  });
});

describe('the programme by budget', () => {
  test('never relieves less for more, and names the clusters whose plan changes', () => {
    for (const clusters of instances.slice(0, 12)) {
      const points = [...programmeFrontier(clusters, evenBudgets(clusters, 8))];

      points.forEach(({ weighted }, index) =>
        expect(weighted).toBeGreaterThanOrEqual(points[index - 1]?.weighted ?? 0),
      );
      expect(points.at(-1)?.weighted).toBeCloseTo(bestProgramme(clusters, 1e6).weighted, 6);
    }
    const two = [clusterOf('a', [[1, 5]]), clusterOf('b', [[2, 3]])];
    expect([...programmeFrontier(two, [0, 1, 3])].map(({ changed }) => changed)).toEqual([[], ['a'], ['b']]);
  });
});

test('of plans of a cluster only those that no other beats are looked at', () => {
  const plans = clusterOf('a', [
    [2, 5],
    [1, 5],
    [3, 4],
    [4, 8],
  ]).options;

  expect(unbeaten(plans, 1).map(({ cost }) => cost)).toEqual([0, 1, 4]);
});
