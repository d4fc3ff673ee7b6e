import { expect, test } from 'vitest';
import { isTarget, targetRange } from '../../../core/followup/actionTarget.ts';
import { shippedKnowledgeBase } from '../../support/shippedKnowledgeBase.ts';

const indicatorOf = (kind: 'rating' | 'quantitative') => {
  const found = shippedKnowledgeBase.instrument.indicators.find((indicator) => indicator.kind === kind);
  if (found === undefined) {
    throw new Error(`No indicator is ${kind}.`);
  }
  return found;
};

test('the target of a rating is one of its five levels', () => {
  const range = targetRange(indicatorOf('rating'));

  expect([0, 1, 3, 5, 6, 3.5].filter((target) => isTarget(range, target))).toEqual([1, 3, 5]);
});

test('the target of a quantity is a figure in its unit that the indicator takes', () => {
  const indicator = indicatorOf('quantitative');
  const range = targetRange(indicator);
  if (indicator.kind !== 'quantitative') {
    throw new Error('Not a quantity.');
  }
  const { min, max } = indicator.validRange;

  expect(range.unit).toEqual(indicator.unit);
  expect([min, max, (min + max) / 3].every((target) => isTarget(range, target))).toBe(true);
  expect([min - 1, max + 1].some((target) => isTarget(range, target))).toBe(false);
});
