import { expect, test } from 'vitest';
import { robustnessOf } from '../../../core/robustness/robustnessWords.ts';

test('from 90 % of the draws robust, from 60 % fairly robust, below that a tie', () => {
  expect([1, 0.9, 0.899, 0.6, 0.599, 0].map(robustnessOf)).toEqual([
    'robust',
    'robust',
    'fair',
    'fair',
    'tie',
    'tie',
  ]);
});

test('a share that falls short only by rounding reaches the cut', () => {
  expect(robustnessOf(0.1 + 0.2 + 0.3)).toBe('fair');
  expect(robustnessOf(0.3 * 3)).toBe('robust');
});
