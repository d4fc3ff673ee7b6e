import { describe, expect, test } from 'vitest';
import { checkRecognition } from '../../../core/recognition/readiness.ts';
import { byNearness, isReady, laddersWithRules, rungsOf } from '../../../core/recognition/rungs.ts';
import { shippedKnowledgeBase } from '../../support/shippedKnowledgeBase.ts';

const kb = shippedKnowledgeBase;
const national = (facts: Record<string, number | boolean>) => {
  const result = checkRecognition(kb, facts).find(({ ladder }) => ladder === 'national-2022');
  if (result === undefined) {
    throw new Error('The national ladder is gone.');
  }
  return rungsOf(result);
};

describe('the thresholds of recognition', () => {
  test('are met, missed or not known, and add up', () => {
    const rungs = national({ 'area-km2': 90, 'output-y1': 39, 'output-y2': 50 });

    expect(rungs).toMatchObject({ met: 2, missed: 1, total: 9, unknown: 6 });
    expect(national({})).toMatchObject({ met: 0, missed: 0, unknown: 9 });
  });

  test('the nearest stand first: most met, of equals the fewest missed, nothing known last', () => {
    const [one, two, three] = [
      national({ 'area-km2': 90, 'output-y1': 39 }),
      national({ 'area-km2': 90 }),
      national({ 'area-km2': 90, 'output-y1': 50 }),
    ];
    expect([one, undefined, two, three].sort(byNearness)).toEqual([three, two, one, undefined]);
  });

  test('a ladder without thresholds is never ready and is not among those to be held against', () => {
    const results = checkRecognition(kb, {}).map(rungsOf);
    const open = results.filter(({ total }) => total === 0);

    expect(open.length).toBeGreaterThan(0);
    expect(open.filter(isReady)).toEqual([]);
    expect(laddersWithRules(kb).map(({ id }) => id)).toEqual(
      results.filter(({ total }) => total > 0).map(({ ladder }) => ladder),
    );
  });
});
