import { describe, expect, test } from 'vitest';
import type { AssessmentFile } from '../../../core/model/assessment.ts';
import { checkRecognition } from '../../../core/recognition/readiness.ts';
import { shippedKnowledgeBase as kb } from '../../support/shippedKnowledgeBase.ts';

const ready: NonNullable<AssessmentFile['recognition']> = {
  'area-km2': 100,
  'output-y1': 60,
  'output-y2': 50,
  'output-y3': 40,
  'sme-output-share': 70,
  'leading-industry-share': 71,
  'output-growth': 10.1,
  champions: 1,
  'clean-record': true,
};
const national = (facts: AssessmentFile['recognition']) => {
  const found = checkRecognition(kb, facts).find(({ ladder }) => ladder === 'national-2022');
  if (!found) {
    throw new Error('The ladder the expectations are worked out for is gone.');
  }
  return found;
};
const condition = (facts: AssessmentFile['recognition'], field: string) =>
  national(facts).conditions.find((entry) => entry.field === field);

describe('readiness for recognition', () => {
  test('counts rules, not conditions: alternatives are one rule', () => {
    expect(national(ready)).toMatchObject({ met: 9, total: 9 });
    expect(national(ready).conditions).toHaveLength(10);
    expect(national({ ...ready, champions: 0, 'quality-smes': 10 }).met).toBe(9);
    expect(national({ ...ready, champions: 0, 'quality-smes': 9 }).met).toBe(8);
  });

  test('"at least" and "at most" include the number, "above" does not', () => {
    expect(condition({ 'output-y1': 40 }, 'output-y1')?.met).toBe(true);
    expect(condition({ 'area-km2': 100 }, 'area-km2')?.met).toBe(true);
    expect(condition({ 'output-growth': 10 }, 'output-growth')).toMatchObject({ met: false, gap: 0 });
  });

  test('says by how much a condition is missed', () => {
    expect(condition({ 'output-y1': 31.5 }, 'output-y1')).toMatchObject({ met: false, now: 31.5, gap: 8.5 });
    expect(condition({ 'area-km2': 130 }, 'area-km2')).toMatchObject({ met: false, gap: 30 });
    expect(condition({ 'clean-record': false }, 'clean-record')).toMatchObject({ met: false, gap: null });
  });

  test('an unknown figure is neither met nor missed', () => {
    expect(condition({}, 'output-y1')).toMatchObject({ met: null, now: null, gap: null });
    expect(national({}).met).toBe(0);
  });

  test('a ladder whose numbers are not known has nothing to meet', () => {
    expect(checkRecognition(kb, ready).find(({ ladder }) => ladder === 'jilin-2024')).toEqual({
      ladder: 'jilin-2024',
      met: 0,
      total: 0,
      conditions: [],
    });
  });
});
