import { describe, expect, test } from 'vitest';
import { confirmed } from '../../../core/model/years/carried.ts';
import { askFirst } from '../../../core/years/askFirst.ts';
import { carryOver } from '../../../core/years/carryOver.ts';
import { emptyFields } from '../../../core/model/copyAssessment.ts';
import { shippedKnowledgeBase as kb } from '../../support/shippedKnowledgeBase.ts';
import { someAssessment } from '../../support/storeRows.ts';

const before = someAssessment('before', 'one');
const empty = { ...someAssessment('next', 'one'), ...emptyFields(), assessedOn: '2027-06-30' };
const found = { stage: 'growing', dynamics: 'steady' } as const;

describe('a start from the last assessment', () => {
  test('marks every answer that nobody computes, the type, the weights and what was said of measures', () => {
    const next = carryOver(empty, { before, found, computed: new Set(['local-sourcing-rate']) });

    expect(Object.keys(next.carried).toSorted()).toEqual([
      'measures',
      'rating:cultural-integration',
      'rating:regional-brand',
      'rating:subsidiary-autonomy',
      'typing',
      'weights',
    ]);
    expect(next.ratings).toEqual(before.ratings);
  });

  test('hands over the last stage, and leaves the figures of its year and its plan behind', () => {
    const next = carryOver(empty, { before, found, computed: new Set() });

    expect(next.context).toEqual({ previousStage: 'growing', earlierDecline: 'declined' });
    expect([next.plan, next.members, next.stageOverride, next.scoreOverrides]).toEqual([{}, [], null, {}]);
  });

  test('of a cluster that was falling says that it has declined, where nobody has said otherwise', () => {
    const falling = { stage: 'emerging', dynamics: 'falling' } as const;
    const of = (earlierDecline?: 'never-declined') =>
      carryOver(empty, {
        before: { ...before, context: earlierDecline ? { earlierDecline } : {} },
        found: falling,
        computed: new Set(),
      }).context;

    expect(of()).toEqual({ previousStage: 'emerging', earlierDecline: 'declined' });
    expect(of('never-declined').earlierDecline).toBe('never-declined');
  });

  test('loses a mark that is confirmed, and no other', () => {
    const carried = { typing: true, weights: true } as const;

    expect(confirmed(carried, ['typing'])).toEqual({ weights: true });
    expect(confirmed(carried, ['measures'])).toBe(carried);
  });
});

test('asked first is what a measure was to move, then what is weak, then what is old', () => {
  const ratings = {
    'regional-brand': { level: 3, grade: 'A', date: '2023' },
    'inter-firm-trust': { level: 3, grade: 'C' },
    'joint-action': { level: 3, grade: 'B', date: '2026-05' },
    'own-channel': { level: 3, grade: 'A', date: '2026' },
    'price-discipline': { unknown: true },
  } as const;
  const carried = Object.fromEntries(Object.keys(ratings).map((id) => [`rating:${id}`, true as const]));

  const { first, rest } = askFirst(kb, { carried, ratings, assessedOn: '2026-06-30' }, ['joint-action']);

  expect(first).toEqual([
    { indicator: 'joint-action', reasons: ['aimed'] },
    { indicator: 'inter-firm-trust', reasons: ['weak'] },
    { indicator: 'regional-brand', reasons: ['old'] },
  ]);
  expect([...rest].toSorted()).toEqual(['own-channel', 'price-discipline']);
});

test('an answer that another knowledge base has no place for is confirmed with the rest', () => {
  const carried = { 'rating:regional-brand': true, 'rating:of-another-base': true } as const;
  const ratings = { 'regional-brand': { level: 3, grade: 'A' } } as const;

  const { first, rest } = askFirst(kb, { carried, ratings, assessedOn: '2026-06-30' }, []);

  expect(first).toEqual([]);
  expect(rest).toEqual(['regional-brand', 'of-another-base']);
});

test('evidence of a month is old when two years have gone since its last day', () => {
  const ratings = { 'regional-brand': { level: 3, grade: 'A', date: '2024-06' } } as const;
  const firstOn = (assessedOn: string) =>
    askFirst(kb, { carried: { 'rating:regional-brand': true }, ratings, assessedOn }, []).first.length;

  expect([firstOn('2026-06-30'), firstOn('2026-07-01')]).toEqual([0, 1]);
});
