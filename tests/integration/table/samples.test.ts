import { describe, expect, test } from 'vitest';
import { applyMapping } from '../../../core/table/apply/applyMapping.ts';
import { likelyKind, proposeMapping } from '../../../core/table/propose/proposeMapping.ts';
import { readSample, type sampleTables } from '../../support/tables.ts';

async function applied(sample: keyof typeof sampleTables) {
  const table = await readSample(sample);
  const kind = likelyKind(table);
  return { table, kind, result: applyMapping(table, proposeMapping(table, kind)) };
}

async function reference(sample: keyof typeof sampleTables) {
  const { table, result } = await applied(sample);
  if (result.kind !== 'reference') {
    throw new Error(`${sample} was read as ${result.kind}.`);
  }
  return { table, result };
}

describe('a published table is imported without touching it first', () => {
  test('Fujian: firms and employment of 26 industries and their sum', async () => {
    const { table, result } = await reference('fujian');

    expect(table).toMatchObject({ form: { encoding: 'gb18030', delimiter: ',' }, columns: 3 });
    expect(table.rows).toHaveLength(30);
    expect(result.rows.filter(({ figure }) => figure === 'employment')).toHaveLength(26);
    expect(result.rows.filter(({ figure }) => figure === 'enterprises')).toHaveLength(26);
    expect(result.rows.find(({ isTotal, figure }) => isTotal && figure === 'employment')).toMatchObject({
      value: 5_529_200,
      year: 2018,
      read: { text: '552.92', unit: '万人' },
    });
    expect(result.rejected).toEqual([]);
    expect(result.warnings).toEqual([
      { warning: 'year-from', year: 2018, by: 'note' },
      { warning: 'no-figures', lines: [5] },
    ]);
  });

  test('Guangzhou: employment of 16 sectors and their sum, in both languages', async () => {
    const { table, result } = await reference('guangzhou');

    expect(table.form).toEqual({ kind: 'text', encoding: 'utf-8', delimiter: ',' });
    expect(result.rows).toHaveLength(17);
    expect(result.rows.every(({ figure, year }) => figure === 'employment' && year === 2021)).toBe(true);
    expect(result.rows[3]?.industry).toEqual({
      zh: '电力、热力、燃气及水生产和供应业',
      en: 'Production and Supply of Electricity, Heat, Gas and Water',
    });
    expect(result.rejected).toEqual([]);
  });

  test('the city: employment of 7 sectors and the total, other groupings named', async () => {
    const { result } = await reference('city');

    expect(result.rows.map(({ industry, value }) => `${industry?.zh} ${value}`)).toEqual([
      '总计 691706',
      '农、林、牧、渔业 323',
      '采矿业 172',
      '制造业 128252',
      '电力、热力、燃气及水生产和供应业 8389',
      '建筑业 192010',
      '批发和零售业 25238',
      '交通运输、仓储和邮政业 19046',
    ]);
    expect(result.rows.every(({ figure, year }) => figure === 'employment' && year === 2019)).toBe(true);
    expect(result.rejected.map(({ line, text, reason }) => `${line} ${text} ${reason.reason}`)).toEqual([
      '6 1.中央 other-grouping',
      '8 1.企业 other-grouping',
      '9 2.事业 other-grouping',
      '10 3.机关 other-grouping',
    ]);
  });

  test('Heilongjiang: 16 figures, those that are used in the units of the program', async () => {
    const { table, result } = await reference('heilongjiang');

    expect(table.form).toEqual({ kind: 'text', encoding: 'gb18030', delimiter: '\t' });
    expect(result.rows).toHaveLength(16);
    expect(result.rows.every(({ year }) => year === 2020)).toBe(true);
    expect(
      result.rows.flatMap(({ figure, value }) => (figure === null ? [] : [`${figure} ${value}`])),
    ).toEqual(['population 31710000', 'employment 14730000', 'gdp 13698.5']);
    expect(result.rows.find(({ name }) => name.zh === '发电量')).toMatchObject({
      value: 1083.5,
      unit: '亿千瓦时',
    });
    expect(result.rows.find(({ name }) => name.zh === '人均地区生产总值')).toMatchObject({
      value: 42_635,
      unit: '元',
      figure: null,
    });
    expect(result.rejected).toEqual([]);
    expect(result.warnings).toEqual([{ warning: 'year-from', year: 2020, by: 'file' }]);
  });

  test('the recognised clusters: 20, provinces filled from merged cells', async () => {
    const { table, kind, result } = await applied('clusters');

    expect(kind).toBe('clusters');
    expect(table.form).toEqual({ kind: 'workbook', sheet: '名单', sheets: ['名单'] });
    expect(result.rows).toHaveLength(20);
    expect(result.rows[9]).toMatchObject({
      line: 13,
      name: { zh: '枣强县玻璃纤维增强复合材料产业集群', en: '' },
      province: { zh: '河北省', en: '' },
      place: { zh: '枣强县', en: '' },
    });
    expect(table.rows.find(({ line }) => line === 5)?.cells[1]).toEqual({ text: '北京市', mark: 'filled' });
    expect(table.rows.find(({ line }) => line === 4)?.cells[4]).toEqual({ text: '2027-09' });
    expect(result.rejected).toEqual([]);
    expect(result.warnings).toEqual([{ warning: 'filled', cells: 11 }]);
    expect(result.notes).toEqual([{ line: 25, text: '注：有效期为三年。' }]);
  });
});
