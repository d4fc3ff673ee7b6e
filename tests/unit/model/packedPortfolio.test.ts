import { describe, expect, test } from 'vitest';
import { packPortfolio, unpackPortfolio } from '../../../core/model/portfolio/packedPortfolio.ts';
import { manyRows, resultOf, rowOf } from '../portfolio/rows.ts';

describe('rows of the portfolio as they are sent', () => {
  test('come back as they were', () => {
    const rows = [
      ...manyRows(50),
      rowOf('bare'),
      rowOf('begun', { latestId: 'x', labels: ['key'], weight: 2, late: 3, isSample: true }),
      rowOf('again', {
        latestId: 'later',
        result: resultOf({ assessmentId: 'a', momentum: [1.5, -1, 4], plan: [3, 12.5, true], causes: ['c'] }),
        history: [['2025-06-30', 40, null, 50]],
      }),
    ];

    expect(unpackPortfolio(packPortfolio(rows))).toEqual(rows);
    expect(unpackPortfolio(JSON.parse(JSON.stringify(packPortfolio(rows))))).toEqual(rows);
  });

  test('are at most two thirds as long', () => {
    const rows = manyRows(500);

    expect(JSON.stringify(packPortfolio(rows)).length).toBeLessThan((JSON.stringify(rows).length * 2) / 3);
  });
});
