import { describe, expect, test } from 'vitest';
import { dependenciesOf } from '../../../core/followup/dependencies.ts';
import type { Action } from '../../../core/model/action.ts';
import { actionWith } from './actions.ts';

const needs = (requires: string, kind: 'hard' | 'soft' = 'hard') => ({
  prerequisites: [
    { requires, kind, basis: 'stated' as const, reason: { en: 'It comes first.', zh: '须先做。' } },
  ],
});
const first = actionWith({ id: 'first', measureId: 'first', dueOn: '2026-09-30' });
const second = actionWith({ id: 'second', measureId: 'second', startOn: '2026-10-01' });

const found = (
  action: Action,
  actions: readonly Action[],
  kind: 'hard' | 'soft' = 'hard',
): readonly (readonly [string | undefined, boolean])[] =>
  dependenciesOf(action, {
    measures: new Map([['second', needs('first', kind)]]),
    actions,
  }).map(({ action: before, isEarly }) => [before?.id, isEarly]);

describe('what an action comes after', () => {
  test('is the action that carries out what its measure needs', () => {
    expect(found(second, [first, second])).toEqual([['first', false]]);
    expect(found(first, [first, second])).toEqual([]);
  });

  test('is told where nobody carries it out, unless it only helps', () => {
    expect(found(second, [second])).toEqual([[undefined, false]]);
    expect(found(second, [second], 'soft')).toEqual([]);
    expect(found(second, [{ ...first, status: 'dropped' }, second])).toEqual([[undefined, false]]);
  });

  test('is of the same cluster, and first of the same assessment', () => {
    const elsewhere = { ...first, id: 'elsewhere', clusterId: 'other' };
    const later = { ...first, id: 'later', assessmentId: 'next' };

    expect(found(second, [elsewhere, second])).toEqual([[undefined, false]]);
    expect(found(second, [first, later, second])).toEqual([['first', false]]);
    expect(found({ ...second, assessmentId: 'third' }, [first, later])).toEqual([['later', false]]);
  });
});

describe('the dates contradict', () => {
  const early = { ...second, startOn: '2026-09-01' };

  test('where it begins before that is to end', () => {
    expect(found(early, [first])).toEqual([['first', true]]);
    expect(found({ ...second, startOn: '2026-09-30' }, [first])).toEqual([['first', false]]);
  });

  test('but not once either is closed, and not where a date is missing', () => {
    expect(found(early, [{ ...first, status: 'done' }])).toEqual([['first', false]]);
    expect(found({ ...early, status: 'done' }, [first])).toEqual([['first', false]]);
    expect(found({ ...early, startOn: null }, [first])).toEqual([['first', false]]);
    expect(found(early, [{ ...first, dueOn: null }])).toEqual([['first', false]]);
  });
});
