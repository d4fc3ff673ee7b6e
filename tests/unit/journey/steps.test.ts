import { describe, expect, test } from 'vitest';
import type { Journey } from '../../../core/journey/questions.ts';
import { journeySteps } from '../../../core/journey/steps.ts';
import { journeyWith, knowledge, ratingsFor, typedAnswers } from './journeyCase.ts';

const stepOf = (journey: Journey, page: string, dimension?: string) => {
  const step = journeySteps(journey).steps.find(
    ({ at }) => at.page === page && (at.page !== 'indicators' || at.dimension === dimension),
  );
  if (step === undefined) {
    throw new Error(`No step ${page}.`);
  }
  return step;
};

const level3 = (kind: 'rating' | 'quantitative') =>
  kind === 'rating' ? { level: 3 as const } : { value: 5 };
const typed = { typing: { answers: typedAnswers } };
const weighted = { priorities: { method: 'direct' as const } };

describe('the steps of the journey', () => {
  test('are profile, type, one for each dimension, diagnosis, priorities, plan and brief, in that order', () => {
    const { steps } = journeySteps(journeyWith());

    expect(steps.map(({ at }) => (at.page === 'indicators' ? at.dimension : at.page))).toEqual([
      'profile',
      'type',
      ...knowledge.instrument.dimensions.map(({ id }) => id),
      'diagnosis',
      'priorities',
      'plan',
      'brief',
    ]);
  });

  test('of an empty assessment: answers can start, what is computed from them cannot', () => {
    const journey = journeyWith();

    expect(stepOf(journey, 'profile').status).toBe('not-started');
    expect(stepOf(journey, 'type').status).toBe('not-started');
    expect(stepOf(journey, 'indicators', 'trust-order')).toMatchObject({
      status: 'not-started',
      done: 0,
      of: 6,
    });
    expect(stepOf(journey, 'diagnosis')).toMatchObject({
      status: 'cannot-start',
      missing: ['type', 'ratings'],
    });
    expect(stepOf(journey, 'priorities').status).toBe('not-started');
    expect(stepOf(journey, 'plan')).toMatchObject({
      status: 'cannot-start',
      missing: ['type', 'ratings'],
    });
    expect(stepOf(journey, 'brief')).toMatchObject({ status: 'cannot-start', missing: ['type', 'ratings'] });
  });

  test('a type is complete only once it is accepted', () => {
    expect(stepOf(journeyWith(typed), 'type')).toMatchObject({ status: 'in-progress', done: 6, of: 10 });
    expect(stepOf(journeyWith({ ...typed, typeAccepted: true }), 'type').status).toBe('completed');
    expect(stepOf(journeyWith({ typeAccepted: true }), 'type').status).toBe('in-progress');
  });

  test('a group is in progress from the first answer and complete at the last', () => {
    const group = [
      'inter-firm-trust',
      'price-discipline',
      'capacity-utilisation',
      'product-failure-rate',
      'credit-ip-order',
      'regular-operation',
    ];
    const some = journeyWith({ ratings: ratingsFor(level3, group.slice(0, 1)) });
    const all = journeyWith({ ratings: ratingsFor(level3, group) });

    expect(stepOf(some, 'indicators', 'trust-order')).toMatchObject({ status: 'in-progress', done: 1 });
    expect(stepOf(all, 'indicators', 'trust-order')).toMatchObject({ status: 'completed', done: 6 });
  });

  test('the quick scan shortens the groups', () => {
    const journey = journeyWith({}, { scan: 'quick' });

    const marked = knowledge.instrument.indicators.filter(
      ({ dimension, quickScan }) => dimension === 'trust-order' && quickScan,
    );

    expect(marked.length).toBeLessThan(6);
    expect(stepOf(journey, 'indicators', 'trust-order').of).toBe(marked.length);
  });

  test('the profile is in progress with facts that compute nothing yet', () => {
    const facts = [{ year: 2025, fact: 'enterprises' as const, value: 40, grade: 'B' as const }];

    expect(stepOf(journeyWith({}, { cluster: { facts } }), 'profile').status).toBe('in-progress');
  });
});

