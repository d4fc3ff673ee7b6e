import { factCatalogue, factIds } from '../model/facts/catalogue.ts';
import type { TableField } from './fields.ts';
import { figureNames } from './figureNames.ts';
import { type Label, labelOf } from './label.ts';
import { periodNames } from './periodNames.ts';

/** What the heads of offices call each field of words and years, as `Label.key` has it. */
const otherNames: Readonly<Partial<Record<TableField, readonly string[]>>> = {
  ...periodNames,
  figure: ['指标', '指标名称', '数据项', '数据项名称', 'figure', 'indicator', 'fact'],
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
  action: [
    '行动项',
    '行动',
    '任务',
    '工作任务',
    '重点任务',
    '重点工作',
    '重点工作任务',
    '重点事项',
    '主要任务',
    '任务名称',
    '任务内容',
    '工作措施',
    '具体措施',
    '工作举措',
    '举措',
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
  status: [
    '状态',
    '进展状态',
    '办理状态',
    '完成状态',
    '当前状态',
    '推进状态',
    '完成情况',
    '办结情况',
    'status',
    'currentstatus',
    'implementationstatus',
  ],
  progress: [
    '进度',
    '完成进度',
    '办理进度',
    '完成率',
    'progress',
    '完成比例',
    '进展',
    '进展情况',
    '工作进展',
    '工作进展情况',
    '推进情况',
    '进度情况',
    '落实情况',
    '办理情况',
    '实施情况',
    '执行情况',
    '完成度',
    '完成百分比',
    'completion',
    'percentcomplete',
    '%complete',
  ],
  spent: ['已支出', '已支出金额', '支出', '已使用资金', 'spent', 'amountspent'],
  note: ['进展说明', '最新进展说明', 'lastnote', 'latestnote'],
  'of-cluster': ['集群', '所属集群', 'cluster'],
  'action-id': ['行动项编号', '行动项编号勿改', 'actionid', 'actioniddonotchange'],
  'action-stand': ['导出时状态', '导出时状态勿改', 'standatexport', 'standatexportdonotchange'],
};

const names: Readonly<Partial<Record<TableField, readonly string[]>>> = { ...otherNames, ...figureNames };

const ofCatalogue: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  factIds.map((id) => {
    const { name } = factCatalogue[id];
    return [id, [labelOf(name.zh).key, labelOf(name.en).key]];
  }),
);

const byField = new Map<string, readonly string[]>(
  [...new Set([...Object.keys(names), ...factIds])].map((field) => [
    field,
    // A figure is best called as the program calls it.
    [...(ofCatalogue[field] ?? []), ...(Object.entries(names).find(([each]) => each === field)?.[1] ?? [])],
  ]),
);

export const namesOf = (field: TableField): readonly string[] => byField.get(field) ?? [];

/** Columns that stand beside those that are read. */
const otherHeads = [
  '序号',
  '编号',
  '行次',
  '项目',
  '内容',
  '备注',
  '说明',
  '姓名',
  '日期',
  'no',
  'item',
  'notes',
  'remarks',
];

const allNames: ReadonlySet<string> = new Set([
  ...Object.values(names).flat(),
  ...Object.values(ofCatalogue).flat(),
  ...otherHeads,
]);

/** Whether the head of a column may be called so: by its whole name. */
export const isFieldName = ({ key, keyEn }: Pick<Label, 'key' | 'keyEn'>): boolean =>
  allNames.has(key) || allNames.has(keyEn);
