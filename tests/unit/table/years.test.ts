import { describe, expect, test } from 'vitest';
import { readFactYear } from '../../../core/table/apply/cells.ts';
import { applyMapping } from '../../../core/table/apply/applyMapping.ts';
import { proposeMapping } from '../../../core/table/propose/proposeMapping.ts';
import { tableOf } from '../../support/tables.ts';

describe('the year of a row', () => {
  test.each([
    ['2023年（快报数）', 2023],
    ['2023年(初步核算数)', 2023],
    ['2023年年报', 2023],
    ['2023年快报', 2023],
    ['2023（修订）', 2023],
    ['2018年（第四次经济普查）', 2018],
    ['2023 (preliminary)', 2023],
    ['2023 revised', 2023],
    ['2023年度', 2023],
  ])('%s says how it was counted', (text, year) => {
    expect(readFactYear(text)).toBe(year);
  });

  test.each([
    '2024 E',
    '2024E',
    '2025年（预计）',
    '2025年目标',
    '2025年（计划）',
    '2025 (forecast)',
    '2025年预测数',
  ])('%s was not counted', (text) => {
    expect(readFactYear(text)).toEqual({ reason: 'not-counted' });
  });

  test.each(['2023年（一季度）', '2023年1—9月（快报）', '合计', '某年'])('%s is no whole year', (text) => {
    expect(readFactYear(text)).toHaveProperty('reason');
    expect(readFactYear(text)).not.toEqual({ reason: 'not-counted' });
  });
});

describe('figures that were not counted', () => {
  test('are not taken where a year is a column', () => {
    const table = tableOf([
      ['指标', '2023年（快报数）', '2024年（预计）', '2025年目标'],
      ['企业数', '3', '4', '5'],
    ]);
    const mapping = proposeMapping(table, 'facts');

    expect(mapping.columns.map(({ field, why }) => `${field} ${why}`)).toEqual([
      'figure name',
      'value name',
      'null not-counted',
      'null not-counted',
    ]);
    expect(applyMapping(table, mapping).rows).toHaveLength(1);
  });

  test('are not taken where a figure is a column', () => {
    const table = tableOf([
      ['年份', '企业数', '产值（预计）（亿元）', '2025年产值目标（亿元）'],
      ['2023', '3', '4', '5'],
    ]);

    expect(proposeMapping(table, 'facts').columns.map(({ field }) => field)).toEqual([
      'year',
      'enterprises',
      null,
      null,
    ]);
  });
});

describe('what is known but has no place', () => {
  test('says so as a row and as a column', () => {
    const rows = tableOf([
      ['指标', '2023年'],
      ['主营业务收入（亿元）', '3'],
      ['Revenue (CNY m)', '3'],
      ['企业数', '4'],
    ]);
    const columns = tableOf([
      ['年份', '营业收入（亿元）', '企业数'],
      ['2023', '3', '4'],
    ]);
    const clusters = tableOf([
      ['集群名称', '营业收入（亿元）', '企业数'],
      ['甲集群', '3', '4'],
    ]);

    expect(
      applyMapping(rows, proposeMapping(rows, 'facts')).rejected.map(({ reason }) => reason.reason),
    ).toEqual(['not-kept', 'not-kept']);
    expect(proposeMapping(columns, 'facts').columns[1]).toMatchObject({ field: null, why: 'not-kept' });
    expect(proposeMapping(clusters, 'clusters').columns[1]).toMatchObject({ field: 'revenue' });
  });
});
