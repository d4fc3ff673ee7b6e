import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sectionsOf } from '../../../core/industries/industries.ts';
import { wholePortfolio } from '../../../core/model/portfolio/portfolio.ts';
import { createNameOrder, filterRows, sortRows } from '../../../core/portfolio/arrange.ts';
import { axisEnds, matrixOf, nearestTowards } from '../../../core/portfolio/matrix.ts';
import { quartilesOf } from '../../../core/portfolio/peers.ts';
import { createPortfolioIndex } from '../../../core/portfolio/portfolioIndex.ts';
import { momentumIn, standingOf } from '../../../core/portfolio/standing.ts';
import { otherProvinces, rollUp, shadeOf, sumsOf } from '../../../core/portfolio/rollUp.ts';
import { readTiles } from '../../../core/portfolio/tiles.ts';
import { pathOf } from '../../../core/places/place.ts';
import { shippedLists as lists } from '../../support/shippedLists.ts';
import { manyRows, resultOf, rowOf } from './rows.ts';

const tiles = readTiles(
  readFileSync(join(import.meta.dirname, '../../../assets/data/prefecture-tiles.json'), 'utf8'),
);
const indexOf = (rows: Parameters<typeof createPortfolioIndex>[0]) =>
  createPortfolioIndex(rows, lists, tiles);
const { filter } = wholePortfolio;
const everything = { ...filter, status: 'all' } as const;
const idsOf = (rows: readonly { readonly row: { readonly id: string } }[]) => rows.map(({ row }) => row.id);

const searched = (index: ReturnType<typeof indexOf>, search: string) =>
  idsOf(filterRows(index, { ...everything, search }));

describe('the portfolio filtered', () => {
  const rows = [
    rowOf('daqing', {
      name: { zh: '大庆沃尔沃汽车', en: 'Daqing Volvo' },
      divisionCode: '230600',
      industryCode: '36',
      late: 3,
      labels: ['重点'],
      result: resultOf({ causes: ['thin-ties', 'price-war'], composite: 41 }),
    }),
    rowOf('xinmin', {
      name: { zh: '沈阳新民灯具', en: 'Xinmin Lamps' },
      province: { zh: '辽宁省', en: '' },
      city: { zh: '沈阳市', en: '' },
      result: resultOf({ stage: 'emerging', type: 'derivative', causes: ['channels'], composite: 33 }),
    }),
    rowOf('begun', { latestId: 'b', divisionCode: '330300' }),
    rowOf('listed', { paperType: 'derivative' }),
  ];
  const index = indexOf(rows);
  const found = (given: Partial<typeof filter>) => idsOf(filterRows(index, { ...everything, ...given }));

  test('by each of its fields', () => {
    expect(found({})).toEqual(['daqing', 'xinmin', 'begun', 'listed']);
    expect(found({ status: 'assessed' })).toEqual(['daqing', 'xinmin']);
    expect(found({ status: 'under-way' })).toEqual(['begun']);
    expect(found({ status: 'not-assessed' })).toEqual(['listed']);
    expect(found({ stage: 'emerging' })).toEqual(['xinmin']);
    expect(found({ type: 'derivative' })).toEqual(['xinmin', 'listed']);
    expect(found({ cause: 'thin-ties' })).toEqual(['daqing']);
    expect(found({ cause: 'price-war' })).toEqual([]);
    expect(found({ lateOnly: true })).toEqual(['daqing']);
    expect(found({ label: '重点' })).toEqual(['daqing']);
  });

  test('by province and prefecture, by code or by the name that was typed', () => {
    expect(found({ place: '230000' })).toEqual(['daqing']);
    expect(found({ place: '210100' })).toEqual(['xinmin']);
    expect(found({ place: '210000' })).toEqual(['xinmin']);
    expect(found({ place: '330000' })).toEqual(['begun']);
  });

  test('by a search over names, places and industries, in Chinese, pinyin, its first letters and English', () => {
    for (const search of [
      '沃尔沃',
      'woerwo',
      'dqwew',
      'volvo',
      '黑龙江 汽车',
      'heilongjiang',
      '230600',
      '重点',
    ]) {
      expect(found({ search }), search).toEqual(['daqing']);
    }
    expect(found({ search: '沈阳' })).toEqual(['xinmin']);
    expect(found({ search: 'nothing of it' })).toEqual([]);
  });

  test('counts a field without asking it', () => {
    expect(
      idsOf(filterRows(index, { ...everything, stage: 'emerging', lateOnly: true }, { omitted: 'stage' })),
    ).toEqual(['daqing']);
  });

  test('finds what the names of the program find', () => {
    const many = manyRows(300);
    const kept = indexOf(many);
    for (const query of [
      'd',
      'q',
      'qc',
      'daqing',
      'aqing',
      'dq',
      'gang tie',
      'gangtie',
      'ing',
      '12',
      'cluster 7',
      '大庆',
      'wenzhou',
    ]) {
      const wanted = many.filter(({ name, divisionCode, industryCode, labels }) => {
        const place = lists.places.byCode(divisionCode);
        const industry = lists.industries.byCode(industryCode);
        const texts = [
          [name.zh, name.en],
          [...(place ? pathOf(place).flatMap(({ zh, en }) => [zh, en]) : []), divisionCode],
          [...(industry ? sectionsOf(industry).flatMap(({ zh, en }) => [zh, en ?? '']) : []), industryCode],
          labels,
        ];
        return query
          .split(' ')
          .every((word) =>
            texts.some((part) => part.some(Boolean) && lists.names.matches(word, part.filter(Boolean))),
          );
      });
      expect(searched(kept, query), query).toEqual(wanted.map(({ id }) => id));
    }
  });

  test('finds the same whatever was searched before', () => {
    const many = manyRows(400);
    const kept = indexOf(many);
    for (const query of [
      'd',
      'da',
      'daq',
      'daqing',
      'daqing q',
      'daqing qc',
      '大',
      '大庆',
      '庆',
      's',
      'sh',
      'shen y',
      'shen ya',
    ]) {
      expect(searched(kept, query), query).toEqual(searched(indexOf(many), query));
    }
  });
});

