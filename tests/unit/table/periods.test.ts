import { describe, expect, test } from 'vitest';
import { labelOf, yearIn } from '../../../core/table/label.ts';
import { layoutOf } from '../../../core/table/layout.ts';
import { isPartOfYear, isWholeYear, wholeYear } from '../../../core/table/period.ts';
import { type Texts, readRows } from '../../support/readRows.ts';
import { tableOf } from '../../support/tables.ts';

describe('what covers less than a year', () => {
  test.each([
    '2023年1-6月产业集群运行情况',
    '2024年上半年重点集群主要指标',
    '2024年一季度产业集群名单',
    '2023年前三季度',
    '2023年第3季度',
    '2023年1—11月',
    '2023年一至九月',
    '2023年6月末',
    '截至2023年6月30日',
    '2023年12月',
    '2023年度半年报',
    '2023年中',
    '指标-2023-06',
    '指标_202306',
    '2023.1-6',
    '２０２３年１－６月',
    '产值（上半年）',
    '本月止累计',
    'Key figures, Q1 2023',
    'Key figures 2023Q2',
    '1H 2023',
    'First half of 2023',
    'January–June 2023',
    'Figures of June 2023',
    'May 2023',
    'Nine months of 2023',
    'mid-2023',
  ])('"%s" is told from a year', (text) => {
    expect(isPartOfYear(text)).toBe(true);
    expect(yearIn(text)).toBeNull();
  });

  test.each([
    ['2023年1-12月集群运行情况', 2023],
    ['2023年1—4季度', 2023],
    ['截至2023年12月31日', 2023],
    ['2023年12月末', 2023],
    ['指标-2023-12-31', 2023],
    ['2023年中小企业特色产业集群', 2023],
    ['January–December 2023', null],
    ['As of 31 December 2023', 2023],
    ['二〇二三年主要指标', 2023],
    ['主要指标（２０２３年）', 2023],
    ['国民经济行业分类（GB/T 4754—2017）', null],
    ['省工信〔2024〕15号', null],
    ['（2024）15号 2023年指标', 2023],
    ['Maypole festival 2023', 2023],
    ['Headquarters 2023', 2023],
  ])('"%s" is none of it', (text, year) => {
    expect(isPartOfYear(text)).toBe(false);
    expect(yearIn(text)).toBe(text.startsWith('January') ? 2023 : year);
  });

  test.each(['全年', '年度', '1-12月', '1-12', '1-4季度', '全年合计', 'Full year', 'year', '2023年'])(
    '"%s" in a column of quarters stands for all of the year',
    (text) => {
      expect(isWholeYear(text)).toBe(true);
    },
  );

  test.each(['1', '4', '12', '一季度', 'Q4', '12月', '1-6', '1-4', '上半年', 'Jan'])(
    '"%s" in a column of quarters does not',
    (text) => {
      expect(isWholeYear(text)).toBe(false);
    },
  );

  test('a head says so in its brackets, too', () => {
    expect(labelOf('产值（2023年6月）（亿元）')).toMatchObject({
      key: '产值',
      year: null,
      unfit: 'part-of-year',
    });
    expect(labelOf('Output (Q1 2023)')).toMatchObject({ year: null, unfit: 'part-of-year' });
    expect(labelOf('产值（2023年）')).toMatchObject({ year: 2023, unfit: null });
  });

  test.each([
    ['二〇二三年', 2023],
    ['２０２３年', 2023],
    ['2021A', 2021],
    ['2023年快报数', 2023],
    ['2023年全年', 2023],
    ['2023-12-31', 2023],
    ['2023年12月底', 2023],
    ['2023年产值', null],
  ])('"%s" is the whole year %s', (text, year) => {
    expect(wholeYear(text)).toBe(year);
  });
});

