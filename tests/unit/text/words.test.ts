import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../../core/base/settings.ts';
import { bilingualTexts } from '../../support/bilingualTexts.ts';
import { dictionaryTexts } from '../../support/dictionaryTexts.ts';
import { gradeOf, hanziIn, sentencesOf, wordsIn } from '../../support/readingLevel.ts';
import {
  chineseRules,
  englishRules,
  hundredMillions,
  millions,
  technical,
  type WordRule,
} from '../../support/wordRules.ts';

const root = join(import.meta.dirname, '../../..');
const knowledge = join(root, 'assets/knowledge');

const [en, zh] = [dictionaryTexts('en'), dictionaryTexts('zh')];
const known = readdirSync(knowledge)
  .filter((name) => name.endsWith('.json'))
  .flatMap((name) => bilingualTexts(JSON.parse(readFileSync(join(knowledge, name), 'utf8'))));

/** Every piece of the dictionary with the key it stands under. */
const piecesOf = (texts: typeof en) =>
  texts.flatMap(({ key, pieces }) => pieces.map((text) => ({ key, text })));

describe('the dictionary', () => {
  test('has the same keys in both languages', () => {
    const keysOf = (language: Language) => {
      const sections = (language === 'en' ? en : zh).filter(({ key }) => key.includes('.'));
      return sections.map(({ file, key }) => `${file} ${key}`).toSorted();
    };
    const only = (some: readonly string[], others: readonly string[]) => {
      const there = new Set(others);
      return some.filter((key) => !there.has(key) && !helpers.test(key));
    };

    expect(only(keysOf('en'), keysOf('zh'))).toEqual([]);
    expect(only(keysOf('zh'), keysOf('en'))).toEqual([]);
  });

  test('says in both languages what it is given, where their grammar does not differ', () => {
    const english = new Map(en.map((text) => [`${text.file} ${text.key}`, text]));
    const differing = zh.flatMap(({ file, key, parameters }) => {
      const others = english.get(`${file} ${key}`)?.parameters ?? parameters;
      const lost = others.filter((name) => !parameters.includes(name));
      const added = parameters.filter((name) => !others.includes(name));
      const isGrammar = [...lost, ...added].every((name) => grammar.test(name));
      return isGrammar || differently.has(key) ? [] : [{ key, lost, added }];
    });

    expect(differing).toEqual([]);
  });

  test('leaves no words of another language in Chinese', () => {
    const foreign = piecesOf(zh).filter(
      ({ key, text }) => !/\p{Script=Han}/u.test(text) && wordsIn(text) > 3 && !quoted.test(key),
    );

    expect(foreign).toEqual([]);
  });

  test.each(chineseRules)('says $right in Chinese', ({ wrong, except }) => {
    const found = piecesOf(zh).filter(({ key, text }) => wrong.test(text) && !except?.test(key));

    expect(found).toEqual([]);
  });

  test.each(chineseRules)('says $right in the knowledge base', ({ wrong, except }) => {
    const found = known.filter(({ zh: text }) => wrong.test(text) && except === undefined);

    expect(found).toEqual([]);
  });

  test.each(englishRules)('says $right in English', ({ wrong, except }) => {
    const found = piecesOf(en).filter(({ key, text }) => wrong.test(text) && !except?.test(key));

    expect(found).toEqual([]);
  });

  test('has technical words in technical details only', () => {
    const found = [...piecesOf(en), ...piecesOf(zh)].filter(
      ({ key, text }) => technical.test(text) && !details.test(key),
    );

    expect(found).toEqual([]);
  });
});

/** Helpers that a language needs for itself: plurals, numerals, names in lists. */
const helpers = / (?:kinds|types|names|economy\w*|planNames|plansByNature|natures|delimiters)\./u;
/** Numbers of verbs and nouns, units by language, and which form of a list. */
const grammar =
  /^(?:one\w*|n|many|million|tenThousand|hundredMillion|isLarge|isLast|isOpen|unit|leads|zh|en|first|others|form|section|part)$/u;
