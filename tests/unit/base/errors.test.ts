import { describe, expect, test } from 'vitest';
import { AppError, asAppError } from '../../../core/base/errors.ts';

describe('any failure as one that can be shown', () => {
  test('an expected failure stays as it is', () => {
    const expected = new AppError('not-found', 'No such cluster.', { id: 'one' });

    expect(asAppError(expected, 'A call failed.')).toBe(expected);
  });

  test('anything else becomes internal, with what was thrown as its cause', () => {
    const thrown = new RangeError('out of range');

    expect(asAppError(thrown, 'A call failed.')).toMatchObject({
      code: 'internal',
      message: 'A call failed.',
      details: {},
      cause: thrown,
    });
  });

  test.each([
    ['an error', new RangeError('out of range'), 'out of range'],
    ['anything else', 'a text', 'a text'],
  ])('without a message of its own it says what was thrown: %s', (_, thrown, message) => {
    expect(asAppError(thrown)).toMatchObject({ code: 'internal', message, cause: thrown });
  });
});
