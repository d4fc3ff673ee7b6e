import { describe, expect, test } from 'vitest';
import type { AssessmentFile, Rating } from '../../../core/model/assessment.ts';
import { assessedChange } from '../../../core/years/assessedChange.ts';
import { measureMoves } from '../../../core/years/measureMoves.ts';
import { shippedKnowledgeBase as kb } from '../../support/shippedKnowledgeBase.ts';
import { answered, inputOf } from '../evaluation/answered.ts';

const assessedOn = '2026-11-12';

/** The verdict on one measure when the figure of its success went from one answer to another. */
function moveOf(
  measure: string,
  [before, after]: readonly [Rating, Rating],
  startOn: string | null = '2025-12-01',
) {
  const success = kb.countermeasures.countermeasures.find(({ id }) => id === measure)?.success;
  const year = (date: string, rating: Rating): AssessmentFile =>
    inputOf({
      assessedOn: date,
      assessor: { name: 'Li' },
      ratings: { ...answered({ level: 3, grade: 'B' }), [success?.indicator ?? '']: rating },
    });
  const change = assessedChange(
    kb,
    [{ input: year('2025-10-30', before) }, { input: year(assessedOn, after) }],
    {
      draws: 1000,
    },
  );
  return measureMoves(kb, [{ measure, startOn }], { change, assessedOn })[0];
}

const at = (level: 1 | 2 | 3 | 4 | 5, grade: 'A' | 'C' = 'A'): Rating => ({ level, grade });
const figure = (value: number): Rating => ({ value, grade: 'A' });

describe('the figure that a measure was to move', () => {
  const follow = 'ongoing-government-supervision';

  test('has reached its target, moved towards or against it, not moved, or within noise', () => {
    expect(moveOf(follow, [at(2), at(4)])).toMatchObject({ target: 3, verdict: 'reached' });
    expect(moveOf('found-industry-association', [at(1), at(2)])).toMatchObject({
      target: 3,
      verdict: 'towards',
    });
    expect(moveOf(follow, [at(2, 'C'), at(3, 'C')])?.verdict).toBe('within-noise');
    expect(moveOf(follow, [at(2), at(2)])?.verdict).toBe('not-moved');
    expect(moveOf(follow, [at(4), at(2)])?.verdict).toBe('against');
  });

  test('of a quantity is judged in its own unit and direction', () => {
    expect(moveOf('local-production-network', [figure(14), figure(18)])).toMatchObject({
      target: 24,
      verdict: 'towards',
    });
    expect(moveOf('local-production-network', [figure(14), figure(25)])?.verdict).toBe('reached');
    expect(moveOf('quality-supervision-system', [figure(8), figure(4)])).toMatchObject({
      target: 4,
      verdict: 'reached',
    });
    expect(moveOf('quality-supervision-system', [figure(8), figure(12)])?.verdict).toBe('against');
  });

  test('is not judged in the first six months', () => {
    expect(moveOf(follow, [at(2), at(4)], '2026-05-12')?.verdict).toBe('reached');
    expect(moveOf(follow, [at(2), at(4)], '2026-05-13')?.verdict).toBe('too-early');
    expect(moveOf(follow, [at(2), at(4)], null)?.verdict).toBe('not-begun');
  });

  test('is not known where it is not answered in both, or the measure is not', () => {
    expect(moveOf(follow, [at(2), { unknown: true }])).toMatchObject({ before: null, verdict: 'no-data' });
    const [gone] = measureMoves(kb, [{ measure: 'gone', startOn: '2025-01-01' }], {
      change: { indicators: [] },
      assessedOn,
    });
    expect(gone).toMatchObject({ indicator: null, target: null, verdict: 'no-data' });
  });

  test('has a target in figures for every measure that ships, one that can be reached', () => {
    const without = kb.countermeasures.countermeasures.flatMap(({ id, success }) =>
      success !== undefined &&
      [success.by, success.to, success.times].filter((each) => each !== undefined).length === 1
        ? []
        : [id],
    );

    expect(without).toEqual([]);
  });

  test('has the figure of its target in its words as well, where that is not a level up or a half', () => {
    const silent = kb.countermeasures.countermeasures.flatMap(({ id, success }) => {
      const words = success?.target.zh ?? '';
      const number = success?.by ?? success?.to ?? 0;
      const isSaid = words.includes(String(number)) || /提高一级|减少一个|下降一半/u.test(words);
      return isSaid ? [] : [id];
    });

    expect(silent).toEqual([]);
  });
});
