import { expect, test } from 'vitest';
import { grouped } from '../../../../core/base/typed/grouped.ts';

test.each([
  ['413731653', '413,731,653'],
  ['-1200.25', '-1,200.25'],
  ['0.123456', '0.123456'],
  ['999', '999'],
  ['1,200', '1,200'],
  ['about 1200', 'about 1200'],
])('%s is written %s', (plain, written) => {
  expect(grouped(plain)).toBe(written);
});
