import * as v from 'valibot';
import { expect, test } from 'vitest';
import { listForEntries } from '../../../core/base/listForEntries.ts';

const schema = v.strictObject({
  plan: v.optional(v.strictObject({ budget: v.optional(v.number()) })),
  ratings: v.record(v.string(), v.strictObject({ level: v.optional(v.number()) })),
  groups: v.array(v.array(v.string())),
});

test.each([
  ['entries by id', { ratings: [], groups: [] }, 'ratings'],
  ['named entries, all of which may be left out', { plan: [], ratings: {} }, 'plan'],
  ['an entry', { ratings: { a: [] } }, 'ratings.a'],
  ['the whole', [], ''],
])('a list is refused in the place of %s', (...[, value, path]) => {
  expect(listForEntries(schema, value)).toEqual({ path, reason: 'not-entries' });
});

test('a list is taken where one is asked for', () => {
  expect(listForEntries(schema, { plan: {}, ratings: {}, groups: [['a'], []] })).toBeNull();
});
