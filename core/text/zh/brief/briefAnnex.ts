import type { briefAnnex as source } from '../../en/brief/briefAnnex.ts';
import type { Translation } from '../../message.ts';

export const briefAnnex = {
  reference: (p) => `附录${p.annex}`,
  figure: (p) => `图${p.annex}${p.n}\u3000`,
  ratingsHeading: '评分与证据',
  dataHeading: '图表数据',
  methodHeading: '方法说明与本集群算例',
  sourcesHeading: '来源',

  dimensionsFinding: (p) => {
    const low = `${p.lowest}${p.lowestCount > 1 ? '并列' : ''}最低（${p.low}）`;
    const high = `${p.highest}${p.highestCount > 1 ? '并列' : ''}最高（${p.high}）`;
    if (p.lowest !== '') {
      return p.highest === '' ? `${low}，最高的也仅${p.high}` : `${low}，${high}`;
    }
    if (p.highest !== '') {
      return `各维度均较好（${p.low}至${p.high}）`;
    }
    return `各维度得分相同（${p.low}）`;
  },
  dimensionsTooFew: '已答的维度太少，不作比较',
  dimensionsCaption: '各维度得分（0至100），由低到高，横线为九成区间。资料来源：评分',
  dimensionsCaptionBefore: (p) =>
    `各维度得分（0至100），由低到高，横线为九成区间，三角为${p.date}的得分。资料来源：评分`,
  causesFinding: (p) =>
    `${p.someOpen ? '可判断的' : ''}${p.total}项成因${p.none ? '均未达到处置线' : `中${p.raised}项达到处置线`}`,
  causesCaption: '主要成因的严重度（0至100），横线为九成区间。资料来源：评分',
  raisedLine: (p) => `处置线${p.at}`,
  tooFewAnswers: '答案不足',

  grades: (p) => `证据等级：${p.meanings}。`,
  gradeMeaning: (p) => `${p.grade} ${p.meaning}`,
  ratingsCaption: '全部评分',
  recognition: (p) => {
    const told = [p.short && `未满足的有：${p.short}。`, p.open && `尚无法核对的有：${p.open}。`].filter(
      Boolean,
    );
    return `对照${p.ladder}认定条件${told.length === 0 ? '，所列条件均已满足。' : `，${told.join('')}`}${p.unknown}`;
  },
  orJoin: '或',
  withoutAnswer: (p) => `${p.state === 'unknown' ? '信息不足' : '不适用'}的有${p.count}项：${p.names}。`,
  indicator: '指标',
  answer: '回答',
  score: '得分',
  grade: '证据',
  source: '来源与说明',
  noGrade: '未定等级，按D级计',
  flagged: '4级或5级而无A、B级证据',
  noEvidence: '未注明证据',
  noSource: '来源未注明',
  notBegun: '未开始',

  causesDataCaption: '全部成因的严重度（0至100）',
  dimensionsDataCaption: '各维度得分（0至100）',
  frontierDataCaption: '各预算下的最优方案及其预计消减问题的百分比（横向续读）',
  cause: '成因',
  dimension: '维度',
  before: '上次',
  paperSection: '论文章节',
  severity: '严重度',
  interval: '九成区间',
  between: (p) => `${p.low}至${p.high}`,
  low: '区间下限',
  high: '区间上限',
  topFive: '居前五位',
  coverage: '已答',
  weight: '权重',
  costInUnit: (p) => (p.estimated ? '万元（估）' : '万元'),

  scoringHead: '得分：',
  scoring: (p) =>
    `1至5级依次折为0、25、50、75、100，定量指标按固定阈值换算。维度得分为所属答案的加权平均，核心指标权重${p.core}、辅助${p.supporting}、背景${p.background}。`,
  dimensionWorked: (p) => `${p.name}＝（${p.terms}）÷${p.weights}＝${p.value}。`,
  term: (p) => `${p.name}${p.weight}×${p.score}`,
  plus: '＋',
  coverageRule: (p) =>
    `缺答不计零分：本次已答${p.coverage}，成熟度须达${p.composite}，单个维度须达${p.dimension}。`,
  maturityHead: '成熟度：',
  maturityWorked: (p) => `各维度按类型加权，${p.terms}＝${p.value}。`,
  maturityWithheld: '答案不足，暂不给出。',
  stageHead: '阶段：',
  stageRule: (p) =>
    `依次对照八条规则，以首条满足者为准。本次适用规则${p.number}（${p.meaning}）：` +
    `${p.maturity === '' ? '结构成熟度因缺答未算出，系按缺答的可能取值推算' : `结构成熟度${p.maturity}`}，区位商${p.quotient}。`,
  stageNone: '现有答案还不能判断阶段。',
  stageOwn: '最终由评估人认定。',
  unknown: '未知',
  severityHead: '严重度：',
  severityRule: (p) =>
    `相关答案与满分差距的加权平均，达到${p.raised}即列入处置，达到${p.severe}为严重。成因由重到轻排列；三分之二的抽样仍分不出轻重的视为并列，证据较好的在前，因此数值略低的有时排在前面。`,
  severityWorked: (p) => `${p.name}＝${p.factor}（${p.terms}）÷${p.weights}＝${p.value}。`,
  times: (p) => `${p.factor}×`,
  valueHead: '对策价值：',
  valueRule: (p) =>
    `指预计消减问题的百分比，V＝100·q·t·Σρ·s·e÷T。s为成因严重度；ρ为计入比例，严重度${p.from}及以下为0，${p.full}及以上为1；T＝Σρ·s，为全部成因之和；e为对策消减该成因的比例，t为类型系数，q为预期落实程度。`,
  troubleWorked: (p) => `T＝${p.total}，来自${p.count}项成因。`,
  deliveryWorked: (p) => `${p.name}：q＝${p.relief}（缓解成因的权重）＋${p.terms}＝${p.value}；`,
  deliveryTerm: (p) => `${p.name}${p.weight}×${p.score}÷100`,
  reliefWorked: (p) => `t·Σρ·s·e＝${p.terms}＝${p.value}；`,
  reliefTerm: (p) => `${p.name}${p.ramp}×${p.severity}×${p.share}`,
  valueWorked: (p) => `V＝100×${p.delivery}×${p.relief}÷${p.total}＝${p.value}。`,
  valueOwn: (p) => `缓解由评估人自定，为${p.relief}；V＝${p.delivery}×${p.relief}＝${p.value}。`,
  valueNone: 'T＝0，没有需要消减的问题，各项对策价值均为0，不设方案。',
  orderTied: (p) => `“${p.challenger}”的价值与之几乎相同。`,
  orderTurns: (p) =>
    `若“${p.criterion}”权重由${p.now}${p.more ? '升至' : '降至'}${p.to}${p.more ? '以上' : '以下'}，则“${p.challenger}”居首。`,
  orderTransfer: (p) =>
    `任何一项权重单独变动都不改变首位；若将全部权重的${p.moved}移至“${p.criterion}”，则“${p.challenger}”居首。`,
  orderHolds: '权重如何变动，首位均不变。',
  planHead: '方案：',
  planRule: (p) =>
    `方案成效＝100·Σρ·s·〔1－Π（1－e·t·q）〕÷T，多项对策消减同一成因时不简单相加。降至${p.target}即算达到目标（正文统计余下的成因时，恰为${p.target}的也计入）：够用方案使超过${p.target}的成因最少，且费用最省；充分方案消减最多；均衡方案为推荐方案，超过${p.target}的成因不多于够用方案，并以最少费用取得充分方案成效的${p.share}以上，不能兼顾时以前者为先。再消减不足${p.least}的对策，除非为其他对策所必需，不列入。`,
  uncertaintyHead: '不确定性：',
  uncertainty: (p) =>
    `九成区间来自${p.draws}次抽样（种子${p.seed}）：答案按证据等级变动，同一评估人的误差同向变动，权重变动${p.weights}，阈值变动${p.thresholds}，缺答、对策成效和估算费用一并抽取。${p.planDraws === '' ? '' : `方案的各项比例取自其中前${p.planDraws}次。`}${p.hasCauses ? '排在首位的成因多半高估4至12分，答案越少高估越多，因为居首有偶然成分。' : ''}评估人整体偏宽的，只有由另一人评估才能发现。`,
  crossChecks: (p) => `与其他方法排序的一致性（肯德尔τ-b）：${p.checks}。`,
  crossCheck: (p) => `${p.method} ${p.tau}`,
  limitsHead: '局限：',
  limits: '未作变动的有：所问问题、成因与对策的关联关系。阶段分界点为暂定值。',

  cluster: (p) => `集群：${p.name}。评估人：${p.assessor}。`,
  assessorUnnamed: '未署名',
  paper: (p) => `论文：${p.citation}. ${p.doi}`,
  knowledgeBase: (p) => `知识库${p.version}（${p.hash}），集群决策台${p.app}，计算引擎${p.engine}。`,
  dataSources: (p) => `评分所列资料：${p.names}。`,
  dataSourcesInRatings: (p) => `各项评分的资料来源列于${p.annex}。`,
  factSources: (p) => `分年度数据：${p.facts}。`,
  factSource: (p) => `${p.name}${p.year}年，${p.source === '' ? '来源未注明' : p.source}`,
  assessorOfUnit: (p) => `${p.name}（${p.unit}）`,

  measureHelpedBy: (p) => `与${p.names}同办，成效更好。`,
  measureCondition: (p) => `实施条件：${p.text}。`,
  measureSuccess: (p) => `成效标志：${p.target}。`,
  proposedUndated: (p) => `方案尚未采纳，责任单位为建议；自${p.from}起算，各期均已届满，时限待定。`,
  notice: '非涉密计算机不得录入国家秘密。本简报为内部评估材料，仅版面参照GB/T 9704编排，不作为正式发文。',
  editsHead: '改写段落：',
  edits: '下列段落由使用人改写，程序生成的原文为：',
  edit: (p) => `${p.place}：${p.computed}`,
  editGone: '本简报已不含的段落',
} as const satisfies Translation<typeof source>;
