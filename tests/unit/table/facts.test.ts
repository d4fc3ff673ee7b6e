import { describe, expect, test } from 'vitest';
import { applyMapping } from '../../../core/table/apply/applyMapping.ts';
import { likelyKind, proposeMapping } from '../../../core/table/propose/proposeMapping.ts';
import { keptMapping } from '../../../core/table/mapping.ts';
import { tableOf } from '../../support/tables.ts';

/** The ledger of a park as its office keeps it. */
const ledger = tableOf([
  ['大庆高新区汽车产业园企业统计台账', '', '', '', '', '', '', '', ''],
  [
    '年份',
    '企业数\n（家）',
    '新增\n（家）',
    '从业人员\n（人）',
    '总产值\n（万元）',
    '增加值\n（万元）',
    '出口额\n（万元）',
    '研发经费\n（千元）',
    '龙头占比\n（%）',
  ],
  ['2021年', '22', '不详', '4610', '1184000', '199000', '66000', '131000', '89'],
  ['2022年', '23', '1', '4700', '1280000', '215000', '72000', '140000', '88'],
  ['2023年', '24', '1', '4780', '1210000', '201000', '6.8亿', '145000', '87'],
  ['2024年', '25', '1', '4960', '1390000', '235000', '89000', '160000', '86.5'],
  ['2025年', '26', '1', '5150', '1460000', '248000', '95000', '175000', '86'],
  ['2026年1—9月', '26', '0', '5190', '1123000', '', '74000', '', '85'],
  ['合计', '-', '4', '-', '6524000', '1098000', '-', '751000', '-'],
  ['注：产值按现价计算，2025年为快报数。', '', '', '', '', '', '', '', ''],
]);

const applied = (rows: readonly (readonly string[])[], name?: string) => {
  const table = tableOf(rows, name);
  const result = applyMapping(table, proposeMapping(table, 'facts'));
  if (result.kind !== 'facts') {
    throw new Error('Not read as facts.');
  }
  return result;
};

const short = (rows: ReturnType<typeof applied>['rows']) =>
  rows.map(({ fact, year, value }) => `${fact} ${year} ${value}`);

describe('yearly facts with the years as rows', () => {
  const mapping = proposeMapping(ledger, 'facts');
  const result = applyMapping(ledger, mapping);

  test('every column is what its head says', () => {
    expect(mapping.columns.map(({ field, unit }) => `${field} ${unit}`)).toEqual([
      'year null',
      'enterprises 家',
      'new-enterprises 家',
      'employment 人',
      'output 万元',
      'value-added 万元',
      'exports 万元',
      'rd-spending 千元',
      'leading-firm-share %',
    ]);
    expect(likelyKind(ledger)).toBe('facts');
  });

  test('gives 38 of 40 values, converted exactly and shown back as read', () => {
    expect(result.rows).toHaveLength(38);
    expect(result.rows).toContainEqual({
      line: 3,
      column: 4,
      fact: 'output',
      year: 2021,
      value: 118.4,
      read: { text: '1184000', unit: '万元' },
    });
    expect(result.rows).toContainEqual({
      line: 3,
      column: 7,
      fact: 'rd-spending',
      year: 2021,
      value: 1.31,
      read: { text: '131000', unit: '千元' },
    });
  });

  test('names every line and cell that is not taken, with why', () => {
    expect(result.rejected).toEqual([
      {
        line: 5,
        column: 6,
        text: '6.8亿',
        reason: {
          reason: 'unit-differs',
          unit: '亿',
          head: '万元',
          instead: '6.8',
          asked: { en: 'CNY m', zh: '亿元' },
        },
      },
      { line: 8, column: null, text: '2026年1—9月', reason: { reason: 'part-of-year' } },
      { line: 9, column: null, text: '合计', reason: { reason: 'total-row' } },
    ]);
    expect(result.missing).toBe(1);
    expect(result.notes).toEqual([{ line: 10, text: '注：产值按现价计算，2025年为快报数。' }]);
    expect(result.doubts).toEqual([]);
  });
});

describe('yearly facts in other forms', () => {
  test('figures as rows and years as columns', () => {
    const { rows, rejected } = applied([
      ['指标', '单位', '2023', '2024年'],
      ['1. 企业数', '家', '24', '25'],
      ['2. 总产值', '万元', '1210000', '1390000'],
      ['3. 专利数', '件', '3', '4'],
    ]);
    expect(short(rows)).toEqual([
      'enterprises 2023 24',
      'enterprises 2024 25',
      'output 2023 121',
      'output 2024 139',
    ]);
    expect(rejected).toEqual([
      { line: 4, column: null, text: '3. 专利数', reason: { reason: 'not-a-figure' } },
    ]);
  });

  test('units in the names of the rows', () => {
    const { rows } = applied([
      ['', '2024'],
      ['从业人员（万人）', '0.478'],
      ['增加值（亿元）', '20.1'],
    ]);
    expect(short(rows)).toEqual(['employment 2024 4780', 'value-added 2024 20.1']);
  });

  test('a row for each figure and year', () => {
    const { rows, rejected } = applied([
      ['figure', 'year', 'value', 'unit'],
      ['Enterprises', '2023', '24', 'firms'],
      ['Output', '2023', '12,100', 'CNY million'],
      ['Output', '2023', '12,100', 'CNY million'],
      ['Exports', '2023', '5', 'USD million'],
      ['Exports', '2023 Q2', '5', 'CNY million'],
      ['Value added', '2023', '5', ''],
      ['Value added', '', '5', 'CNY million'],
    ]);
    expect(short(rows)).toEqual(['enterprises 2023 24', 'output 2023 121']);
    expect(rejected.map(({ line, reason }) => `${line} ${reason.reason}`)).toEqual([
      '4 twice',
      '5 unit-contradicts',
      '6 part-of-year',
      '7 unit-missing',
      '8 no-year',
    ]);
  });

  test('one year, named by the title', () => {
    const { rows, warnings } = applied([
      ['2024年集群主要指标', '', ''],
      ['指标', '计量单位', '数值'],
      ['企业数', '家', '25'],
      ['出口额', '亿元', '8.9'],
    ]);
    expect(short(rows)).toEqual(['enterprises 2024 25', 'exports 2024 8.9']);
    expect(warnings).toEqual([{ warning: 'year-from', year: 2024, by: 'title' }]);
  });

  test('a head of two rows', () => {
    const { rows } = applied([
      ['年份', '产值', '', '从业人员'],
      ['', '总产值（亿元）', '增加值（亿元）', '年末从业人员数（人）'],
      ['2023', '121', '20.1', '4780'],
    ]);
    expect(short(rows)).toEqual(['output 2023 121', 'value-added 2023 20.1', 'employment 2023 4780']);
  });

  test('the unit of all in a line above the head', () => {
    const { rows } = applied([
      ['主要指标', '', ''],
      ['', '', '单位：万元'],
      ['年份', '总产值', '出口额'],
      ['2023', '1210000', '68000'],
    ]);
    expect(short(rows)).toEqual(['output 2023 121', 'exports 2023 6.8']);
  });
});

