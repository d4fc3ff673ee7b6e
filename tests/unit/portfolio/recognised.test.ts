import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { wholeRecognition } from '../../../core/model/portfolio/portfolio.ts';
import { createPortfolioIndex } from '../../../core/portfolio/portfolioIndex.ts';
import { findRecognised } from '../../../core/portfolio/recognised/findRecognised.ts';
import { createRecognisedMatching } from '../../../core/portfolio/recognised/matchRecognised.ts';
import { readRecognised } from '../../../core/portfolio/recognised/recognisedList.ts';
import { readTiles } from '../../../core/portfolio/tiles.ts';
import { shippedLists } from '../../support/shippedLists.ts';
import { rowOf } from './rows.ts';

const root = join(import.meta.dirname, '../../..');
const text = readFileSync(join(root, 'assets/data/recognised.json'), 'utf8');
const tiles = readTiles(readFileSync(join(root, 'assets/data/prefecture-tiles.json'), 'utf8'));
const entries = readRecognised(text);
const find = createRecognisedMatching(entries, shippedLists);

function matchesOf(zh: string, divisionCode: string, industryCode = '') {
  const row = rowOf('own', { name: { zh, en: '' }, divisionCode, industryCode });
  const [each] = createPortfolioIndex([row], shippedLists, tiles).rows;
  return (each ? find(each) : []).map(({ entry, isSure }) => [entry.id, isSure]);
}

describe('the lists of recognition', () => {
  test('name places, divisions and provinces that are in the lists, and who published each', () => {
    const { places, industries } = shippedLists;
    for (const entry of entries) {
      expect(entry.publishers.length).toBeGreaterThan(0);
      expect([...entry.places, entry.province].filter((code) => code !== '' && !places.byCode(code))).toEqual(
        [],
      );
      expect(entry.industries.length).toBeGreaterThan(0);
      expect(entry.industries.filter((code) => !industries.byCode(code))).toEqual([]);
    }
    expect(entries).toHaveLength(107);
  });

  test('show publishers and no addresses', () => {
    expect(text).not.toMatch(/https?:|www\.|\.(?:com|cn|org)\b/u);
  });

  test('are found by province, level, industry, and by what is typed in Chinese, pinyin or English', () => {
    const ids = (look: Partial<typeof wholeRecognition>) =>
      findRecognised(entries, { ...wholeRecognition, ...look }, shippedLists).map(({ id }) => id);

    expect(ids({})).toHaveLength(107);
    expect(ids({ province: '220000', level: 'provincial' })).toHaveLength(5);
    expect(ids({ province: '230000', industry: '37' })).toEqual([
      'amc-2024-04',
      'sme-national-2024-02',
      'sme-heilongjiang-2024-01',
      'innovation-national-2023-01',
    ]);
    for (const search of ['黑木耳', 'heimuer', 'black fungus', 'Dongning']) {
      expect(ids({ search })).toEqual(['sme-heilongjiang-2023-01']);
    }
  });

  test('a text that names a list it does not have is refused', () => {
    const file = JSON.parse(text) as { lists: unknown[] };
    expect(() => readRecognised(JSON.stringify({ ...file, lists: file.lists.slice(1) }))).toThrow();
  });
});

describe('an own cluster and the lists', () => {
  test('place and name make it sure, as long as the industry does not contradict', () => {
    expect(matchesOf('哈尔滨航空产业集群', '230100', '374')).toEqual([
      ['amc-2024-04', true],
      ['innovation-national-2023-01', true],
      ['sme-national-2024-02', false],
      ['sme-heilongjiang-2024-01', false],
    ]);
    expect(matchesOf('太和特种合金产业集群', '210711')).toEqual([
      ['sme-national-2024-01', true],
      ['sme-liaoning-2024-05', true],
    ]);
    expect(matchesOf('长春汽车产业集群', '220100', '18')).toEqual([['amc-2022-02', false]]);
  });

  test('place and industry alone leave it to the office', () => {
    expect(matchesOf('敦化制药集群', '222403', '27')).toEqual([['sme-national-2022-01', false]]);
  });

  test('is never found by its name alone, nor by its place alone', () => {
    expect(matchesOf('苏州汽车产业集群', '320500', '36')).toEqual([]);
    expect(matchesOf('长春文旅集群', '220100')).toEqual([]);
    expect(matchesOf('汽车产业集群', '')).toEqual([]);
  });
});
