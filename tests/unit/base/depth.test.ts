import { expect, test } from 'vitest';
import { isTooDeep, mostDepth } from '../../../core/base/depth.ts';

const nested = (depth: number, isList: boolean): unknown => {
  let value: unknown = 'text';
  for (let level = 0; level < depth; level += 1) {
    value = isList ? [value] : { inner: value };
  }
  return value;
};

test.each([true, false])('32 levels are taken, one more is not, in lists: %s', (isList) => {
  expect(isTooDeep(nested(mostDepth, isList))).toBe(false);
  expect(isTooDeep(nested(mostDepth + 1, isList))).toBe(true);
  expect(isTooDeep(nested(200_000, isList))).toBe(true);
});

test('what stands within itself is too deep', () => {
  const self: unknown[] = [];
  self.push({ self });

  expect(isTooDeep(self)).toBe(true);
});

test('what shares its parts a billion times over is looked at once', () => {
  let value: unknown = 1;
  for (let level = 0; level < mostDepth; level += 1) {
    value = [value, value, value];
  }

  expect(isTooDeep(value)).toBe(false);
});

test.each([[undefined], [null], ['text'], [7], [new Uint8Array(1_000_000)]])('%s has no depth', (value) => {
  expect(isTooDeep(value)).toBe(false);
});
