import { describe, expect, test } from 'vitest';
import type { KnowledgeBase } from '../../../core/knowledge/schema.ts';
import { classifyFormation } from '../../../core/typing/formationType.ts';
import { shippedKnowledgeBase as kb } from '../../support/shippedKnowledgeBase.ts';

type Support = readonly [embedded: number, primary: number, derivative: number];

/** Six decisive questions of weight 1; the answer "yes" to the first gives the support, the others nothing. */
function withSupport([embedded, primary, derivative]: Support): KnowledgeBase {
  const nothing = { embedded: 0, primary: 0, derivative: 0 };
  const text = { en: 'Text', zh: '文本' };
  const questions = Array.from({ length: 6 }, (_, index) => ({
    id: `q${index}`,
    weight: 1,
    decisive: true,
    section: '1.1',
    question: text,
    evidenceHint: text,
    answers: [
      { id: 'yes', text, support: index === 0 ? { embedded, primary, derivative } : nothing },
      { id: 'unknown', text, support: nothing },
    ],
  }));
  return { ...kb, instrument: { ...kb.instrument, typing: { ...kb.instrument.typing, questions } } };
}

const allYes = Object.fromEntries(Array.from({ length: 6 }, (_, index) => [`q${index}`, 'yes']));
const classify = (support: Support) => classifyFormation(withSupport(support), { answers: allYes });

const volvo = {
  'founding-actor': 'outside-firm',
  'resource-base': 'helpful',
  'control-of-output': 'outside',
  'first-know-how': 'market-learning',
  'network-shape': 'hub-thin',
  'inputs-and-buyers': 'lead-firm',
};

describe('formation type', () => {
  test('shares are weight times support, nothing below zero', () => {
    const result = classifyFormation(kb, { answers: volvo });

    // Embedded 6 + 2 + 4.5 + 0 + 3 + 1 = 16.5; primary -2.5 counts 0; derivative -2 - 1.5 + 2 + 0 + 2 = 0.5.
    expect(result.shares.embedded).toBeCloseTo(16.5 / 17, 12);
    expect(result.shares.primary).toBe(0);
    expect(result.shares.derivative).toBeCloseTo(0.5 / 17, 12);
    expect(result).toMatchObject({
      suggested: 'embedded',
      second: 'derivative',
      strength: 'clear',
      used: 'embedded',
      usedSecond: null,
      answered: 6,
      decisiveAnswered: 3,
    });
  });

  test('reasons stand in order of what they add to the suggested type', () => {
    const { reasons } = classifyFormation(kb, { answers: volvo });

    expect(reasons.map((reason) => [reason.question, reason.support.embedded])).toEqual([
      ['founding-actor', 6],
      ['control-of-output', 4.5],
      ['network-shape', 3],
      ['resource-base', 2],
      ['inputs-and-buyers', 1],
      ['first-know-how', 0],
    ]);
  });

  test.each<[Support, 'clear' | 'leaning' | 'mixed']>([
    [[50, 30, 20], 'clear'],
    [[49, 29, 22], 'leaning'],
    [[52, 33, 15], 'leaning'],
    [[45, 37, 18], 'leaning'],
    [[44, 37, 19], 'mixed'],
    [[40, 40, 20], 'mixed'],
  ])('support %j is %s', (support, strength) => {
    expect(classify(support).strength).toBe(strength);
  });

  test('a mixed profile works with both leading types', () => {
    expect(classify([20, 44, 36 + 1])).toMatchObject({
      strength: 'mixed',
      used: 'primary',
      usedSecond: 'derivative',
    });
  });

  test('a second type closer than 20 points takes part with its share over that of the first', () => {
    expect(classify([52, 33, 15])).toMatchObject({
      strength: 'leaning',
      used: 'embedded',
      usedSecond: 'primary',
    });
    expect(classify([52, 33, 15]).secondShare).toBeCloseTo(33 / 52, 12);
    expect(classify([50, 30, 20])).toMatchObject({ usedSecond: null, secondShare: 0 });
  });

  test('too few answers, or too few decisive ones, give no suggestion', () => {
    const five = Object.fromEntries(Object.entries(volvo).filter(([id]) => id !== 'founding-actor'));
    const weak = {
      'founding-actor': 'outside-firm',
      'trade-before-making': 'no',
      'first-know-how': 'parent',
      'network-shape': 'hub-thin',
      portability: 'little',
      'government-origin': 'courted',
    };

    expect(classifyFormation(kb, { answers: five }).strength).toBe('insufficient');
    expect(classifyFormation(kb, { answers: weak })).toMatchObject({
      strength: 'insufficient',
      suggested: null,
      used: null,
    });
  });

  test('"not known" is no answer', () => {
    const result = classifyFormation(kb, { answers: { ...volvo, 'first-know-how': 'unknown' } });

    expect(result.answered).toBe(5);
    expect(result.strength).toBe('insufficient');
  });

  test('answers that support no type give no suggestion', () => {
    expect(classify([0, -3, 0])).toMatchObject({
      strength: 'insufficient',
      shares: { embedded: 0, primary: 0, derivative: 0 },
    });
  });

  test('the decision of the official replaces type and second type; the suggestion stays visible', () => {
    const result = classifyFormation(kb, {
      answers: volvo,
      override: { type: 'primary', second: 'derivative', reason: 'The oil field came first.' },
    });

    expect(result).toMatchObject({ suggested: 'embedded', used: 'primary', usedSecond: 'derivative' });
    expect(result.secondShare).toBe(1);
  });

  test('a decision without a second type works with one type, also for a mixed profile', () => {
    const result = classifyFormation(withSupport([40, 40, 20]), {
      answers: allYes,
      override: { type: 'derivative', reason: 'Trade came first.' },
    });

    expect(result).toMatchObject({ strength: 'mixed', used: 'derivative', usedSecond: null });
  });
});
