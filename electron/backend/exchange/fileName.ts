import { composed } from '../../../core/base/textRule.ts';

const longestName = 80;
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

/**
 * A file name that every system takes: at most 80 characters, no reserved Windows name, no separator.
 *
 * `parts` are joined by hyphens; the first is cut when the whole is too long.
 */
export function fileName(parts: readonly [string, ...string[]], extension: string): string {
  const [first, ...rest] = parts.map(clean);
  const tail = `${rest
    .filter(Boolean)
    .map((part) => `-${part}`)
    .join('')}.${extension}`;
  const head = [...(first ?? '')].slice(0, longestName - [...tail].length).join('');
  const name = `${head.replace(/[-.\s]+$/, '') || 'cluster-desk'}${tail}`;
  return reserved.test(name) ? `_${name}` : name;
}

/** Letters and digits of any script; everything else, a leading dot above all, becomes a hyphen. */
const clean = (text: string): string =>
  composed(text)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
