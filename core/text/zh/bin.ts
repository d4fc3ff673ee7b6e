import type { bin as source } from '../en/bin.ts';
import type { Translation } from '../message.ts';

export const bin = {
  title: '最近删除',
  lede: (p) =>
    `删除的内容在此保留${p.days}天，可连同所含内容一并恢复。期满后在程序启动时彻底删除，删除前先做备份。`,
  empty: '最近三十天没有删除任何内容。',
  loadFailed: '删除的内容读取失败。',
  caption: '已删除的集群、评估和行动项',
  what: '内容',
  holds: '包含',
  deleted: '删除时间',
  left: '保留期',
  acts: '操作',
  kindOf: (p) => ({ cluster: '集群', assessment: '评估', action: '行动项' })[p.kind],
  assessmentOf: (p) => `${p.cluster}，${p.date}`,
  contents: (p) =>
    [
      p.assessments > 0 && `${p.assessments}份评估`,
      p.answers > 0 && `${p.answers}个答案`,
      p.actions > 0 && `${p.actions}项行动`,
    ]
      .filter(Boolean)
      .join('，'),
  daysLeft: (p) => `还有${p.days}天`,
  lastDays: '至以后某次启动',
  restore: '恢复',
  restoreOf: (p) => `恢复：${p.name}`,
  restored: (p) => `已恢复：${p.name}`,
  restoreFailed: '未能恢复。',
} as const satisfies Translation<typeof source>;
