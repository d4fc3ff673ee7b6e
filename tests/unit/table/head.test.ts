import { describe, expect, test } from 'vitest';
import { applyMapping } from '../../../core/table/apply/applyMapping.ts';
import { layoutOf } from '../../../core/table/layout.ts';
import { likelyKind, proposeMapping } from '../../../core/table/propose/proposeMapping.ts';
import { tableOf } from '../../support/tables.ts';

type Texts = readonly (readonly string[])[];

const headOf = (rows: Texts): readonly number[] => layoutOf(tableOf(rows)).headLines;

describe('a row of data is no part of the head', () => {
  test.each<[string, Texts]>([
    [
      'where it is nothing but words',
      [
        ['工作任务', '责任单位', '备注'],
        ['走访企业', '市工信局', '长期'],
        ['建立协会', '市民政局', '长期'],
      ],
    ],
    [
      'where nobody knows its heads',
      [
        ['甲项', '乙项', '丙项'],
        ['走访', '局里', '长期'],
        ['建会', '处里', '长期'],
      ],
    ],
    [
      'where a column has no head',
      [
        ['工作任务', '责任单位', ''],
        ['走访企业', '市工信局', '长期坚持'],
        ['建立协会', '市民政局', '2027年6月30日'],
      ],
    ],
    [
      'where its values cannot be read',
      [
        ['Action', 'Owner', 'Due date', 'Status'],
        ['Visit firms', 'Commerce bureau', 'some time in June', 'open'],
        ['Found an association', 'Civil affairs', '30 June 2027', 'open'],
      ],
    ],
    [
      'where a figure has no values yet',
      [
        ['指标', '单位', '2023', '2025'],
        ['企业数', '家', '', ''],
        ['新增企业数', '家', '', ''],
        ['从业人员', '人', '', '12000'],
      ],
    ],
    [
      'where rows of one cell stand between',
      [
        ['项目', '内容', '单位'],
        ['中文名称', '大庆汽车产业集群', ''],
        ['英文名称', '', ''],
        ['所在地', '黑龙江省大庆市', ''],
        ['行政区划代码', '230600', ''],
      ],
    ],
    [
      'where its first cells are numbers and times',
      [
        ['序号', '时间', '姓名', '操作'],
        ['3', '2026-11-30T10:34:02Z', '', '填写'],
        ['2', '2026-11-30T10:34:01Z', '', '填写'],
      ],
    ],
  ])('%s', (_name, rows) => {
    expect(headOf(rows)).toEqual([1]);
  });

  test.each<[string, Texts]>([
    [
      'a number and a day',
      [
        ['1', '走访企业', '市工信局', '2027年6月30日'],
        ['2', '建立协会', '市民政局', '2027年7月30日'],
      ],
    ],
    [
      'a month',
      [
        ['走访企业', '市工信局', '2027年6月'],
        ['建立协会', '市民政局', '2027年7月'],
      ],
    ],
  ])('where the table has none, and begins with %s', (_name, rows) => {
    expect(headOf(rows)).toEqual([]);
  });

  test('every row of a list is taken or named', () => {
    const rows = [
      ['序号', '工作任务', '牵头单位', '配合单位', '完成时限'],
      ['1', '走访企业30家', '市工信局', '市商务局', '适时'],
      ['2', '建立产业协会', '市民政局', '', '2027年上半年'],
      ['3', '长期任务', '市工信局', '', '长期坚持'],
    ];
    const table = tableOf(rows);

    const result = applyMapping(table, proposeMapping(table, 'actions'));

    expect(likelyKind(table)).toBe('actions');
    const lines = [...result.rows, ...result.rejected].map(({ line }) => line);
    expect([...new Set(lines)].toSorted()).toEqual([2, 3, 4]);
  });
});

describe('a head goes on in the next row', () => {
  test.each<[string, Texts]>([
    [
      'below what reaches over several columns',
      [
        ['年份', '产出', '', '人员'],
        ['', '甲类', '乙类', '丙类'],
        ['2023', '1', '2', '3'],
      ],
    ],
    [
      'where all of it has names below a line of groups',
      [
        ['基本信息', '', '经济指标', ''],
        ['集群名称', '省份', '产值（亿元）', '企业数'],
        ['甲集群', '吉林', '', ''],
      ],
    ],
    [
      'in the other language',
      [
        ['地区', '企业数', '利润'],
        ['Region', 'Enterprises', 'Profit'],
        ['长春', '无', '无'],
      ],
    ],
    [
      'with its units',
      [
        ['年份', '企业数', '产值'],
        ['单位', '家', '（万元）'],
        ['2023', '22', '1184000'],
      ],
    ],
    [
      'with its years',
      [
        ['地区', '从业人员', ''],
        ['', '2023年', '2024年'],
        ['长春市', '3', '4'],
      ],
    ],
  ])('%s', (_name, rows) => {
    expect(headOf(rows)).toEqual([1, 2]);
  });
});
