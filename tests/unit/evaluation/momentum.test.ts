import { describe, expect, test } from 'vitest';
import { RandomStream } from '../../../core/base/randomStream.ts';
import { type AssessedMaturity, maturityOf, momentum } from '../../../core/evaluation/momentum.ts';
import { shippedKnowledgeBase as kb } from '../../support/shippedKnowledgeBase.ts';
import { answered, inputOf } from './answered.ts';

/** Draws of a normal number round the composite, the same each time. */
function maturity(assessedOn: string, composite: number, sd = 3): AssessedMaturity {
  const random = new RandomStream(1, 0);
  const draws = Float64Array.from({ length: 4000 }, () => composite + sd * random.normal());
  return { assessedOn, knowledgeBase: '1.0.0', composite, draws };
}

describe('momentum', () => {
  test('is points a year, whatever lies between the assessments', () => {
    expect(momentum(maturity('2022-01-01', 40), maturity('2024-01-01', 50))?.pointsPerYear).toBeCloseTo(5, 1);
    expect(momentum(maturity('2022-01-01', 40), maturity('2022-07-02', 50))?.pointsPerYear).toBeCloseTo(
      20,
      0,
    );
  });

  test('rises or falls beyond one and a half points a year', () => {
    const of = (to: number) => momentum(maturity('2023-01-01', 40), maturity('2024-01-01', to))?.is;

    expect([41.4, 41.7, 38.6, 38.3].map(of)).toEqual(['steady', 'rising', 'steady', 'falling']);
  });

  test('is sure where the interval leaves out nothing having moved', () => {
    const of = (sd: number) => momentum(maturity('2023-01-01', 40, sd), maturity('2024-01-01', 50, sd));

    expect(of(2)?.isSure).toBe(true);
    expect(of(8)?.isSure).toBe(false);
  });

  test('takes the errors of the two as independent, even with one seed', () => {
    const found = momentum(maturity('2023-01-01', 40), maturity('2024-01-01', 50));

    // 1.645 × √2 × 3 = 6.98 on either side of 10.
    expect((found?.high ?? 0) - (found?.low ?? 0)).toBeGreaterThan(13);
    expect((found?.high ?? 0) - (found?.low ?? 0)).toBeLessThan(15);
  });

  test('holds its own figure, and turns round with the time', () => {
    const far = { ...maturity('2023-01-01', 40), composite: 20 };
    const found = momentum(far, maturity('2024-01-01', 50));

    expect(found?.high).toBe(found?.pointsPerYear);
    expect(momentum(maturity('2024-01-01', 50), maturity('2023-01-01', 40))).toBeNull();
  });

  test('is not told where a composite is withheld, the knowledge bases differ or hardly any time has passed', () => {
    const [before, after] = [maturity('2023-01-01', 40), maturity('2024-01-01', 50)];

    expect(momentum({ ...before, composite: null }, after)).toBeNull();
    expect(momentum({ ...before, knowledgeBase: '0.1.0' }, after)).toBeNull();
    expect(momentum(before, { ...after, assessedOn: '2023-03-31' })).toBeNull();
  });

  test('of two assessments follows from their answers', () => {
    const of = (level: 2 | 4, assessedOn: string) => {
      const found = maturityOf({
        kb,
        input: inputOf({ assessedOn, ratings: answered({ level, grade: 'A' }), seed: 3 }),
      });
      if (found === null) {
        throw new Error('It has a date.');
      }
      return found;
    };
    const found = momentum(of(2, '2021-06-30'), of(4, '2026-06-30'));

    expect(found).toMatchObject({ is: 'rising', isSure: true });
    expect(found?.pointsPerYear).toBeCloseTo(10, 1);
    expect(maturityOf({ kb, input: inputOf({}) })).toBeNull();
  });
});
