import { codePoint } from '../../text/codePoint.ts';
import type { BriefDocument } from './document.ts';

/** A document in which characters that no font has give way to their code points: `〔U+20BB7〕`. */
export function withCodes(document: BriefDocument, missing: ReadonlySet<string>): BriefDocument {
  const [open, close] = document.meta.language === 'zh' ? ['〔', '〕'] : ['[', ']'];
  const write = (text: string): string =>
    [...text]
      .map((character) => (missing.has(character) ? `${open}${codePoint(character)}${close}` : character))
      .join('');
  // Only texts change, so that it is a document still.
  return mapTexts(document, write) as BriefDocument;
}

function mapTexts(value: unknown, write: (text: string) => string): unknown {
  if (typeof value === 'string') {
    return write(value);
  }
  if (Array.isArray(value)) {
    return value.map((item) => mapTexts(item, write));
  }
  return value !== null && typeof value === 'object'
    ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, mapTexts(part, write)]))
    : value;
}
