import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clusterPlans } from '../../../core/programme/clusterPlans.ts';
import { allPlans } from '../planning/bruteForce.ts';
import { anyProblem } from '../planning/problems.ts';

const near = 1e-6;

/** Cost and value of the plans that no other beats, cheapest first. */
function frontier(plans: readonly { readonly cost: number; readonly value: number }[]) {
  let best = -1;
  return [...plans]
    .sort((a, b) => (Math.abs(a.cost - b.cost) > near ? a.cost - b.cost : b.value - a.value))
    .filter(({ value }) => {
      const isBetter = value > best + near;
      best = isBetter ? value : best;
      return isBetter;
    });
}

test('the plans of a cluster are those that trying every plan finds unbeaten, sufficient ones apart', () => {
  fc.assert(
    fc.property(anyProblem, (problem) => {
      const { options, sufficient } = clusterPlans(problem, 200);
      const all = allPlans(problem);
      const fewest = Math.min(...all.map(({ above }) => above));
      const isEqual = (found: typeof options, wanted: ReturnType<typeof frontier>) => {
        const unbeaten = frontier(found.map(({ cost, relief }) => ({ cost, value: relief / 2 })));
        expect(unbeaten.map(({ cost }) => cost.toFixed(4))).toEqual(
          wanted.map(({ cost }) => cost.toFixed(4)),
        );
        unbeaten.forEach(({ value }, index) => expect(value).toBeCloseTo(wanted[index]?.value ?? 0, 5));
      };

      isEqual(options, frontier(all));
      isEqual(sufficient, frontier(all.filter(({ above }) => above === fewest)));
    }),
    { numRuns: 150 },
  );
});

test('a cluster without trouble has no plan', () => {
  fc.assert(
    fc.property(anyProblem, (problem) => {
      expect(clusterPlans(problem, 0)).toEqual({ trouble: 0, options: [], sufficient: [] });
    }),
    { numRuns: 5 },
  );
});
