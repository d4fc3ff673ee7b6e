import { describe, expect, test } from 'vitest';
import { emptyInputs } from '../../../core/evaluation/drawInputs.ts';
import { computeDraw, emptyResult } from '../../../core/evaluation/computeDraw.ts';
import { diagnoseAnswers } from '../../../core/evaluation/pipeline.ts';
import type { Member, Rating } from '../../../core/model/assessment.ts';
import { shippedKnowledgeBase as kb } from '../../support/shippedKnowledgeBase.ts';
import { answered, evenly, inputOf, judge } from './answered.ts';

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function correlation(a: readonly number[], b: readonly number[]): number {
  const off = (values: readonly number[]) => {
    const middle = mean(values);
    return values.map((value) => value - middle);
  };
  const [x, y] = [off(a), off(b)];
  const product = (p: readonly number[], q: readonly number[]) =>
    mean(p.map((value, k) => value * (q[k] ?? 0)));
  return product(x, y) / Math.sqrt(product(x, x) * product(y, y));
}

const place = (id: string) => kb.instrument.indicators.findIndex((indicator) => indicator.id === id);

/** The drawn scores of one indicator. */
const scoresOf = ({ draws }: ReturnType<typeof judge>, id: string): number[] =>
  Array.from(
    { length: draws.count },
    (_, draw) => draws.scores[draw * kb.instrument.indicators.length + place(id)] ?? 0,
  );

/** Spans that the method states are given as "about": a point and a half, or two and a half where much is open. */
const isAbout = (
  [low, high]: readonly [number, number],
  expected: readonly [number, number],
  off: number,
) => {
  expect(Math.abs(low - expected[0]), `low ${low}`).toBeLessThan(off);
  expect(Math.abs(high - expected[1]), `high ${high}`).toBeLessThan(off);
};

describe("one assessor's errors", () => {
  test.each([
    ['A', 71, 79],
    ['B', 64, 85],
    ['C', 58, 90],
    ['D', 55, 92],
  ] as const)('go together: all 4 at grade %s is a composite of about %i to %i', (grade, low, high) => {
    isAbout(judge({ ratings: answered({ level: 4, grade }) }).span, [low, high], 1.5);
  });

  test.each(['A', 'B', 'C', 'D'] as const)('correlate drawn levels of grade %s by 0.15 to 0.36', (grade) => {
    const judged = judge({ ratings: answered({ level: 3, grade }) }, 8_000);
    const r = correlation(scoresOf(judged, 'inter-firm-trust'), scoresOf(judged, 'association-strength'));

    expect(r).toBeGreaterThan(0.12);
    expect(r).toBeLessThan(0.38);
  });

  test('act towards better, on levels and quantities alike, turned round where less is better', () => {
    const input = inputOf({ ratings: answered({ level: 3, grade: 'D' }) });
    const diagnosed = diagnoseAnswers({ kb, input });
    const model = diagnosed.drawModel();
    const inputs = emptyInputs(model);
    inputs.lower.set(model.lower);
    inputs.upper.set(model.upper);
    inputs.indicatorWeight.set(model.indicatorWeight);
    inputs.dimensionWeight.set(model.dimensionWeight);
    const scoresAt = (shared: number) => {
      inputs.shared[0] = shared;
      const result = emptyResult(model, diagnosed.answers.context);
      computeDraw(model, inputs, result);
      return [...result.score];
    };
    const [worse, same, better] = [scoresAt(-3), scoresAt(0), scoresAt(3)];

    kb.instrument.indicators.forEach(({ id }, index) => {
      expect(same[index], id).toBeCloseTo(50, 10);
      expect(better[index], id).toBeGreaterThan(50);
      expect(worse[index], id).toBeLessThan(50);
    });
  });
});

