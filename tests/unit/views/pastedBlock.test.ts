import { describe, expect, test } from 'vitest';
import { factIds, type FactId } from '../../../core/model/facts/catalogue.ts';
import { readBlock } from '../../../renderer/views/profile/grid/block.ts';
import { placeBlock } from '../../../renderer/views/profile/grid/placeBlock.ts';

const years = [2021, 2022, 2023, 2024, 2025];

/** What a block becomes that is pasted into one cell: `figure year: text`, and what is left out. */
function pasted(lines: readonly string[], into: readonly [FactId, number] = ['enterprises', 2023]) {
  const at = { row: factIds.indexOf(into[0]), column: years.indexOf(into[1]) };
  const placed = placeBlock(readBlock(lines.join('\n')), { at, years, language: 'zh' });
  const entries = placed.entries.map(({ fact, year, text }) => `${fact} ${year}: ${text}`);
  return { ...placed, entries, unknown: placed.left.map(({ name }) => name) };
}

const firmsAndStaff = [
  'enterprises 2024: 31',
  'enterprises 2025: 32',
  'employment 2024: 900',
  'employment 2025: 950',
];

describe('a block with its names and years goes where they say', () => {
  test('names beside the values and years above them, wherever it is pasted', () => {
    const block = ['指标\t2024年\t2025年', '企业数\t31\t32', '集群从业人员\t900\t950'];
    expect(pasted(block).entries).toEqual(firmsAndStaff);
    expect(pasted(block, ['value-added', 2021]).entries).toEqual(firmsAndStaff);
    expect(
      pasted(['\t2024\t2025', 'Enterprises\t31\t32', 'Employment in the cluster\t900\t950']).entries,
    ).toEqual(firmsAndStaff);
  });

  test('years beside the values and names above them', () => {
    expect(pasted(['年份\t企业数\t从业人员', '2024\t31\t900', '2025\t32\t950']).entries.toSorted()).toEqual(
      firmsAndStaff.toSorted(),
    );
  });

  test('a row for each figure and year', () => {
    expect(
      pasted([
        '指标\t年份\t数值',
        '企业数\t2024\t31',
        '企业数\t2025\t32',
        '从业人员\t2024\t900',
        '从业人员\t2025\t950',
      ]).entries,
    ).toEqual(firmsAndStaff);
  });

  test('names alone leave the columns to the cell, years alone the rows', () => {
    expect(pasted(['从业人员\t900\t950', '企业数\t31\t32'], ['output', 2024]).entries.toSorted()).toEqual(
      firmsAndStaff.toSorted(),
    );
    expect(pasted(['2024\t2025', '31\t32'], ['enterprises', 2021]).entries).toEqual(
      firmsAndStaff.slice(0, 2),
    );
    expect(pasted(['2024\t31', '2025\t32'], ['enterprises', 2021]).entries).toEqual(
      firmsAndStaff.slice(0, 2),
    );
    expect(pasted(['2025', '32'], ['enterprises', 2025]).entries).toEqual(['enterprises 2025: 32']);
  });

  test('titles above, units beside, remarks behind and empty lines are no values', () => {
    const block = [
      '2025年集群情况表\t\t\t\t',
      '指标\t单位\t2024年\t2025年\t备注',
      '企业数\t家\t31\t32\t初步数',
      '\t\t\t\t',
      '总产值\t万元\t45600\t\t',
      '注：初步数\t\t\t\t',
      '\t\t\t\t',
    ];
    const { entries, unknown } = pasted(block);
    expect(entries).toEqual(['enterprises 2024: 31', 'enterprises 2025: 32', 'output 2024: 45600万元']);
    expect(unknown).toEqual([]);
  });

  test('a unit in a name is that of its values', () => {
    expect(pasted(['集群产值（万元）\t45600']).entries).toEqual(['output 2023: 45600万元']);
  });
});

describe('what a block names and the grid does not have is left out by its name', () => {
  test('a figure that is none of the grid, or only similar to one', () => {
    const { entries, unknown } = pasted(['\t2024年', '高新技术企业数\t3', '企业数\t31', '亏损企业数\t4']);
    expect([entries, unknown]).toEqual([['enterprises 2024: 31'], ['高新技术企业数', '亏损企业数']]);
    expect(pasted(['亏损企业数\t3\t4', '用电量\t5\t6'])).toMatchObject({
      entries: [],
      unknown: ['亏损企业数', '用电量'],
    });
  });

  test('a figure that stands there twice, or whose unit counts something else', () => {
    const { entries, unknown } = pasted(['企业数\t31', '企业数\t32', '从业人员（万元）\t7']);
    expect([entries, unknown]).toEqual([[], ['企业数', '从业人员（万元）']]);
  });
});

describe('a block of values alone goes in as it lies', () => {
  test('numbers that could be years, texts that cannot be read, and gaps', () => {
    expect(pasted(['2011\t2018', '900\t950'], ['enterprises', 2024]).entries).toHaveLength(4);
    expect(pasted(['31\t32', '约三\t4', '900\t950'], ['enterprises', 2024]).entries).toContain(
      'new-enterprises 2024: 约三',
    );
    expect(pasted(['31', '', '900', '', '']).entries).toEqual([
      'enterprises 2023: 31',
      'new-enterprises 2023: ',
      'employment 2023: 900',
    ]);
  });

  test('beyond the edge only values are counted', () => {
    expect(pasted(['31\t32\t', '\t\t7'], ['enterprises', 2025])).toMatchObject({ outside: 2 });
  });
});
