import { describe, expect, test } from 'vitest';
import { normalCdf } from '../../../core/base/normalDistribution.ts';
import { RandomStream } from '../../../core/base/randomStream.ts';

const many = 20_000;
const sample = (draw: (random: RandomStream) => number): number[] => {
  const random = new RandomStream(42, 0);
  return Array.from({ length: many }, () => draw(random));
};
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const variance = (values: readonly number[]) => {
  const middle = mean(values);
  return mean(values.map((value) => (value - middle) ** 2));
};

describe('random stream', () => {
  test.each([
    // Worked out with a separate implementation of sfc32 and splitmix32 in Python.
    [1, 0, [3748074583, 1998728902, 508629736]],
    [1, 1, [1357463439, 3111094084, 415587136]],
    [4294967295, 0, [4033548383, 52238780, 1245978592]],
  ])('seed %i, stream %i gives the published sequence', (seed, stream, expected) => {
    const random = new RandomStream(seed, stream);

    for (const integer of expected) {
      expect(random.uniform()).toBe((integer + 0.5) / 2 ** 32);
    }
  });

  // Bounds of about four standard errors of the sample.
  test('uniform numbers fill (0, 1)', () => {
    const values = sample((random) => random.uniform());

    expect(Math.min(...values)).toBeGreaterThan(0);
    expect(Math.max(...values)).toBeLessThan(1);
    expect(mean(values)).toBeCloseTo(0.5, 2);
    expect(Math.abs(variance(values) - 1 / 12)).toBeLessThan(0.003);
  });

  test('normal numbers have mean 0 and variance 1', () => {
    const values = sample((random) => random.normal());

    expect(Math.abs(mean(values))).toBeLessThan(0.03);
    expect(Math.abs(variance(values) - 1)).toBeLessThan(0.05);
  });

  test('normal numbers follow the normal distribution, as far out as the tail', () => {
    const random = new RandomStream(7, 3);
    const count = 1_000_000;
    const cuts = [-3.442619855899, -3, -2, -1, -0.5, 0, 0.5, 1, 2, 3, 3.442619855899];
    const below = cuts.map(() => 0);
    let far = 0;
    for (let draw = 0; draw < count; draw += 1) {
      const value = random.normal();
      cuts.forEach((cut, index) => {
        below[index] = (below[index] ?? 0) + (value < cut ? 1 : 0);
      });
      far += Math.abs(value) > 4 ? 1 : 0;
    }

    cuts.forEach((cut, index) => {
      const expected = normalCdf(cut);
      const error = Math.sqrt((expected * (1 - expected)) / count);
      // Eleven comparisons: four and a half standard errors of each.
      expect(Math.abs((below[index] ?? 0) / count - expected)).toBeLessThan(4.5 * error);
    });
    // 63 are expected.
    expect(Math.abs(far - 2 * count * normalCdf(-4))).toBeLessThan(36);
  });

  test('the first normal numbers stay what they are', () => {
    const random = new RandomStream(1, 0);

    // Worked out with a separate implementation in Python.
    for (const expected of [
      0.9106184922369849, -0.10058520639082552, -0.7370931161268817, -0.49802771354140113,
    ]) {
      expect(random.normal()).toBeCloseTo(expected, 12);
    }
  });

  test.for([0, 1, 2, 7])('%i normal numbers at once are those one by one, and so are the next', (count) => {
    const [together, single] = [new RandomStream(5, 2), new RandomStream(5, 2)];
    const filled = new Float64Array(count);

    for (let round = 0; round < 3; round += 1) {
      together.fillNormal(filled);
      expect([...filled]).toEqual(Array.from({ length: count }, () => single.normal()));
      expect(together.uniform()).toBe(single.uniform());
      expect(together.normal()).toBe(single.normal());
    }
  });

  test.each([0.5, 2.5, 16])('gamma numbers of shape %d have mean and variance of the shape', (shape) => {
    const values = sample((random) => random.gamma(shape));

    expect(Math.abs(mean(values) / shape - 1)).toBeLessThan(0.05);
    expect(Math.abs(variance(values) / shape - 1)).toBeLessThan(0.1);
  });
});
