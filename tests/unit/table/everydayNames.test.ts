import { describe, expect, test } from 'vitest';
import { type AmountField, fieldsOf, isAmountField } from '../../../core/table/fields.ts';
import { labelOf } from '../../../core/table/label.ts';
import { isPart, matchField } from '../../../core/table/matchField.ts';

const amounts = [...new Set([...fieldsOf.facts, ...fieldsOf.reference])].filter(isAmountField);
const fieldOf = (text: string) => matchField(labelOf(text), amounts)?.field ?? null;

/** As yearbooks, bulletins and offices call them. */
const everyday: Readonly<Record<AmountField, readonly string[]>> = {
  enterprises: [
    ...[
      '企业数（家）',
      '企业户数',
      '企业总户数',
      '集群企业总户数',
      '总户数',
      '企业数目',
      '企业家数',
      '市场主体',
    ],
    ...[
      '市场主体数',
      '市场主体总户数',
      '经营主体数量',
      '入驻企业数',
      '注册企业（户）',
      '在营企业数',
      '法人企业数',
    ],
    ...['企业法人单位数', '集群内企业数', '园区企业个数', '年末企业数', 'Number of enterprises', 'Companies'],
    ...['Registered enterprises', 'Corporate enterprises', 'Legal entities', 'Enterprises at year-end'],
  ],
  'new-enterprises': [
    ...[
      '新增企业数',
      '当年新增企业',
      '新增市场主体（户）',
      '新设企业',
      '新登记企业数',
      '年内新注册企业',
      '新增企业户数',
    ],
    ...[
      'New enterprises',
      'Newly registered firms',
      'Number of new companies',
      'Newly established enterprises',
    ],
  ],
  employment: [
    ...[
      '从业人员',
      '年末职工',
      '年末职工人数',
      '职工总数',
      '从业人员年平均人数',
      '从业人员平均人数',
      '全部从业人员年平均人数',
    ],
    ...[
      '年平均从业人员',
      '就业人数',
      '吸纳就业（人）',
      '吸纳就业人数',
      '员工总数',
      '用工人数',
      '平均用工人数',
      '就业',
    ],
    ...[
      'Average number of employed persons',
      'Employees',
      'Number of employees',
      'Persons employed',
      'Workforce',
    ],
    ...['Annual average number of employees', 'Staff (persons)', 'Jobs', 'Total employment'],
  ],
  'local-employment': ['本地全部从业人员', '全县从业人员', '全区就业人员', 'Local employment', 'Local jobs'],
  'reference-cluster-employment': ['全省该行业从业人员', '全国同行业就业人员数', '参照区域该产业从业人员'],
  'reference-employment': [
    '全省就业人员',
    '全国从业人员总数',
    'National employment',
    'Provincial employment',
  ],
  output: [
    ...[
      '产值',
      '年产值（亿元）',
      '年总产值',
      '工业总产值',
      '产业规模',
      '产值规模',
      '全口径产值',
      '现价总产值',
      '总产出',
    ],
    ...[
      '实现产值',
      '全年完成工业总产值',
      'Gross output',
      'Gross output value',
      'Annual output',
      'Industrial output',
    ],
  ],
  'reference-output': ['全省工业总产值', 'Provincial industrial output'],
  'value-added': [
    '实现增加值',
    '工业增加值',
    '产业增加值',
    'Gross value added',
    'Value added of industry',
    'GVA',
  ],
  exports: [
    ...[
      '出口额',
      '外贸出口',
      '外贸出口额',
      '外贸出口总额',
      '出口创汇',
      '出口交货值',
      '年出口额',
      '出口总值',
      '出口产值',
    ],
    ...['Exports', 'Total exports', 'Export value', 'Export delivery value', 'Value of exports'],
  ],
  'rd-spending': [
    ...[
      '研究与试验发展(R&D)经费',
      '研究与试验发展（R&D）经费支出',
      '研究与试验发展经费内部支出',
      'R&D经费内部支出',
    ],
    ...[
      'R&D经费投入',
      'R&D经费',
      'R&D投入',
      '企业R&D经费支出',
      '研发经费内部支出',
      '研究开发费用',
      '年研发投入',
      '科研经费',
    ],
    ...['R&D expenditure', 'Expenditure on R&D', 'Intramural R&D expenditure', 'R&D costs', 'R&D spending'],
    ...['Research and development expenditure'],
  ],
  'leading-firm-share': [
    ...[
      '龙头企业占比',
      '龙头企业产值占集群总产值比重',
      '龙头企业产值占集群产值的比重（%）',
      '第一大企业占比',
    ],
    ...['Largest firm’s share', 'Leading firm share', 'Share of the largest enterprise', 'Top firm share'],
  ],
  revenue: [
    '营业总收入',
    '营业收入',
    '主营业务收入',
    '销售收入',
    '年营业收入',
    'Operating revenue',
    'Revenue',
  ],
  population: ['年末常住人口', '总人口', '人口数', 'Resident population', 'Population (year-end)'],
  gdp: ['地区生产总值', '全市地区生产总值', 'GDP', '全省生产总值', 'Gross domestic product', 'Regional GDP'],
};

describe.each(Object.entries(everyday))('%s', (field, names) => {
  test.each(names)('is called "%s"', (name) => {
    expect(fieldOf(name)).toBe(field);
  });
});

test.each([
  ...[
    '规模以上工业企业单位数',
    '规上工业总产值',
    '高新技术企业户数',
    '新增规上企业数',
    '个体市场主体',
    '小微企业户数',
  ],
  ...['R&D人员', 'R&D经费外部支出', 'R&D经费投入强度', '研发经费增长', '政府研发投入'],
  ...[
    '在岗职工人数',
    '女职工人数',
    '城镇新增就业人数',
    '带动就业人数',
    '高校毕业生就业人数',
    '企业平均产值',
    '户均产值',
  ],
  ...[
    '新产品产值',
    '进出口总额',
    '服务贸易出口',
    '人均增加值',
    '农业总产值',
    '高技术产业增加值',
    '前五企业产值占比',
  ],
  ...[
    'Designated size enterprises',
    'R&D personnel',
    'Female employees',
    'New product output',
    'Exports of services',
  ],
  ...['R&D intensity', 'Imports and exports', 'Output per employee', 'Growth of exports'],
])('"%s" is no figure but a part of one, or made of it', (name) => {
  expect(fieldOf(name)).toBeNull();
  expect(isPart(labelOf(name), amounts)).toBe(true);
});
