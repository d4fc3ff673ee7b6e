import { describe, expect, test } from 'vitest';
import { filterActions, ownersOf } from '../../../core/followup/filter.ts';
import { actionWith } from './actions.ts';

const actions = [
  actionWith({ id: 'one', clusterId: 'volvo', owner: 'Wang Hai' }),
  actionWith({ id: 'two', clusterId: 'volvo', owner: ' Wang Hai ' }),
  actionWith({ id: 'three', clusterId: 'pharma', owner: 'Chen Xi' }),
  actionWith({ id: 'four', clusterId: 'pharma', owner: '' }),
];
const idsOf = (filter: Parameters<typeof filterActions>[1]) =>
  filterActions(actions, filter).map((action) => action.id);

describe('filterActions', () => {
  test('shows all actions when nothing is chosen', () => {
    expect(idsOf({ clusterId: null, owner: null })).toEqual(['one', 'two', 'three', 'four']);
  });

  test('an action must meet both the cluster and the owner', () => {
    expect(idsOf({ clusterId: 'volvo', owner: 'Wang Hai' })).toEqual(['one', 'two']);
    expect(idsOf({ clusterId: 'pharma', owner: 'Wang Hai' })).toEqual([]);
  });

  test('actions without an owner can be found', () => {
    expect(idsOf({ clusterId: null, owner: '' })).toEqual(['four']);
  });
});

describe('ownersOf', () => {
  test('names each owner once, whatever blanks surround the name, busiest first', () => {
    expect(ownersOf(actions)).toEqual([
      { owner: 'Wang Hai', count: 2 },
      { owner: '', count: 1 },
      { owner: 'Chen Xi', count: 1 },
    ]);
  });
});
