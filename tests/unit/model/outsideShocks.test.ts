import { describe, expect, test } from 'vitest';
import { omit } from '../../../core/base/omit.ts';
import { shocksOf, withShock } from '../../../core/model/outsideShocks.ts';
import { shippedKnowledgeBase as kb } from '../../support/shippedKnowledgeBase.ts';

const ids = (said: Parameters<typeof shocksOf>[1]) => shocksOf(kb, said)?.map(({ id }) => id) ?? null;

describe('shocks from outside', () => {
  test('are told in the order of the question; not said is not none', () => {
    expect(ids({ outsideShocks: ['tariffs', 'exchange-rate'] })).toEqual(['exchange-rate', 'tariffs']);
    expect(ids({ outsideShocks: ['none'] })).toEqual([]);
    expect(ids({})).toBeNull();
    expect(ids(undefined)).toBeNull();
  });

  test('are not told with a knowledge base that does not ask for them', () => {
    const stages = omit(kb.stages, 'questions');

    expect(shocksOf({ ...kb, stages }, { outsideShocks: ['tariffs'] })).toBeNull();
  });

  test('and none exclude each other', () => {
    expect(withShock(['tariffs', 'none'], ['tariffs'])).toEqual(['none']);
    expect(withShock(['tariffs', 'none'], ['none'])).toEqual(['tariffs']);
    expect(withShock(['none'], [])).toEqual(['none']);
    expect(withShock([], ['none'])).toEqual([]);
  });
});
