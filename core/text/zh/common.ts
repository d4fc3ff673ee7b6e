import type { common as source } from '../en/common.ts';
import type { Translation } from '../message.ts';

export const common = {
  appName: '集群决策台',
  cancel: '取消',
  close: '关闭',
  undo: '撤销',
  change: '修改',
  remove: '删除',
  back: '返回',
  tryAgain: '重试',
  notProvided: '未填写',
  none: '无',
  money: (p) => `${p.amount}${p.isLarge ? '亿元' : '万元'}`,
  sampleLabel: '示例数据 · 数字仅供说明',
  paperSection: (p) => `论文${p.section}`,
  evidence: (p) => `证据${p.grade}`,
} as const satisfies Translation<typeof source>;
