import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../core/evaluation/evaluate.ts';
import { rankFromAnswers } from '../../../core/evaluation/rankFromAnswers.ts';
import { shippedKnowledgeBase as kb } from '../../support/shippedKnowledgeBase.ts';
import { anyAssessment, readCase, readSample } from './support.ts';

describe('rankFromAnswers', () => {
  test.each(['embedded', 'primary', 'derivative'] as const)('ranks the %s case as evaluate does', (name) => {
    const input = readCase(name);

    expect(rankFromAnswers(kb, input)).toEqual(
      evaluate(kb, input).ranking.map(({ id, value, rank }) => ({ id, value, rank })),
    );
  });

  test('keeps to the official own stage and scores', () => {
    const input = {
      ...readSample(),
      stageOverride: { stage: 'leading' as const, reason: 'Seen.' },
      scoreOverrides: { 'found-industry-association': { speed: { score: 3, reason: 'Slow.' } } },
    };

    expect(rankFromAnswers(kb, input)).toEqual(
      evaluate(kb, input).ranking.map(({ id, value, rank }) => ({ id, value, rank })),
    );
  });

  test('is empty without a formation type, and never fails', () => {
    expect(rankFromAnswers(kb, { ...readSample(), typing: { answers: {} } })).toEqual([]);
    fc.assert(
      fc.property(anyAssessment, (input) => {
        expect(rankFromAnswers(kb, input).every(({ value }) => value >= 0 && value <= 100)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});
