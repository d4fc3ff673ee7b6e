import { describe, expect, test } from 'vitest';
import { sampleFileIn } from '../../electron/backend/reference/sampleWords.ts';
import { findResources } from '../../electron/backend/context/resources.ts';
import { bilingualTexts } from '../support/bilingualTexts.ts';
import { textsOf } from '../support/foreignWords.ts';
import { startBackend, storePorts } from '../support/storeBackend.ts';
import { storePath } from '../support/storeFolder.ts';

const { knowledge } = findResources();
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
