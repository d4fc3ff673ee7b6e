import type { planOptions as source } from '../en/planOptions.ts';
import type { Translation } from '../message.ts';

const list = (names: readonly string[]): string => names.map((name) => `“${name}”`).join('、');

export const planOptions = {
  name: '其他方案',

  limits: '限制条件',
  limitsOf: (p) => `限制条件（已设${p.count}项）`,
  limitsTitle: '方案的限制条件',
  limitsHelp: '留空即不限。对策所在期次取其时限，且不早于其必要前提。',
  phase: '期次',
  phaseBudget: '费用上限，百万元',
  phaseCount: '对策数上限',
  body: '责任主体',
  bodyCount: '牵头对策数上限',
  phaseBudgetOf: (p) => `${p.name}：费用上限，百万元`,
  phaseCountOf: (p) => `${p.name}：对策数上限`,
  bodyCountOf: (p) => `${p.name}：牵头对策数上限`,
  moneyInvalid: '须填写不小于0的数字。',
  countInvalid: '须为0至52的整数。',
  exclusions: '互斥的对策',
  exclusionsHelp: '每组至多一项入选。',
  exclusionsNone: '尚未设置。',
  exclusionNew: '新增一组互斥对策',
  exclusionFirst: '对策一',
  exclusionSecond: '对策二',
  exclusionAdd: '加入此组',
  exclusionMember: '另一项对策',
  exclusionMemberAdd: '并入该组',
  exclusionRemove: (p) => `移除互斥组：${list(p.names)}`,
  exclusionRemoved: '已移除该组。',
  remove: '移除',
  choose: '选择对策',
  limitsCleared: '已取消全部限制。',
  limitsClear: '取消全部限制',
  measures: (p) => `${p.count}项对策`,
} as const satisfies Translation<typeof source>;
