import { expect, test } from 'vitest';
import type { Question } from '../../../core/journey/questions.ts';
import type { Rating } from '../../../core/model/assessment.ts';
import { ratingForKey, type Held } from '../../../renderer/views/indicators/ratingKeys.ts';
import { shippedKnowledgeBase } from '../../support/shippedKnowledgeBase.ts';

const [indicator] = shippedKnowledgeBase.instrument.indicators.filter(({ kind }) => kind === 'rating');

function asked(rating: Rating | null): Question {
  if (indicator === undefined) {
    throw new Error('The knowledge base asks for no rating.');
  }
  return { indicator, rating, number: 2, computed: null, isComputed: false };
}

function pressed(
  key: string,
  rating: Rating | null,
  { held = 'answer', ...more }: { held?: Held; ctrlKey?: boolean; isComposing?: boolean } = {},
): unknown {
  const question = asked(rating);
  const above = { ...asked({ level: 5, source: 'Yearbook', date: '2025', grade: 'A' }), number: 1 };
  const questions = [{ ...above, indicator: { ...question.indicator, id: 'above' } }, question];
  // Of an event of the browser these fields are looked at.
  const event = { key, ctrlKey: false, metaKey: false, altKey: false, ...more } as KeyboardEvent;
  return ratingForKey(event, { question, questions, held });
}

test('a digit rates from the answer alone and keeps the evidence', () => {
  expect(pressed('3', null)).toEqual({ level: 3 });
  expect(pressed('0', { level: 2, source: 'Register' })).toEqual({ unknown: true, source: 'Register' });
  expect(pressed('3', null, { held: 'evidence' })).toBeNull();
  expect(pressed('3', null, { held: null })).toBeNull();
  expect(pressed('6', null)).toBeNull();
});

test('a letter grades what is rated, from its evidence as well', () => {
  expect(pressed('b', { level: 4 })).toEqual({ level: 4, grade: 'B' });
  expect(pressed('D', { level: 4, grade: 'B' }, { held: 'evidence' })).toEqual({ level: 4, grade: 'D' });
  expect(pressed('b', null)).toBeNull();
  expect(pressed('b', { unknown: true })).toBeNull();
});

test('S takes the source of the answer above, and its grade where there is none yet', () => {
  expect(pressed('s', { level: 4 })).toEqual({ level: 4, source: 'Yearbook', date: '2025', grade: 'A' });
  expect(pressed('S', { level: 4, grade: 'C', note: 'Seen' })).toEqual({
    level: 4,
    source: 'Yearbook',
    date: '2025',
    grade: 'C',
    note: 'Seen',
  });
});

test('keys that are held or still composed are not taken', () => {
  expect(pressed('3', null, { ctrlKey: true })).toBeNull();
  expect(pressed('b', { level: 4 }, { isComposing: true })).toBeNull();
});
