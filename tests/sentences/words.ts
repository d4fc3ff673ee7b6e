// npm run words [what]: all texts of the dictionary and of the knowledge base side by side, or those whose key has `what`.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bilingualTexts } from '../support/bilingualTexts.ts';
import { dictionaryTexts } from '../support/dictionaryTexts.ts';

const [what = ''] = process.argv.slice(2);
const knowledge = join(import.meta.dirname, '../../assets/knowledge');

interface Row {
  readonly key: string;
  readonly zh: string;
  readonly en: string;
}

const cell = (text: string): string => text.replaceAll('|', '¦').replaceAll(/\s*\n\s*/gu, ' ⏎ ');

function table(title: string, rows: readonly Row[]): readonly string[] {
  const found = rows.filter(({ key }) => `${title} ${key}`.includes(what));
  return found.length === 0
    ? []
    : [
        `## ${title}`,
        '',
        '| 中文 | English | key |',
        '| --- | --- | --- |',
        ...found.map(({ zh, en, key }) => `| ${cell(zh)} | ${cell(en)} | ${key} |`),
        '',
      ];
}

const english = new Map(dictionaryTexts('en').map((text) => [`${text.file} ${text.key}`, text.shown]));
const chinese = dictionaryTexts('zh');
const files = [...new Set(chinese.map(({ file }) => file))];

const lines = [
  ...files.flatMap((file) =>
    table(
      `core/text/*/${file}`,
      chinese
        .filter((text) => text.file === file)
        .map(({ key, shown }) => ({ key, zh: shown, en: english.get(`${file} ${key}`) ?? '' })),
    ),
  ),
  ...readdirSync(knowledge)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .flatMap((name) =>
      table(
        `assets/knowledge/${name}`,
        bilingualTexts(JSON.parse(readFileSync(join(knowledge, name), 'utf8'))),
      ),
    ),
];
process.stdout.write(`${lines.join('\n')}\n`);
