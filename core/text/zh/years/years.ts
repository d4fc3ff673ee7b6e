import type { years as source } from '../../en/years/years.ts';
import type { Translation } from '../../message.ts';

const maturityMoved = ({ points }: { readonly points: number }): string =>
  points === 0 ? '成熟度不变' : `成熟度${points > 0 ? '升' : '降'}${Math.abs(points)}点`;

export const years = {
  name: '历年评估',
  kicker: (p) => `产业集群 · ${p.cluster}`,
  finding: ({ dimension, isBetter, points, isSure }) => {
    const maturity = points === null ? '' : maturityMoved({ points });
    const said =
      maturity === '' || points === 0 ? maturity : `${maturity}${isSure ? '，变化可以确认' : '仍在误差内'}`;
    if (dimension === '') {
      return said === '' ? '没有可以确认的变化' : said;
    }
    const moved = `${dimension}确有${isBetter ? '改善' : '下降'}`;
    return said === '' ? moved : `${moved}，${said}`;
  },
  findingOne: (p) => `${p.year}年评估，成熟度${p.value}`,
  findingOpen: '尚无评估结果',
  findingNone: '尚未评估',
  lede: (p) =>
    [
      [p.place, p.type, p.founded && `${p.founded}年形成`].filter(Boolean).join('，'),
      `评估${p.assessments}次，在办行动${p.open}项${p.late > 0 ? `，其中${p.late}项逾期` : ''}`,
    ]
      .filter(Boolean)
      .map((sentence) => `${sentence}。`)
      .join(''),
  start: (p) =>
    p.now === p.then ? `以${p.then}年评估为底本再评一次` : `以${p.then}年评估为底本开始${p.now}年评估`,
  startFirst: '开始评估',
  goOn: (p) => `继续${p.year}年评估`,
  startOff: '这个文件不能改动。',
  trail: '操作记录',
  table: '历次评估',
  reading: '正在读取历次评估；没有结果的，先求出结果。',
  assessment: '评估',
  completed: '日期',
  stage: '阶段（概率）',
  maturity: '成熟度（0–100，九成区间，△上次）',
  maturityOf: (p) =>
    `成熟度${p.value}，九成区间${p.low}至${p.high}${p.before === null ? '' : `，上次${p.before}`}`,
  cause: '首要成因',
  severity: '严重度',
  answered: '已答',
  answeredOf: (p) => `${p.done}/${p.of}`,
  documented: 'A、B级',
  plan: '采纳的方案',
  planOf: (p) => `${p.measures}项，${p.cost}`,
  noPlan: '未采纳',
  provisional: '暂定',
  provisionalFew: '暂定，答案不足',
  notKnown: '不详',
  year: (p) => `${p.year}年`,
  sample: '示例数据',
  oneOnly: '再评一次后显示变化。',
  otherKnowledge: (p) => `${p.year}年按知识库${p.then}评估；对比时两次均按${p.now}重算，已存结果不变。`,
  compareAnyway: (p) => `按${p.now}重算对比`,
  change: '两次评估之间的变化',
  pair: '对比年份',
  pairOf: (p) => `${p.then}→${p.now}`,
  show: '对比内容',
  dimensions: '维度',
  causes: '成因',
  indicators: '指标',
  changeCaption: (p) => `${p.then}到${p.now}的变化`,
  by: '变化',
  interval: '九成区间',
  intervalOf: (p) => `${p.low}至${p.high}`,
  changeOf: (p) => `变化${p.change}，九成区间${p.low}至${p.high}`,
  moved: (p) => `确有变化${p.count}`,
  movedWhy: '区间不含零',
  noise: (p) => `在误差范围内${p.count}`,
  noiseWhy: '不能断言升降',
  same: (p) => `另有${p.count}项与上次相同。`,
  composite: '成熟度（合成）',
  noMaturity: '其中一次答案不足，没有成熟度。',
  improved: (p) => (p.count === 1 ? `可以确认的改善：${p.names}。` : `改善最大的是${p.names}。`),
  improvedNone: '没有可以确认的改善。',
  improvedFew: (p) => `可以确认的只有${p.count}项。`,
  'assessor-same': '两次由同一人评估，共有的误差在变化中抵消。',
  'assessor-different': '两次由不同的人评估，误差各自计算，区间较宽。',
  'assessor-unknown': '评估人没有填全，误差按两人分别计算，区间较宽。',
  otherType: '两次判断的形成类型不同，均按后一次的类型加权。',
  aimed: (p) => (p.of === 0 ? '对策所盯指标' : `对策所盯指标：${p.of}项中${p.towards}项朝目标移动`),
  aimedHead: (p) => `${p.year}年采纳的对策，应改善的指标`,
  outcome: '结果',
  aimedNone: (p) => `${p.year}年评估后没有采纳方案。`,
  aimedOpen: '再评一次后显示对策所盯指标有没有移动。',
  aimedAt: (p) => `${p.indicator}，${p.then}→${p.now}${p.target === '' ? '' : `，目标${p.target}`}`,
  aimedEarly: (p) => [p.indicator, `${p.month}才开始`].filter(Boolean).join('，'),
  aimedUnanswered: (p) => `${p.indicator}，两次没有都作答`,
  noFigure: '没有指明指标',
  level: (p) => `${p.level}级`,
  verdict: (p) =>
    ({
      reached: '达到目标',
      towards: '朝目标移动',
      'within-noise': '误差以内',
      'not-moved': '没有移动',
      against: '反向移动',
      'too-early': '为时尚早',
      'not-begun': '尚未启动',
      'no-data': '没有数据',
    })[p.verdict],
  allActions: '全部行动项',
  caution: '指标移动未必由对策引起。',
  shocks: (p) => `评估人记录的外部冲击：${p.names}。`,
  trends: '历年数值',
  trendMaturity: '成熟度',
  trendMaturityOf: (p) => `成熟度从${p.first}的${p.from}到${p.last}的${p.to}，附九成区间`,
  trendFact: '概况数据',
  trendFactOf: (p) => `${p.fact}：${p.first}${p.from}，${p.last}${p.to}`,
  noFacts: '没有哪项概况数据有两年的数值。',
  asTable: '以表格显示',
  asChart: '以图显示',
  low: '下限',
  high: '上限',
  value: '数值',
  loadFailed: '评估读取失败。',
} as const satisfies Translation<typeof source>;