describe('a title of a part of a year gives no year', () => {
  test.each<[string, Texts, string | undefined]>([
    [
      'in the title',
      [['2023年1-6月产业集群运行情况'], ['指标', '单位', '数值'], ['企业数', '家', '345']],
      undefined,
    ],
    [
      'in a line of its own',
      [['2023年产业集群指标'], ['（1-6月）'], ['指标', '单位', '数值'], ['企业数', '家', '345']],
      undefined,
    ],
    [
      'in English',
      [['Key figures, first half of 2023'], ['Figure', 'Value'], ['Enterprises', '345']],
      undefined,
    ],
    [
      'in the name of the file',
      [
        ['指标', '数值'],
        ['企业数', '345'],
      ],
      '集群2023年上半年.csv',
    ],
    [
      'though the file names a year',
      [['2023年上半年指标'], ['指标', '数值'], ['企业数', '345']],
      '集群指标2023.csv',
    ],
  ])('%s', (_name, rows, file) => {
    const { values, refused, warnings } = readRows('facts', rows, file === undefined ? {} : { file });

    expect(values).toEqual([]);
    expect(refused).toEqual([`${file === '集群2023年上半年.csv' ? 2 : rows.length} part-of-year`]);
    expect(warnings).toEqual(['year-unused part-of-year', 'no-year']);
  });

  test('nor one that is expected', () => {
    const { refused, warnings } = readRows('facts', [
      ['2025年发展目标'],
      ['指标', '数值'],
      ['企业数', '345'],
    ]);

    expect(refused).toEqual(['3 not-counted']);
    expect(warnings).toEqual(['year-unused not-counted', 'no-year']);
  });

  test('of figures of an area, which wait for their year', () => {
    const { values, warnings } = readRows('reference', [
      ['2023年上半年全省分行业从业人员（单位：万人）'],
      ['行业', '从业人员'],
      ['汽车制造业', '18'],
    ]);

    expect(values).toEqual(['employment null 180000']);
    expect(warnings).toEqual(['year-unused part-of-year', 'no-year']);
  });

  test('but the day on which a paper was filled in speaks of no figures', () => {
    const year = (rows: Texts) => layoutOf(tableOf([...rows, ['指标', '数值'], ['企业数', '3']])).year?.year;

    expect(year([['2023年集群统计表'], ['填报时间：2024年3月']])).toBe(2023);
    expect(year([['2023年集群统计表'], ['2024年3月15日']])).toBe(2023);
    expect(year([['集群统计表'], ['填报时间：2024年']])).toBeUndefined();
    expect(year([['长春统计年鉴2023']])).toBeUndefined();
  });

  test('and a note that says up to when speaks of all of them', () => {
    const { warnings } = readRows('facts', [
      ['2023年集群指标', ''],
      ['指标', '数值'],
      ['企业数', '3'],
      ['注：数据截至2023年6月底。'],
    ]);
    expect(warnings).toEqual(['year-unused part-of-year', 'no-year']);
  });
});

describe('the year of a list is not that of its figures', () => {
  const clusters = (title: string, note?: string) =>
    readRows('clusters', [
      [title],
      ['集群名称', '2023年产值（亿元）', '企业数（家）'],
      ['甲集群', '12', '86'],
      ['乙集群', '13', '87'],
      ...(note === undefined ? [] : [[note]]),
    ]);

  test.each(['附件：2024年省级特色产业集群名单', 'List of clusters 2024', '第三批集群名录（2024年）'])(
    '%s',
    (title) => {
      const { values, warnings } = clusters(title);

      expect(values.slice(0, 2)).toEqual(['output 2023 12', 'enterprises null 86']);
      expect(warnings).toEqual(['year-unused of-issue', 'no-year']);
    },
  );

  test('that of its file neither', () => {
    const rows = [
      ['集群名称', '企业数（家）'],
      ['甲集群', '86'],
    ];
    expect(readRows('clusters', rows, { file: '集群2024.csv' })).toMatchObject({
      values: ['enterprises null 86'],
      warnings: ['no-year'],
    });
  });

  test('unless the title or a note says so, and then it is told', () => {
    const taken = { values: expect.arrayContaining(['enterprises 2024 86']), warnings: ['year-from'] };

    expect(clusters('2024年产业集群主要指标')).toMatchObject(taken);
    expect(clusters('集群名单（2024年数据）')).toMatchObject(taken);
    expect(clusters('集群名单（2024年）', '注：每行一个集群。数值为标题所列年度。')).toMatchObject(taken);
  });
});
