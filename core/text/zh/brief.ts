import type { brief as source } from '../en/brief.ts';
import type { Translation } from '../message.ts';
import { causeClauses, measureFocus } from './shortNames.ts';

const numerals = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const inHan = (n: number): string => numerals[n] ?? String(n);

export const brief = {
  causeClause: (p) => causeClauses[p.id] ?? '',
  measureFocus: (p) => measureFocus[p.id] ?? '',

  findingOfTwo: (p) => `${p.first}，${p.second}`,
  findingOfOne: (p) => `首要成因是${p.first}`,
  findingProvisional: (p) => `初步判断，${p.first}`,
  findingNoneRaised: '各项成因均未达到处置线',
  findingNoCause: '答案不足，尚不能判断成因',
  findingNoType: '形成类型未定，尚不能判断成因',

  planFirst: (p) => `${p.count}项对策入选，${p.focus}先行`,
  planFirstShort: (p) => `${p.count}项对策入选，${p.focus}先行`,
  planCount: (p) => `${p.count}项对策入选`,
  planOverBudget: '仅必选对策已超出预算',
  planInfeasible: '没有方案能满足全部条件',
  planEmpty: '现有条件下没有入选对策',
  planNoType: '形成类型未定，尚不能排方案',

  money: (p) => `${p.tenThousand}万元`,
  moneyLarge: (p) => `${p.hundredMillion}亿元`,
  date: (p) =>
    [`${p.year}年`, p.month === null ? '' : `${p.month}月`, p.day === null ? '' : `${p.day}日`].join(''),
  dateShort: (p) =>
    [`${p.year}年`, p.month === null ? '' : `${p.month}月`, p.day === null ? '' : `${p.day}日`].join(''),
  endOf: (p) => `${p.month}底`,
  moneyCellLarge: (p) => `${p.hundredMillion}亿元`,
  moneyCell: (p) => `${p.tenThousand}万元`,
  comma: '、',
  lastComma: '、',
  inSentence: (p) => p.name,
  semicolon: '；',
  dash: '–',
  withNumber: (p) => `${p.name}（${p.number}）`,
  asSentence: (p) => `${p.text}。`,

  level: (p) => `${p.level}级`,
  unknown: '信息不足',
  notApplicable: '不适用',

  section: (p) => `${inHan(p.n)}、`,
  subsection: (p) => `（${inHan(p.n)}）`,
  annex: (p) => `附录${p.annex}\u3000`,
  figure: (p) => `图${p.n}\u3000`,
  table: (p) => `表${p.n}\u3000`,
  annexTable: (p) => `表${p.annex}${p.n}\u3000`,
  plan: '对策方案',
  followUp: '跟进情况',
  annexRatings: '评分与证据',
  annexData: '图表数据',
  annexMethod: '方法说明',
  annexSources: '来源',

  what: '事项',
  who: '责任单位',
  by: '时限',
  cost: '费用',
  nobodyYet: '尚未明确',

  causesFinding: (p) =>
    p.none
      ? `${p.total}项成因均未达到处置线，最高的是${p.first}，为${p.severity}。`
      : `${p.total}项成因中有${p.raised}项达到处置线，最高的是${p.first}，为${p.severity}。`,
  causesCaption: '主要成因的严重度（0至100），横线为九成区间',
  raisedLine: (p) => `处置线${p.at}`,
  tooFewAnswers: '答案不足',
  dimensionsCaption: '各维度得分（0至100），由低到高，横线为九成区间',
  dimensionsFinding: (p) => `得分最低的维度是${p.lowest}（${p.low}），最高的是${p.highest}（${p.high}）。`,
  dimensionsTooFew: '已答的维度太少，不作比较。',

  planCost: (p) => `合计费用${p.cost}，未设预算上限。`,
  planCostOfBudget: (p) => `合计费用${p.cost}，预算${p.budget}。`,
  planAccepted: '方案已采纳，责任单位和时限与跟进清单一致。',
  planProposed: '方案尚未采纳，责任单位为建议，时限为各阶段期末。',
  planNothing: '依据现有答案还不能建议对策。',
  ownScores: (p) => `以下得分由评估人自定，不用计算值：${p.scores}。`,
  ownScore: (p) => `${p.title}，${p.criterion}${p.score}分（${p.reason}）`,
  planConflict: (p) => {
    switch (p.reason) {
      case 'phase-budget':
        return `“${p.subject}”阶段的必选对策共需${p.needed}，超出该阶段预算：${p.names}。`;
      case 'phase-capacity':
        return `“${p.subject}”阶段的必选对策共${p.needed}项，超出该阶段项数上限：${p.names}。`;
      case 'actor-capacity':
        return `由“${p.subject}”牵头的必选对策共${p.needed}项，超出其牵头上限：${p.names}。`;
      case 'budget':
        return `必选对策共需${p.needed}：${p.names}。`;
      case 'number':
        return `必选对策共${p.needed}项，超出项数上限：${p.names}。`;
      case 'prerequisite':
        return `必选对策的前提已被排除：${p.names}。`;
      case 'exclusion':
        return `互斥的对策同时被列为必选：${p.names}。`;
    }
  },
  phasesCaption: '分阶段对策（入选率：抽样中进入最优方案的比例）',
  phase: (p) => `${p.name}（${p.span}）`,
  inDraws: '入选率',
  noteMark: (p) => `注${p.n}`,
  noteReference: (p) => `（${p.mark}）`,
  nothingLeftOut: '没有匹配而未入选的对策。',
  leftOut: (p) => `未入选${p.count}项，价值较高的有：${p.names}。`,
  excluded: (p) => `评估人排除：${p.names}。`,
  allRelieved: (p) => `方案落实后，预计没有成因仍高于${p.target}。`,
  leftAbove: (p) => `方案落实后，预计仍高于${p.target}的成因：${p.names}。`,

  followUpSummary: (p) =>
    `行动项共${p.total}项：逾期${p.late}，停滞${p.stalled}，在办${p.due}，办结${p.done}。`,
  followUpCaption: '行动项，紧急的在前',
  action: '行动项',
  progress: '进度',
  state: '状态',
  actionState: (p) =>
    ({ late: '逾期', stalled: '停滞', due: '在办', done: '办结', dropped: '取消' })[p.state],

  grades: (p) => `证据等级：${p.meanings}。`,
  gradeMeaning: (p) => `${p.grade} ${p.meaning}`,
  ratingsCaption: '全部评分',
  indicator: '指标',
  answerHead: '回答',
  score: '得分',
  grade: '证据',
  sourceHead: '来源与说明',
  noGrade: '未定等级，按D级计',
  flagged: '4级或5级而无A、B级证据',
  noEvidence: '未注明证据',
  causesDataCaption: '全部成因的严重度（0至100）',
  dimensionsDataCaption: '各维度得分（0至100）',
  cause: '成因',
  dimension: '维度',
  severityHead: '严重度',
  lowHead: '区间下限',
  highHead: '区间上限',
  topFiveHead: '居前五位',
  coverageHead: '已答',
  weightHead: '权重',
  methodScoring: (p) =>
    `1至5级依次折为0、25、50、75、100，定量指标按固定门槛换算。维度为所属指标的加权平均，核心${p.core}、辅助${p.supporting}、背景${p.background}。`,
  methodCoverage: (p) =>
    `缺答不计零分：本次已答${p.coverage}，成熟度须达${p.composite}，单个维度须达${p.dimension}。`,
  methodSeverity: (p) =>
    `严重度为相关答案与满分差距的加权平均，达到${p.raised}即列入处置，达到${p.severe}为严重。`,
  methodUncertainty: (p) =>
    `九成区间来自${p.draws}次抽样（种子${p.seed}）：答案按证据等级变动，权重变动${p.weights}，门槛变动${p.thresholds}。入选率取自其中前${p.planDraws}次。`,
  weight: (p) => `${p.name}${p.weight}`,
  methodWeights: (p) => `对策按加权价值排序：${p.weights}。`,
  methodPlan: (p) =>
    `方案在预算内精确选取至多${p.largest}项，多项对策缓解同一成因时按递减计，目标是没有成因高于${p.target}。`,
  methodCrossChecks: (p) => `与其他方法排序的一致性（肯德尔τ-b）：${p.checks}。`,
  crossCheck: (p) => `${p.method} ${p.tau}`,
  limits: '未作变动的有：所问问题、成因与对策的关联、对策的缓解程度。阶段分界为工作取值。',
  sourceCluster: (p) => `集群：${p.name}。评估人：${p.assessor}。`,
  assessorUnnamed: '未署名',
  sourcePaper: (p) => `论文：${p.citation}. DOI ${p.doi}。`,
  sourceKnowledgeBase: (p) => `知识库${p.version}（${p.hash}），集群决策台${p.app}，计算引擎${p.engine}。`,
} as const satisfies Translation<typeof source>;
