import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { AppError } from '../../../core/errors.ts';

const CodeSchema = v.pipe(v.number(), v.integer(), v.minValue(0));
const RangesSchema = v.array(v.tuple([CodeSchema, CodeSchema]));

/** Ends of lines and tabs are never drawn. */
const invisible = /[\n\r\t]/;

/** A check that every character of a text has a glyph in all shipped fonts; throws `missing-glyph` with the first. */
export function createGlyphCheck(fontsFolder: string): (text: string) => void {
  const ranges = v.parse(RangesSchema, JSON.parse(readFileSync(join(fontsFolder, 'coverage.json'), 'utf8')));
  const isCovered = (code: number): boolean => ranges.some(([from, to]) => code >= from && code <= to);
  return (text) => {
    for (const character of new Set(text)) {
      if (!invisible.test(character) && !isCovered(character.codePointAt(0) ?? 0)) {
        throw new AppError('missing-glyph', 'A character is not in the shipped fonts.', { character });
      }
    }
  };
}
