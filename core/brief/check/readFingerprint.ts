/** Digits of a fingerprint that a brief prints, in four groups of four. */
export const printedDigits = 16;
const allDigits = 64;

export type FingerprintEntry =
  | { readonly digits: string; readonly seq?: number }
  | { readonly problem: 'empty' }
  | { readonly problem: 'length'; readonly count: number }
  | { readonly problem: 'character'; readonly character: string };

/** Letters that are taken for digits when a printed number is typed; none of them is hexadecimal. */
const misread: Readonly<Record<string, string>> = { o: '0', i: '1', l: '1' };

/**
 * Reads a typed or pasted fingerprint.
 *
 * Spaces, hyphens, capitals and full-width digits do not count. Gives the 16 digits that are printed, from those or
 * from all 64; else what is wrong, with the first character that no fingerprint has. The number of a change may stand
 * before its digits, as the record line has it.
 */
export function readFingerprint(text: string): FingerprintEntry {
  const [, seq, behind] = numbered.exec(text.normalize('NFKC').toLowerCase()) ?? [];
  return seq === undefined || behind === undefined
    ? readDigits(text)
    : { digits: behind.replaceAll(/\s/gu, ''), seq: Number(seq) };
}

/** "change 46: bc97 095a 945b bf29", or without the word. */
const numbered = /^\s*(?:[^\s\d]+\s*)?(\d{1,9})\s*[:,\s]\s*((?:[0-9a-f]{4}\s*){4})$/u;

function readDigits(text: string): FingerprintEntry {
  const typed = [...text.normalize('NFKC').toLowerCase()].filter(
    (sign) => !/[\s\p{Pd}\p{Cf}·.,:]/u.test(sign),
  );
  if (typed.length === 0) {
    return { problem: 'empty' };
  }
  const digits = typed.map((sign) => misread[sign] ?? sign);
  const strange = digits.find((sign) => !/[0-9a-f]/.test(sign));
  if (strange !== undefined) {
    return { problem: 'character', character: strange };
  }
  return digits.length === printedDigits || digits.length === allDigits
    ? { digits: digits.slice(0, printedDigits).join('') }
    : { problem: 'length', count: digits.length };
}

/** The way it is printed: four groups of four. */
export const groupedFingerprint = (fingerprint: string): string =>
  fingerprint.slice(0, printedDigits).replace(/(.{4})(?=.)/gu, '$1 ');
