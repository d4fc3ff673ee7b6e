import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildReaderModel } from '../../../core/method/readerModel.ts';
import { createSearch, readerDocuments, textsOfEntry } from '../../../core/method/searchReader.ts';
import { shippedKnowledgeBase as kb } from '../../support/shippedKnowledgeBase.ts';

const model = buildReaderModel(kb);
const documents = readerDocuments(model);
const search = createSearch(documents);
const all = documents.length;

describe('searching the reader', () => {
  test.for(['信', '信任', 'trust', 'Trust', 'ｔｒｕｓｔ'])('%s finds the indicator of trust', (query) => {
    const found = search(query, all).map(({ id }) => id);

    expect(found).toContain('inter-firm-trust');
  });

  test('what holds the words in its name stands before what holds them in its text', () => {
    const hits = search('信任', all);
    const firstInTexts = hits.findIndex(({ excerpt }) => excerpt !== null);

    expect(firstInTexts).toBeGreaterThan(0);
    expect(hits.slice(0, firstInTexts).every(({ title }) => title.zh.includes('信任'))).toBe(true);
    expect(hits.slice(firstInTexts).every(({ excerpt }) => excerpt !== null)).toBe(true);
  });

  test('several words must all occur, in whichever language', () => {
    const hits = search('trust 信任', all);

    expect(hits.length).toBeGreaterThan(0);
    expect(search('trust 没有这样的词', all)).toEqual([]);
  });

  test('nothing asked is nothing found', () => {
    expect(search('', all)).toEqual([]);
    expect(search('  ', all)).toEqual([]);
  });

  test('a character of any text of an entry finds that entry', () => {
    const entries = model.parts.flatMap((part) => part.entries);
    fc.assert(
      fc.property(fc.constantFrom(...entries), fc.nat(), fc.nat(), (entry, text, at) => {
        const texts = [entry.title, ...textsOfEntry(entry)];
        const { zh } = texts[text % texts.length] ?? entry.title;
        const character = [...zh][at % [...zh].length] ?? '';
        fc.pre(character.trim() !== '');

        const found = search(character, all).some(({ part, id }) => part === entry.part && id === entry.id);
        expect(found).toBe(true);
      }),
    );
  });

  test('gives no more than asked for', () => {
    expect(search('的', 5)).toHaveLength(5);
  });
});
