import { describe, expect, test } from 'vitest';
import { shippedLists } from '../../support/shippedLists.ts';

const { names } = shippedLists;

describe('order of names', () => {
  test('a place stands where it is read: Changchun under C, Chongqing after it', () => {
    const given = ['重庆', '沈阳', '长治', '大庆', '长春', '六安', '鞍山'];

    expect(given.toSorted(names.compare)).toEqual(['鞍山', '长春', '长治', '重庆', '大庆', '六安', '沈阳']);
  });

  test('a syllable comes before a longer one that begins with it', () => {
    expect(['上海', '沙市', '山西'].toSorted(names.compare)).toEqual(['沙市', '山西', '上海']);
  });

  test('English names and numbers keep their order, and stand among the Chinese ones', () => {
    expect(['Plan 10', 'Plan 2', 'Daqing', '长春'].toSorted(names.compare)).toEqual([
      '长春',
      'Daqing',
      'Plan 2',
      'Plan 10',
    ]);
  });

  test('names that are read alike have one order', () => {
    const alike = ['石市', '十市', '时市'];

    expect(alike.toSorted(names.compare)).toEqual(alike.toReversed().toSorted(names.compare));
  });
});

describe('search in a list of names', () => {
  const texts = ['大庆沃尔沃汽车产业集群', 'Daqing Volvo Automobile Industry'];

  test.each(['沃尔沃', 'volvo', 'dqwew', 'daqing', 'woerwo', 'ＶＯＬＶＯ', '大庆 auto', 'qcchan', ''])(
    'finds by %j',
    (query) => {
      expect(names.matches(query, texts)).toBe(query !== 'qcchan');
    },
  );

  test('a character with two readings is found by either', () => {
    expect(names.matches('zhongqing', ['重庆轻工'])).toBe(false);
    expect(names.matches('chongqing', ['重庆轻工'])).toBe(true);
    expect(names.matches('zz', ['重装集群'])).toBe(true);
    expect(names.matches('cz', ['重装集群'])).toBe(true);
  });

  test('one letter finds names that begin with it, not those that hold it', () => {
    expect(names.matches('d', ['大庆市'])).toBe(true);
    expect(names.matches('q', ['大庆市'])).toBe(false);
  });
});
