import { expect, test } from 'vitest';
import { midQuantile } from '../../../core/base/midQuantile.ts';

const of = (...values: readonly number[]) => Float64Array.from(values);

test('the quantile of steps lies between their middles, and ends at the outer values', () => {
  const steps = of(0, 0, 25, 25, 25, 25, 25, 25, 50, 50);

  expect(midQuantile(steps, 0.5)).toBe(25);
  expect(midQuantile(steps, 0.3)).toBe(12.5);
  expect(midQuantile(steps, 0.05)).toBe(0);
  expect(midQuantile(steps, 0.99)).toBe(50);
  expect(midQuantile(of(7, 7, 7), 0.05)).toBe(7);
});

test('of values that are all different it lies half a place from the usual ones', () => {
  const values = Float64Array.from({ length: 100 }, (_, place) => place);

  expect(midQuantile(values, 0.5)).toBeCloseTo(49.5, 9);
  expect(midQuantile(values, 0.05)).toBeCloseTo(4.5, 9);
});
