import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { linesOf } from '../../../core/brief/document/briefText.ts';
import type { BriefDocument } from '../../../core/brief/document/document.ts';
import { textOf } from '../../../core/brief/document/phrase.ts';
import { AppError } from '../../../core/base/errors.ts';

const CodeSchema = v.pipe(v.number(), v.integer(), v.minValue(0));
const RangesSchema = v.array(v.tuple([CodeSchema, CodeSchema]));

/** Ends of lines and tabs are never drawn. */
const invisible = /[\n\r\t]/;
/** More would not help to find them. */
const mostNamed = 10;

/** The characters of a text that are not in all shipped fonts, each once. */
export function createGlyphSearch(fontsFolder: string): (text: string) => string[] {
  const ranges = v.parse(RangesSchema, JSON.parse(readFileSync(join(fontsFolder, 'coverage.json'), 'utf8')));
  const isCovered = (code: number): boolean => ranges.some(([from, to]) => code >= from && code <= to);
  return (text) =>
    [...new Set(text)].filter(
      (character) => !invisible.test(character) && !isCovered(character.codePointAt(0) ?? 0),
    );
}

/**
 * A check that every character of a brief has a glyph in all shipped fonts.
 *
 * Throws `missing-glyph` with the missing characters, at most ten, and the heading under which the first one stands;
 * also where the computer's own fonts are wanted, since the shipped ones stand in for what those lack.
 */
export function createGlyphCheck(fontsFolder: string): (document: BriefDocument) => void {
  const missingIn = createGlyphSearch(fontsFolder);
  return ({ meta, blocks }) => {
    const missing = new Set(missingIn(meta.runningHead));
    let heading = meta.title;
    let place = missing.size > 0 ? heading : '';
    for (const block of blocks) {
      heading = block.kind === 'heading' ? textOf(block.text) : heading;
      for (const character of missingIn(linesOf(block).join('\n'))) {
        place ||= heading;
        missing.add(character);
      }
    }
    if (missing.size > 0) {
      const characters = [...missing].slice(0, mostNamed).join(' ');
      throw new AppError('missing-glyph', 'A character is not in the shipped fonts.', { characters, place });
    }
  };
}
