import type { FoundContent, Reason } from './reasons.ts';
import { fileRefusal } from './strictJson.ts';

/** Where core runs there is one: in every browser and in Node. Its own libraries name only the language. */
declare const TextDecoder: new (
  encoding: string,
  options: { readonly fatal: boolean },
) => { decode(bytes: Uint8Array): string };

/** How a file that is no text begins. */
const beginnings: readonly (readonly [FoundContent, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['archive', [0x50, 0x4b, 0x03, 0x04]],
  ['archive', [0x1f, 0x8b]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x47, 0x49, 0x46, 0x38]],
  ['old-office', [0xd0, 0xcf, 0x11, 0xe0]],
  ['database', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20]],
  ['utf-32', [0xff, 0xfe, 0x00, 0x00]],
  ['utf-32', [0x00, 0x00, 0xfe, 0xff]],
];

/** How the letters of a file stand for bytes. */
export const textEncodings = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const;
export type TextEncoding = (typeof textEncodings)[number];

/** The text that the bytes of a file hold, as `decodeWithEncoding` reads them. */
export const decodeText = (bytes: Uint8Array): string => decodeWithEncoding(bytes).text;

/**
 * The text that the bytes of a file hold, and in what encoding: the one reader for every file of text that comes in.
 *
 * UTF-16 by its byte-order mark; otherwise UTF-8 with or without one, and where it is not that, GB18030 (with it GBK
 * and GB2312). One that was chosen is the only one that is tried. Nothing is replaced. Throws `AppError('invalid-file')`
 * with the reason `no-text` and what was found.
 */
export function decodeWithEncoding(
  bytes: Uint8Array,
  chosen?: TextEncoding,
): {
  readonly text: string;
  readonly encoding: TextEncoding;
} {
  const found = beginnings.find(([, start]) => start.every((byte, at) => bytes[at] === byte));
  if (found !== undefined) {
    throw refusal({ found: found[0] });
  }
  if (chosen !== undefined) {
    const text = decoded(bytes, chosen);
    if (text === null || isBinary(text)) {
      throw refusal({ found: 'not-as-chosen' });
    }
    return { text, encoding: chosen };
  }
  const mark = (bytes[0] ?? 0) * 0x100 + (bytes[1] ?? 0);
  if (mark === 0xfffe || mark === 0xfeff) {
    const encoding = mark === 0xfffe ? 'utf-16le' : 'utf-16be';
    const text = decoded(bytes, encoding);
    if (text === null) {
      throw refusal({ found: 'utf-16-damaged' });
    }
    return { text, encoding };
  }
  const text = decoded(bytes, 'utf-8');
  if (text === null) {
    const chinese = decoded(bytes, 'gb18030');
    return chinese === null || isBinary(chinese) ? refuse(bytes) : { text: chinese, encoding: 'gb18030' };
  }
  if (hasZeroBetween(bytes)) {
    throw refusal({ found: 'utf-16-unmarked' });
  }
  return { text, encoding: 'utf-8' };
}

const refusal = (values: Omit<Extract<Reason, { reason: 'no-text' }>, 'reason'>) =>
  fileRefusal('', { reason: 'no-text', ...values });

function decoded(bytes: Uint8Array, encoding: TextEncoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    // Bytes that are not of this encoding are the answer to the question.
    if (error instanceof TypeError) {
      return null;
    }
    throw error;
  }
}

/** Nearly any bytes are GB18030; those of a program, a picture or a sound have control characters among them. */
// eslint-disable-next-line no-control-regex -- the control characters are what is being looked for
const isBinary = (text: string): boolean => /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/u.test(text);

/** Letters in UTF-16 are bytes with a zero beside each. */
const hasZeroBetween = (bytes: Uint8Array): boolean =>
  bytes.length >= 2 && (bytes[0] === 0) !== (bytes[1] === 0);

/** Names the first byte that is not of UTF-8. */
function refuse(bytes: Uint8Array): never {
  if (bytes.subarray(0, 1000).some((byte) => byte < 0x08)) {
    throw refusal({ found: 'binary' });
  }
  const place = firstWrong(bytes);
  const byte = `0x${(bytes[place] ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
  throw refusal({ found: 'other-encoding', byte, place: place + 1 });
}

/** How many bytes a character of UTF-8 has, by the first of them; 0 where none begins so. */
function lengthOf(first: number): number {
  if (first < 0x80) {
    return 1;
  }
  if (first < 0xc2 || first > 0xf4) {
    return 0;
  }
  return first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
}

function firstWrong(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const length = lengthOf(bytes[at] ?? 0);
    const rest = bytes.subarray(at + 1, at + length);
    if (length === 0 || rest.length < length - 1 || rest.some((byte) => byte < 0x80 || byte > 0xbf)) {
      return at;
    }
    at += length;
  }
  return 0;
}
