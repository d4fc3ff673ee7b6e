import { expect, test } from 'vitest';
import type { Assessment } from '../../../core/model/assessment.ts';
import type { Journey } from '../../../core/journey/questions.ts';
import { journeySteps } from '../../../core/journey/steps.ts';
import { wayOn } from '../../../core/journey/wayOn.ts';
import { journeyWith, knowledge, ratingsFor, typedAnswers } from './journeyCase.ts';

/** The page that the way leads to, or the question. */
function wayOf(given: Partial<Assessment>, rest: Partial<Journey> = {}): string {
  const journey = journeyWith(given, rest);
  const way = wayOn(journey.assessment, journeySteps(journey));
  return way.kind === 'question' ? way.question.indicator.id : way.step.at.page;
}

const level3 = (kind: 'rating' | 'quantitative') =>
  kind === 'rating' ? { level: 3 as const } : { value: 5 };
const typed = { typing: { answers: typedAnswers }, typeAccepted: true };
const byHand = knowledge.instrument.indicators
  .filter(({ id }) => !['output-growth', 'location-quotient', 'employment-growth'].includes(id))
  .map(({ id }) => id);
const answered = { ...typed, ratings: ratingsFor(level3) };
const facts = [{ year: 2025, fact: 'enterprises' as const, value: 40, grade: 'B' as const }];

test('begins with the profile, then the type, then the questions', () => {
  expect(wayOf({})).toBe('profile');
  expect(wayOf({}, { cluster: { facts } })).toBe('type');
  expect(wayOf({ typing: { answers: typedAnswers } })).toBe('type');
  expect(wayOf(typed)).toBe('core-firm-health');
});

test('whoever began with the questions goes on there, and comes to the type after the last', () => {
  const first = ratingsFor(level3, ['cultural-integration']);

  expect(wayOf({ ratings: first })).not.toBe('type');
  expect(wayOf({ ratings: ratingsFor(level3) })).toBe('type');
});

test('never leads to a question that only the profile answers', () => {
  const open = journeySteps(journeyWith({ ...typed, ratings: ratingsFor(level3, byHand) })).next;

  expect(open === null || open.isComputed).toBe(true);
  expect(wayOf({ ...typed, ratings: ratingsFor(level3, byHand) })).toBe('profile');
});

test('a profile that stays incomplete holds nobody up', () => {
  const given = { ...typed, ratings: ratingsFor(level3, byHand) };

  expect(wayOf(given, { cluster: { facts } })).toBe('diagnosis');
  expect(wayOf({ ...given, planAcceptedAt: '2026-07-01T08:00:00.000Z' }, { cluster: { facts } })).toBe(
    'brief',
  );
});

test('after the answers comes the diagnosis, with a decision begun the plan, with the plan the brief', () => {
  expect(wayOf(answered)).toBe('diagnosis');
  expect(wayOf({ ...answered, priorities: { method: 'direct' } })).toBe('plan');
  expect(wayOf({ ...answered, plan: { budget: 30 } })).toBe('plan');
  expect(wayOf({ ...answered, planAcceptedAt: '2026-07-01T08:00:00.000Z' })).toBe('brief');
});

test('answers that all say "not enough information" lead to what could be known', () => {
  expect(wayOf({ ...typed, ratings: ratingsFor(() => ({ unknown: true })) })).toBe('profile');
});
