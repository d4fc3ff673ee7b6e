import { describe, expect, test } from 'vitest';
import type { EvidenceGrade } from '../../../core/knowledge/schema.ts';
import type { AssessmentFile } from '../../../core/model/assessment.ts';
import { assessedChange } from '../../../core/years/assessedChange.ts';
import { shippedKnowledgeBase as kb } from '../../support/shippedKnowledgeBase.ts';
import { answered, inputOf } from '../evaluation/answered.ts';

const options = { draws: 1000 };
const ids = kb.instrument.indicators.map(({ id }) => id);

/** All at one level, but those of some places at another. */
const year = (
  assessedOn: string,
  { level, grade, some }: { level: 2 | 3 | 4; grade: EvidenceGrade; some?: 2 | 3 | 4 },
  fields: Partial<AssessmentFile> = {},
): AssessmentFile =>
  inputOf({
    assessedOn,
    assessor: { name: 'Li' },
    ratings: {
      ...answered({ level, grade }),
      ...(some && answered({ level: some, grade, only: (_, index) => index % 3 === 0 })),
    },
    ...fields,
  });

const then = year('2025-10-30', { level: 2, grade: 'B' });
const now = year('2026-11-12', { level: 2, grade: 'B', some: 4 });
const widthOf = (moved: { low: number; high: number } | null) => (moved?.high ?? 0) - (moved?.low ?? 0);

describe('the change between two assessments', () => {
  test('is none where every answer is the same, and says so of no figure that it moved', () => {
    const change = assessedChange(kb, [{ input: then }, { input: { ...then, assessedOn: '2026-11-12' } }]);

    const all = [...change.dimensions, ...change.indicators, ...change.causes, change.maturity];
    expect(all.filter((moved) => moved === null || moved.isSure || moved.change !== 0)).toEqual([]);
    expect(change.indicators.every(({ movement }) => movement === 'same')).toBe(true);
    expect(change.improvements).toEqual([]);
  });

  test('turns round when the two are exchanged: other signs, the same intervals', () => {
    const forwards = assessedChange(kb, [{ input: then }, { input: now }], options);
    const backwards = assessedChange(kb, [{ input: now }, { input: then }], options);

    for (const part of ['dimensions', 'indicators', 'causes'] as const) {
      forwards[part].forEach((moved, place) => {
        const back = backwards[part][place];
        expect(back).toMatchObject({ id: moved.id, then: moved.now, now: moved.then, isSure: moved.isSure });
        expect(back?.change).toBe(moved.change === 0 ? 0 : -moved.change);
        expect(back?.low).toBeCloseTo(-moved.high, 9);
        expect(back?.high).toBeCloseTo(-moved.low, 9);
      });
    }
    expect(backwards.indicators.filter(({ movement }) => movement === 'worse').length).toBe(
      forwards.indicators.filter(({ movement }) => movement === 'better').length,
    );
    expect(backwards.improvements).toEqual([]);
  });

  test('is the same each time, and holds its own figure', () => {
    const change = assessedChange(kb, [{ input: then }, { input: now }], options);

    expect(assessedChange(kb, [{ input: then }, { input: now }], options)).toEqual(change);
    for (const { change: by, low, high } of [...change.dimensions, ...change.indicators, ...change.causes]) {
      expect(low).toBeLessThanOrEqual(by);
      expect(high).toBeGreaterThanOrEqual(by);
    }
  });

  test('is told apart more sharply when one person made both than when two did', () => {
    const by = (name: string) =>
      assessedChange(kb, [{ input: then }, { input: { ...now, assessor: { name } } }], options);

    expect(by('Li').assessor).toBe('same');
    expect(by('Wang').assessor).toBe('different');
    expect(by('').assessor).toBe('unknown');
    expect(widthOf(by('Li').maturity)).toBeLessThan(0.6 * widthOf(by('Wang').maturity));
    expect(by('').maturity).toEqual(by('Wang').maturity);
  });

  test('of one level is a move where a document shows it, and within noise where somebody says so', () => {
    const movements = (grade: EvidenceGrade) => {
      const [from, to] = [
        year('2025-10-30', { level: 2, grade }),
        year('2026-11-12', { level: 2, grade, some: 3 }),
      ];
      const levels = new Set(
        kb.instrument.indicators.filter(({ kind }) => kind === 'rating').map(({ id }) => id),
      );
      const { indicators } = assessedChange(kb, [{ input: from }, { input: to }]);
      const changed = indicators.filter(({ id, change }) => levels.has(id) && change !== 0);
      return [...new Set(changed.map(({ movement }) => movement))];
    };

    expect(movements('A')).toEqual(['better']);
    expect(movements('C')).toEqual(['within-noise']);
  });

  test('is nothing at all where every answer was only carried over, whoever carried it', () => {
    const carriedOver = { ...then, assessedOn: '2026-11-12', assessor: { name: 'Wang' } };
    const change = assessedChange(kb, [{ input: then }, { input: carriedOver, carried: ids }], options);

    expect(change.indicators.every((moved) => widthOf(moved) < 1e-9)).toBe(true);
    expect(widthOf(change.maturity)).toBeLessThan(1e-9);
  });

  test('names the largest sure rises, three at most and fewer where there are fewer', () => {
    const only = (count: number, level: 3 | 4) =>
      answered({ level, grade: 'A', only: ({ kind }, index) => kind === 'rating' && index < count });
    const from = year('2025-10-30', { level: 2, grade: 'A' });
    const improvements = (count: number) =>
      assessedChange(
        kb,
        [
          { input: from },
          {
            input: {
              ...from,
              assessedOn: '2026-11-12',
              ratings: { ...from.ratings, ...only(count, 3), ...only(count / 2, 4) },
            },
          },
        ],
        options,
      );

    const many = improvements(ids.length);
    expect(many.improvements).toHaveLength(3);
    const rises = many.indicators.filter(({ id }) => many.improvements.includes(id));
    expect(rises.every(({ change }) => change === 50)).toBe(true);
    const few = improvements(
      ids.findIndex((id) => kb.instrument.indicators.find((each) => each.id === id)?.kind === 'rating') + 1,
    );
    expect(few.improvements.length).toBeLessThan(3);
  });

  test('weighs both years by the type of the later one, and says when the earlier found another', () => {
    const typing = { answers: {}, override: { type: 'embedded' as const, reason: 'Seen anew.' } };
    const same = assessedChange(kb, [{ input: then }, { input: { ...now, typing } }], options);

    expect(same.isOtherType).toBe(true);
    expect(
      assessedChange(kb, [{ input: { ...then, typing } }, { input: { ...now, typing } }], options),
    ).toEqual({
      ...same,
      isOtherType: false,
    });
  });

  test('leaves out what only one of them answers', () => {
    const half = inputOf({
      ...then,
      ratings: Object.fromEntries(Object.entries(then.ratings).slice(0, 20)),
    });
    const change = assessedChange(kb, [{ input: half }, { input: now }], options);

    expect(change.indicators).toHaveLength(20);
    expect(change.maturity).toBeNull();
  });
});
