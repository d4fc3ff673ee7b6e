/**
 * Reads a typed number: full-width digits and points of a Chinese keyboard, thousands commas and spaces are accepted.
 *
 * `null` for an empty field, `'invalid'` for anything that is not one finite number.
 */
export function parseNumber(text: string): number | null | 'invalid' {
  const plain = text.normalize('NFKC').replaceAll('。', '.').replaceAll('−', '-').trim();
  if (plain === '') {
    return null;
  }
  const grouped = /^[+-]?\d{1,3}(?:[ ,]\d{3})+(?:\.\d+)?$/.test(plain)
    ? plain.replaceAll(/[ ,]/g, '')
    : plain;
  return /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(grouped) ? Number(grouped) : 'invalid';
}
