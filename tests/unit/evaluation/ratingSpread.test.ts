import { describe, expect, test } from 'vitest';
import { quantile } from '../../../core/base/quantile.ts';
import { levelProbabilities } from '../../../core/evaluation/ratingSpread.ts';
import { shippedKnowledgeBase as kb } from '../../support/shippedKnowledgeBase.ts';

const levels = [1, 2, 3, 4, 5];
const deviations = kb.scoring.evidenceGrades.map((grade) => grade.ratingSd);
const meanOf = (probabilities: readonly number[]) =>
  probabilities.reduce((sum, probability, index) => sum + probability * (index + 1), 0);
const cases = levels.flatMap((level) => deviations.map((deviation) => [level, deviation] as const));

describe('spread of a rating', () => {
  test.each(cases)(
    'level %i with deviation %d: sums to 1 and the answer is likeliest',
    (level, deviation) => {
      const probabilities = levelProbabilities(level, deviation);
      const own = probabilities[level - 1] ?? 0;

      expect(probabilities.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 12);
      expect(probabilities.every((value, index) => index === level - 1 || value < own)).toBe(true);
    },
  );

  test.each(cases.filter(([level]) => level > 1 && level < 5))(
    'level %i with deviation %d: the mean of the draws is the answer',
    (level, deviation) => {
      expect(meanOf(levelProbabilities(level, deviation))).toBeCloseTo(level, 12);
    },
  );

  test.each([
    [0.25, 0.001],
    [0.5, 0.01],
    [0.75, 0.02],
    [1, 0.05],
  ])('in the middle of the scale the deviation is the %d of the grade', (deviation, within) => {
    const variance = levelProbabilities(3, deviation).reduce(
      (sum, probability, index) => sum + probability * (index - 2) ** 2,
      0,
    );

    expect(Math.abs(Math.sqrt(variance) - deviation)).toBeLessThan(within);
  });

  test.each(deviations)(
    'an extreme answer with deviation %d is pulled less than by cutting off a normal',
    (deviation) => {
      // A normal cut off at its centre has its mean 0.399 deviations inwards.
      const pull = meanOf(levelProbabilities(1, deviation)) - 1;

      expect(pull).toBeGreaterThan(0);
      expect(pull).toBeLessThan(0.399 * deviation);
      expect(5 - meanOf(levelProbabilities(5, deviation))).toBeCloseTo(pull, 12);
    },
  );

  test('a better grade gives a narrower spread', () => {
    const own = deviations.map((deviation) => levelProbabilities(3, deviation)[2] ?? 0);

    expect(own).toEqual(own.toSorted((a, b) => b - a));
    expect(new Set(own).size).toBe(own.length);
  });
});

describe('quantile', () => {
  test('is linear between neighbours', () => {
    const sorted = Float64Array.of(1, 2, 4, 8);

    expect(quantile(sorted, 0)).toBe(1);
    expect(quantile(sorted, 0.5)).toBe(3);
    expect(quantile(sorted, 0.9)).toBeCloseTo(4 + 0.7 * 4, 12);
    expect(quantile(sorted, 1)).toBe(8);
    expect(quantile(Float64Array.of(5), 0.05)).toBe(5);
  });
});
