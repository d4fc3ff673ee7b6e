import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupedFingerprint, readFingerprint } from '../../../core/brief/check/readFingerprint.ts';

const digits = fc.array(fc.constantFrom(...'0123456789abcdef'), { minLength: 16, maxLength: 16 });

describe('a typed fingerprint', () => {
  test.each([
    ['as printed', '8f3a 51c0 9be2 774d'],
    ['without spaces', '8f3a51c09be2774d'],
    ['in capitals and with hyphens', '8F3A-51C0-9BE2-774D'],
    ['in full-width signs', '８Ｆ３Ａ　５１ｃ０　９ｂｅ２　７７４ｄ'],
    ['with letters for the digits they look like', '8f3a 5lcO 9be2 774d'],
    ['with all 64 digits', `8f3a51c09be2774d${'0'.repeat(48)}`],
    ['over two lines', ' 8f3a 51c0\n9be2 774d\t'],
  ])('is read %s', (_, text) => {
    expect(readFingerprint(text)).toEqual({ digits: '8f3a51c09be2774d' });
  });

  test.each([
    ['  ', { problem: 'empty' }],
    ['8f3a 51c0 9be2 774', { problem: 'length', count: 15 }],
    ['8f3a 51c0 9be2 774d 1', { problem: 'length', count: 17 }],
    ['8f3a 51c0 9be2 77xd', { problem: 'character', character: 'x' }],
    ['𠮷', { problem: 'character', character: '𠮷' }],
  ])('that cannot be one says what is wrong: %s', (text, problem) => {
    expect(readFingerprint(text)).toEqual(problem);
  });

  test('comes back from the way in which it is printed', () => {
    fc.assert(
      fc.property(digits, (signs) => {
        const fingerprint = signs.join('');
        expect(readFingerprint(groupedFingerprint(`${fingerprint}${'f'.repeat(48)}`))).toEqual({
          digits: fingerprint,
        });
      }),
    );
  });
});
