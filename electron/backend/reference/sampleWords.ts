import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Language } from '../../../core/base/settings.ts';

const SampleWordsSchema = v.strictObject({
  texts: v.array(v.strictObject({ zh: v.string(), en: v.string() })),
});

/**
 * A file of the sample with its notes, sources, titles and owners in a language: the files hold them in Chinese, and
 * `sample-words.json` what each is in English. What is not listed there stays as it is.
 */
export function sampleFileIn(folder: string, name: string, language: Language): string {
  const text = readFileSync(join(folder, name), 'utf8');
  if (language === 'zh') {
    return text;
  }
  const { texts } = v.parse(
    SampleWordsSchema,
    JSON.parse(readFileSync(join(folder, 'sample-words.json'), 'utf8')),
  );
  const english = new Map(texts.map(({ zh, en }) => [zh, en]));
  return JSON.stringify(
    JSON.parse(text, (_key, value: unknown) =>
      typeof value === 'string' ? (english.get(value) ?? value) : value,
    ),
  );
}
