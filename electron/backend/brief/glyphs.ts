import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { linesOf } from '../../../core/brief/document/briefText.ts';
import type { BriefDocument } from '../../../core/brief/document/document.ts';
import { textOf } from '../../../core/brief/document/phrase.ts';
import { AppError } from '../../../core/base/errors.ts';

const CodeSchema = v.pipe(v.number(), v.integer(), v.minValue(0));
const RangesSchema = v.array(v.tuple([CodeSchema, CodeSchema]));

/** What is never drawn: ends of lines, tabs and marks without a shape of their own. */
const invisible = /[\p{Cc}\p{Default_Ignorable_Code_Point}]/u;
/** More would not help to find them. */
const mostNamed = 10;

/** Characters with the heading under which each stands first, in the order of the document. */
export type PlacedCharacters = ReadonlyMap<string, string>;

/** The characters of a text that are not in all shipped fonts, each once. */
export function createGlyphSearch(fontsFolder: string): (text: string) => string[] {
  const ranges = v.parse(RangesSchema, JSON.parse(readFileSync(join(fontsFolder, 'coverage.json'), 'utf8')));
  const isCovered = (code: number): boolean => ranges.some(([from, to]) => code >= from && code <= to);
  return (text) =>
    [...new Set(text)].filter(
      (character) => !invisible.test(character) && !isCovered(character.codePointAt(0) ?? 0),
    );
}

/** The characters of a brief that the shipped fonts do not have: they are drawn in a font of the computer, or not. */
export function charactersOutside(fontsFolder: string, { meta, blocks }: BriefDocument): PlacedCharacters {
  const outsideIn = createGlyphSearch(fontsFolder);
  const places = new Map(outsideIn(meta.runningHead).map((character) => [character, meta.title]));
  let heading = meta.title;
  for (const block of blocks) {
    heading = block.kind === 'heading' ? textOf(block.text) : heading;
    for (const character of outsideIn(linesOf(block).join('\n'))) {
      places.set(character, places.get(character) ?? heading);
    }
  }
  return places;
}

/** Says which characters no font can draw, at most ten, and where the first one stands. */
export const missingGlyph = (missing: PlacedCharacters): AppError =>
  new AppError('missing-glyph', 'A character is in no font.', {
    characters: [...missing.keys()].slice(0, mostNamed).join(' '),
    place: [...missing.values()][0] ?? '',
  });
