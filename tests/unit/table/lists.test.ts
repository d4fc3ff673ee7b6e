import { describe, expect, test } from 'vitest';
import { applyMapping } from '../../../core/table/apply/applyMapping.ts';
import { factIds } from '../../../core/model/facts/catalogue.ts';
import { amountOf } from '../../../core/table/fields.ts';
import { layoutOf } from '../../../core/table/layout.ts';
import { likelyKind, proposeMapping } from '../../../core/table/propose/proposeMapping.ts';
import { tableOf } from '../../support/tables.ts';

const clustersOf = (rows: readonly (readonly string[])[]) => {
  const table = tableOf(rows);
  const result = applyMapping(table, proposeMapping(table, 'clusters'));
  if (result.kind !== 'clusters') {
    throw new Error('Not read as clusters.');
  }
  return result;
};

const referenceOf = (rows: readonly (readonly string[])[]) => {
  const table = tableOf(rows);
  const result = applyMapping(table, proposeMapping(table, 'reference'));
  if (result.kind !== 'reference') {
    throw new Error('Not read as reference figures.');
  }
  return result;
};

describe('a list of clusters', () => {
  const heads = [
    '企业名称 Name',
    '集群名称 Cluster name',
    '所在市',
    '主导产业',
    '成立时间',
    '企业数（家）',
    '营业收入（亿元）',
  ];

  test('gives places, industry, founding year and figures', () => {
    const { rows, rejected } = clustersOf([
      heads,
      ['', '1. 长春汽车集群 Changchun Cars', '长春市', '汽车制造业', '1953年7月', '1,234家', '4560'],
      ['', '一、大庆石化集群', '大庆市', '石化', '1898', '12', '-'],
    ]);
    expect(rejected).toEqual([]);
    expect(rows).toMatchObject([
      {
        line: 2,
        name: { zh: '长春汽车集群', en: 'Changchun Cars' },
        city: { zh: '长春市', en: '' },
        industry: { zh: '汽车制造业' },
        foundedYear: 1953,
        figures: [
          { field: 'enterprises', value: 1234 },
          { field: 'revenue', value: 4560 },
        ],
      },
      { line: 3, name: { zh: '大庆石化集群', en: '' }, foundedYear: 1898, figures: [{ value: 12 }] },
    ]);
  });

  test('keeps a row whose cell is not what it must be, without that cell', () => {
    const { rows, rejected } = clustersOf([
      ['集群名称', '成立年份', '行政区划代码', '企业数（家）'],
      ['甲集群', '清末', '22010', '12.5'],
      ['乙集群', '46173', '220100', '3人'],
    ]);
    expect(rows).toMatchObject([
      { foundedYear: null, divisionCode: '', figures: [] },
      { foundedYear: 2026, divisionCode: '220100', figures: [] },
    ]);
    expect(rejected.map(({ line, column, reason }) => `${line} ${column} ${reason.reason}`)).toEqual([
      '2 2 not-a-code',
      '2 1 not-a-year',
      '2 3 not-whole',
      '3 3 unit-contradicts',
    ]);
  });

  test('names rows without a name, sums, and what stands twice', () => {
    const { rows, rejected } = clustersOf([
      ['序号', '集群名称', '所在地', '企业数'],
      ['1', '甲集群', '长春', '3'],
      ['2', '', '长春', '3'],
      ['3', '甲集群', '长春', '3'],
      ['4', '甲集群', '吉林', '3'],
      ['', '合计', '', '9'],
    ]);
    expect(rows.map(({ line }) => line)).toEqual([2, 5]);
    expect(rejected.map(({ line, reason }) => `${line} ${reason.reason}`)).toEqual([
      '3 no-name',
      '4 twice',
      '6 total-row',
    ]);
  });

  test('is told from other tables by its head', () => {
    expect(likelyKind(tableOf([heads, ['', '甲集群', '', '', '', '', '']]))).toBe('clusters');
  });
});

