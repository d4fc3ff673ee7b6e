import { describe, expect, test } from 'vitest';
import { jsonFault, maxDepth, shownPath } from '../../../core/base/jsonLimits.ts';

const nested = (depth: number): unknown => {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) {
    value = { a: value };
  }
  return value;
};

describe('what a call may carry', () => {
  test.each<[string, unknown]>([
    ['JSON', { a: [1, 'x', null, true, { b: -0.5 }] }],
    ['a field that is left out', { a: undefined }],
    ['a record without a prototype', Object.assign(Object.create(null), { a: 1 })],
    ['as many levels as are read', nested(32)],
    ['nothing', undefined],
  ])('%s', (_, value) => {
    expect(jsonFault(value)).toBeNull();
  });

  test.each<[string, unknown, string, string]>([
    ['one level more', nested(33), 'a.a.a', 'nested-too-deeply'],
    ['levels without end', nested(100_000), 'a.a.a', 'nested-too-deeply'],
    [
      'a key of the prototype',
      JSON.parse('{"a": {"__proto__": {"b": 1}}}'),
      'a.__proto__',
      'key-not-allowed',
    ],
    ['the constructor', { constructor: 1 }, 'constructor', 'key-not-allowed'],
    ['a key that every object seems to have', { toString: 'x' }, 'toString', 'key-not-allowed'],
    ['no number', { a: [NaN] }, 'a.0', 'not-finite'],
    ['a number without end', { a: Infinity }, 'a', 'not-finite'],
    ['a bigint, which Electron carries and JSON does not', { a: 1n }, 'a', 'wrong-form'],
    ['a map', { a: new Map() }, 'a', 'wrong-form'],
    ['a moment', new Date(0), '', 'wrong-form'],
    ['bytes', { a: new Uint8Array(3) }, 'a', 'wrong-form'],
  ])('not %s', (...[, value, path, reason]) => {
    expect(jsonFault(value)).toEqual({ path, reason });
  });

  test('its texts are looked at where no schema does', () => {
    expect(jsonFault({ a: ['x', 'b\u0000'] })).toBeNull();
    expect(jsonFault({ a: ['x', 'b\u0000'] }, { texts: true })).toMatchObject({
      path: 'a.1',
      reason: 'refused-character',
      character: 'U+0000',
    });
  });
});

test('a path is shown without what would disguise the words around it, and not without end', () => {
  expect(shownPath('a.\u202eb\nc')).toBe('a.\ufffdb\ufffdc');
  expect(shownPath('x'.repeat(1_000_000))).toHaveLength(201);
});

test('what shares its parts a billion times over is looked at once', () => {
  let value: unknown = 1;
  for (let level = 0; level < maxDepth; level += 1) {
    value = [value, value, value];
  }

  expect(jsonFault(value)).toBeNull();
});

test('what stands within itself is nested too deeply', () => {
  const self: unknown[] = [];
  self.push({ self });

  expect(jsonFault(self)).toMatchObject({ reason: 'nested-too-deeply' });
});