describe('diagnosis', () => {
  test('starts with a type and one rating, and is provisional', () => {
    const journey = journeyWith({ ...typed, ratings: ratingsFor(level3, ['inter-firm-trust']) });

    expect(stepOf(journey, 'diagnosis')).toMatchObject({ status: 'in-progress', missing: [] });
  });

  test('starts with a type that the official has decided without answering the questions', () => {
    const journey = journeyWith({
      typing: { answers: {}, override: { type: 'primary', reason: 'Known from the archive.' } },
      ratings: ratingsFor(level3, ['inter-firm-trust']),
    });

    expect(stepOf(journey, 'diagnosis').missing).toEqual([]);
  });

  test('is final when every question is answered and coverage suffices', () => {
    expect(stepOf(journeyWith({ ...typed, ratings: ratingsFor(level3) }), 'diagnosis').status).toBe(
      'completed',
    );
  });

  test('stays provisional when every answer is "not enough information" but one', () => {
    const ratings = { ...ratingsFor(() => ({ unknown: true })), ...ratingsFor(level3, ['inter-firm-trust']) };

    expect(stepOf(journeyWith({ ...typed, ratings }), 'diagnosis').status).toBe('in-progress');
  });
});

describe('plan and brief', () => {
  const ready = { ...typed, ...weighted, ratings: ratingsFor(level3) };

  test('without own weights the standard ones are in use, and the plan can start', () => {
    const standard = journeyWith({ ...ready, priorities: null });

    expect(stepOf(standard, 'priorities')).toMatchObject({ status: 'in-progress', missing: [] });
    expect(stepOf(standard, 'plan')).toMatchObject({ status: 'not-started', missing: [] });
    expect(stepOf(standard, 'brief').missing).toEqual([]);
    expect(stepOf(journeyWith(ready), 'priorities').status).toBe('completed');
  });

  test('a plan that was accepted stays so, with the weights that it was accepted with', () => {
    const accepted = { ...ready, priorities: null, planAcceptedAt: '2026-07-01T08:00:00.000Z' };

    expect(stepOf(journeyWith(accepted), 'plan').status).toBe('completed');
    expect(stepOf(journeyWith(accepted), 'priorities').status).toBe('completed');
  });

  test('an accepted plan that cannot be computed any more is in progress and says why', () => {
    const journey = journeyWith({
      ...ready,
      typing: { answers: {} },
      planAcceptedAt: '2026-07-01T08:00:00.000Z',
    });

    expect(stepOf(journey, 'plan')).toMatchObject({ status: 'in-progress', missing: ['type'] });
    expect(stepOf(journey, 'priorities').status).toBe('completed');
  });

  test('the plan is in progress with its first setting and complete once accepted', () => {
    expect(stepOf(journeyWith({ ...ready, plan: { budget: 30 } }), 'plan').status).toBe('in-progress');
    expect(stepOf(journeyWith({ ...ready, planAcceptedAt: '2026-07-01T08:00:00.000Z' }), 'plan').status).toBe(
      'completed',
    );
  });

  test('the brief is a draft until the plan is accepted', () => {
    expect(stepOf(journeyWith(ready), 'brief').status).toBe('in-progress');
    expect(
      stepOf(journeyWith({ ...ready, planAcceptedAt: '2026-07-01T08:00:00.000Z' }), 'brief').status,
    ).toBe('completed');
  });
});

describe('the next open question', () => {
  test('is the first without an answer', () => {
    const before = knowledge.instrument.indicators.slice(0, 12).map(({ id }) => id);

    const { next } = journeySteps(journeyWith({ ratings: ratingsFor(level3, before) }));

    expect(next).toMatchObject({ number: 13, indicator: { id: 'inter-firm-trust' } });
  });

  test('is none when all are answered', () => {
    expect(journeySteps(journeyWith({ ratings: ratingsFor(level3) })).next).toBeNull();
  });
});
