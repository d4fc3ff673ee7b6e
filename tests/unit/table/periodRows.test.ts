import { describe, expect, test } from 'vitest';
import { keptMapping } from '../../../core/table/mapping.ts';
import { likelyKind, proposeMapping } from '../../../core/table/propose/proposeMapping.ts';
import { readRows } from '../../support/readRows.ts';
import { tableOf } from '../../support/tables.ts';

describe('rows and columns of a part of a year', () => {
  test('a column of quarters: only the whole year is taken, the rest is named', () => {
    const rows = [
      ['年份', '季度', '企业数（家）', '产值（亿元）'],
      ['2022', '1', '312', '100'],
      ['2022', '2', '331', '110'],
      ['2023', '全年', '312', '470'],
    ];
    expect(readRows('facts', rows)).toMatchObject({
      values: ['enterprises 2023 312', 'output 2023 470'],
      refused: ['2 part-of-year', '3 part-of-year'],
    });
    const english = [
      ['Year', 'Quarter', 'Enterprises'],
      ['2023', 'Q1', '3'],
      ['2023', 'Year', '4'],
    ];
    expect(readRows('facts', english)).toMatchObject({
      values: ['enterprises 2023 4'],
      refused: ['2 part-of-year'],
      columns: ['year name', 'period name', 'enterprises name'],
    });
    const sparse = [
      ['年份', '季度', '企业数'],
      ['2022', '一季度', '1'],
      ['', '二季度', '2'],
    ];
    expect(readRows('facts', sparse).refused).toEqual(['2 part-of-year', '3 part-of-year']);
  });

  test('called otherwise, beside the year of a row or of the title', () => {
    const beside = [
      ['年份', '报告期', '企业数'],
      ['2023', '上半年', '3'],
      ['2023', '全年', '4'],
    ];
    const below = [['2023年集群指标'], ['月份', '企业数'], ['1月', '3'], ['2月', '4'], ['1-12月', '5']];

    expect(readRows('facts', beside).values).toEqual(['enterprises 2023 4']);
    expect(readRows('facts', below)).toMatchObject({
      values: ['enterprises 2023 5'],
      refused: ['3 part-of-year', '4 part-of-year'],
    });
  });

  test('figures and quarters in a long table, and of an area', () => {
    const long = [
      ['年份', '季度', '指标', '数值'],
      ['2023', '1', '企业数', '3'],
      ['2023', '全年', '企业数', '4'],
    ];
    const area = [
      ['行业', '年份', '季度', '从业人员'],
      ['采矿业', '2023', '一季度', '3'],
      ['采矿业', '2023', '全年', '4'],
    ];

    expect(readRows('facts', long)).toMatchObject({
      values: ['enterprises 2023 4'],
      refused: ['2 part-of-year'],
    });
    expect(readRows('reference', area)).toMatchObject({
      values: ['employment 2023 4'],
      refused: ['2 part-of-year'],
    });
  });

  test('columns: the quarters are left and named, the year beside them is taken', () => {
    const { columns, values } = readRows('facts', [
      ['指标', '2023年1季度', '2023年上半年', '全年合计'],
      ['企业数', '1', '2', '3'],
    ]);

    expect(columns).toEqual(['figure name', 'null part-of-year', 'null part-of-year', 'value name']);
    expect(values).toEqual(['enterprises 2023 3']);
  });

  test('a figure of a part of the year is no figure of the year, as a column and as a row', () => {
    const down = readRows('facts', [
      ['年份', '产值（上半年）（亿元）', '企业数（6月末）'],
      ['2023', '3', '4'],
    ]);
    const across = readRows('facts', [
      ['指标', '2023年'],
      ['产值（1-6月）（亿元）', '3'],
      ['产值（亿元）', '7'],
      ['企业数（预计）', '5'],
    ]);

    expect(down.columns.slice(1)).toEqual(['null part-of-year', 'null part-of-year']);
    expect(down.refused).toEqual(['2 no-column']);
    expect(across).toMatchObject({
      values: ['output 2023 7'],
      refused: ['2 part-of-year', '4 not-counted'],
    });
  });
});

test('columns of years at full width are told as others are', () => {
  const { columns, values } = readRows('facts', [
    ['项目', '２０２３年（预计）', '２０２２年上半年', '２０２１年'],
    ['企业数（家）', '3', '4', '5'],
  ]);
  expect(columns.slice(1)).toEqual(['null not-counted', 'null part-of-year', 'value name']);
  expect(values).toEqual(['enterprises 2021 5']);
});

describe('a mapping that was kept', () => {
  test('does not take what is of less than a year for what it is called like', () => {
    const table = (head: string) =>
      tableOf([
        ['年份', '企业数', head],
        ['2023', '3', '4'],
      ]);
    const kept = proposeMapping(table('产值（亿元）'), 'facts');
    const fields = (head: string) =>
      keptMapping([kept], proposeMapping(table(head), 'facts'))?.columns.map(({ field }) => field);

    expect(fields('产值（万元）')).toEqual(['year', 'enterprises', 'output']);
    expect(fields('产值（上半年）（亿元）')).toEqual(['year', 'enterprises', null]);
    expect(fields('产值（预计）（亿元）')).toEqual(['year', 'enterprises', null]);
  });
});