describe('figures of the reference area', () => {
  test('by place, the years as columns, the figure in the title', () => {
    const { rows } = referenceOf([
      ['各市从业人员数', '', ''],
      ['', '', '单位：万人'],
      ['地区', '2023', '2024'],
      ['1. 长春市', '410.5', '412'],
      ['2. 吉林市', '…', '150'],
      ['全省', '1200', '1210'],
    ]);
    expect(
      rows.map(({ place, figure, year, value, isTotal }) => [place?.zh, figure, year, value, isTotal]),
    ).toEqual([
      ['长春市', 'employment', 2023, 4_105_000, false],
      ['长春市', 'employment', 2024, 4_120_000, false],
      ['吉林市', 'employment', 2024, 1_500_000, false],
      ['全省', 'employment', 2023, 12_000_000, true],
      ['全省', 'employment', 2024, 12_100_000, true],
    ]);
  });

  test('a row for each place and year', () => {
    const { rows, rejected } = referenceOf([
      ['place', 'year', 'employment (10,000 persons)'],
      ['Jilin', '2023', '12'],
      ['Jilin', '2023', '13'],
      ['Jilin', '2024H1', '13'],
    ]);
    expect(rows).toMatchObject([{ place: { en: 'Jilin' }, year: 2023, value: 120_000 }]);
    expect(rejected.map(({ line, reason }) => `${line} ${reason.reason}`)).toEqual([
      '3 twice',
      '4 part-of-year',
    ]);
  });

  test('without a year says so', () => {
    const { rows, warnings } = referenceOf([
      ['行业', '从业人员（人）'],
      ['采矿业', '12'],
    ]);
    expect(rows).toMatchObject([{ year: null }]);
    expect(warnings).toEqual([{ warning: 'no-year' }]);
  });
});

describe('the kind of thing that a table holds', () => {
  test.each<[string, string, string[][]]>([
    [
      'a list of clusters',
      'clusters',
      [
        ['集群名称', '企业数'],
        ['甲集群', '3'],
      ],
    ],
    [
      'years as rows',
      'facts',
      [
        ['年份', '企业数'],
        ['2023', '3'],
      ],
    ],
    [
      'figures as rows',
      'facts',
      [
        ['指标', '2023年', '2024年'],
        ['企业数', '3', '4'],
        ['同比增长', '1', '2'],
      ],
    ],
    [
      'industries as rows',
      'reference',
      [
        ['行业', '从业人员'],
        ['采矿业', '3'],
      ],
    ],
    [
      'industries as rows, each year a column',
      'reference',
      [
        ['项目', '2023年企业数', '2024年企业数'],
        ['采矿业', '3', '4'],
      ],
    ],
    [
      'a place and a year in each row',
      'reference',
      [
        ['地区', '年份', '从业人员'],
        ['长春市', '2023', '3'],
      ],
    ],
    [
      'figures of which few are of a cluster',
      'reference',
      [
        ['指标', '数值'],
        ['总人口', '3'],
        ['原油', '4'],
        ['出口额', '5'],
      ],
    ],
  ])('%s: %s', (_name, kind, rows) => {
    expect(likelyKind(tableOf(rows))).toBe(kind);
  });
});

describe('a sum among the rows of a reference table', () => {
  test('is marked, also where another column names the row', () => {
    const { rows } = referenceOf([
      ['地区', '年份', '行业', '从业人员（人）'],
      ['长春市', '2023', '汽车制造业', '12'],
      ['长春市', '2023', '合计', '80'],
    ]);
    expect(rows.map(({ isTotal }) => isTotal)).toEqual([false, true]);
  });
});

describe('a column of codes beside one of names', () => {
  test('is not the one that is taken', () => {
    const { rows } = referenceOf([
      ['行业代码', '行业名称', '期末从业人数(人)'],
      ['C36', '汽车制造业', '120000'],
    ]);
    expect(rows).toMatchObject([{ industry: { zh: '汽车制造业' }, figure: 'employment' }]);
  });
});

