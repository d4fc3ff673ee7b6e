import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../core/evaluation/evaluate.ts';
import type { AssessmentFile, Rating } from '../../../core/model/assessment.ts';
import { resultJson } from '../../../core/model/result.ts';
import { shippedKnowledgeBase as kb } from '../../support/shippedKnowledgeBase.ts';
import { anyAssessment, readSample } from './support.ts';

/** The same value with the keys of every object in reverse. */
function reversed<T>(value: T): T {
  if (Array.isArray(value)) {
    // Same kind of items, so still a T.
    return value.map((item: unknown) => reversed(item)) as T;
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, item]) => [key, reversed(item)] as const);
    // Same keys and kinds of values, so still a T.
    return Object.fromEntries(entries.reverse()) as T;
  }
  return value;
}

/** One step better: a level up, or a quantity moved towards its better side. */
function better(id: string, rating: Rating): Rating | null {
  const indicator = kb.instrument.indicators.find((candidate) => candidate.id === id);
  if (rating.level !== undefined && rating.level < 5) {
    // One level above a level below 5 is a level.
    return { ...rating, level: (rating.level + 1) as 2 | 3 | 4 | 5 };
  }
  if (rating.value !== undefined && indicator?.kind === 'quantitative') {
    const step = (indicator.upper - indicator.lower) / 4;
    return { ...rating, value: rating.value + (indicator.direction === 'higher' ? step : -step) };
  }
  return null;
}

const fewDraws = { draws: 40 };
const runs = { numRuns: 60 };

describe('properties of an evaluation', () => {
  test('the same input gives the same bytes, whatever the order of its keys', () => {
    fc.assert(
      fc.property(anyAssessment, (input) => {
        const bytes = resultJson(evaluate(kb, input, fewDraws));

        expect(resultJson(evaluate(kb, reversed(input), fewDraws))).toBe(bytes);
        expect(resultJson(evaluate(kb, structuredClone(input), fewDraws))).toBe(bytes);
      }),
      runs,
    );
  });

  test('a better answer never makes a cause or problem more severe', () => {
    fc.assert(
      fc.property(anyAssessment, fc.nat(), (input, choice) => {
        const ids = Object.keys(input.ratings);
        const id = ids[choice % Math.max(1, ids.length)] ?? '';
        const improved = input.ratings[id] === undefined ? null : better(id, input.ratings[id]);
        fc.pre(improved !== null);
        const changed: AssessmentFile = { ...input, ratings: { ...input.ratings, [id]: improved ?? {} } };
        const before = evaluate(kb, input, { draws: 1 });
        const after = evaluate(kb, changed, { draws: 1 });

        for (const kind of ['causes', 'problems'] as const) {
          for (const { id: judged, severity, evidence } of after[kind]) {
            // A strong answer speaks for a cause that reads presence.
            if (evidence.some((item) => item.indicator === id && item.reads === 'presence')) {
              continue;
            }
            const earlier = before[kind].find((entry) => entry.id === judged);
            expect(severity).toBeLessThanOrEqual((earlier?.severity ?? Number.NaN) + 1e-9);
          }
        }
      }),
      runs,
    );
  });

  test('every interval contains its headline value', () => {
    fc.assert(
      fc.property(anyAssessment, (input) => {
        const { dimensions, causes, problems, maturity } = evaluate(kb, input, fewDraws);
        const headlines = [
          ...dimensions.map((entry) => ({ ...entry, value: entry.score })),
          ...causes.map((entry) => ({ ...entry, value: entry.severity })),
          ...problems.map((entry) => ({ ...entry, value: entry.severity })),
          { ...maturity, value: maturity.composite },
        ];

        for (const { low, high, value } of headlines) {
          if (value !== null && low !== null && high !== null) {
            expect(low).toBeLessThanOrEqual(value);
            expect(high).toBeGreaterThanOrEqual(value);
          }
          expect(value === null || low !== null).toBe(true);
        }
      }),
      runs,
    );
  });

  test('probabilities sum to 1, weights to 1, contributions to the value; the balance never exceeds the composite', () => {
    fc.assert(
      fc.property(anyAssessment, (input) => {
        const { stage, weights, ranking, maturity, dimensions } = evaluate(kb, input, fewDraws);
        const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

        expect(sum(Object.values(stage.probabilities))).toBeCloseTo(1, 10);
        expect(sum(Object.values(weights))).toBeCloseTo(1, 10);
        for (const entry of ranking) {
          expect(sum(Object.values(entry.contributions))).toBeCloseTo(entry.value, 8);
        }
        if (dimensions.some((dimension) => dimension.weight > 0)) {
          expect(sum(dimensions.map((dimension) => dimension.weight))).toBeCloseTo(1, 10);
        }
        if (maturity.composite !== null && maturity.balance !== null) {
          expect(maturity.balance).toBeLessThanOrEqual(maturity.composite + 1e-9);
        }
      }),
      runs,
    );
  });

  test('an unknown answer and an absent one are the same', () => {
    const sample = readSample();
    const absent = Object.fromEntries(
      Object.entries(sample.ratings).filter(([id]) => id !== 'regional-brand'),
    );
    const unknown: AssessmentFile['ratings'] = { ...absent, 'regional-brand': { unknown: true } };
    const bytesFor = (ratings: AssessmentFile['ratings']) => resultJson(evaluate(kb, { ...sample, ratings }));

    expect(bytesFor(unknown)).toBe(bytesFor(absent));
    expect(bytesFor(absent)).not.toBe(bytesFor(sample.ratings));
  });

  test('another seed changes the intervals, not the headline values', () => {
    const sample = readSample();
    const first = evaluate(kb, sample);
    const second = evaluate(kb, { ...sample, seed: 99 });

    expect(second.maturity.composite).toBe(first.maturity.composite);
    // What shares a rank may stand in another order: what is a tie follows from the draws.
    const severities = ({ causes }: typeof first) =>
      new Map(causes.map(({ id, severity }) => [id, severity]));
    expect(severities(second)).toEqual(severities(first));
    expect(second.maturity.low).not.toBe(first.maturity.low);
  });
});
