// npm run sentences: every sentence that the program can write in a brief, once, with an example of real output.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BriefSource } from '../../core/brief/compose/basis/briefContext.ts';
import { composeBrief } from '../../core/brief/compose/composeBrief.ts';
import { measuresSheet } from '../../core/brief/compose/measures/measuresSheet.ts';
import { spokenDocument } from '../../core/brief/compose/spoken/spokenDocument.ts';
import { briefText } from '../../core/brief/document/briefText.ts';
import type { Language } from '../../core/base/settings.ts';
import { compositions } from './compositions.ts';
import { keysOf, listenToTexts, type Said } from './recordedTexts.ts';

const found: Record<Language, Map<string, Map<string, string>>> = { en: new Map(), zh: new Map() };
let fresh: Said[] = [];

listenToTexts((language, said) => {
  const sentences = found[language].get(said.key) ?? new Map<string, string>();
  found[language].set(said.key, sentences);
  if (!sentences.has(said.sentence)) {
    sentences.set(said.sentence, '');
    fresh.push(said);
  }
});

/** Everything that one brief says, a line for each paragraph, cell and row. */
function writtenFrom(source: BriefSource): readonly string[] {
  const cells = measuresSheet(source).rows.flat();
  return [
    ...briefText(composeBrief(source)).split('\n'),
    ...briefText(spokenDocument(source)).split('\n'),
    ...cells.flatMap((cell) => (cell.kind === 'text' ? [cell.text] : [])),
  ];
}

const slot = /\{\w+\}|\uE000\d+\uE001/gu;

/** The first place where a sentence stands in print, with its values; the sentence itself where other words broke it up. */
function exampleOf(sentence: string, lines: readonly string[]): string {
  const parts = sentence.split(slot).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
  const pattern = new RegExp(parts.join('.{0,160}?'), 'iu');
  for (const line of parts.join('').length < 2 ? [] : lines) {
    const place = pattern.exec(line)?.[0];
    if (place !== undefined) {
      return place;
    }
  }
  return '';
}

for (const source of compositions()) {
  const written = writtenFrom(source);
  for (const { key, sentence } of fresh) {
    found[source.language].get(key)?.set(sentence, exampleOf(sentence, written));
  }
  fresh = [];
}

const out: string[] = [];
const list = (title: string, keys: readonly string[], each: (key: string) => readonly string[]): void => {
  out.push(`## ${title}`, '', ...keys.flatMap(each), '');
};

/** Keys that a screen shows: they are not written in a brief. */
const screens = readdirSync(join(import.meta.dirname, '../../renderer'), {
  recursive: true,
  encoding: 'utf8',
})
  .filter((name) => /\.(?:svelte|ts)$/u.test(name))
  .map((name) => readFileSync(join(import.meta.dirname, '../../renderer', name), 'utf8'))
  .join('\n');
const notOfBriefs = /^brief(?:Screen|Check|Batch)\./u;
const keys = keysOf('brief').filter((key) => !notOfBriefs.test(key));
const others = [...found.en.keys()].filter((key) => !keys.includes(key)).sort();

for (const language of ['zh', 'en'] as const) {
  list(language === 'zh' ? 'Chinese' : 'English', [...keys, ...others], (key) =>
    [...(found[language].get(key) ?? [])].map(
      ([sentence, example]) =>
        `- \`${key}\` ${sentence.replaceAll(/\uE000\d+\uE001/gu, '…')}${example === '' || example === sentence ? '' : `\n  - ${example}`}`,
    ),
  );
}
list(
  'Never written',
  keys.filter((key) => !found.en.has(key) && !found.zh.has(key) && !screens.includes(`'${key}'`)),
  (key) => [`- \`${key}\``],
);

const count = (language: Language): number =>
  [...found[language].values()].reduce((sum, sentences) => sum + sentences.size, 0);
console.log(
  [`# Sentences of the brief`, '', `${count('zh')} in Chinese, ${count('en')} in English.`, '', ...out].join(
    '\n',
  ),
);