describe('the head of a table', () => {
  test('is told from the lines around the table', () => {
    const layout = layoutOf(
      tableOf([
        ['附件2', '', ''],
        ['填报单位：省工业和信息化厅', '填报时间：2025年6月', '单位：亿元'],
        ['序号', '2024年主要指标', ''],
        ['', '企业数（家）', '营业收入'],
        ['1', '320', '1250.6'],
        ['填表人：张三', '', '审核人：李四'],
      ]),
    );
    expect(layout.headLines).toEqual([3, 4]);
    expect(layout.columns.map(({ text }) => text)).toEqual([
      '序号',
      '2024年主要指标 企业数（家）',
      '2024年主要指标 营业收入',
    ]);
    expect(layout.unitLine?.units).toMatchObject([{ measure: 'yuan', exponent: 8 }]);
    expect(layout.to).toBe(5);
  });

  test('may have its units in a row of their own', () => {
    const { columns } = layoutOf(
      tableOf([
        ['年份', '企业数', '产值'],
        ['', '家', '（万元）'],
        ['2023', '22', '1184000'],
      ]),
    );
    expect(columns.map(({ label }) => [label.key, label.unit?.text])).toEqual([
      ['年份', undefined],
      ['企业数', '家'],
      ['产值', '万元'],
    ]);
  });

  test('may be named by its line', () => {
    const rows = tableOf([
      ['甲', '乙'],
      ['年份', '企业数'],
      ['2021', '3'],
    ]);
    expect(layoutOf(rows).headLines).toEqual([1, 2]);
    expect(layoutOf(rows, 2).columns.map(({ text }) => text)).toEqual(['甲 年份', '乙 企业数']);
  });

  test('may number its columns', () => {
    const layout = layoutOf(
      tableOf([
        ['指标', '企业数', '从业人员'],
        ['甲', '1', '2'],
        ['采矿业', '3', '40'],
      ]),
    );
    expect(layout.headLines).toEqual([1, 2]);
    expect(layout.columns.map(({ text }) => text)).toEqual(['指标', '企业数', '从业人员']);
  });

  test('may be missing', () => {
    expect(
      layoutOf(
        tableOf([
          ['甲', '3'],
          ['乙', '4'],
        ]),
      ).headLines,
    ).toEqual([]);
  });
});

test('every unit of the catalogue of facts is one that is read', () => {
  expect(factIds.map((id) => amountOf(id).unit.measure).filter((measure) => measure === 'other')).toEqual([]);
});

describe('a figure that the program does not use', () => {
  test('is kept in the unit of its head, and refused where its own is of something else', () => {
    const { rows, rejected } = referenceOf([
      ['指标', '2023年', '单位'],
      ['从业人员', '1200', '人'],
      ['建成区面积', '6.8', '平方公里'],
      ['工业用地面积', '680公顷', '平方公里'],
      ['仓储用地面积', '680人', '平方公里'],
    ]);
    const areas = rows.filter(({ figure }) => figure === null);

    expect(areas.map(({ value, unit }) => `${value} ${unit ?? ''}`)).toEqual([
      '6.8 平方公里',
      '6.8 平方公里',
    ]);
    expect(rejected).toMatchObject([{ line: 5, reason: { reason: 'unit-contradicts', unit: '人' } }]);
  });
});

test('a cluster of a list was founded this year at the latest', () => {
  const table = tableOf([
    ['集群名称', '所在市', '成立时间'],
    ['长春汽车集群', '长春市', '2026年5月'],
    ['大庆石化集群', '大庆市', '2031年'],
  ]);
  const { rows, rejected } = applyMapping(table, proposeMapping(table, 'clusters'), { thisYear: 2026 });

  expect(rows).toMatchObject([{ foundedYear: 2026 }, { foundedYear: null }]);
  expect(rejected).toMatchObject([
    { line: 3, text: '2031年', reason: { reason: 'year-outside', max: 2026 } },
  ]);
});

test('dates of a list of actions are read as those of a form are', () => {
  const table = tableOf([
    ['工作任务', '责任单位', '开始时间', '完成时限'],
    ['建设检测平台', '市工信局', '2027年1月', '2027年6月底前'],
    ['引进配套企业', '市商务局', '2027年', '2027年上半年'],
    ['举办对接会', '市工信局', '', '2027年11月中旬'],
    ['编制规划', '市发改委', '', '尽快'],
  ]);
  const { rows, rejected } = applyMapping(table, proposeMapping(table, 'actions'));

  expect(rows).toMatchObject([
    { startOn: '2027-01-01', dueOn: '2027-06-30' },
    { startOn: '2027-01-01', dueOn: '2027-06-30' },
    { startOn: null, dueOn: '2027-11-20' },
    { startOn: null, dueOn: null },
  ]);
  expect(rejected).toContainEqual({ line: 5, column: 3, text: '尽快', reason: { reason: 'not-a-date' } });
});