/** Where a helper of one language says it, or a head beside it has said it. */
const differently: ReadonlySet<string> = new Set([
  'backups.holds',
  'originOf',
  'briefFacts.economyFact',
  'briefFacts.economyGrowth',
  'briefPage.levelUp',
  'briefPlan.optionsCaption',
  'briefPlan.limit',
  'specialised',
  'stageConditions',
  'exchange.conflicts',
  'exchange.willKeep',
  'exchange.importButton',
]);
/** Names of works and programs stand as they are. */
const quoted = /^methodFormulas\.source|^commands\.help|^brief\w*\.paper$/u;
const details = /^about\.|^commands\.|^methodScreen\.ownFormat|^reasons\.|^knowledgeProblems\.|^kinds\./u;

/** The guide without what Markdown adds: pictures, targets of links, labels of the program. */
const guideTexts = (language: Language) => {
  const folder = join(root, 'assets/guide', language);
  return readdirSync(folder).flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .replaceAll(/!\[[^\]]*\]\([^)]*\)|\]\([^)]*\)|\{[^}]*\}|^(?:#+|-|\d+\.) /gmu, '')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((text) => ({ name, text })),
  );
};
const glossary = bilingualTexts(
  JSON.parse(readFileSync(join(root, 'assets/guide/glossary.json'), 'utf8')),
).map(({ key, en: english, zh: chinese }) => ({ name: `glossary ${key}`, en: english, zh: chinese }));

describe('the guide', () => {
  test.each(chineseRules)('says $right in Chinese', ({ wrong }) => {
    const texts = [...guideTexts('zh'), ...glossary.map(({ name, zh: text }) => ({ name, text }))];

    expect(texts.filter(({ text }) => wrong.test(text.replaceAll('请求', '')))).toEqual([]);
  });

  test.each(englishRules)('says $right in English', ({ wrong }) => {
    const texts = [...guideTexts('en'), ...glossary.map(({ name, en: text }) => ({ name, text }))];

    expect(texts.filter(({ text }) => wrong.test(text.replaceAll('请求', '')))).toEqual([]);
  });
});

describe('plain words', () => {
  /** Sentences: names and labels have no grade. */
  const texts = en
    .map(({ file, pieces }) => ({ file, text: pieces.join('. ') }))
    .filter(({ text }) => wordsIn(text) >= 8);
  const gradeOfAll = (those: typeof texts) => gradeOf(those.map(({ text }) => `${text}.`).join(' '));

  test('English is read at grade 9 or below, as a whole and file by file', () => {
    const grades = [...Map.groupBy(texts, ({ file }) => file)].map(([file, those]) => ({
      file,
      grade: gradeOfAll(those),
    }));

    expect(grades.filter(({ grade }) => grade > 9)).toEqual([]);
    expect(gradeOfAll(texts)).toBeLessThanOrEqual(9);
  });

  test('Chinese sentences have 40 hanzi on average or fewer, in the knowledge base as well', () => {
    const lengths = (those: readonly string[]) => those.flatMap(sentencesOf).map(hanziIn);
    const mean = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0) / numbers.length;

    expect(mean(lengths(zh.map(({ pieces }) => pieces.join(''))).filter((n) => n >= 8))).toBeLessThanOrEqual(
      40,
    );
    expect(mean(lengths(known.map((text) => text.zh)).filter((n) => n >= 8))).toBeLessThanOrEqual(40);
  });
});

describe('money', () => {
  const rooms = [join(root, 'core'), join(root, 'renderer'), join(root, 'electron'), join(root, 'db')];
  /** Where tables of other offices are read: they may count as they like. */
  const readers = /^core\/base\/typed\/|^renderer\/views\/tables\/conversion\.ts$/u;

  /** The files of the program that count so. */
  const counting = ({ wrong }: WordRule) =>
    rooms.flatMap((room) =>
      readdirSync(room, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(?:ts|svelte|html)$/u.test(name))
        .map((name) => join(room, name))
        .filter((path) => wrong.test(readFileSync(path, 'utf8')))
        .map((path) => relative(root, path).replaceAll(sep, '/'))
        .filter((path) => !readers.test(path)),
    );

  test('is never counted in millions in Chinese, whatever the source', () => {
    expect(counting(millions)).toEqual([]);
    expect(known.filter((text) => millions.wrong.test(text.zh))).toEqual([]);
  });

  test('is never counted in hundreds of millions in English, whatever it is kept in', () => {
    expect(counting(hundredMillions)).toEqual([]);
    expect(known.filter((text) => hundredMillions.wrong.test(text.en))).toEqual([]);
  });
});