describe('the portfolio in order', () => {
  const rows = [
    rowOf('a', { name: { zh: '长春', en: '' }, result: resultOf({ composite: 50 }) }),
    rowOf('b', { name: { zh: '安山', en: '' } }),
    rowOf('c', { name: { zh: '重庆', en: '' }, result: resultOf({ composite: 40, momentum: [2, -1, 5] }) }),
    rowOf('d', {
      name: { zh: '大庆', en: '' },
      result: resultOf({ composite: 50, momentum: [-3, -5, -1] }),
      late: 1,
    }),
  ];
  const index = indexOf(rows);
  const ranks = createNameOrder(index.rows, { nameOf: ({ name }) => name.zh, compare: lists.names.compare });
  const order = (key: 'name' | 'maturity' | 'momentum' | 'late', direction: 'ascending' | 'descending') =>
    idsOf(sortRows(index.rows, { key, direction }, ranks));

  test('leaves rows without the value last in either direction, and equals as they came in', () => {
    expect(order('maturity', 'ascending')).toEqual(['c', 'a', 'd', 'b']);
    expect(order('maturity', 'descending')).toEqual(['a', 'd', 'c', 'b']);
    expect(order('momentum', 'ascending')).toEqual(['d', 'c', 'a', 'b']);
    expect(order('late', 'descending')).toEqual(['d', 'a', 'b', 'c']);
  });

  test('reads names', () => {
    expect(order('name', 'ascending')).toEqual(['b', 'a', 'c', 'd']);
  });
});

describe('momentum', () => {
  const of = (...momentum: [number, number, number]) =>
    momentumIn(rowOf('a', { result: resultOf({ momentum }) }));

  test('rises or falls beyond 1.5 points a year, and is sure where its interval leaves out zero', () => {
    expect(of(1.6, -1, 4)).toMatchObject({ is: 'rising', isSure: false });
    expect(of(1.5, 0.2, 3)).toMatchObject({ is: 'steady', isSure: true });
    expect(of(-1.6, -3, -0.1)).toMatchObject({ is: 'falling', isSure: true });
    expect(momentumIn(rowOf('a', { result: resultOf() }))).toBeNull();
  });

  test('needs a finished assessment: one under way is said', () => {
    expect(standingOf(rowOf('a', { latestId: 'x' }))).toBe('under-way');
  });
});

describe('places', () => {
  test('are the 36 prefectures of the three provinces, none over another, all in the list of places', () => {
    expect(tiles).toHaveLength(36);
    expect(new Set(tiles.map(({ column, row }) => `${column} ${row}`)).size).toBe(36);
    for (const { code, column, row } of tiles) {
      expect(lists.places.byCode(code)?.level, code).toBe(2);
      expect(column >= 1 && column <= 6 && row >= 1 && row <= 11).toBe(true);
    }
  });

  test('add up: every row once, with the lowest, the middle, and what is late', () => {
    const { rows } = indexOf(manyRows(700));
    const all = sumsOf(rows);
    const provinces = rollUp(rows, 'province');

    expect(all).toMatchObject({ listed: 700, assessed: 525 });
    for (const field of ['listed', 'assessed', 'falling', 'rising', 'late'] as const) {
      expect(
        provinces.reduce((sum, [, sums]) => sum + sums[field], 0),
        field,
      ).toBe(all[field]);
    }
    expect(sumsOf([])).toMatchObject({ lowest: null, median: null });
    expect(otherProvinces(rows, tiles)).toEqual(['330000', '440000']);
  });

  test('are shaded by the figure that is shown', () => {
    expect([39.4, 39.5, 54.4, 54.5].map(shadeOf)).toEqual(['low', 'middle', 'middle', 'high']);
  });
});

test('quartiles are those of the others, and there are none for fewer than ten', () => {
  expect(quartilesOf([1, 2, 3, 4, 5, 6, 7, 8, 9])).toBeNull();
  expect(quartilesOf([11, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])).toEqual({
    low: 3.5,
    middle: 6,
    high: 8.5,
    of: 11,
  });
});

describe('the matrix', () => {
  test('names those that were assessed once apart', () => {
    const { rows } = indexOf([
      rowOf('two', { result: resultOf({ momentum: [1, -1, 3] }) }),
      rowOf('one', { result: resultOf() }),
      rowOf('none'),
    ]);
    const { points, without } = matrixOf(rows);

    expect(idsOf(points.map(({ each }) => each))).toEqual(['two']);
    expect(idsOf(without)).toEqual(['one']);
  });

  test('has axes that grow in steps to what they show', () => {
    expect(axisEnds([25, 60], { from: 20, to: 80, step: 10 })).toEqual([20, 80]);
    expect(axisEnds([12, 91], { from: 20, to: 80, step: 10 })).toEqual([10, 100]);
  });

  test('leads by arrows to every dot, and on from dots in one place', () => {
    const points = [
      { x: 0, y: 0 },
      { x: 10, y: 1 },
      { x: 10, y: 1 },
      { x: 3, y: 20 },
    ];
    expect(nearestTowards(points, 0, 'right')).toBe(1);
    expect(nearestTowards(points, 1, 'right')).toBe(2);
    expect(nearestTowards(points, 2, 'left')).toBe(1);
    expect(nearestTowards(points, 0, 'down')).toBe(3);
    expect(nearestTowards(points, 3, 'down')).toBeNull();
  });
});