describe('missing answers', () => {
  test('go together: with nothing answered the composite spans about 14 to 82', () => {
    // With the fifty indicators of knowledge base 1.0.0 a little narrower than with thirty-six.
    isAbout(judge({}).span, [14, 82], 3);
  });

  test.each([
    // Of 36 indicators 9, 18 and 27; which ones moves the span by up to two points.
    [1 / 4, 25, 72],
    [1 / 2, 32, 65],
    [3 / 4, 38, 61],
  ])('a share of %d answered at level 3 leaves about %i to %i', (share, low, high) => {
    const count = Math.round(share * kb.instrument.indicators.length);

    isAbout(judge({ ratings: answered({ level: 3, grade: 'B', only: evenly(count) }) }).span, [low, high], 5);
  });

  test('correlate more inside a dimension than between two', () => {
    const judged = judge({}, 8_000);
    const [first = '', second = ''] = kb.instrument.indicators
      .filter(({ kind, dimension }) => kind === 'rating' && dimension === 'trust-order')
      .map(({ id }) => id);
    const within = correlation(scoresOf(judged, first), scoresOf(judged, second));
    const between = correlation(scoresOf(judged, first), scoresOf(judged, 'local-network-ties'));

    // 0.35 + 0.15 and 0.35 of the variance of the normal variable; five equally likely levels keep nine tenths of it.
    expect(Math.abs(within - 0.45)).toBeLessThan(0.03);
    expect(Math.abs(between - 0.32)).toBeLessThan(0.03);
  });
});

describe('several assessors', () => {
  const member = (level: 1 | 2 | 3 | 4 | 5, grade: 'A' | 'D' = 'D'): Member => ({
    assessor: { name: `${level}` },
    ratings: answered({ level, grade }),
  });
  const group = (ratings: Record<string, Rating>, members: readonly Member[]) =>
    judge({ ratings, members: [...members] });

  test('of an even number the headline is the mean of the two middle scores', () => {
    const { diagnosed } = group(answered({ level: 2, grade: 'D' }), [member(2), member(3)]);

    expect(diagnosed.answers.byId.get('inter-firm-trust')).toMatchObject({ level: 2, score: 37.5 });
  });

  test('an answer that is not the middle of theirs was agreed on and stands for itself', () => {
    const { diagnosed } = group(
      { ...answered({ level: 2, grade: 'D' }), 'inter-firm-trust': { level: 4, grade: 'D' } },
      [member(2), member(3)],
    );

    expect(diagnosed.answers.byId.get('inter-firm-trust')?.score).toBe(75);
  });

  test('are averaged: three that agree leave a narrower span than one', () => {
    const one = judge({ ratings: answered({ level: 3, grade: 'D' }) }).span;
    const three = group(answered({ level: 3, grade: 'D' }), [member(3), member(3), member(3)]).span;

    expect(three[1] - three[0]).toBeLessThan(0.75 * (one[1] - one[0]));
  });

  test('are drawn with replacement: those who differ leave a wider span than those who agree', () => {
    const differ = group(answered({ level: 3, grade: 'A' }), [
      member(2, 'A'),
      member(3, 'A'),
      member(4, 'A'),
    ]);
    const agree = group(answered({ level: 3, grade: 'A' }), [member(3, 'A'), member(3, 'A'), member(3, 'A')]);

    expect(differ.span[1] - differ.span[0]).toBeGreaterThan(3 * (agree.span[1] - agree.span[0]));
    expect(Math.abs(mean([...differ.draws.composite]) - mean([...agree.draws.composite]))).toBeLessThan(2);
  });

  test('what only one of them rated is drawn from that one', () => {
    const ratings = answered({ level: 3, grade: 'A' });
    const blank: Member = { assessor: {}, ratings: {} };
    const judged = group(ratings, [blank, { assessor: { name: 'b' }, ratings }, blank]);

    expect(Math.abs(mean(scoresOf(judged, 'inter-firm-trust')) - 50)).toBeLessThan(2);
  });
});

describe('causes that nothing answered shows', () => {
  test('are drawn over what is possible and never count as zero', () => {
    const { diagnosed, draws } = judge({ ratings: { 'inter-firm-trust': { level: 3, grade: 'A' } } });
    const { causes, notJudged } = diagnosed.diagnosis;

    expect(draws.causeIds).toEqual([...causes, ...notJudged].map(({ id }) => id));
    expect(notJudged.length).toBeGreaterThan(0);
    notJudged.forEach(({ factor }, index) => {
      const drawn = Array.from(
        { length: draws.count },
        (_, draw) => draws.causes[draw * draws.causeIds.length + causes.length + index] ?? 0,
      );
      expect(mean(drawn)).toBeGreaterThan(30 * factor);
      expect(mean(drawn)).toBeLessThan(70 * factor);
    });
  });
});
