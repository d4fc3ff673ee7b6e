import { describe, expect, test } from 'vitest';
import { sharedRanks } from '../../../core/evaluation/sharedRanks.ts';

const entry = (id: string, severity: number, { spread = 0.5, place = 0 } = {}) => ({
  id,
  severity,
  spread,
  place,
});

/** Draws as rows of the entries' severities. */
const rows = (...drawn: readonly (readonly number[])[]) => ({
  values: Float64Array.from(drawn.flat()),
  columns: drawn[0]?.length ?? 1,
});

const ranksOf = (ranked: ReturnType<typeof sharedRanks<ReturnType<typeof entry>>>) =>
  ranked.map(({ entry: { id }, rank }) => [id, rank]);

describe('ranks of causes', () => {
  const [a, b] = [entry('a', 80, { place: 1 }), entry('b', 70, { place: 0 })];

  test('are told apart when at least two of three draws have the order', () => {
    expect(ranksOf(sharedRanks([a, b], rows([80, 70], [80, 70], [60, 70])))).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
  });

  test('are shared below that, and stand by the order of the paper', () => {
    expect(ranksOf(sharedRanks([a, b], rows([80, 70], [60, 70])))).toEqual([
      ['b', 1],
      ['a', 1],
    ]);
  });

  test('inside a tie better evidence comes first', () => {
    const [documented, judged] = [entry('x', 70, { spread: 0.25, place: 9 }), entry('y', 72, { spread: 1 })];

    expect(ranksOf(sharedRanks([judged, documented], rows([70, 72], [72, 70])))).toEqual([
      ['x', 1],
      ['y', 1],
    ]);
  });

  test('a chain of small differences makes no large tie', () => {
    // Each follows closely on the one before, but the last is clearly below the first.
    const three = [entry('a', 80, { place: 0 }), entry('b', 75, { place: 1 }), entry('c', 70, { place: 2 })];
    const draws = rows([80, 82, 70], [80, 78, 79], [80, 70, 79], [80, 81, 70]);

    expect(ranksOf(sharedRanks(three, draws))).toEqual([
      ['a', 1],
      ['b', 1],
      ['c', 3],
    ]);
  });

  test('keep their column of the draws, whatever their order', () => {
    expect(sharedRanks([a, b], rows([80, 70], [60, 70])).map(({ column }) => column)).toEqual([1, 0]);
  });
});
