import { describe, expect, test } from 'vitest';
import { applyMapping } from '../../../core/table/apply/applyMapping.ts';
import type { TableKind } from '../../../core/table/fields.ts';
import { proposeMapping } from '../../../core/table/propose/proposeMapping.ts';
import { tableOf } from '../../support/tables.ts';

function read(kind: TableKind, rows: readonly (readonly string[])[]) {
  const table = tableOf(rows);
  const { rows: taken, rejected, warnings } = applyMapping(table, proposeMapping(table, kind));
  const values = taken.flatMap((row) =>
    'figures' in row
      ? row.figures.map(({ field, value }) => `${field} ${value}`)
      : 'fact' in row
        ? [`${row.fact} ${row.value}`]
        : 'figure' in row
          ? [`${row.figure} ${row.value}`]
          : [],
  );
  return { values, refused: rejected.map(({ text, reason }) => `${text} ${reason.reason}`), warnings };
}

describe('the unit in a line above the table holds for what is counted so', () => {
  const taken = { values: ['output 14.6', 'enterprises 85'], refused: [], warnings: [] };

  test('with figures as rows', () => {
    const rows = [['单位：万元'], ['指标', '2023'], ['产值', '146000'], ['企业数', '85']];
    expect(read('facts', rows)).toEqual(taken);
  });

  test('with figures as columns', () => {
    const rows = [['单位：万元'], ['年份', '产值', '企业数'], ['2023', '146000', '85']];
    expect(read('facts', rows)).toEqual(taken);
  });

  test('in a list of clusters', () => {
    const rows = [['单位：万元'], ['集群名称', '产值', '企业数'], ['甲集群', '146000', '85']];
    expect(read('clusters', rows).values).toEqual(taken.values);
  });

  test('in figures of an area', () => {
    const rows = [['单位：万元'], ['行业', '产值', '企业数'], ['采矿业', '146000', '85']];
    expect(read('reference', rows)).toMatchObject({ values: taken.values, refused: [] });
  });

  test('each for its own where it names several', () => {
    const rows = [
      ['单位：家、万人、万元'],
      ['年份', '产值', '企业数', '从业人员'],
      ['2023', '146000', '85', '1.2'],
    ];
    expect(read('facts', rows)).toEqual({
      values: ['output 14.6', 'enterprises 85', 'employment 12000'],
      refused: [],
      warnings: [],
    });
    const across = [['单位：家、万人、万元'], ['指标', '2023'], ['产值', '146000'], ['从业人员', '1.2']];
    expect(read('facts', across).values).toEqual(['output 14.6', 'employment 12000']);
  });

  test('but not for money where it counts persons, and nothing is taken where two of it could hold', () => {
    expect(read('facts', [['单位：万人'], ['年份', '产值'], ['2023', '146000']]).refused).toEqual([
      '146000 unit-missing',
    ]);
    expect(read('facts', [['单位：万元、亿元'], ['年份', '产值'], ['2023', '146000']])).toMatchObject({
      refused: ['146000 unit-unknown'],
      warnings: [{ warning: 'unit-line', text: '万元、亿元' }],
    });
  });

  test.each<[string, string]>([
    ['单位：10 000 persons', 'employment 12000'],
    ['Unit: 10,000 persons, CNY m', 'employment 12000'],
    ['Unit: CNY m, thousand persons', 'employment 1200'],
    ['单位：万人（年末）', 'employment 12000'],
    ['人数单位：万人', 'employment 12000'],
    ['单位：万人，%', 'employment 12000'],
  ])('also as "%s"', (line, expected) => {
    expect(read('facts', [[line], ['年份', '从业人员'], ['2023', '1.2']]).values).toEqual([expected]);
  });

  test.each(['单位：万人、人', '单位：万标准人', '单位：亿元、万标准人'])(
    'no number is taken bare where it is not understood: "%s"',
    (line) => {
      const { values, refused } = read('facts', [[line], ['年份', '从业人员'], ['2023', '12']]);
      expect({ values, refused }).toEqual({ values: [], refused: ['12 unit-unknown'] });
    },
  );

  test('the head of a column that gives its unit in brackets is no such line', () => {
    expect(
      read('facts', [
        ['年份', '从业人员（单位：万人）'],
        ['2023', '1.2'],
      ]).values,
    ).toEqual(['employment 12000']);
  });

  test('and a head that says its own unit is not overruled', () => {
    expect(read('facts', [['单位：万元'], ['年份', '产值（亿元）'], ['2023', '14.6']]).values).toEqual([
      'output 14.6',
    ]);
    expect(read('facts', [['单位：万元'], ['年份', '企业数（万元）'], ['2023', '85']]).values).toEqual([]);
  });
});
