import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  applyChanges,
  diffFields,
  hasSameFields,
  inverted,
  isKeptAlike,
  joined,
  readField,
} from '../../../core/change/fields.ts';
import type { Shape } from '../../../core/change/shape.ts';
import { briefOptionsShape, clusterShape, planShape } from '../../../core/change/shapes.ts';

const plans = fc.record(
  {
    budget: fc.integer({ min: 0, max: 3 }),
    largest: fc.integer({ min: 1, max: 3 }),
    phaseBudgets: fc.dictionary(fc.constantFrom('start', 'build'), fc.nat(2), { minKeys: 1 }),
    must: fc.subarray(['brand', 'park', 'training'], { minLength: 1 }).map((ids) => ids.toSorted()),
    ownPlan: fc.subarray(['brand', 'park']),
  },
  { requiredKeys: [] },
);

describe('fields of a state', () => {
  test('what differs, written on the one, makes the other; inverted, it leads back', () => {
    fc.assert(
      fc.property(plans, plans, (before, after) => {
        const changes = diffFields(planShape, before, after);
        expect(applyChanges(planShape, before, changes)).toEqual(after);
        expect(applyChanges(planShape, after, inverted(changes))).toEqual(before);
        expect(changes.every(({ field }) => field !== '')).toBe(true);
      }),
    );
  });

  test('two changes joined do what they do one after the other', () => {
    fc.assert(
      fc.property(plans, plans, plans, (first, second, third) => {
        const both = joined(diffFields(planShape, first, second), diffFields(planShape, second, third));
        expect(applyChanges(planShape, first, both)).toEqual(third);
        expect(both).toHaveLength(diffFields(planShape, first, third).length);
      }),
    );
  });

  test('a change of one field leaves every other as it is', () => {
    const before = { budget: 15, must: ['brand'] };
    const dropped = diffFields(planShape, before, { ...before, mustNot: ['park'] });
    const present = { budget: 25, must: ['brand', 'training'], mustNot: ['park'] };

    expect(applyChanges(planShape, present, inverted(dropped))).toEqual({
      budget: 25,
      must: ['brand', 'training'],
    });
  });

  test('a null says no more than none, and stays where it stood', () => {
    expect(hasSameFields(planShape, {}, { budget: null })).toBe(true);
    const changes = diffFields(planShape, { budget: 5 }, { budget: null });
    expect(applyChanges(planShape, { budget: 5 }, changes)).toEqual({ budget: null });
    expect(applyChanges(planShape, { budget: null }, inverted(changes))).toEqual({ budget: 5 });
  });

  test('a part that is absent has the same fields as one that is empty', () => {
    expect(hasSameFields(planShape, { must: [], phaseBudgets: {} }, {})).toBe(true);
    expect(hasSameFields(planShape, { must: ['a', 'b'] }, { must: ['b', 'a'] })).toBe(true);
  });

  test('an empty part of a value says no more than an absent one, and one that is filled does', () => {
    const weights = { method: 'swing', ranges: {}, judgements: [], order: null };

    expect(hasSameFields('value', weights, { method: 'swing' })).toBe(true);
    expect(hasSameFields('value', weights, { method: 'swing', ranges: { relief: [0.2, 0.4] } })).toBe(false);
    expect(hasSameFields('value', [], null)).toBe(true);
    expect(diffFields('value', undefined, [])).toEqual([{ field: '', after: [] }]);
    expect([isKeptAlike(undefined, []), isKeptAlike({}, null), isKeptAlike([], ['a'])]).toEqual([
      true,
      true,
      false,
    ]);
  });

  test('a part that is not optional stays when it becomes empty', () => {
    const whole = { leftOut: { sections: [], annexes: [] }, fonts: 'shipped' };
    const changed = { ...whole, leftOut: { sections: ['causes'], annexes: [] } };
    const changes = diffFields(briefOptionsShape, whole, changed);

    expect(changes).toEqual([{ field: 'leftOut/sections/causes', after: true }]);
    expect(applyChanges(briefOptionsShape, changed, inverted(changes))).toEqual(whole);
  });

  test('an item of a list comes back to its place', () => {
    const list: Shape = { kind: 'list', key: ({ id }: { id: string }) => id };
    const before = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
    const removed = diffFields(list, before, [{ id: 'a' }, { id: 'c' }]);

    expect(applyChanges(list, [{ id: 'a' }, { id: 'c' }, { id: 'd' }], inverted(removed))).toEqual([
      ...before,
      { id: 'd' },
    ]);
  });

  test('a yearly fact is found by what it is and its year', () => {
    const fact = { year: 2025, fact: 'output', value: 5, grade: 'A' };
    const cluster = { facts: [fact], name: { en: 'Ceramics', zh: '' } };

    expect(readField(clusterShape, cluster, 'facts/output:2025')).toEqual(fact);
    expect(readField(clusterShape, cluster, 'facts/output:2024')).toBeUndefined();
    expect(readField(clusterShape, cluster, 'name/en')).toBe('Ceramics');
    expect(readField(clusterShape, cluster, 'nothing/of/this')).toBeUndefined();
  });
});
