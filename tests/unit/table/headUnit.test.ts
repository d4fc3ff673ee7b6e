import { describe, expect, test } from 'vitest';
import { applyMapping } from '../../../core/table/apply/applyMapping.ts';
import type { TableKind } from '../../../core/table/fields.ts';
import { layoutOf } from '../../../core/table/layout.ts';
import { keptMapping } from '../../../core/table/mapping.ts';
import { chosenMapping } from '../../../core/table/preview/chosenMapping.ts';
import { figureRows } from '../../../core/table/preview/figureRows.ts';
import { proposeMapping } from '../../../core/table/propose/proposeMapping.ts';
import { unitChoices } from '../../../renderer/views/tables/conversion.ts';
import { tableOf } from '../../support/tables.ts';

function read(kind: TableKind, rows: readonly (readonly string[])[], unit?: string) {
  const table = tableOf(rows);
  const columns = unit === undefined ? [] : [{ column: 1, unit }];
  const mapping = chosenMapping(proposeMapping(table, kind), { columns });
  const { rows: taken, rejected } = applyMapping(table, mapping);
  return {
    values: taken.flatMap((row) =>
      'figures' in row ? row.figures.map(({ value }) => value) : 'value' in row ? [row.value] : [],
    ),
    refused: rejected.map(({ reason }) =>
      'unit' in reason ? `${reason.reason} ${String(reason.unit)}` : '',
    ),
  };
}

const yearsDown = (head: string) => [
  ['年份', head],
  ['2023', '3'],
];
const yearsAcross = (head: string) => [
  ['指标', '2022', '2023'],
  ['企业数', '80', '81'],
  [head, '', '3'],
];
const ofIndustry = (head: string) => [
  ['行业', head],
  ['汽车制造业', '3'],
];
const ofCluster = (head: string) => [
  ['集群名称', head],
  ['甲集群', '3'],
];

describe('a unit beside something else in the name of a column is read', () => {
  test.each<[string, number]>([
    ['从业人员（年末，万人）', 30_000],
    ['从业人员(万人，年末)', 30_000],
    ['从业人员（万人、年末数）', 30_000],
    ['从业人员（年末万人）', 30_000],
    ['从业人员（万人（年末））', 30_000],
    ['从业人员（年末）（万人）', 30_000],
    ['从业人员（以万人计）', 30_000],
    ['从业人员（单位：万）', 30_000],
    ['从业人员（10000人）', 30_000],
    ['从业人员（10⁴人）', 30_000],
    ['从业人员（10 000 persons）', 30_000],
    ['从业人员（万人/年）', 30_000],
    ['从业人员 万人', 30_000],
    ['从业人员_万人', 30_000],
    ['从业人员-万人', 30_000],
    ['从业人员|万人', 30_000],
    ['从业人员（人，年末）', 3],
    ["Employment ('000)", 3000],
    ['Employment (’000 persons)', 3000],
    ['Employment (000s)', 3000],
    ['Employees [1000s]', 3000],
    ['Employees (10 000 persons)', 30_000],
    ['Employees (10 000)', 30_000],
    ['Employees (10,000 persons, year-end)', 30_000],
    ['Employees (10 000 persons at the end of the year)', 30_000],
    ['Employees, 10 000 persons', 30_000],
    ['Employees (in ten thousands)', 30_000],
    ['Employees (ten thousand persons)', 30_000],
    ['Employees (10k persons)', 30_000],
    ['Employees (10⁴ persons)', 30_000],
    ['Employees (wan)', 30_000],
    ['Employees in thousands', 3000],
    ['从业人员〔万人〕', 30_000],
    ['从业人员（含劳务派遣、万人）', 30_000],
    ['从业人员（万人，2000万元以上企业）', 30_000],
    ['产值（人民币：亿元）', 3],
    ['Employees (×10,000)', 30_000],
    ['Employees (x 1000)', 3000],
    ['Employees – thousands', 3000],
    ['龙头企业占比（占集群产值比重，%）', 3],
    ['Employees (no.)', 3],
    ['Employees, number', 3],
    ['R&D expenditure (10 000 yuan)', 0.0003],
    ['Output (CNY 100m)', 3],
    ['Output (RMB, 100 million)', 3],
    ["Output (RMB'000)", 0.00003],
    ['Output RMB bn', 30],
    ['产值（当年价，万元）', 0.0003],
    ['产值（亿元，人民币）', 3],
    ['产值（人民币万元）', 0.0003],
  ])('%s', (head, expected) => {
    expect(read('facts', yearsDown(head))).toEqual({ values: [expected], refused: [] });
  });
});

