import type { ShippedPart } from './shippedParts.ts';

const rule = '='.repeat(78);

const head = [
  'Cluster Desk contains the parts of others that are listed here, each under its own licence.',
  '集群决策台包含下列他人的组成部分，各按其许可使用。',
];

/** One text with the licences of all parts: a list of them first, then the words of each. */
export function noticesOf(parts: readonly ShippedPart[]): string {
  const list = parts.map((part) => `${titleOf(part)}: ${part.licence}`);
  const texts = parts
    .filter(({ text }) => text !== '')
    .map((part) => [rule, `${titleOf(part)} (${part.licence})`, rule, '', part.text.trim()].join('\n'));
  return `${[...head, '', ...list, '', texts.join('\n\n')].join('\n').replaceAll('\r\n', '\n')}\n`;
}

/** The version of data is the day that it is of. */
const titleOf = ({ name, version, purl }: ShippedPart): string =>
  [name, purl === null ? `(${version})` : version].filter(Boolean).join(' ');
