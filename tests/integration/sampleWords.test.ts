import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sampleFileIn } from '../../electron/backend/reference/sampleWords.ts';
import { findResources } from '../../electron/backend/context/resources.ts';
import { bilingualTexts } from '../support/bilingualTexts.ts';
import { textsOf } from '../support/foreignWords.ts';
import { startBackend, storePorts } from '../support/storeBackend.ts';
import { storePath } from '../support/storeFolder.ts';

const { knowledge } = findResources();
const shippedWords = (): { texts: { zh: string; en: string }[] } =>
  JSON.parse(readFileSync(join(knowledge, 'sample-words.json'), 'utf8')) as {
    texts: { zh: string; en: string }[];
  };
const sampleFiles = ['sample-assessment.json', 'sample-facts.json', 'sample-actions.json'];
const isChinese = (text: string) => /\p{Script=Han}/u.test(text);

describe('the sample', () => {
  test.each(sampleFiles)('has everything that %s says in English as well', (name) => {
    const parsed: unknown = JSON.parse(sampleFileIn(knowledge, name, 'en'));
    // Names of clusters stand in both languages.
    const named = new Set(bilingualTexts(parsed).map(({ zh }) => zh));

    expect(textsOf(parsed).filter((text) => isChinese(text) && !named.has(text))).toEqual([]);
  });

  test.each(['en', 'zh'] as const)(
    'is told in the language in which the data file began: %s',
    async (language) => {
      const path = storePath();
      const { desktop } = storePorts(path).ports;
      const { call } = startBackend({ storePath: path, desktop: { ...desktop, systemLanguage: language } });

      const actions = await call('action.list', undefined);
      const {
        assessment: { ratings, assessor },
      } = await call('assessment.open', { id: 'sample-daqing-volvo-auto' });
      const written = textsOf([
        actions.map(({ title, owner }) => [title, owner]),
        Object.values(ratings).map(({ note, source }) => [note, source]),
        assessor,
      ]).filter((text) => /\p{L}/u.test(text));

      expect(written.length).toBeGreaterThan(100);
      expect(written.filter((text) => isChinese(text) !== (language === 'zh'))).toEqual([]);
    },
  );
});

describe('a sample that was stored in one language', () => {
  const stored = () => {
    const path = storePath();
    const { desktop } = storePorts(path).ports;
    return startBackend({ storePath: path, desktop: { ...desktop, systemLanguage: 'zh' } });
  };
  const id = 'sample-daqing-volvo-auto';

  test('has its brief in that of the brief, but for what was typed', async () => {
    const { call, backend } = stored();
    const { assessment } = await call('assessment.open', { id });
    const [indicator = '', rating] = Object.entries(assessment.ratings).find(([, { note }]) => note) ?? [];
    const typed = '自行改写的说明';
    await call('assessment.saveRating', { id, indicator, rating: { level: 3, grade: 'B', note: typed } });

    const html = await backend.briefHtml(id, 'en');

    const { texts } = shippedWords();
    const left = texts.filter(({ zh }) => html.includes(zh.replace(/。$/u, '')));
    expect(left).toEqual([]);
    expect(html).toContain(typed);
    expect(html).toContain('Sample assessor');
    expect(rating?.note).toMatch(/\p{Script=Han}/u);
    expect((await call('assessment.open', { id })).assessment.assessor).toEqual(assessment.assessor);
  });

  test('has its history in that of the page, but for what was typed', async () => {
    const { call } = stored();
    const { assessment } = await call('assessment.open', { id });
    const [indicator = '', rating] = Object.entries(assessment.ratings).find(([, { note }]) => note) ?? [];
    const typed = '自行改写的说明';
    await call('assessment.saveRating', { id, indicator, rating: { level: 3, grade: 'B', note: typed } });
    await call('action.remove', { id: (await call('action.list'))[0]?.id ?? '' });

    const told = async (language: 'en' | 'zh') => {
      const wish = { language, group: null, person: null, search: '', before: null };
      const { entries } = await call('trail.list', {
        scope: { of: 'cluster', id: assessment.clusterId },
        ...wish,
      });
      return JSON.stringify(entries.map(({ statements }) => statements));
    };

    const { texts } = shippedWords();
    const english = await told('en');
    expect(texts.filter(({ zh }) => english.includes(`"${zh}"`))).toEqual([]);
    expect(english).toContain(typed);
    expect(await told('zh')).toContain(rating?.note);
  });
});
