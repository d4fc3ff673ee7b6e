import { describe, expect, test } from 'vitest';
import { depthOf, isNote, isTotalLabel, labelOf, unitLine, yearIn } from '../../../core/table/label.ts';

describe('a label', () => {
  test.each<[string, string, string | null]>([
    ['营业收入（亿元）', '营业收入', '亿元'],
    ['企业法人单位（个）', '企业法人单位', '个'],
    ['就业(万人)', '就业', '万人'],
    ['产值/万元', '产值', '万元'],
    ['产值\n（万元）', '产值', '万元'],
    ['Employment (10,000 persons)', 'employment', '10,000 persons'],
    ['合    计', '合计', null],
    ['1.农、林、牧、渔业', '农林牧渔业', null],
    ['一、农业', '农业', null],
    ['（一）农业', '农业', null],
    ['2. 长春市', '长春市', null],
    ['  #城镇就业人员', '城镇就业人员', null],
    ['其中：出口', '出口', null],
    ['省（区、市）', '省', null],
    ['2020年产值（万元）', '产值', '万元'],
  ])('"%s" is %s in %s', (text, key, unit) => {
    const label = labelOf(text);
    expect(label.key).toBe(key);
    expect(label.unit?.text ?? null).toBe(unit);
  });

  test('keeps both languages', () => {
    expect(labelOf('从业人员(人) Employed Persons (person)')).toMatchObject({
      zh: '从业人员',
      en: 'Employed Persons',
      unit: { measure: 'persons', exponent: 0 },
    });
    expect(labelOf('　教  育 Education')).toMatchObject({ zh: '教育', en: 'Education' });
    expect(labelOf('　电力、热力生产和供应业 Production of Electricity, Heat')).toMatchObject({
      zh: '电力、热力生产和供应业',
      en: 'Production of Electricity, Heat',
    });
  });

  test.each<[string, number | null]>([
    ['（2019年）', 2019],
    ['构成（2021年末）', 2021],
    ['2021—2025年', null],
    ['2021年与2022年', null],
    ['指标', null],
    ['heilongjiang-indicators-2020', 2020],
  ])('"%s" names the year %s', (text, year) => {
    expect(yearIn(text)).toBe(year);
  });

  test.each(['合  计', '总    计', '全省', 'Total', '合  计 Total', '小计'])('"%s" is a total', (text) => {
    expect(isTotalLabel(labelOf(text))).toBe(true);
  });

  test.each(['总产值', '总人口', '合计建筑公司'])('"%s" is none', (text) => {
    expect(isTotalLabel(labelOf(text))).toBe(false);
  });

  test.each(['注：节选', '资料来源：统计局', '注1：不含', 'Note: excerpt', 'Source: NBS', '备注：无'])(
    '"%s" is a note',
    (text) => {
      expect(isNote(text)).toBe(true);
    },
  );

  test.each(['注册企业', '来料加工', '说明书印刷业'])('"%s" is none', (text) => {
    expect(isNote(text)).toBe(false);
  });

  test('a line above the table names the unit of all of it, or one for each thing that is counted', () => {
    expect(unitLine('单位：万人')?.units).toMatchObject([{ measure: 'persons', exponent: 4 }]);
    expect(unitLine('（单位：人）')?.units).toMatchObject([{ measure: 'persons', exponent: 0 }]);
    expect(unitLine('单位：万元、人')?.units.map(({ text }) => text)).toEqual(['万元', '人']);
    expect(unitLine('单位：万元、亿元')).toEqual({ units: [], text: '万元、亿元' });
    expect(unitLine('企业法人单位（个）')).toBeNull();
  });

  test('is indented by the blanks in front of it', () => {
    expect([depthOf('业'), depthOf(' 业'), depthOf('　业')]).toEqual([0, 1, 2]);
  });
});