describe('what is no unit changes nothing', () => {
  test.each([
    ...[
      '年末',
      '规上',
      '当年价',
      '注1',
      '10',
      '①',
      '2023年',
      '含个体户',
      '法人',
      '2000万元以上',
      '按当年价格计算',
    ],
    ...['end of year', 'note 2', 'preliminary', 'a'],
  ])('从业人员（%s）', (inside) => {
    expect(read('facts', yearsDown(`从业人员（${inside}）`))).toEqual({ values: [3], refused: [] });
  });
});

describe('what looks like a unit and is not understood is named, and no number is taken under it', () => {
  const unclear = [
    '人/户',
    '万人、同比%',
    '同比增长，万人',
    '万人、%',
    '万人/平方公里',
    '同比增长',
    '单位：标准工',
    '万标准人',
    '上年=100',
    '00',
  ];

  test.each(unclear)('从业人员（%s）', (inside) => {
    const head = `从业人员（${inside}）`;
    const nothing = { values: [], refused: [`unit-unknown ${inside}`] };

    expect(read('facts', yearsDown(head))).toEqual(nothing);
    expect(read('facts', yearsAcross(head))).toEqual({ ...nothing, values: [80, 81] });
    expect(read('reference', ofIndustry(head))).toEqual(nothing);
    expect(read('clusters', ofCluster(head))).toEqual(nothing);
  });

  test('until the official has said which unit it is', () => {
    expect(unitChoices('employment', 'zh')).toContain('万人');
    expect(unitChoices('enterprises', 'en')).toContain('10,000 firms');
    expect(read('facts', yearsDown('从业人员（万人、%）'), '万人')).toEqual({
      values: [30_000],
      refused: [],
    });
    expect(read('reference', ofIndustry('从业人员（万人、%）'), '人')).toEqual({ values: [3], refused: [] });
  });

  test('in the row of a figure, too', () => {
    const table = tableOf(yearsAcross('从业人员（万人、%）'));
    const proposed = proposeMapping(table, 'facts');
    const unit = { given: '万人、%', meant: '万人' };
    const said = chosenMapping(proposed, {
      columns: [],
      figures: [{ key: '从业人员', figure: 'employment', unit }],
    });

    expect(figureRows(layoutOf(table), proposed, 10)[1]).toMatchObject({
      figure: 'employment',
      unit: { given: '万人、%', meant: null },
    });
    expect(figureRows(layoutOf(table), said, 10)[1]).toMatchObject({ unit });
    expect(applyMapping(table, said).rows).toMatchObject([{}, {}, { fact: 'employment', value: 30_000 }]);
  });

  test('which holds for the next table with the same words, and for no others', () => {
    const proposed = (head: string) => proposeMapping(tableOf(yearsDown(head)), 'facts');
    const kept = chosenMapping(proposed('从业人员（万人、%）'), { columns: [{ column: 1, unit: '万人' }] });
    const unitOf = (head: string) => keptMapping([kept], proposed(head))?.columns[1]?.unit;

    expect(unitOf('从业人员（万人、%）')).toBe('万人');
    expect(unitOf('从业人员（人、%）')).toBe('人、%');
  });

  test('money is no number of things', () => {
    expect(read('facts', yearsDown('Output (no.)')).values).toEqual([]);
  });
});

test('the units of a column of units are read as those of a head', () => {
  const rows = [
    ['Indicator', 'Unit', '2023'],
    ['Firms', 'no.', '10'],
    ['Employees', '10 000 persons (year-end)', '2'],
    ['Value added', 'CNY 100m', '3'],
    ['Output', '万人、亿元', '4'],
  ];
  expect(read('facts', rows)).toEqual({ values: [10, 20_000, 3], refused: ['unit-unknown 万人、亿元'] });
});
