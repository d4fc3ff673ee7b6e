import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composed, mendedText, refusedIn } from '../../../core/base/textRule.ts';
import { shippedKnowledgeBase } from '../../support/shippedKnowledgeBase.ts';

/** Ideographs of GBK that composing would replace. */
const ownIdeographs = '\uF92C\uF979\uF995\uF9E7\uF9F1\uFA0C\uFA0D\uFA18\uFA20';

describe('a text takes its stored form', () => {
  test.each([
    ['line ends of Windows', 'a\r\nb\r\n\r\nc', 'a\nb\n\nc'],
    ['line ends of the old Macintosh', 'a\rb', 'a\nb'],
    ['line and paragraph separators', 'a\u2028b\u2029c\u0085d', 'a\nb\nc\nd'],
    ['marks of direction around a pasted date', '\u200e2026-05-31\u200f', '2026-05-31'],
    ['a byte-order mark and zero-width marks', '\ufeff\u200b集群\u200d\u2060', '集群'],
    ['no-break and ideographic spaces at the ends', '\u00a0\u3000集群\u202f\u2003', '集群'],
    ['line ends and tabs at the ends', '\n\t集群\t\r\n', '集群'],
    ['composed accents', 'Cafe\u0301', 'Caf\u00e9'],
    ['composed syllables', '\u1112\u1161\u11ab', '\ud55c'],
    ['nothing but marks', ' \u200e\ufeff\u00a0', ''],
  ])('%s', (...[, typed, stored]) => {
    expect(mendedText(typed, 'several')).toBe(stored);
  });

  test.each([...ownIdeographs])('the ideograph %s stays what it is', (character) => {
    expect(character.normalize('NFC')).not.toBe(character);
    expect(mendedText(`e\u0301${character}e\u0301`, 'several')).toBe(`\u00e9${character}\u00e9`);
  });

  test('other compatibility ideographs are composed', () => {
    expect(composed('\uf900\u2126')).toBe('\u8c48\u03a9');
  });

  test.each([
    ['a zero-width space', '王\u200b敏', '王敏'],
    ['a word joiner', 'Wang\u2060Min', 'WangMin'],
    ['a byte-order mark', '王\ufeff敏', '王敏'],
    ['a soft hyphen', 'Heilong\u00adjiang', 'Heilongjiang'],
    ['spaces at which no line breaks', 'a\u00a0b\u2007c\u202fd', 'a b c d'],
    ['an accent behind a mark', 'e\u200b\u0301', '\u00e9'],
    ['nothing but marks', '\u00ad\u2060', ''],
  ])('one line is without %s inside', (...[, typed, stored]) => {
    expect(mendedText(typed, 'one')).toBe(stored);
  });

  test('one line keeps what scripts are written with, and a space that is seen', () => {
    const text = '\u0646\u200c\u0627 \u0915\u094d\u200d\u0937 \u05d0\u200e1 \u182d\u180e\u1820 王\u3000敏';
    expect(mendedText(text, 'one')).toBe(text);
  });

  test('blanks and marks inside several lines stay: words are joined and parted by them', () => {
    expect(mendedText('a\u00a0b\u200dc\td\u3000e', 'several')).toBe('a\u00a0b\u200dc\td\u3000e');
  });

  test('rare characters beyond the first 65,536 stay', () => {
    expect(mendedText(' \u{20bb7}\u{3134a}\u{31350} ', 'several')).toBe('\u{20bb7}\u{3134a}\u{31350}');
  });

  test('what has the form keeps it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const lines of ['one', 'several'] as const) {
          const stored = mendedText(text, lines);
          expect(mendedText(stored, lines)).toBe(stored);
        }
      }),
    );
  });

  test('the form refuses nothing that was taken', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        fc.pre(refusedIn(text, 'several') === null);
        expect(refusedIn(mendedText(text, 'several'), 'several')).toBeNull();
      }),
    );
  });

  test('the shipped knowledge base has it already, so that its hash is the same wherever it is read', () => {
    const texts: string[] = [];
    JSON.stringify(shippedKnowledgeBase, (_, value: unknown) => {
      texts.push(...(typeof value === 'string' ? [value] : []));
      return value;
    });

    expect(texts.filter((text) => mendedText(text, 'several') !== text)).toEqual([]);
    expect(texts.filter((text) => refusedIn(text, 'several') !== null)).toEqual([]);
  });
});

describe('a character that no text may have is named with its number and place', () => {
  test.each([
    ['a mark that turns the direction round', 'a\nb\u202ec', 'direction', 'U+202E', 2, 2],
    ['an isolate', '\u2067', 'direction', 'U+2067', 1, 1],
    ['a mark at the very end', 'ab\u202c', 'direction', 'U+202C', 1, 3],
    ['a zero byte', '\u{20bb7}\u0000', 'control', 'U+0000', 1, 2],
    ['a bell', '\u0007', 'control', 'U+0007', 1, 1],
    ['an escape', '\u001b[31m', 'control', 'U+001B', 1, 1],
    ['a vertical tab', 'a\u000b', 'control', 'U+000B', 1, 2],
    ['a control character of the upper half', '\u009f', 'control', 'U+009F', 1, 1],
    ['the first half of a character', 'x\ud842', 'half', 'U+D842', 1, 2],
    ['the second half of a character', '\udfb7x', 'half', 'U+DFB7', 1, 1],
    ['a place after a line end of Windows', 'a\r\n\r\nb\u0000', 'control', 'U+0000', 3, 2],
  ])('%s', (...[, text, kind, character, line, at]) => {
    expect(refusedIn(text, 'several')).toEqual({ kind, character, line, at });
    expect(refusedIn(text, 'one')).toEqual({ kind, character, line, at });
  });

  test('a line end where one line is asked for, but not at the ends', () => {
    expect(refusedIn('a\u2028b', 'one')).toEqual({ kind: 'line-end', character: 'U+000A', line: 1, at: 2 });
    expect(refusedIn('a\r\n', 'one')).toBeNull();
    expect(refusedIn('a\nb', 'several')).toBeNull();
  });

  test('a tab is a blank', () => {
    expect([refusedIn('a\tb', 'one'), refusedIn('a\tb', 'several')]).toEqual([null, null]);
  });
});
