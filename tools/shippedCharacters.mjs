// The characters of all words that ship with the program: what its screens are written in before anything is entered.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './freshness.mjs';

/** Texts of the screens and the guide, the knowledge base, and the lists that are chosen from. */
const folders = [
  join(root, 'core', 'text'),
  join(root, 'assets', 'knowledge'),
  join(root, 'assets', 'guide'),
];
const lists = [
  join(root, 'assets', 'data', 'divisions.json'),
  join(root, 'assets', 'data', 'industries.json'),
  join(root, 'assets', 'data', 'recognised.json'),
];

function shippedTexts() {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:ts|json|md)$/u.test(name))
      .map((name) => join(folder, name)),
  );
  return [...files, ...lists].map((file) => readFileSync(file, 'utf8'));
}

/** In the order of their codes, with Latin letters, figures, punctuation and the signs that the screens draw. */
export function shippedCharacters() {
  const characters = new Set();
  const ranges = [
    [0x20, 0x7e],
    [0xa0, 0xff],
    [0x2000, 0x206f],
    [0x2190, 0x2199],
    [0x2212, 0x2265],
    [0x2460, 0x2473],
    [0x25a0, 0x25cf],
    [0x3000, 0x3011],
    [0xff01, 0xff5e],
  ];
  for (const [from, to] of ranges) {
    for (let code = from; code <= to; code++) characters.add(String.fromCodePoint(code));
  }
  for (const character of shippedTexts().join('')) {
    if (character >= ' ') characters.add(character);
  }
  return [...characters].sort().join('');
}
