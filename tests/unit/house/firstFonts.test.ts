import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { shippedCharacters } from '../../../tools/shippedCharacters.mjs';

const root = join(import.meta.dirname, '../../..');
const styles = readFileSync(join(root, 'renderer/styles/firstFonts.css'), 'utf8');

/** The characters that one of the first faces is taken for. */
function coveredBy(face: string): (character: string) => boolean {
  const ranges = [...face.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/gu)].map(([, from = '', to = from]) => [
    Number.parseInt(from, 16),
    Number.parseInt(to, 16),
  ]);
  return (character) => {
    const code = character.codePointAt(0) ?? 0;
    return ranges.some(([from = 0, to = 0]) => code >= from && code <= to);
  };
}

// A word with a character that is not there loads three megabytes more, and says nothing else of it.
test('the fonts that the screens begin with have nearly all characters of the words that ship', () => {
  const faces = styles.split('@font-face').slice(1);
  const characters = [...shippedCharacters()];

  expect(faces).toHaveLength(3);
  for (const face of faces) {
    const missing = characters.filter((character) => !coveredBy(face)(character));
    expect(missing.length, `npm run fonts would add: ${missing.join('')}`).toBeLessThan(
      characters.length / 100,
    );
  }
});
