import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../core/base/canonicalJson.ts';

describe('canonical JSON', () => {
  test('sorts keys at every depth and drops keys without a value', () => {
    expect(canonicalJson({ b: [{ d: 1, c: 'é' }], a: null, z: undefined })).toBe(
      '{"a":null,"b":[{"c":"é","d":1}]}',
    );
  });

  test('does not depend on the order in which keys were written', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse());

        expect(canonicalJson(reversed)).toBe(canonicalJson(value));
      }),
    );
  });

  test('says the same as ordinary JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
