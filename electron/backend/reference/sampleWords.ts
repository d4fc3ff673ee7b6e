import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { createSampleWords, type SampleWords } from '../../../core/text/sampleWords.ts';
import type { Language } from '../../../core/base/settings.ts';

/** The texts of the sample in both languages. Throws where the file that ships is none. */
export function sampleWordsOf(folder: string): SampleWords {
  return createSampleWords(textsOf(folder));
}

const textsOf = (folder: string) =>
  v.parse(SampleWordsSchema, JSON.parse(readFileSync(join(folder, 'sample-words.json'), 'utf8'))).texts;

const SampleWordsSchema = v.strictObject({
  texts: v.array(v.strictObject({ zh: v.string(), en: v.string() })),
});

/**
 * A file of the sample with its notes, sources, titles and owners in a language: the files hold them in Chinese, and
 * `sample-words.json` what each is in English. What is not listed there stays as it is.
 */
export function sampleFileIn(folder: string, name: string, language: Language): string {
  const text = readFileSync(join(folder, name), 'utf8');
  const value: unknown = JSON.parse(text);
  return language === 'zh' ? text : JSON.stringify(sampleWordsOf(folder).shown(value, language));
}
