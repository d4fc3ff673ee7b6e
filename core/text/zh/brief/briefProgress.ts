import type { briefProgress as source } from '../../en/brief/briefProgress.ts';
import type { Translation } from '../../message.ts';

export const briefProgress = {
  file: '进展简报',
  titleCluster: (p) => `${p.name}：行动项进展`,
  title: (p) => {
    if (p.late + p.blocked + p.stalled === 0) {
      return '没有逾期，没有停滞';
    }
    const parts = [
      p.late === 0 ? '' : `${p.late}项逾期`,
      p.blocked === 0 ? '' : `${p.blocked}项受阻`,
      p.stalled === 0 ? '' : `${p.stalled}项停滞`,
    ];
    return parts.filter(Boolean).join('，');
  },
  summary: (p) =>
    `共${p.total}项行动：${[
      `逾期${p.late}项`,
      p.blocked && `受阻${p.blocked}项`,
      `停滞${p.stalled}项`,
      `按期推进${p.due}项`,
      `已办结${p.done}项`,
      p.dropped && `放弃${p.dropped}项`,
    ]
      .filter(Boolean)
      .join('，')}。`,
  spent: (p) =>
    [
      p.planned === '' ? `已支出${p.spent}。` : `已支出${p.spent}，占计划${p.planned}的${p.share}。`,
      p.silent === 0 ? '' : `另有${p.silent}项未填支出。`,
    ].join(''),
  nothingSaid: (p) => `所涉对策计划投入${p.planned}，各项支出均未填报。`,
  caption: '行动项的进展',
  head: (p) => {
    const name = {
      late: '逾期',
      blocked: '受阻',
      stalled: '停滞（60天没有新记录）',
      due: '按期推进',
      done: '已办结',
      dropped: '放弃',
    }[p.group];
    const more = p.rest === 0 ? '' : p.isAll ? '，见跟进清单' : `，另有${p.rest}项见跟进清单`;
    return `${name}${p.count}项${more}`;
  },
  last: '最近记录',
  lateBy: (p) => `${p.date}，逾期${p.days}天`,
  record: (p) => `${p.date}：${p.note}`,
  noRecord: '没有记录',
  indicators: '行动所盯的指标',
  tooEarly: '此后尚无完成的评估，指标是否变化须待下次评估完成。指标变化未必由行动引起。',
  caution: '变化按九成区间判断，未必由行动引起。',
  indicator: '指标（得分0至100）',
  outcome: '结果',
  moved: (p) =>
    ({
      reached: '达到目标',
      better: '确有改善',
      worse: '确有下降',
      'within-noise': '误差以内',
      same: '没有变化',
      unknown: '不详',
    })[p.outcome],
  unknown: '不详',
} as const satisfies Translation<typeof source>;