describe('nothing is left out without a word', () => {
  test('a table of figures without a column of values', () => {
    const rows = [
      ['指标名称', '上年同期', '增长%'],
      ['企业数', '331', '4.2'],
    ];
    const { values, refused } = readRows('facts', [...rows, ['从业人员', '24000', '2.1']]);
    const two = readRows('facts', [
      ['2023年指标'],
      ['指标名称', '甲', '乙'],
      ['企业数', '331', '4.2'],
      ['从业人员', '331', '4.2'],
    ]);

    expect([values.length, refused.length]).toEqual([0, 2]);
    expect(two).toMatchObject({ values: [], refused: ['3 no-column', '4 no-column'] });
  });

  test('the months of all the year are its figures', () => {
    const { values, columns } = readRows('facts', [
      ['2023年1-12月集群运行情况'],
      ['指标名称', '单位', '本期累计', '上年同期', '同比增长%'],
      ['企业数', '家', '345', '331', '4.2'],
      ['工业总产值', '亿元', '498.0', '456.0', '9.2'],
    ]);

    expect(values).toEqual(['enterprises 2023 345', 'output 2023 498']);
    expect(columns.slice(2)).toEqual(['value name', 'null unknown', 'null part']);
  });
});

describe('one figure under two names', () => {
  const head = ['年度', '指标名称', '单位', '数值'];

  test('in different years is one row of figures', () => {
    const { values, refused } = readRows('facts', [
      head,
      ['2022', '期末从业人员', '百人', '35'],
      ['2023', '从业人员', '人', '3,600'],
    ]);

    expect(values).toEqual(['employment 2022 3500', 'employment 2023 3600']);
    expect(refused).toEqual([]);
  });

  test('in the same year is the one that is called so better', () => {
    const { values, refused } = readRows('facts', [
      head,
      ['2022', '期末从业人员', '百人', '35'],
      ['2023', '期末从业人员', '百人', '37'],
      ['2023', '从业人员', '人', '3,600'],
    ]);

    expect(values).toEqual(['employment 2022 3500', 'employment 2023 3600']);
    expect(refused).toEqual(['3 other-row']);
  });

  test('with its year in its name', () => {
    expect(
      readRows('facts', [
        ['指标', '数值'],
        ['2022年企业数', '3'],
        ['企业数（2023年）', '4'],
      ]).values,
    ).toEqual(['enterprises 2022 3', 'enterprises 2023 4']);
  });
});

describe('a table of several clusters', () => {
  const rows = [
    ['年份', '集群', '企业数（家）'],
    ['2022', '阀门集群', '312'],
    ['2022', '机床集群', '331'],
    ['2023', '机床集群', '346'],
  ];

  test('is of none where nobody says of which: no row wins silently', () => {
    const { values, result } = readRows('facts', rows);

    expect(values).toEqual([]);
    expect(result.rejected.map(({ reason }) => reason)).toEqual(
      rows.slice(1).map(() => ({ reason: 'several-clusters', names: ['阀门集群', '机床集群'] })),
    );
  });

  test('gives the rows of the cluster that is filled in', () => {
    expect(readRows('facts', rows, { clusterNames: ['机床产业集群', ''] })).toMatchObject({
      values: ['enterprises 2022 331', 'enterprises 2023 346'],
      refused: ['2 other-cluster'],
    });
  });

  test('with years as columns, in English', () => {
    const across = [
      ['Cluster', 'Indicator', '2022', '2023'],
      ['Valves', 'Enterprises', '3', '4'],
      ['Tools', 'Enterprises', '5', '6'],
    ];
    expect(readRows('facts', across, { clusterNames: ['', 'Tools cluster'] })).toMatchObject({
      values: ['enterprises 2022 5', 'enterprises 2023 6'],
      refused: ['2 other-cluster'],
    });
  });

  test('each of which stands once is a list of them', () => {
    const kindOf = (texts: readonly (readonly string[])[]) => likelyKind(tableOf(texts));
    const founded = [
      ['地区', '集群', '成立时间', '企业数', '产值', '从业人员'],
      ['辽宁鞍山', '激光产业集群', '2010年6月', '68户', '35.6亿元', '0.52万人'],
      ['吉林长春', '光电信息产业集群', '2009.5', '110', '52亿', '8600'],
    ];

    expect(kindOf(rows)).toBe('facts');
    expect(kindOf(rows.slice(0, 3))).toBe('clusters');
    expect(kindOf(founded)).toBe('clusters');
  });

  test('of one cluster needs nothing said', () => {
    expect(readRows('facts', [rows[0] ?? [], rows[2] ?? [], rows[3] ?? []]).values).toHaveLength(2);
  });
});
