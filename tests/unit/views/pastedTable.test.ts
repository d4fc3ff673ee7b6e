import { describe, expect, test } from 'vitest';
import type { Language } from '../../../core/base/settings.ts';
import { factIds } from '../../../core/model/facts/catalogue.ts';
import { readBlock } from '../../../renderer/views/profile/grid/block.ts';
import { placeBlock } from '../../../renderer/views/profile/grid/placeBlock.ts';
import { readFact } from '../../../renderer/views/profile/grid/readFact.ts';

const years = [2022, 2023, 2024, 2025];

/** What the cells of the grid read of a block: `figure year: value`, or why one waits; and what is left out and why. */
function pasted(lines: readonly string[], language: Language = 'zh') {
  const at = { row: factIds.indexOf('value-added'), column: 2 };
  const placed = placeBlock(readBlock(lines.join('\n')), { at, years, language });
  const entries = placed.entries.map(({ fact, year, text }) => {
    const read = readFact(fact, text, language);
    const shown =
      read.kind === 'value' ? read.value : read.kind === 'unread' ? read.reason.reason : read.kind;
    return `${fact} ${year}: ${shown}`;
  });
  return { entries, left: placed.left.map(({ name, why }) => `${name}: ${why.reason}`) };
}

const three = [
  'enterprises 2022: 331',
  'output 2022: 456.7',
  'employment 2022: 24000',
  'enterprises 2023: 345',
  'output 2023: 498',
  'employment 2023: 24500',
];

describe('units of a block are read as those of a file', () => {
  test('in a row below the names, in brackets and without, wherever the block begins', () => {
    const body = ['2022\t331\t4567000\t24000', '2023\t345\t4980000\t24500'];
    for (const units of [
      '\t（家）\t（万元）\t（人）',
      '\t家\t万元\t人',
      '单位\t家\t万元\t人',
      '\t(家)\t(万元)\t(人)',
    ]) {
      expect(pasted(['年份\t企业数\t产值\t从业人员', units, ...body])).toEqual({ entries: three, left: [] });
    }
    expect(pasted(['年份\t企业数（家）\t产值（万元）\t从业人员（人）', ...body]).entries).toEqual(three);
  });

  test('in a line above the head, for what each of them counts', () => {
    const block = ['年份\t企业数\t产值\t从业人员', '2022\t331\t4567000\t24000', '2023\t345\t4980000\t24500'];
    for (const line of ['单位：万元、家', '计量单位：万元', '\t\t\t单位：万元、家、人', '（单位：万元）']) {
      expect(pasted([line, ...block])).toEqual({ entries: three, left: [] });
      expect(pasted(['大庆市集群情况', line, ...block]).entries).toEqual(three);
    }
    expect(pasted(['单位：万元', '产值\t45600']).entries).toEqual(['output 2024: 4.56']);
  });

  test('in English, above the head and in a column', () => {
    const english = [
      'Unit: CNY million',
      'Year\tEnterprises\tOutput\tEmployment in the cluster',
      '2022\t331\t45670\t24000',
      '2023\t345\t49800\t24500',
    ];
    expect(pasted(english, 'en')).toEqual({ entries: three, left: [] });
    expect(
      pasted(
        [
          'Indicator\tUnit\t2022\t2023',
          'Enterprises\tfirms\t331\t345',
          'Output\tCNY 100 million\t456.7\t498',
          'Employment in the cluster\t10,000 persons\t2.4\t2.45',
        ],
        'en',
      ).entries.toSorted(),
    ).toEqual(three.toSorted());
  });

  test('in a column that begins with a number is no value, whether it is known or not', () => {
    const block = ['Employment in the cluster\t10,000 persons\t2.4\t2.5', 'Enterprises\t1000 crates\t7\t8'];
    expect(pasted(block, 'en')).toEqual({
      entries: [
        'employment 2024: 24000',
        'employment 2025: 25000',
        'enterprises 2024: unit-unknown',
        'enterprises 2025: unit-unknown',
      ],
      left: [],
    });
    expect(pasted(block.slice(0, 1), 'en').entries).toEqual([
      'employment 2024: 24000',
      'employment 2025: 25000',
    ]);
    expect(pasted(['Employment in the cluster\t10,000 persons\t10,500 persons'], 'en').entries).toEqual([
      'employment 2024: 10000',
      'employment 2025: 10500',
    ]);
  });

  test('in a column without a head, and behind the values', () => {
    expect(pasted(['企业数\t家\t331', '产值\t万元\t4567000']).entries).toEqual([
      'enterprises 2024: 331',
      'output 2024: 456.7',
    ]);
    expect(pasted(['指标\t2022年\t单位', '企业数\t331\t家', '产值\t4567000\t万元']).entries).toEqual(
      three.slice(0, 2),
    );
  });

  test('one that is not known lets the values wait with it', () => {
    expect(pasted(['指标\t单位\t2022年', '从业人员\t担\t24', '企业数\t家\t331']).entries).toEqual([
      'employment 2022: unit-unknown',
      'enterprises 2022: 331',
    ]);
    expect(pasted(['年份\t企业数\t从业人员', '\t（家）\t（担）', '2022\t331\t24']).entries).toEqual([
      'enterprises 2022: 331',
      'employment 2022: unit-unknown',
    ]);
    expect(pasted(['\t2022年', '从业人员（年末，万多人）\t24', '企业数（年末）\t331']).entries).toEqual([
      'employment 2022: unit-unknown',
      'enterprises 2022: 331',
    ]);
    expect(pasted(['年份\t产值（现价，万元）', '2022年\t45600'])).toEqual({
      entries: ['output 2022: 4.56'],
      left: [],
    });
    expect(pasted(['单位：担', '\t2022年', '产值\t24', '龙头企业占比\t35.5']).entries).toEqual([
      'output 2022: unit-unknown',
      'leading-firm-share 2022: 35.5',
    ]);
    expect(pasted(['单位：大庆市工业和信息化局', '\t2022年', '产值\t24']).entries).toEqual([
      'output 2022: 24',
    ]);
  });

  test('money of another country is refused wherever that stands, never taken as yuan', () => {
    const refused = { entries: [], left: ['产值: unit-contradicts'] };
    expect(pasted(['指标\t单位\t2022年', '产值\t亿美元\t12'])).toEqual(refused);
    expect(pasted(['单位：亿美元', '指标\t2022年', '产值\t12'])).toEqual(refused);
    expect(pasted(['指标\t2022年', '产值（亿美元）\t12']).entries).toEqual([]);
    expect(pasted(['年份\t产值（亿美元）', '2022年\t12', '2023年\t13'])).toEqual({
      entries: [],
      left: ['产值（亿美元）: unit-contradicts'],
    });
    expect(pasted(['Indicator\tUnit\t2022', 'Output\tUS$ million\t12'], 'en')).toEqual({
      entries: [],
      left: ['Output: unit-contradicts'],
    });
    expect(pasted(['指标\t2022年', '产值\t12亿美元']).entries).toEqual(['output 2022: unit-contradicts']);
  });

  test('a value with a unit of its own that is not that of the head waits', () => {
    expect(pasted(['指标\t2022年', '产值（万元）\t6.8亿', '从业人员（万人）\t1.2万']).entries).toEqual([
      'output 2022: unit-unknown',
      'employment 2022: 12000',
    ]);
  });

  test('money under a line that does not speak of money waits', () => {
    expect(pasted(['单位：家、人', '指标\t2022年', '企业数\t331', '产值\t12']).entries).toEqual([
      'enterprises 2022: 331',
      'output 2022: unit-unknown',
    ]);
  });
});

