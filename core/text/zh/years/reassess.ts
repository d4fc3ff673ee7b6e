import type { reassess as source } from '../../en/years/reassess.ts';
import type { Translation } from '../../message.ts';

export const reassess = {
  carried: '沿用上次的内容',
  typing: '形成类型',
  weights: '权重',
  measures: '接受程度和费用',
  title: (p) => `沿用${p.year}年，${p.left}项待确认`,
  why: '确认或改动之前按上次的答案计算，结果为暂定。',
  first: (p) => `先看${p.count}项`,
  rest: (p) => `其余${p.count}项`,
  restNote: '证据较好，不超过两年，也不是对策要改善的指标。',
  reason: (p) => ({ aimed: '对策要改善', weak: '证据弱', old: '超过两年' })[p.reason],
  holds: '仍然有效',
  holdsOf: (p) => `仍然有效：${p.name}`,
  allHold: (p) => `${p.count}项全部仍然有效`,
  mark: '沿用上次，未确认',
  confirmed: (p) => `已确认${p.count}项`,
  more: (p) => `另有${p.count}项`,
} as const satisfies Translation<typeof source>;
