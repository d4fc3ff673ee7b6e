import type { briefMeasures as source } from '../../en/brief/briefMeasures.ts';
import type { Translation } from '../../message.ts';

export const briefMeasures = {
  sheet: '对策表',
  number: '序号',
  measure: '对策',
  answers: '针对的成因',
  lead: '牵头单位',
  support: '配合单位',
  due: '完成时限',
  cost: '费用（万元）',
  estimated: '估算',
  firstStep: '第一步',
  success: '成效标志',
  share: '入选率',
  status: '进展',
  isEstimated: (p) => (p.is ? '是' : '否'),
  ofFinding: (p) => `${p.name}（发现${p.place}）`,
  standing: (p) =>
    ({
      planned: '',
      due: `在办，${p.progress}%`,
      late: `逾期，${p.progress}%`,
      stalled: `停滞，${p.progress}%`,
      done: '已办结',
    })[p.standing],
  total: (p) => `合计${p.count}项`,
  ofWhichEstimated: (p) => `其中估算${p.cost}万元`,
  note: (p) => `${p.cluster}\u3000简报日期${p.date}\u3000记录${p.record}`,
  file: '对策表',

  meeting: '会议用',
  export: '对策表（XLSX）',
  exported: (p) => `对策表已导出到${p.path}`,
} as const satisfies Translation<typeof source>;
