import { describe, expect, test } from 'vitest';
import { applyMapping } from '../../../core/table/apply/applyMapping.ts';
import { layoutOf } from '../../../core/table/layout.ts';
import { likelyKind, proposeMapping } from '../../../core/table/propose/proposeMapping.ts';
import type { Table } from '../../../core/table/table.ts';
import { type Texts, readRows } from '../../support/readRows.ts';
import { tableOf } from '../../support/tables.ts';

const headOf = (rows: Texts): readonly number[] => layoutOf(tableOf(rows)).headLines;

describe('a row of units below the head belongs to it', () => {
  const taken = ['enterprises 2019 1210', 'output 2019 32.1', 'employment 2019 11000'];
  const body = ['2019', '1,210', '321000', '11,000'];
  const heads = ['年份', '企业数', '产值', '从业人员'];

  test.each<[string, Texts]>([
    ['in brackets', [heads, ['', '（家）', '（万元）', '（人）'], body]],
    ['in other brackets', [heads, ['', '[家]', '【万元】', '(人)'], body]],
    ['without brackets', [heads, ['', '家', '万元', '人'], body]],
    ['behind their word', [heads, ['（单位）', '（家）', '（万元）', '（人）'], body]],
    ['beside a note in brackets', [heads, ['（年）', '（家）', '（万元）', '（人）'], body]],
    ['with a sign for none', [heads, ['-', '家', '万元', '人'], body]],
    [
      'below a title, beside remarks',
      [
        ['表1  阀门产业集群情况（2019－2023年）', '', '', '', ''],
        [...heads, '备注'],
        ['', '（家）', '（万元）', '（人）', ''],
        [...body, '疫情'],
      ],
    ],
    [
      'in English',
      [['Year', 'Enterprises', 'Output', 'Employees'], ['', '(firms)', '(CNY 10,000)', '(persons)'], body],
    ],
  ])('%s', (_name, rows) => {
    expect(readRows('facts', rows)).toMatchObject({ values: taken, refused: [] });
  });

  test('also where it is one, in a table of two columns', () => {
    const rows = [
      ['年份', '产值'],
      ['', '（万元）'],
      ['2019', '321000'],
    ];
    expect(headOf(rows)).toEqual([1, 2]);
    expect(readRows('facts', rows)).toMatchObject({ values: ['output 2019 32.1'], refused: [] });
  });

  test('and one above the head stays a line around the table', () => {
    expect(
      headOf([
        ['', '（万元）'],
        ['年份', '产值'],
        ['2019', '321000'],
      ]),
    ).toEqual([2]);
    expect(
      headOf([
        ['（2019年）', ''],
        ['年份', '产值'],
        ['2019', '321000'],
      ]),
    ).toEqual([2]);
  });
});

describe('years over absolute values and growth', () => {
  test.each<[string, readonly string[]]>([
    ['绝对值', ['绝对值', '增速（%）', '绝对值', '增速（%）']],
    ['总量', ['总量', '比上年增长（%）', '总量', '比上年增长（%）']],
    ['数值', ['数值', '同比±%', '数值', '同比±%']],
    ['数量', ['数量', '增速', '数量', '增速']],
    ['English', ['Value', 'Growth (%)', 'Value', 'Growth (%)']],
    ['English without a sign', ['Value', 'Growth', 'Value', 'Growth']],
  ])('gives the values, and leaves the growth: %s', (_name, below) => {
    const { values, columns, refused } = readRows('facts', [
      ['指标', '2022年', '', '2023年', ''],
      ['', ...below],
      ['企业数（家）', '331', '6.1', '345', '4.2'],
      ['工业总产值（亿元）', '456.7', '9.2', '498.0', '9'],
    ]);

    expect(values).toEqual([
      'enterprises 2022 331',
      'enterprises 2023 345',
      'output 2022 456.7',
      'output 2023 498',
    ]);
    expect(columns).toEqual(['figure name', 'value name', 'null part', 'value name', 'null part']);
    expect(refused).toEqual([]);
  });

  test('also with the years as rows', () => {
    const { values, columns } = readRows('facts', [
      ['年份', '企业数', '', '产值', ''],
      ['', '绝对值（家）', '增速（%）', '总量（万元）', '增速（%）'],
      ['2022', '331', '6.1', '4567000', '9.2'],
    ]);

    expect(values).toEqual(['enterprises 2022 331', 'output 2022 456.7']);
    expect(columns).toEqual(['year name', 'enterprises name', 'null part', 'output name', 'null part']);
  });

  test('a name of two rows that ends so stays whole', () => {
    const { values } = readRows('facts', [
      ['年份', '企业', ''],
      ['', '数量', '人数'],
      ['2022', '331', '12'],
    ]);
    expect(values).toContain('enterprises 2022 331');
  });

  test('a rate in a column of the same year is named as one', () => {
    const { values, columns } = readRows('facts', [
      ['指标', '2022年', '2022年（%）'],
      ['企业数（家）', '331', '6.1'],
    ]);
    expect(values).toEqual(['enterprises 2022 331']);
    expect(columns).toEqual(['figure name', 'value name', 'null part']);
  });

  /** Cells that begin with a stroke are filled from the first of merged ones. */
  const merged = (rows: Texts): Table => {
    const table = tableOf(rows);
    return {
      ...table,
      rows: table.rows.map((row) => ({
        ...row,
        cells: row.cells.map(({ text }) =>
          text.startsWith('|') ? { text: text.slice(1), mark: 'filled' as const } : { text },
        ),
      })),
    };
  };

  test('in a merged head of three rows, with units in the last', () => {
    const title = '全市产业集群主要经济指标（2021—2023年）';
    const table = merged([
      [title, ...Array.from({ length: 4 }, () => `|${title}`)],
      ['年份', '规模', '|规模', '效益', '|效益'],
      ['|年份', '企业数', '|企业数', '工业总产值', '|工业总产值'],
      ['|年份', '家', '增速%', '万元', '增速%'],
      ['2021', '312', '4.1', '4010000', '5'],
      ['2022', '331', '6.1', '4567000', '13'],
    ]);
    const kind = likelyKind(table);
    const result = applyMapping(table, proposeMapping(table, kind));

    expect(result.kind).toBe('facts');
    expect(result.rows).toMatchObject([
      { fact: 'enterprises', year: 2021, value: 312 },
      { fact: 'output', year: 2021, value: 401 },
      { fact: 'enterprises', year: 2022, value: 331 },
      { fact: 'output', year: 2022, value: 456.7 },
    ]);
    expect(result.rejected).toEqual([]);
  });
});

describe('years in other signs', () => {
  test.each<[string, readonly string[]]>([
    ['full width', ['２０２２', '２０２３']],
    ['full width with their word', ['２０２２年', '２０２３年末']],
    ['Chinese numbers', ['二〇二二年', '二○二三年']],
    ['with how they were counted', ['2022A', '2023年快报数']],
  ])('are the head of columns: %s', (_name, years) => {
    const rows = [
      ['项目', ...years],
      ['企业数（家）', '３３１', '345'],
    ];

    expect(headOf(rows)).toEqual([1]);
    expect(readRows('facts', rows)).toMatchObject({
      values: ['enterprises 2022 331', 'enterprises 2023 345'],
      refused: [],
      warnings: [],
    });
  });
});
