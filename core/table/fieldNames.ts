import { factCatalogue, factIds } from '../model/facts/catalogue.ts';
import type { TableField } from './fields.ts';
import { type Label, labelOf } from './label.ts';

/** What the heads of offices call each field, as `Label.key` has it. */
const names: Readonly<Partial<Record<TableField, readonly string[]>>> = {
  year: ['年份', '年度', '年', '时间', '期间', 'year', 'period'],
  figure: ['指标', '指标名称', '数据项', '数据项名称', 'figure', 'indicator', 'fact'],
  value: ['数值', '值', '数据', '指标值', '总量指标', '绝对值', 'value', 'amount'],
  unit: ['单位', '计量单位', 'unit'],
  name: [
    '集群名称',
    '产业集群名称',
    '特色产业集群名称',
    '集群',
    '产业集群',
    '名称',
    'cluster',
    'clustername',
    'nameofcluster',
    'nameofthecluster',
    'name',
  ],
  province: ['省', '省份', '省市', '省市区', '所属省份', '所在省', '省自治区直辖市', 'province'],
  city: ['市', '地市', '地级市', '所在市', '城市', '市州', '市地州盟', 'city', 'prefecture'],
  county: ['县', '区县', '县区', '县市区', '市县区', '所在区县', '所在县', 'county', 'district'],
  place: ['所在地', '所在地区', '地区', '所在区域', '区域', '属地', 'place', 'location', 'region', 'area'],
  'division-code': ['行政区划代码', '区划代码', '行政区划', 'divisioncode', 'areacode'],
  industry: [
    '行业',
    '产业',
    '行业类别',
    '所属行业',
    '行业名称',
    '主导产业',
    '主导行业',
    '产业领域',
    '行业大类',
    '行业门类',
    '行业代码',
    '按行业分',
    'industry',
    'sector',
  ],
  'founded-year': [
    '形成年份',
    '形成时间',
    '成立年份',
    '成立时间',
    '成立年',
    '成立日期',
    '设立时间',
    '设立年份',
    '创立年份',
    '创建时间',
    '建立时间',
    'founded',
    'foundedyear',
    'yearfounded',
    'foundingyear',
    'established',
  ],
  enterprises: [
    '企业数',
    '企业数量',
    '企业个数',
    '企业家数',
    '企业单位数',
    '企业法人单位',
    '企业法人单位数',
    '法人单位',
    '法人单位数',
    '单位数',
    '集群企业数',
    'firms',
    'enterprises',
    'numberoffirms',
    'numberofenterprises',
    'companies',
  ],
  'new-enterprises': [
    '新增',
    '新增企业',
    '新增企业数',
    '新设企业数',
    '当年新增企业数',
    '新登记企业数',
    'newfirms',
    'newenterprises',
  ],
  employment: [
    '从业人员',
    '从业人员数',
    '从业人数',
    '就业人员',
    '就业人员数',
    '就业人数',
    '职工人数',
    '用工人数',
    '平均用工人数',
    '就业平均人数',
    '单位就业平均人数',
    '期末从业人员',
    '期末从业人员数',
    '年末从业人员数',
    'employment',
    'employees',
    'employedpersons',
    'personsemployed',
  ],
  'local-employment': ['本地从业人员', '全部从业人员', '全部从业人员数', 'localemployment'],
  'reference-cluster-employment': ['全省该产业从业人员', '全省同行业从业人员'],
  'reference-employment': ['全省从业人员', '全省从业人员数', '全省全部从业人员'],
  output: [
    '总产值',
    '工业总产值',
    '集群产值',
    '集群总产值',
    'output',
    'grossoutput',
    'grossindustrialoutput',
  ],
  'reference-output': ['全省工业总产值', '全省工业产值'],
  'value-added': ['工业增加值', 'valueadded', 'industrialvalueadded'],
  exports: ['出口', '出口交货值', '出口总额', '出口金额'],
  'rd-spending': [
    '研发投入',
    '研发费用',
    '研发支出',
    '研发经费支出',
    '研发经费投入',
    'r&d经费',
    'r&d经费支出',
    'r&dspending',
    'rdspending',
  ],
  'leading-firm-share': ['龙头占比', '最大企业占比', '首位企业占比', '龙头企业产值占比', 'leadingfirmshare'],
  revenue: ['营业收入', '主营业务收入', '营收', '年营业收入', 'revenue', 'turnover', 'sales'],
  population: ['总人口', '年末总人口', '常住人口', '年末常住人口', 'population', 'totalpopulation'],
  action: [
    '行动项',
    '行动',
    '任务',
    '工作任务',
    '重点任务',
    '工作事项',
    '事项',
    '措施',
    '工作内容',
    'action',
    'task',
    'measure',
  ],
  owner: [
    '责任人',
    '责任单位',
    '牵头单位',
    '承办单位',
    '主责单位',
    '负责人',
    '责任部门',
    '牵头部门',
    'owner',
    'responsible',
    'leadingbody',
    'lead',
  ],
  'start-on': ['开始', '开始日', '开始日期', '开始时间', '启动时间', '启动日期', 'start', 'startdate'],
  'due-on': [
    '到期日',
    '到期',
    '到期日期',
    '完成时限',
    '完成时间',
    '完成日期',
    '截止日期',
    '截止时间',
    '办理时限',
    '时限',
    'duedate',
    'due',
    'deadline',
  ],
  status: ['状态', '进展状态', '办理状态', '完成情况', 'status'],
  progress: ['进度', '完成进度', '办理进度', '完成率', 'progress'],
  gdp: ['地区生产总值', '生产总值', '国内生产总值', 'gdp', 'grossregionalproduct'],
};

const ofCatalogue: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  factIds.map((id) => {
    const { name } = factCatalogue[id];
    return [id, [labelOf(name.zh).key, labelOf(name.en).key]];
  }),
);

export const namesOf = (field: TableField): readonly string[] => [
  ...(names[field] ?? []),
  ...(ofCatalogue[field] ?? []),
];

/** Words that make another figure of the one that they stand with: rates, shares, parts. */
const derivedForm =
  /增长|增速|增幅|同比|环比|比上年|占|比重|构成|人均|排名|位次|rate|growth|share|percapita|percent/u;

export const isDerived = ({ key, keyEn }: Pick<Label, 'key' | 'keyEn'>): boolean =>
  derivedForm.test(key) || derivedForm.test(keyEn);

const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** How much of a name has to agree for it to be similar: short words stand in too many others. */
const longEnough = (name: string): boolean => name.length >= (isHan(name) ? 3 : 7);

export interface Match {
  readonly field: TableField;
  readonly by: 'name' | 'similar';
}

/** The field that a label names, among some; by its whole name before its end or beginning, the longest first. */
export function matchField(label: Pick<Label, 'key' | 'keyEn'>, fields: readonly TableField[]): Match | null {
  const keys = [label.key, label.keyEn].filter((key) => key !== '');
  const called = (key: string) => fields.find((field) => key !== '' && namesOf(field).includes(key));
  const whole = called(label.key) ?? called(label.keyEn);
  if (whole !== undefined) {
    // Of two languages the first decides; where only the other is known, they may speak of different things.
    return { field: whole, by: called(label.key) === undefined ? 'similar' : 'name' };
  }
  if (isDerived(label)) {
    return null;
  }
  const [best] = fields
    .flatMap((field) => namesOf(field).map((name) => ({ field, name })))
    .filter(({ name }) => longEnough(name) && keys.some((key) => key.endsWith(name) || key.startsWith(name)))
    .toSorted((a, b) => b.name.length - a.name.length);
  return best === undefined ? null : { field: best.field, by: 'similar' };
}