describe('what was not counted is not taken', () => {
  test('years that are expected, in the head and beside the values', () => {
    const enterprises = 'enterprises 2023: 31';
    for (const expected of [
      '2024年（预计）',
      '2025E',
      '2024F',
      '2024年预计',
      '2025年目标',
      '2025年计划数',
      '2024 (forecast)',
    ]) {
      const left = [`${expected}: not-counted`];
      expect(pasted([`指标\t2023年\t${expected}`, '企业数\t31\t33'])).toEqual({
        entries: [enterprises],
        left,
      });
      expect(pasted([`年份\t企业数`, '2023年\t31', `${expected}\t33`])).toEqual({
        entries: [enterprises],
        left,
      });
    }
  });

  test('names that are expected, and a second row of the head that says so', () => {
    expect(pasted(['企业数2024E\t31', '产值（亿元，预计）\t4']).left).toEqual([
      '企业数2024E: not-counted',
      '产值（亿元，预计）: not-counted',
    ]);
    expect(pasted(['指标\t2023年\t2024年', '\t实际\t预计', '企业数\t31\t33'])).toEqual({
      entries: ['enterprises 2023: 31'],
      left: ['2024年 预计: not-counted'],
    });
  });
});

describe('years that the grid does not show', () => {
  test('are taken by their number', () => {
    const down = ['年份\t企业数', ...[2019, 2020, 2021, 2022, 2023].map((year) => `${year}\t${year - 1700}`)];
    expect(pasted(down)).toEqual({
      entries: [2019, 2020, 2021, 2022, 2023].map((year) => `enterprises ${year}: ${year - 1700}`),
      left: [],
    });
    expect(pasted(['\t2019年\t2025年', '企业数\t31\t32']).entries).toEqual([
      'enterprises 2019: 31',
      'enterprises 2025: 32',
    ]);
  });
});

