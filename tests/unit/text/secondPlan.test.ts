import { describe, expect, test } from 'vitest';
import { planOptions as en } from '../../../core/text/en/plan/planOptions.ts';
import { planOptions as zh } from '../../../core/text/zh/plan/planOptions.ts';

/** What the page of other plans says of the second plan: never a loss below nothing, and why one that does more is second. */
describe('the second plan for the money', () => {
  test('may do more and leave more causes', () => {
    const second = { points: '2.5', isMore: true, more: 2, target: 40, count: 8 };

    expect(en.finding(second)).toBe(
      'For no more money, the second plan removes 2.5 percentage points more of the trouble but leaves 2 more causes above 40 and differs in 8 measures.',
    );
    expect(zh.finding(second)).toBe(
      '同等费用下的次优方案多消减2.5个百分点，但高于40的成因多2项，有8项对策不同。',
    );
  });

  test('may do less, or as much, and leave no more', () => {
    const less = { points: '0.4', isMore: false, more: 0, target: 40, count: 2 };

    expect(en.finding(less)).toBe(
      'For no more money, the second plan removes 0.4 percentage points less of the trouble and differs in 2 measures.',
    );
    expect(zh.finding(less)).toBe('同等费用下的次优方案少消减0.4个百分点，有2项对策不同。');
    expect(en.finding({ ...less, points: '' })).toContain('removes as much of the trouble');
    expect(zh.finding({ ...less, points: '' })).toContain('消减的问题与推荐方案相当');
  });
});
