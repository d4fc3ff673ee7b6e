import type { explain as source } from '../../en/plan/explain.ts';
import type { Translation } from '../../message.ts';

export const explain = {
  name: '说明',

  why: '为何在前',
  compareWith: '与哪项对策比较',
  ranked: (p) => `${p.rank}\u3000${p.name}`,
  ahead: (p) => `“${p.first}”预计比“${p.second}”多消减问题的${p.difference}。`,
  equal: (p) => `“${p.first}”与“${p.second}”价值相同。`,
  differences: (p) => `权重×所值之差：向右有利于“${p.first}”，向左有利于“${p.second}”`,
  differenceDetail: (p) => `${p.weight}×（${p.first}−${p.second}）`,
  differenceTotal: '相差',
  weightSwap: (p) =>
    `“${p.criterion}”的权重由${p.from}${p.rises ? '升至高于' : '降至低于'}${p.to}、其余按比例调整时，两者位次互换。`,
  weightSwapNone: '只改一项权重，两者位次不会互换。',
  scoreSwap: (p) =>
    `“${p.name}”的“${p.criterion}”得分由${p.from}${p.rises ? '升至高于' : '降至低于'}${p.to}时，两者位次互换。`,
  scoreSwapNone: '只改一项得分，两者位次不会互换。',

  scores: '各准则得分',
  criterion: '准则',
  computed: '计算值',
  own: '自定',
  ownScore: '自定得分',
  ownScoreOf: (p) => `自定得分：${p.name}`,
  changeOf: (p) => `修改自定得分：${p.name}`,
  removeOf: (p) => `取消自定得分：${p.name}`,
  noOwn: '未自定',
  scoreField: '自定得分，0至100',
  scoreInvalid: '须填写0至100的数字。',
  reason: '理由',
  reasonHint: '写入政策简报。',
  reasonMissing: '须写明理由。',
  record: '记录自定得分',
  removed: (p) => `已取消“${p.name}”的自定得分。`,
  ownHelp: '自定得分在排序、方案和抽样中代替计算值，两者并列显示。',
  marked: (p) => `自定得分：${p.names.join('、')}`,
  recomputing: '正在重算排序',

  ownStage: '自定阶段',
  ownStageSet: '自定阶段',
  ownStageChange: '修改自定阶段',
  ownStageRemove: '取消自定阶段',
  ownStageRemoved: '已取消自定阶段。',
  ownStageRecord: '记录自定阶段',
  stage: '阶段',
  decidedStage: (p) =>
    p.computed === null
      ? `自定为${p.stage}。规则尚未给出阶段。`
      : `自定为${p.stage}。规则判为${p.computed}，其概率见上。`,
  reasonGiven: (p) => `理由：${p.reason}`,

  sourceOf: (p) => `数字来源：${p.name}`,
  open: (p) => `${p.name}${p.number}：查看来源`,
  valueOf: (p) => `“${p.name}”的价值`,
  scoreOf: (p) => `“${p.name}”的${p.criterion}`,
  weights: '准则权重',
  shareOf: (p) => `“${p.name}”的抽样占比`,
  costOf: (p) => `“${p.name}”的费用`,
  planValue: '方案预计消减',
  planCost: '方案费用',
  sum: '合计',
  score: '得分',
  worth: '所值',
  weight: '权重',
  contribution: '贡献',
  valueFormula: (p) =>
    `预计消减＝完全落实时的消减×可望落实的比例＝${p.relief}%×${p.delivery}＝问题的${p.value}%`,
  worthFormula: '所值：缓解即其得分，其余准则为缓解×得分÷100。各项贡献＝权重×所值。',
  contributionFormula: (p) =>
    `贡献＝权重×缓解×得分÷100＝${p.weight}×${p.relief}×${p.score}÷100＝问题的${p.contribution}`,
  reliefContribution: (p) => `贡献＝权重×缓解＝${p.weight}×${p.relief}＝问题的${p.contribution}`,
  ownInstead: (p) => `以自定得分${p.own}代替计算值${p.computed}。理由：${p.reason}`,

  cause: '成因',
  severity: '严重度',
  ofTrouble: '占问题',
  effectShare: '消减比例',
  ofTroubleFormula:
    '问题＝该类型各成因的Σ计入系数×严重度。计入系数在严重度30及以下为0，50及以上为1，其间按比例。',
  typeFactor: '类型系数',
  effect: '效果',
  reliefNone: '未涉及成为问题的成因：缓解为0，价值亦为0。',
  reliefFormula: (p) => `缓解＝Σ占问题×消减比例×类型系数＝问题的${p.score}（完全落实时）`,
  probability: '概率',
  points: '分值',
  product: '乘积',
  fitFormula: (p) =>
    `阶段契合＝Σ概率×分值＝${p.score}。对策适用的阶段为${p.recommended}分，其他阶段为${p.other}分。`,
  feasibilityFormula: (p) =>
    `可行性＝Σ概率×分值＝${p.score}。分值＝100×能牵头的最佳主体在该阶段的权重÷该阶段最大权重；几个主体分担的，减去协调损耗。`,
  speedFormula: (p) => `速度由时限决定：${p.horizon}为${p.score}分。`,
  acceptanceFormula: (p) => `接受度${p.level}级为${p.score}分：1至5级依次为0、25、50、75、100分。`,
  acceptanceDefault: (p) => `接受度未评定，按${p.score}分计。`,

  pointsGiven: '分数',
  place: '位次',
  weightPoints: '权重＝分数÷Σ分数。',
  weightKnowledge: '权重＝分数÷Σ分数；分数取知识库默认值。',
  weightOrder: (p) => `第i位的权重＝1/${p.count}×Σ1/k，k由i至${p.count}（排序质心法）。`,
  weightPairwise: '权重为两两比较矩阵的主特征向量。',
  toPriorities: '打开准则权重',

  shareFormula: (p) =>
    `占比＝入选推荐方案同等费用下最优方案的抽样次数÷抽样次数＝${p.count}÷${p.draws}＝${p.share}`,
  shareError: (p) => `标准误${p.error}：仅抽样的偶然性就会使占比变动这么多。`,
  shareTopTen: (p) => `${p.draws}次抽样中，${p.share}的次数价值列前十。`,
  costGiven: (p) => `${p.cost}：由本人填写。`,
  costClass: (p) => `估算${p.cost}：费用未填，取该档的中间值。${p.meaning}`,
  costRange: (p) => `抽样时在${p.low}至${p.high}之间变动。`,

  countedShare: '计入比例',
  delivery: '落实比例',
  marginal: '无此项则少',
  marginalFormula:
    '无此项则少：去掉该项，方案少消减的部分。几项对策针对同一成因时有重叠，故各项之和不等于方案的价值。',
  countedShareFormula: '计入比例：起铺垫作用的对策未入选且仍有必要时，小于1。',
  costColumn: '万元',
  before: '实施前',
  after: '预计实施后',
  relieved: '消减',
  planValueFormula: (p) => `预计消减＝Σ占问题×（1−Π（1−各项消减比例×落实比例））＝${p.value}`,
  planOverlap: '几项对策针对同一成因时，每项只缓解其余对策留下的部分。',
  planCostFormula: (p) => `方案费用＝Σ各项费用＝${p.cost}`,
  planCostEstimated: (p) => `其中按档估算${p.estimated}。`,
  planMeasures: '各项对策的作用',
} as const satisfies Translation<typeof source>;
