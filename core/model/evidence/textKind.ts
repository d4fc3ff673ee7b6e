import { hasAt } from './bytes.ts';

/** Where core runs there is one: in every browser and in Node. Its own libraries name only the language. */
declare const TextDecoder: new (
  encoding: string,
  options: { readonly fatal: boolean },
) => { decode(bytes: Uint8Array): string };

/** What a file of text is; `null` for what is no text. */
export type TextKind = 'text' | 'mail' | 'web-page' | 'drawing' | 'markup' | 'script' | 'rich-text';

/** As far as a text is looked at to say what it is: a page has its head there. */
const beginning = 8_192;

export function textKind(bytes: Uint8Array): TextKind | null {
  const text = decoded(bytes);
  return text === null ? null : kindOf(text.slice(0, beginning));
}

function kindOf(start: string): TextKind {
  const head = start.replace(/^\ufeff?\s+|^\ufeff/u, '');
  if (head.startsWith('{\\rtf')) {
    return 'rich-text';
  }
  if (head.startsWith('#!')) {
    return 'script';
  }
  if (/<(?:!doctype\s+html|html|script|body|iframe)\b/iu.test(start)) {
    return isMail(head) ? 'mail' : 'web-page';
  }
  if (/<svg\b/iu.test(start)) {
    return 'drawing';
  }
  if (/^<[?!a-z]/iu.test(head)) {
    return 'markup';
  }
  return isMail(head) ? 'mail' : savedPage.test(head) ? 'web-page' : 'text';
}

/** What browsers save as one file looks like a message. */
const savedPage = /^(?:Snapshot-Content-Location:|From: <?Saved by|MIME-Version:)/imu;

/** Lines of fields, with a sender and a time among them. */
function isMail(head: string): boolean {
  const fields = head.split(/\r?\n\r?\n/u, 1)[0] ?? '';
  return (
    /^[!-9;-~]+:/u.test(fields) &&
    /^From:/imu.test(fields) &&
    /^(?:Date|Received|Message-ID):/imu.test(fields) &&
    !/^(?:Snapshot-Content-Location:|From: <?Saved by)/imu.test(fields)
  );
}

/** UTF-16 by its mark; else UTF-8, and what is not that in GB18030. Nothing that has control characters. */
function decoded(bytes: Uint8Array): string | null {
  const encodings = hasAt(bytes, 0, [0xff, 0xfe])
    ? ['utf-16le']
    : hasAt(bytes, 0, [0xfe, 0xff])
      ? ['utf-16be']
      : ['utf-8', 'gb18030'];
  for (const encoding of encodings) {
    const text = readAs(bytes, encoding);
    if (text !== null) {
      return isBinary.test(text) ? null : text;
    }
  }
  return null;
}

// eslint-disable-next-line no-control-regex -- the control characters are what is being looked for
const isBinary = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/u;

function readAs(bytes: Uint8Array, encoding: string): string | null {
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
