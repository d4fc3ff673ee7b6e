import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RandomStream } from '../../../core/base/randomStream.ts';
import { firstOrder } from '../../../core/robustness/sobol.ts';
import type { GroupedModel } from '../../../core/robustness/sobol.ts';

/** y = Σ coefficient × uniform, each input a group of its own: the share of a group is its squared coefficient. */
function additive(coefficients: readonly number[], seed = 7): GroupedModel {
  const random = new RandomStream(seed, 0);
  return {
    groupOf: Uint8Array.from(coefficients, (_, index) => index),
    groups: coefficients.length,
    outputs: 1,
    sample(inputs) {
      inputs.forEach((_, index) => {
        inputs[index] = random.uniform();
      });
    },
    compute(inputs, outputs) {
      outputs[0] = coefficients.reduce((sum, factor, index) => sum + factor * (inputs[index] ?? 0), 0);
    },
  };
}

describe('shares of variance', () => {
  test('of an additive model are its squared coefficients, within the stated error', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 2, maxLength: 5 }),
        fc.nat(1_000_000),
        (coefficients, seed) => {
          fc.pre(coefficients.some((factor) => factor > 0));
          const [result] = firstOrder(additive(coefficients, seed), { pairs: 2_000 });

          const total = coefficients.reduce((sum, factor) => sum + factor * factor, 0);
          coefficients.forEach((factor, group) => {
            const error = result?.errors[group] ?? 0;
            expect(Math.abs((result?.shares[group] ?? 0) - (factor * factor) / total)).toBeLessThanOrEqual(
              5 * error + 0.03,
            );
          });
        },
      ),
      { numRuns: 30 },
    );
  });

  test('of two factors that only work together leave what is due to both', () => {
    const random = new RandomStream(3, 0);
    const product: GroupedModel = {
      groupOf: Uint8Array.of(0, 1),
      groups: 2,
      outputs: 1,
      sample(inputs) {
        inputs[0] = random.uniform() - 0.5;
        inputs[1] = random.uniform() - 0.5;
      },
      compute(inputs, outputs) {
        outputs[0] = (inputs[0] ?? 0) * (inputs[1] ?? 0);
      },
    };

    const [result] = firstOrder(product, { pairs: 4_000 });

    expect(Math.abs(result?.shares[0] ?? 1)).toBeLessThan(0.05);
    expect(Math.abs(result?.shares[1] ?? 1)).toBeLessThan(0.05);
  });

  test('count inputs of one group together', () => {
    const model = { ...additive([1, 1, 1, 1]), groupOf: Uint8Array.of(0, 0, 0, 1), groups: 2 };

    const [result] = firstOrder(model, { pairs: 8_000 });

    expect(result?.shares[0]).toBeCloseTo(0.75, 1);
    expect(result?.shares[1]).toBeCloseTo(0.25, 1);
  });

  test('are all 0 when nothing varies', () => {
    const [result] = firstOrder(additive([0, 0]), { pairs: 100 });

    expect(result).toEqual({ mean: 0, variance: 0, shares: [0, 0], errors: [0, 0] });
  });

  test('are the same for the same seed, and their progress ends at all pairs', () => {
    const done: number[] = [];

    const first = firstOrder(additive([1, 2]), { pairs: 600, report: (pair) => done.push(pair) });

    expect(firstOrder(additive([1, 2]), { pairs: 600 })).toEqual(first);
    expect(done).toEqual([0, 256, 512, 600]);
  });
});
