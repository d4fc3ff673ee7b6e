import { describe, expect, test } from 'vitest';
import { shippedKnowledgeBase as kb } from '../../support/shippedKnowledgeBase.ts';
import { simulateCoverage } from '../../support/coverageSimulation.ts';

const size = { assessments: 200, draws: 200 };

/**
 * 90 % intervals of a simulated truth. A share near 0.9 of 200 has a standard error of 0.021, of their 1,600 dimensions,
 * which go together, about 0.012: the bounds leave two and a half of them around the 85 to 95 % that is asked for.
 */
describe('intervals', () => {
  test.each([1, 0.5, 0.25])('hold the truth where a share of %d is answered', (answered) => {
    const held = simulateCoverage(kb, { answered, assessors: 1, bias: 0 }, size);

    for (const [share, error] of [
      [held.composite, 0.021],
      [held.dimensions, 0.012],
      [held.worstCause, 0.021],
    ] as const) {
      expect(share).toBeGreaterThan(0.85 - 2.5 * error);
      expect(share).toBeLessThan(0.97 + 2.5 * error);
    }
  });

  test('do not see a bias that runs through all answers', () => {
    const biased = simulateCoverage(kb, { answered: 1, assessors: 1, bias: 0.5 }, size);

    expect(biased.composite).toBeLessThan(0.85);
    expect(biased.dimensions).toBeLessThan(0.8);
  });
});
