import { describe, expect, test } from 'vitest';
import { listAdditions, listPlanCards } from '../../../renderer/views/plan/named/planCards.ts';

const plan = (...ids: string[]) => ({ ids, value: 1, cost: 1, estimatedCost: 0, leftAboveTarget: [] });

describe('the plans to choose from', () => {
  test('three that differ stand in their order, the balanced one recommended', () => {
    const cards = listPlanCards({ sufficient: plan('a'), balanced: plan('b'), full: plan('c') }, null);

    expect(cards.map(({ id, isRecommended }) => [id, isRecommended])).toEqual([
      ['sufficient', false],
      ['balanced', true],
      ['full', false],
    ]);
  });

  test('equal plans stand once under all their names, in whatever order their measures come', () => {
    const cards = listPlanCards(
      { sufficient: plan('a', 'b'), balanced: plan('b', 'a'), full: plan('a', 'b', 'c') },
      null,
    );

    expect(cards.map(({ id, names }) => [id, names])).toEqual([
      ['balanced', ['sufficient', 'balanced']],
      ['full', ['full']],
    ]);
  });

  test('the sufficient and the full plan can be one without the balanced', () => {
    const cards = listPlanCards({ sufficient: plan('a'), balanced: plan('b'), full: plan('a') }, null);

    expect(cards.map(({ id, names }) => [id, names])).toEqual([
      ['sufficient', ['sufficient', 'full']],
      ['balanced', ['balanced']],
    ]);
  });

  test("the official's own stands last, even where it is one of the three", () => {
    const cards = listPlanCards({ sufficient: plan('a'), balanced: plan('a'), full: plan('a') }, plan('a'));

    expect(cards.map(({ id }) => id)).toEqual(['balanced', 'own']);
  });

  test('each says what it adds to the one before and what it leaves out', () => {
    const cards = listPlanCards(
      { sufficient: plan('a', 'b'), balanced: plan('a', 'c'), full: plan('a', 'c', 'd') },
      plan('z'),
    );

    expect(listAdditions(cards).map(({ added, removed }) => [added, removed])).toEqual([
      [['a', 'b'], []],
      [['c'], ['b']],
      [['d'], []],
    ]);
  });
});