describe('what is not plausible', () => {
  const share = (texts: readonly string[]) =>
    applied([['年份', '龙头企业占比（%）'], ...texts.map((text, at) => [String(2021 + at), text])]);

  test('bare shares that are all between 0 and 1 are asked about, never guessed', () => {
    const { rows, doubts } = share(['0.35', '0.4', '35%']);
    expect(short(rows)).toEqual(
      ['leading-firm-share 2021 0.35', 'leading-firm-share 2022 0.4', 'leading-firm-share 2023 35'].slice(2),
    );
    expect(doubts.map(({ text, readings }) => [text, readings])).toEqual([
      ['0.35', [0.35, 35]],
      ['0.4', [0.4, 40]],
    ]);
  });

  test('a small share beside large ones is what it says', () => {
    expect(share(['0.5', '35']).doubts).toEqual([]);
  });

  test('the answer is part of the mapping', () => {
    const table = tableOf([
      ['年份', '龙头企业占比'],
      ['2021', '0.35'],
    ]);
    const mapping = proposeMapping(table, 'facts');
    const answered = (shareAs: 'percent' | 'fraction') =>
      applyMapping(table, {
        ...mapping,
        columns: mapping.columns.map((column) => ({ ...column, shareAs })),
      }).rows;
    expect(answered('fraction')).toMatchObject([{ value: 35 }]);
    expect(answered('percent')).toMatchObject([{ value: 0.35 }]);
  });

  test('counts are whole, shares at most a hundred, money has a unit', () => {
    const { rejected } = applied([
      ['年份', '企业数', '龙头企业占比（%）', '总产值', '从业人员（人）'],
      ['2021', '12.5', '135', '1210000', '4610'],
    ]);
    expect(rejected.map(({ column, reason }) => `${column} ${reason.reason}`)).toEqual([
      '1 not-whole',
      '2 not-between',
      '3 unit-missing',
    ]);
  });
});

describe('a mapping that was kept', () => {
  test('is found again for the next year, by the heads', () => {
    const heads = (year: number) =>
      tableOf([
        ['指标', `${year - 1}年`, `${year}年`],
        ['企业数（家）', '1', '2'],
      ]);
    const before = proposeMapping(heads(2024), 'facts');
    const chosen = {
      ...before,
      columns: before.columns.map((column) => (column.column === 1 ? { ...column, field: null } : column)),
    };
    const next = proposeMapping(heads(2025), 'facts');

    expect(next.signature).toBe(before.signature);
    expect(keptMapping([chosen], next)?.columns.map(({ field, year }) => [field, year])).toEqual([
      ['figure', null],
      [null, 2024],
      ['value', 2025],
    ]);
    expect(keptMapping([chosen], proposeMapping(ledger, 'facts'))).toBeNull();
  });
});

describe('what the official says of a table', () => {
  test('a cell that is taken as written counts by its own unit', () => {
    const mapping = proposeMapping(ledger, 'facts');
    const place = (result: ReturnType<typeof applyMapping>) =>
      result.rejected.filter(({ column }) => column !== null).map(({ line, column }) => `${line}:${column}`);

    const result = applyMapping(ledger, mapping, { adopted: new Set(['G5']) });

    expect(place(applyMapping(ledger, mapping))).toEqual(['5:6']);
    expect(place(result)).toEqual([]);
    expect(result.rows).toContainEqual(
      expect.objectContaining({ line: 5, column: 6, fact: 'exports', year: 2023, value: 6.8 }),
    );
  });

  test('rows lie as they say, whatever is more likely', () => {
    const table = tableOf([
      ['指标', '2024年', '2025年'],
      ['企业数（家）', '22', '23'],
    ]);

    expect(proposeMapping(table, 'facts').form).toBe('years-across');
    expect(proposeMapping(table, 'facts', { form: 'years-down' })).toMatchObject({
      form: 'years-down',
      labels: {},
    });
    expect(proposeMapping(ledger, 'facts', { form: 'years-across' }).form).toBe('years-across');
    expect(proposeMapping(ledger, 'facts', { form: 'long' }).form).toBe('long');
  });
});
