import { describe, expect, test } from 'vitest';
import { applyMapping } from '../../../core/table/apply/applyMapping.ts';
import { proposeMapping } from '../../../core/table/propose/proposeMapping.ts';
import { tableOf } from '../../support/tables.ts';

function read(rows: readonly (readonly string[])[]) {
  const table = tableOf(rows);
  const result = applyMapping(table, proposeMapping(table, 'reference'));
  return result.kind === 'reference'
    ? result.rows.map(({ line, figure, year, value }) => `${line} ${figure} ${year} ${value}`)
    : [];
}

const below = (title: string, unit: string, heads = ['项目', '合计', '国有单位']) => [
  [title, '', ''],
  ['', unit, ''],
  heads,
  ['制造业', '700000', '10000'],
  ['　汽车制造业', '120000', '1000'],
];

describe('the title of a table says what its total counts', () => {
  test.each([
    '分行业城镇单位就业人员（2023年）',
    '全市分行业就业人员数（2023年）',
    '4-5 按行业分城镇单位就业人员人数 （2023年底）',
    '表3-1　2023年按行业分组的就业人员年末人数',
    '各行业从业人员情况（2023年）',
    '沈阳市城镇非私营单位就业人员期末人数（2023年）',
    'Employed Persons by Sector (end of 2023)',
    'Table 4-2  Number of employees by industry at the end of 2023',
  ])('%s', (title) => {
    expect(read(below(title, '单位：人'))).toEqual(['4 employment 2023 700000', '5 employment 2023 120000']);
  });

  test.each([
    ['分行业工业总产值（2023年）', '单位：万元', 'output 2023 70'],
    ['2023年分行业增加值', '单位：万元', 'value-added 2023 70'],
    ['按行业分企业单位数（2023年）', '单位：个', 'enterprises 2023 700000'],
  ])('%s', (title, unit, expected) => {
    expect(read(below(title, unit))[0]).toBe(`4 ${expected}`);
  });

  test('also where the heads say nothing but numbers', () => {
    for (const head of ['人数', '年末人数', '数值', '绝对数']) {
      expect(read(below('分行业就业人员（2023年）', '单位：人', ['行业', head, '比重（%）']))[0]).toBe(
        '4 employment 2023 700000',
      );
    }
  });

  test('and what years across count', () => {
    const rows = [
      ['4-5 按行业分城镇单位就业人员人数 （2023年底）', '', ''],
      ['单位：万人', '', ''],
      ['项目', '2022', '2023'],
      ['合  计', '150', '152'],
      ['建筑业', '5', '5.5'],
    ];
    expect(read(rows)).toEqual([
      '4 employment 2022 1500000',
      '4 employment 2023 1520000',
      '5 employment 2022 50000',
      '5 employment 2023 55000',
    ]);
  });

  test('but not of some of it', () => {
    for (const title of ['分行业私营企业和个体就业人员（2023年）', '分行业女性就业人员（2023年）']) {
      expect(read(below(title, '单位：人'))).toEqual([]);
    }
  });
});

test('all employment of an area is its employment', () => {
  expect(
    read([
      ['行业', '全部从业人员（万人）'],
      ['制造业', '70'],
    ]),
  ).toEqual(['2 employment null 700000']);
});
