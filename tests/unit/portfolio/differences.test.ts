import { expect, test } from 'vitest';
import { comparisonOf, differenceOf } from '../../../core/portfolio/differences.ts';
import { resultOf } from './rows.ts';

const compared = (scores: readonly (readonly [number | null, number])[], causes: readonly string[] = []) => {
  const composite = scores.reduce((sum, [score, weight]) => sum + (score ?? 0) * weight, 0);
  return {
    result: resultOf({ composite, low: composite - 3, high: composite + 4 }),
    detail: {
      id: 'x',
      assessedOn: '2026-06-30',
      knowledgeHash: 'a'.repeat(64),
      dimensions: scores.map(([score, weight], at) => ({ id: `d${at}`, score, weight })),
      causes: causes.map((id) => ({ id, severity: 50 })),
    },
  };
};

test('the parts of a difference add up to it, the largest first, with what the weights of the types do', () => {
  const here = compared(
    [
      [40, 0.5],
      [60, 0.3],
      [20, 0.2],
    ],
    ['ties', 'price'],
  );
  const there = compared(
    [
      [70, 0.4],
      [50, 0.6],
      [null, 0],
    ],
    ['price', 'talent'],
  );

  const { points, parts, onlyHere, onlyThere } = differenceOf(here, there);

  expect(parts.reduce((sum, part) => sum + part.points, 0)).toBeCloseTo(points, 10);
  expect(parts.map(({ id }) => id)).toEqual(['d1', 'd0', 'd2']);
  expect(parts[0]?.byWeight).toBeCloseTo(55 * -0.3, 10);
  expect([onlyHere, onlyThere]).toEqual([['ties'], ['talent']]);
});

test('a difference is sure where its interval leaves out zero', () => {
  const low = compared([[40, 1]]);

  expect(differenceOf(low, compared([[44, 1]])).isSure).toBe(false);
  expect(differenceOf(low, compared([[46, 1]]))).toMatchObject({
    isSure: true,
    low: -6 - Math.hypot(3, 4) + 0,
  });
  expect(differenceOf(compared([[46, 1]]), low)).toMatchObject({ low: 6 - Math.hypot(3, 4) });
});

test('what two knowledge bases have found is not compared', () => {
  const [here, there] = [compared([[40, 1]]), compared([[60, 1]])];
  const other = { ...there, detail: { ...there.detail, knowledgeHash: 'b'.repeat(64) } };

  expect(comparisonOf(here, other)).toBe('other-knowledge');
  expect(comparisonOf(here, there)).toMatchObject({ points: -20 });
});
