import { describe, expect, test } from 'vitest';
import { guideDocuments } from '../../../core/guide/guide.ts';
import { createSearch } from '../../../core/method/searchReader.ts';
import { chaptersIn, glossaryTerms } from '../../support/guide.ts';

const guides = {
  en: { chapters: chaptersIn('en'), pictures: {} },
  zh: { chapters: chaptersIn('zh'), pictures: {} },
};
const search = createSearch(guideDocuments(guides, glossaryTerms));
const found = (query: string) =>
  search(query, 50).map(({ part, id }) => (id === '' ? part : `${part}/${id}`));

describe('the search of the guide', () => {
  test('finds a chapter by its title first, in either language', () => {
    expect(found('稳健性')[0]).toBe('robustness');
    expect(found('Robustness')[0]).toBe('robustness');
  });

  test('finds a question that somebody has, by words of its answer too', () => {
    expect(found('口令丢失')).toContain('exchange/q1');
    expect(found('passphrase lost')).toContain('exchange/q1');
    expect(found('misread')).toContain('check-brief/q1');
  });

  test('finds a term by either name', () => {
    expect(found('location quotient')).toContain('glossary/location-quotient');
    expect(found('区位商')).toContain('glossary/location-quotient');
  });

  test('finds a button by the name that it has on the screen', () => {
    expect(found('Save as a file')).toContain('assessors');
    expect(found('存为文件')).toContain('assessors');
  });

  test('shows the line in which the words stand, in both languages', () => {
    const [hit] = search('sixteen digits', 1);

    expect(hit?.excerpt?.en).toContain('sixteen digits');
    expect(hit?.excerpt?.zh).toContain('十六位数字');
  });

  test('finds nothing for what is not there', () => {
    expect(found('zeppelin')).toEqual([]);
  });
});
