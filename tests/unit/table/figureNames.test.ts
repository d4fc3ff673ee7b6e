import { describe, expect, test } from 'vitest';
import { applyMapping } from '../../../core/table/apply/applyMapping.ts';
import { fieldsOf, isAmountField } from '../../../core/table/fields.ts';
import { labelOf } from '../../../core/table/label.ts';
import { matchField } from '../../../core/table/matchField.ts';
import { chosenMapping } from '../../../core/table/preview/chosenMapping.ts';
import { likelyKind, proposeMapping } from '../../../core/table/propose/proposeMapping.ts';
import { tableOf } from '../../support/tables.ts';

const amounts = fieldsOf.facts.filter(isAmountField);
const fieldOf = (text: string) => matchField(labelOf(text), amounts);

const factsOf = (
  rows: readonly (readonly string[])[],
  figures: Parameters<typeof chosenMapping>[1]['figures'] = [],
) => {
  const table = tableOf(rows);
  const mapping = chosenMapping(proposeMapping(table, 'facts'), { columns: [], figures });
  const { rows: taken, rejected } = applyMapping(table, mapping);
  return {
    taken: taken.map((row) => ('fact' in row ? `${row.line} ${row.fact} ${row.value}` : '')),
    refused: rejected.map(({ line, reason }) => `${line} ${reason.reason}`),
  };
};

describe('a name that says less than the whole is not the whole', () => {
  test.each([
    '高新技术企业数（家）',
    '亏损企业数',
    '规模以上企业数',
    '规模以上工业总产值',
    '上市企业数量',
    '女性从业人员',
    '研发人员从业人数',
    '从业人员平均工资（元）',
    '工业总产值增速（%）',
    '企业数增长（%）',
    '研发投入强度（%）',
    '出口交货值占比',
    '人均产值（万元）',
    '新产品产值',
    '民营企业营业收入',
    '高新技术企业数 Enterprises',
    'High-tech enterprises',
    'Loss-making enterprises',
    'State-owned employment',
    'Employment growth',
    'Exports of services',
  ])('%s', (text) => {
    expect(fieldOf(text)).toBeNull();
  });
});

describe('a name with words that change nothing is a similar one', () => {
  test.each([
    ['从业人员期末人数', 'employment'],
    ['期末从业人数', 'employment'],
    ['全年实现总产值', 'output'],
    ['集群企业总数', 'enterprises'],
    ['年末企业数量合计', 'enterprises'],
    ['工业总产值（现价）', 'output'],
    ['Total number of firms', 'enterprises'],
    ['Output value (CNY billion)', 'output'],
    ['R&D (RMB million)', 'rd-spending'],
    ['R&D expenditure', 'rd-spending'],
    ['Value of exports', 'exports'],
  ])('%s', (text, field) => {
    expect(fieldOf(text)?.field).toBe(field);
  });
});

describe('figures as rows', () => {
  const rows = [
    ['指标', '2022年', '2023年'],
    ['高新技术企业数（家）', '3', '4'],
    ['企业总数（家）', '80', '81'],
    ['企业数（家）', '85', '90'],
    ['亏损企业数（家）', '5', '6'],
    ['工业总产值增速（%）', '5', '6'],
    ['专利数（件）', '7', '8'],
  ];

  test('the whole name wins wherever it stands, and what gives way says so', () => {
    expect(factsOf(rows)).toEqual({
      taken: ['4 enterprises 85', '4 enterprises 90'],
      refused: ['2 part-of-figure', '3 other-row', '5 part-of-figure', '6 part-of-figure', '7 not-a-figure'],
    });
  });

  test('the official says what a row is, over what was found', () => {
    const { taken, refused } = factsOf(rows, [
      { key: '企业总数', figure: 'enterprises' },
      { key: '专利数', figure: null },
    ]);

    expect(taken).toEqual(['3 enterprises 80', '3 enterprises 81']);
    expect(refused).toContain('4 other-row');
    expect(factsOf(rows, [{ key: '企业数', figure: null }]).refused).toContain('4 left-out');
  });

  test('a table with few figures and many parts of them is one of facts', () => {
    expect(likelyKind(tableOf(rows))).toBe('facts');
  });

  test('below a group that is a part, they are parts', () => {
    const { taken, refused } = factsOf([
      ['指标', '2022年', '2023年'],
      ['一、规模以上工业', '', ''],
      ['企业数（家）', '3', '4'],
      ['二、全部', '', ''],
      ['企业数（家）', '30', '40'],
    ]);

    expect(taken).toEqual(['5 enterprises 30', '5 enterprises 40']);
    expect(refused).toEqual(['3 part-of-figure']);
  });
});

describe('figures as columns', () => {
  test('a part is not taken where the whole is missing', () => {
    const { columns } = proposeMapping(
      tableOf([
        ['年份', '高新技术企业数', '产值（万元）'],
        ['2023', '3', '146000'],
      ]),
      'facts',
    );
    expect(columns.map(({ field, why }) => `${field} ${why}`)).toEqual([
      'year name',
      'null part',
      'output name',
    ]);
  });

  test('a line of groups above the names makes parts of them, or says nothing', () => {
    const { columns } = proposeMapping(
      tableOf([
        ['年份', '规模以上企业', '', '主要经济指标', ''],
        ['', '企业数（家）', '总产值（亿元）', '企业数（家）', '总产值（亿元）'],
        ['2023', '3', '14', '30', '20'],
      ]),
      'facts',
    );
    expect(columns.map(({ field }) => field)).toEqual(['year', null, null, 'enterprises', 'output']);
  });
});