describe('what is odd is left out and named, and the others are filled', () => {
  test('sums and notes among years', () => {
    expect(
      pasted([
        '年份\t企业数\t产值（亿元）',
        '2022\t331\t4',
        '2023\t345\t5',
        '合计\t676\t9',
        '注：规上口径\t\t',
        '数据来源：统计局\t\t',
      ]),
    ).toEqual({
      entries: ['enterprises 2022: 331', 'output 2022: 4', 'enterprises 2023: 345', 'output 2023: 5'],
      left: ['合计: total-row'],
    });
  });

  test('a half of a year, a quarter and months beside whole years', () => {
    for (const part of [
      '2023年上半年',
      '2023年一季度',
      '2023年前三季度',
      '2023年1-6月',
      '2023Q1',
      '2023H1',
      '2023年6月',
    ]) {
      const left = [`${part}: part-of-year`];
      expect(pasted([`指标\t${part}\t2023年`, '企业数\t15\t31'])).toEqual({
        entries: ['enterprises 2023: 31'],
        left,
      });
      expect(pasted(['年份\t企业数', `${part}\t15`, '2023年\t31'])).toEqual({
        entries: ['enterprises 2023: 31'],
        left,
      });
    }
    expect(pasted(['指标\t2023年1-12月', '企业数\t31']).entries).toEqual(['enterprises 2023: 31']);
    expect(pasted(['2023年1-6月集群情况', '指标\t数值', '企业数\t31'])).toEqual({
      entries: [],
      left: ['企业数: part-of-year'],
    });
  });

  test('growth, shares, sums and unknown heads beside years and figures', () => {
    expect(pasted(['指标\t2022年\t2023年\t增长%\t合计\t备注', '企业数\t31\t33\t6.5\t64\t初步数'])).toEqual({
      entries: ['enterprises 2022: 31', 'enterprises 2023: 33'],
      left: ['增长%: part-of-figure', '合计: total-row'],
    });
    expect(pasted(['年份\t企业数\t用电量\t产值增速', '2022\t31\t7\t3'])).toEqual({
      entries: ['enterprises 2022: 31'],
      left: ['用电量: not-a-figure', '产值增速: part-of-figure'],
    });
    expect(pasted(['指标\t绝对值\t增长%', '企业数\t31\t6.5'])).toEqual({
      entries: ['enterprises 2024: 31'],
      left: ['增长%: part-of-figure'],
    });
  });

  test('two columns under each year, of which one is growth', () => {
    expect(
      pasted(['指标\t2023年\t\t2022年\t', '\t绝对值\t增速%\t绝对值\t增速%', '企业数\t33\t6.5\t31\t3.3']),
    ).toEqual({
      entries: ['enterprises 2023: 33', 'enterprises 2022: 31'],
      left: ['2023年 增速%: part-of-figure', '2022年 增速%: part-of-figure'],
    });
  });

  test('years under each of several figures', () => {
    expect(
      pasted(['\t企业数\t\t从业人员\t', '\t2022年\t2023年\t2022年\t2023年', '全集群\t31\t33\t900\t950'])
        .entries,
    ).toEqual([
      'enterprises 2022: 31',
      'enterprises 2023: 33',
      'employment 2022: 900',
      'employment 2023: 950',
    ]);
  });

  test('quarters in a column beside the years', () => {
    const rows = ['2023\t1\t8', '2023\t2\t9', '2023\t全年\t31', '2024\t全年\t33'];
    expect(pasted(['年份\t季度\t企业数', ...rows])).toEqual({
      entries: ['enterprises 2023: 31', 'enterprises 2024: 33'],
      left: ['2023 1: part-of-year', '2023 2: part-of-year'],
    });
  });

  test('two columns that say nothing of their year are not guessed', () => {
    expect(pasted(['指标\t市本级\t全市口径', '企业数\t33\t31'])).toEqual({
      entries: [],
      left: ['市本级: no-year', '全市口径: no-year'],
    });
  });

  test('a year that stands there twice, and a row without one', () => {
    expect(pasted(['指标\t2022年\t2023年\t2023年', '企业数\t31\t33\t34'])).toEqual({
      entries: ['enterprises 2022: 31'],
      left: ['企业数 2023年: repeated'],
    });
    expect(pasted(['年份\t企业数', '2022年\t31', '2023年\t33', '其他\t3'])).toEqual({
      entries: ['enterprises 2022: 31', 'enterprises 2023: 33'],
      left: ['其他: not-a-year'],
    });
  });

  test('numbers of the rows and words in front of the names are no values', () => {
    expect(pasted(['序号\t指标\t2022年', '1\t企业数\t31', '2\t从业人员\t900']).entries).toEqual([
      'enterprises 2022: 31',
      'employment 2022: 900',
    ]);
    expect(pasted(['规模\t企业数\t31', '规模\t从业人员\t900']).entries).toEqual([
      'enterprises 2024: 31',
      'employment 2024: 900',
    ]);
  });

  test('cells that are merged downwards stand for those below them', () => {
    expect(
      pasted(['企业数\t2022年\t31', '\t2023年\t33', '从业人员\t2022年\t900', '\t2023年\t950']).entries,
    ).toEqual([
      'enterprises 2022: 31',
      'enterprises 2023: 33',
      'employment 2022: 900',
      'employment 2023: 950',
    ]);
  });
});
