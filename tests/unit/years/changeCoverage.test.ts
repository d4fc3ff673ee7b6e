import { describe, expect, test } from 'vitest';
import { simulateChangeCoverage } from '../../support/changeCoverage.ts';
import { shippedKnowledgeBase as kb } from '../../support/shippedKnowledgeBase.ts';

const size = { pairs: 120, draws: 200 };

/** A share near 0.9 of 120 has a standard error of 0.027; of their 960 dimensions, which go together, about 0.015. */
describe('intervals of a change', () => {
  test.each([
    { isSamePerson: true, moving: 0.4, answered: 1 },
    { isSamePerson: false, moving: 0.4, answered: 1 },
    { isSamePerson: true, moving: 0, answered: 1 },
  ])('hold the true change of simulated clusters: %o', (setting) => {
    const held = simulateChangeCoverage(kb, setting, size);

    expect(held.composite).toBeGreaterThan(0.85 - 2.5 * 0.027);
    expect(held.dimensions).toBeGreaterThan(0.85 - 2.5 * 0.015);
    expect(held.dimensions).toBeLessThan(0.97 + 2.5 * 0.015);
    expect(held.wrongWay).toBeLessThan(0.03);
  });

  test('are far narrower where one person made both', () => {
    const of = (isSamePerson: boolean) =>
      simulateChangeCoverage(kb, { isSamePerson, moving: 0.4, answered: 1 }, { pairs: 20, draws: 200 });

    expect(of(true).width).toBeLessThan(0.5 * of(false).width);
  });
});
