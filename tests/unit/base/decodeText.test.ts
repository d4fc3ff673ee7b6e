import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../core/base/decodeText.ts';
import { AppError } from '../../../core/base/errors.ts';
import { foundContents } from '../../../core/base/reasons.ts';
import { describeError } from '../../../core/text/translate.ts';

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'utf8') : Buffer.from(part))),
  );

const utf16 = (text: string): Uint8Array => Buffer.from(text, 'utf16le');

function refusal(file: Uint8Array): AppError {
  try {
    decodeText(file);
  } catch (error) {
    if (error instanceof AppError) {
      return error;
    }
    throw error;
  }
  throw new Error('The file was read.');
}

describe('the text of a file', () => {
  test.each([
    ['UTF-8', bytes('{"zh": "集群𠮷"}'), '{"zh": "集群𠮷"}'],
    ['UTF-8 with a byte-order mark', bytes([0xef, 0xbb, 0xbf], '集群'), '集群'],
    ['GBK', bytes([0xbc, 0xaf, 0xc8, 0xba]), '集群'],
    ['GB18030 in four bytes', bytes([0x95, 0x34, 0xb8, 0x35, 0xbc, 0xaf]), '\u{20bf3}集'],
    ['GBK between letters', bytes('{"a": "', [0xc1, 0xc9, 0xc4, 0xfe], '"}'), '{"a": "辽宁"}'],
    ['an ideograph that only GBK has', bytes([0xfd, 0x9c]), '\uf92c'],
    ['UTF-16 with its mark', bytes([0xff, 0xfe], [...utf16('集群a')]), '集群a'],
    ['UTF-16 the other way round', bytes([0xfe, 0xff, 0x96, 0xc6]), '集'],
    ['nothing', bytes(), ''],
  ])('in %s', (...[, file, text]) => {
    expect(decodeText(file)).toBe(text);
  });

  test.each([
    ['a PDF', bytes('%PDF-1.7\n', [0xff]), { found: 'pdf' }],
    ['a DOCX or XLSX', bytes('PK', [3, 4, 0, 0]), { found: 'archive' }],
    ['a picture', bytes([0x89], 'PNG\r\n', [0x1a], '\n'), { found: 'picture' }],
    ['a DOC or XLS', bytes([0xd0, 0xcf, 0x11, 0xe0]), { found: 'old-office' }],
    ['a store', bytes('SQLite format 3', [0]), { found: 'database' }],
    ['UTF-16 without its mark', utf16('{"a": 1}'), { found: 'utf-16-unmarked' }],
    ['UTF-16 cut in a character', bytes([0xff, 0xfe, 0x42, 0xd8]), { found: 'utf-16-damaged' }],
    ['UTF-32', bytes([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]), { found: 'utf-32' }],
    ['bytes of a program', bytes([0x7f], 'ELF', [2, 1, 1, 0, 0xff, 0xc0]), { found: 'binary' }],
    [
      'Latin text',
      bytes('Caf', [0xe9], ' cr', [0xe8], 'me'),
      { found: 'other-encoding', byte: '0xE9', place: 4 },
    ],
    ['UTF-8 that is cut', bytes('集', [0xe9, 0x9b]), { found: 'other-encoding', byte: '0xE9', place: 4 }],
  ])('%s is refused, and what was found is said', (...[, file, values]) => {
    expect(refusal(file)).toMatchObject({ code: 'invalid-file', details: { reason: 'no-text', ...values } });
  });

  test('no replacement character comes out of damaged text', () => {
    const damaged = bytes('集', [0xff], '群');

    expect(refusal(damaged).details).toMatchObject({ byte: '0xFF', place: 4 });
  });

  test.each(foundContents)('%s has words in both languages', (found) => {
    const failure = new AppError('invalid-file', '', { reason: 'no-text', found });

    expect(describeError(failure, 'en')).toMatch(
      /^The file was not read: it is not text that can be read: it \w/u,
    );
    expect(describeError(failure, 'zh')).toMatch(/^文件未读入：内容不是可读取的文本：\p{Script=Han}/u);
  });
});
