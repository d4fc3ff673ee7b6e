import * as v from 'valibot';
import { ShortTextSchema } from '../base/fields.ts';
import { mostMembers } from '../model/assessment.ts';
import { evidenceLimit } from '../model/evidence/evidence.ts';

/** What a call carries beside short fields: the content of files, at most so many characters in all. */
export interface Carries {
  readonly content: 'text' | 'base64';
  readonly characters: number;
}

/** Any text: JSON writes a control character in six bytes, and none in more. Base64 is plain letters. */
const bytesPerCharacter = { text: 6, base64: 1 } as const;

/** The most bytes of JSON of a call that carries no file, and of what stands beside the files of one that does. */
export const longestShortCall = 1_000_000;

/** The most bytes of JSON of a call. */
export const longestBody = (carries: Carries | undefined): number =>
  longestShortCall + (carries === undefined ? 0 : carries.characters * bytesPerCharacter[carries.content]);

/** Assessments or a knowledge base as text: one file, or several together. */
export const textFiles = { content: 'text', characters: 1_000_000 } as const satisfies Carries;

/** What several files made or will make of a group, twice: as it was, and what comes in its place. */
export const groupTwice = { content: 'text', characters: 2_000_000 } as const satisfies Carries;

export const TextFileSchema = v.strictObject({ text: v.pipe(v.string(), v.maxLength(textFiles.characters)) });

/** Assessment files by name and text: what is refused is named to the official. */
export const ChosenFilesSchema = v.pipe(
  v.array(v.strictObject({ name: ShortTextSchema, text: v.string() })),
  v.minLength(1),
  v.maxLength(mostMembers),
  v.check(
    (files) => files.reduce((sum, { text }) => sum + text.length, 0) <= textFiles.characters,
    'too-long',
  ),
);

/** Letters of base64 in whole groups. A pattern with groups would run out of stack in a file of 20 MB. */
export const Base64Schema = (mostCharacters: number) =>
  v.pipe(
    v.string(),
    v.maxLength(mostCharacters),
    v.check((text) => text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/u.test(text)),
  );

/** A file that is attached, of at most 20 MB: base64 takes four characters for three bytes. */
export const evidenceContent = {
  content: 'base64',
  characters: Math.ceil(evidenceLimit / 3) * 4,
} as const satisfies Carries;

/** The file of a brief, PDF or DOCX, of at most 3 MB. */
export const briefFile = { content: 'base64', characters: 4_000_000 } as const satisfies Carries;

export const BriefFileSchema = v.strictObject({
  base64: Base64Schema(briefFile.characters),
});
