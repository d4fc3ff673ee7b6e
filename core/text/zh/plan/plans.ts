import type { plans as source } from '../../en/plan/plans.ts';
import type { Translation } from '../../message.ts';

const list = (names: readonly string[]): string => names.map((name) => `“${name}”`).join('、');

export const plans = {
  sufficient: '够用',
  balanced: '均衡',
  full: '充分',
  own: '自拟',
  together: (p) => `${p.names.slice(0, -1).join('、')}与${p.names.at(-1) ?? ''}`,
  recommended: '推荐',
  sufficientRule: (p) => `高于${p.target}的成因最少，费用最省`,
  balancedRule: (p) => `达到充分方案成效的${p.share}，费用最省`,
  fullRule: '成效最大，其次费用最省',
  ownRule: '自行组合',
  notBalanced: (p) =>
    `没有方案既达到充分方案成效的${p.share}，又使高于目标的成因与够用方案同样少。均衡方案以成因为先。`,

  head: (p) =>
    `${p.name}方案${p.count}项、${p.cost}${
      { none: '', all: '，费用均为估算', part: `，其中估算${p.part}` }[p.estimate]
    }`,
  headNoTrouble: '没有构成问题的成因，无须方案',
  headNotJudged: '答案不足，尚不能排方案',
  headNoType: '形成类型未定，尚无方案',
  headContradiction: '现有限制下没有方案',
  headNothingFits: '现有限制下没有能消减问题的对策',
  lede: (p) =>
    p.left === 0
      ? `预计消减问题的${p.share}，没有成因仍高于${p.target}。`
      : `预计消减问题的${p.share}，仍有${p.left}项成因高于${p.target}。`,
  accept: (p) => `采纳${p.name}方案`,
  toRanking: '看排序',
  enterCosts: '填写费用',

  table: '各方案对照',
  rowValue: '预计消减问题',
  ofTrouble: '占全部问题',
  rowMeasures: '对策',
  rowCost: '费用',
  rowEstimated: '其中按档估算',
  rowLeft: (p) => `仍高于${p.target}的成因`,
  rowBudget: '预算',
  rowDraws: '同等费用中消减最多',
  measures: (p) => `${p.count}项`,
  none: '无',
  causes: (p) => `${p.count}项`,
  classes: (p) =>
    [
      p.high > 0 ? `高档${p.high}项` : '',
      p.medium > 0 ? `中档${p.medium}项` : '',
      p.low > 0 ? `低档${p.low}项` : '',
    ]
      .filter(Boolean)
      .join('、'),
  noBudget: '未设',
  budgetLeft: (p) => `余${p.amount}`,
  budgetOver: (p) => `超${p.amount}`,
  drawsPending: '正在重算',
  robust: '稳健',
  fair: '较稳健',
  tie: '难分先后',
  sparing: '以少留成因为先',
  costLabel: (p) => `填写${p.entered}，估算${p.estimated}`,
  estimated: '估',
  estimatedLong: '估算',
  estimateNote: (p) =>
    `费用未填，按档计：低档${p.low}、中档${p.medium}、高档${p.high}，抽样时在该档范围内变动。填写实际费用后自动重算。`,

  frontier: '增加投入的成效',
  frontierLabel: (p) => `最优方案消减问题的比例随费用变化，费用至${p.most}。${p.plans.join('；')}`,
  frontierAxis: '预计消减，占全部问题的百分比',
  frontierPlan: (p) => `${p.name}：${p.cost}消减${p.share}`,
  frontierBudget: (p) => `预算${p.budget}`,
  frontierBeyond: '预算以外的部分以浅色画出，不提供方案。',

  inAll: '各方案都有',
  onlyOne: (p) => `${p.name}方案的对策`,
  adds: (p) => `${p.name}方案增加`,
  leavesOut: (p) => `不再包含${list(p.names)}。`,
  sum: (p) => `${p.count}项，${p.cost}`,

  choose: (p) => `选定${p.name}方案`,
  chooseReason: (p) => `选定${p.name}方案的理由`,
  chosen: (p) => `已选定${p.name}方案。理由：${p.reason}`,
  inForce: (p) => `现按推荐取${p.name}方案。`,
  chosenStep: '选定方案',
  chosenNotice: (p) => `已选定${p.name}方案。`,
  back: '改回推荐方案',
  backNotice: '已改回推荐方案。',
  makeOwn: '自拟方案',
  trust: (p) => `${p.name}方案：${p.share}的抽样中，同等费用下没有更好的组合。`,
  trustTie: (p) => `其余抽样中另有消减更多的组合，但高于${p.target}的成因未必同样少。`,
  trustCosts: '填写实际费用后，推荐可能改变。',
} as const satisfies Translation<typeof source>;
