import { describe, expect, test } from 'vitest';
import { type Language, languages } from '../../../core/base/settings.ts';
import type { Block, Chapter } from '../../../core/guide/chapter.ts';
import { chapterIds, sectionIds } from '../../../core/guide/chapters.ts';
import { lineText } from '../../../core/guide/guide.ts';
import { en } from '../../../core/text/en.ts';
import { addresses } from '../../../renderer/state/routes.ts';
import { pictureSize } from '../../../tools/guide/pictureSize.ts';
import { shotsIn } from '../../../tools/guide/shots.ts';
import {
  blocksOf,
  chapterFiles,
  chaptersIn,
  glossaryTerms,
  pictureFiles,
  pictureOf,
  piecesOf,
} from '../../support/guide.ts';

const chapters = { en: chaptersIn('en'), zh: chaptersIn('zh') };
const both = chapterIds.map((id, at) => [id, chapters.en[at], chapters.zh[at]] as const);

/** What both languages of a chapter have in common. */
const shapeOf = (chapter: Chapter | undefined) =>
  chapter?.sections.map(({ id, blocks }) => ({
    id,
    blocks: blocks.map((block: Block) => {
      switch (block.kind) {
        case 'list':
          return `${block.ordered ? 'steps' : 'points'} ${block.items.length}`;
        case 'picture':
          return `picture ${block.name}`;
        default:
          return block.kind;
      }
    }),
  }));

/** What a chapter names: buttons, keys, chapters, screens and terms, in any order. */
const namedIn = (chapter: Chapter | undefined): readonly string[] =>
  chapter === undefined
    ? []
    : piecesOf(chapter)
        .flatMap((piece) => {
          switch (piece.kind) {
            case 'label':
              return [`label ${piece.key}`];
            case 'key':
              return [`key ${piece.text}`];
            case 'chapter':
              return [`chapter ${piece.chapter}`];
            case 'screen':
              return [`screen ${piece.screen}`];
            case 'term':
              return [`term ${piece.term}`];
            default:
              return [];
          }
        })
        .sort();

describe('the guide', () => {
  test.each(languages)('has a file for each chapter and none besides, %s', (language) => {
    expect([...chapterFiles(language)].sort()).toEqual(chapterIds.map((id) => `${id}.md`).sort());
  });

  test.each(both)('says the same in both languages: %s', (_id, english, chinese) => {
    expect(shapeOf(chinese)).toEqual(shapeOf(english));
    expect(namedIn(chinese)).toEqual(namedIn(english));
  });

  test.each(chapters.en.map((chapter) => [chapter.id, chapter] as const))(
    'answers in every chapter what it is for, what to do, what happens then, and what if: %s',
    (_id, chapter) => {
      expect(chapter.sections.map(({ id }) => id)).toEqual([...sectionIds]);
      expect(chapter.sections.every(({ blocks }) => blocks.length > 0)).toBe(true);
    },
  );

  test('names texts of the screens that are names, and screens and terms that exist', () => {
    const dictionary: Readonly<Record<string, Readonly<Record<string, unknown>>>> = en;
    const terms = new Set(glossaryTerms.map(({ id }) => id));
    const wrong = chapters.en.flatMap((chapter) =>
      namedIn(chapter).filter((named) => {
        const [kind, name = ''] = named.split(' ');
        const [section = '', key = ''] = name.split('.');
        switch (kind) {
          case 'label':
            return typeof dictionary[section]?.[key] !== 'string';
          case 'screen':
            return !Object.hasOwn(addresses, name);
          case 'term':
            return !terms.has(name);
          default:
            return false;
        }
      }),
    );

    expect(wrong).toEqual([]);
  });
});

describe('its pictures', () => {
  const named = [
    ...new Set(chapters.en.flatMap(blocksOf).flatMap((b) => (b.kind === 'picture' ? [b.name] : []))),
  ];

  test.each(languages)('are those that the chapters name and the tool takes, %s', (language) => {
    expect([...pictureFiles(language)].sort()).toEqual(named.map((name) => `${name}.webp`).sort());
    expect(
      shotsIn(language)
        .map(({ name }) => name)
        .sort(),
    ).toEqual([...named].sort());
  });

  test('are pictures of screens, and 3 MB together at most', () => {
    const all = languages.flatMap((language) =>
      pictureFiles(language).map((name) => pictureOf(language, name)),
    );

    expect(all.every((bytes) => pictureSize(bytes).width > 400)).toBe(true);
    expect(all.reduce((sum, { length }) => sum + length, 0)).toBeLessThan(3_000_000);
  });
});

describe('the glossary', () => {
  test('explains each term once, in both languages, with its source and its chapter', () => {
    const ids = glossaryTerms.map(({ id }) => id);
    const empty = glossaryTerms.filter(({ term, meaning, source }) =>
      [term, meaning, source].some(({ en: english, zh }) => english.trim() === '' || zh.trim() === ''),
    );

    expect(ids).toEqual([...new Set(ids)]);
    expect(empty).toEqual([]);
    expect(
      glossaryTerms.filter(({ chapter }) => !(chapterIds as readonly string[]).includes(chapter)),
    ).toEqual([]);
  });

  test.each([
    ['cluster', '产业集群'],
    ['formation-type', '形成类型'],
    ['stage', '发展阶段'],
    ['indicator', '指标'],
    ['dimension', '维度'],
    ['rating', '评分'],
    ['evidence-grade', '证据等级'],
    ['maturity', '成熟度'],
    ['problem', '问题'],
    ['cause', '成因'],
    ['countermeasure', '对策'],
    ['criterion', '准则'],
    ['weight', '权重'],
    ['plan', '对策方案'],
    ['action', '行动项'],
    ['brief', '政策简报'],
    ['knowledge-base', '知识库'],
  ])('has the standing term %s', (id, chinese) => {
    expect(glossaryTerms.find((term) => term.id === id)?.term.zh).toBe(chinese);
  });
});

describe('its sentences', () => {
  const linesOf = (language: Language): readonly string[] =>
    chapters[language].flatMap(blocksOf).flatMap((block) => {
      switch (block.kind) {
        case 'list':
          return block.items.map((item) => lineText(item, language));
        case 'picture':
          return [block.text];
        default:
          return [lineText(block.content, language)];
      }
    });
  const mean = (numbers: readonly number[]) => numbers.reduce((sum, n) => sum + n, 0) / numbers.length;

  test('are short: 15 English words and 40 hanzi on average', () => {
    const english = linesOf('en').flatMap((line) => line.split(/[.:;](?:\s|$)/u).filter(Boolean));
    const chinese = linesOf('zh').flatMap((line) => line.split(/[。；]/u).filter(Boolean));

    expect(mean(english.map((sentence) => sentence.trim().split(/\s+/u).length))).toBeLessThan(15);
    expect(mean(chinese.map((sentence) => sentence.length))).toBeLessThan(40);
  });

  test('are neutral: no exclamation, no please, no we', () => {
    const wrong = [...linesOf('en'), ...linesOf('zh')].filter((line) =>
      /[!！]|\bplease\b|\b(?:we|our|us)\b|我们|您/iu.test(line),
    );

    expect(wrong).toEqual([]);
  });
});
