import type { briefPage as source } from '../../en/brief/briefPage.ts';
import type { Translation } from '../../message.ts';

type CauseClaim = Parameters<(typeof source)['secondCause']>[0];

const numerals = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const inHan = (n: string): string => numerals[Number(n)] ?? n;
const because = (fact: string): string => (fact === '' ? '' : `：${fact}`);
const range = (p: CauseClaim): string => (p.spread === 'wide' ? `（${p.low}至${p.high}）` : '');
const interval = (p: CauseClaim): string => (p.spread === 'none' ? '' : `（${p.low}至${p.high}）`);

const criteria: Readonly<Record<string, string>> = {
  relief: '缓解成因',
  'stage-fit': '契合阶段',
  feasibility: '可行性',
  speed: '见效速度',
  acceptance: '接受度',
};

export const briefPage = {
  findings: '主要发现',
  recommendations: '建议',
  defaultMarking: '内部 · 供参考',
  markedIllustrative: (p) => `${p.marking}\u3000示例数据，数字仅供说明`,
  titleCluster: (p) => `${p.name}：`,

  standing: (p) => `集群${p.stage}，${p.maturity}。`,
  stageName: (p) => p.name,
  stageClear: (p) => `处于${p.stage}（概率${p.probability}）`,
  stageCertain: (p) => `处于${p.stage}`,
  stageUnsure: (p) => `大致处于${p.stage}（${p.probability}），也可能处于${p.other}（${p.otherProbability}）`,
  stageContested: (p) =>
    `按规则处于${p.stage}（${p.probability}），但更多抽样落在${p.other}（${p.otherProbability}）`,
  stageDecided: (p) => `经评估人认定处于${p.stage}（抽样支持${p.probability}）`,
  stageUnknown: '所处阶段尚不能判断',
  maturity: (p) =>
    `成熟度${{ low: '偏低', middle: '居中', high: '较高' }[p.band]}，为${p.value}（九成区间${p.low}至${p.high}）`,
  maturityWide: (p) => `成熟度约${p.value}，但可能在${p.low}至${p.high}之间`,
  maturityOnly: (p) => `成熟度为${p.value}`,
  maturityWithheld: (p) => `${p.applicable}项指标仅答${p.answered}项，成熟度暂不给出`,
  maturityThin: (p) => `${p.one ? `${p.name}维度` : `有${p.count}个维度`}答得太少，成熟度暂不给出`,
  heldBackByTwo: (p) => `症结在于${p.first}、${p.second}`,
  heldBackByOne: (p) => `症结主要在于${p.first}`,
  heldBackByTwoSoFar: (p) => `就现有答案看，${p.first}、${p.second}`,
  heldBackByOneSoFar: (p) => `就现有答案看，${p.first}`,
  heldBackByNone: '各项成因均未达到处置线',
  noCauseYet: '答案不足，尚不能判断成因',
  noTypeYet: '形成类型确定后方可判断成因',
  andFirst: (p) => `${p.weakness}，宜先${p.step}。`,
  andNoStep: (p) => `${p.weakness}，暂无可建议的对策。`,
  andNoTrouble: (p) => `${p.weakness}，没有需要消减的问题，不设方案。`,
  andConflict: (p) => `${p.weakness}；方案条件相互冲突，暂不提出第一步。`,
  asStep: (p) => p.title,

  firstCause: (p) => {
    const lead = p.hedged ? `证据尚弱，初步看${p.claim}` : p.claim;
    const severity = `严重度${p.value}${range(p)}${p.severe ? '' : '，尚不严重'}`;
    const told = `${lead}${because(p.fact)}，${severity}`;
    switch (p.rank) {
      case 'highest':
        return p.short ? `${told}。` : `${told}，居${p.someOpen ? '可判断的' : ''}${p.total}项成因之首。`;
      case 'tied':
        return p.short ? `${told}（并列）。` : `${told}，与次项难分先后。`;
      case 'only':
        return p.short ? `${told}。` : `${told}，其余成因尚不能判断。`;
    }
  },
  secondCauseFigure: (p) =>
    `${p.fact}，${p.hedged ? '似可反映' : '反映'}${p.claim}，严重度${p.value}${interval(p)}。`,
  secondCause: (p) =>
    `${p.hedged ? '据较弱的证据，' : ''}${p.claim}，严重度${p.value}${interval(p)}${p.fact === '' ? '' : `，${p.fact}`}。`,
  thirdCause: (p) =>
    `再次${p.hedged ? '似为' : '是'}${p.claim}，严重度${p.value}${range(p)}` +
    `${p.scale === '' ? '' : `，超过${p.severe ? '严重线' : '处置线'}${p.scale}`}${because(p.fact)}。`,
  lowestDimension: (p) =>
    `${p.hedged ? '证据尚弱，' : ''}各维度中${p.claim}最低，为${p.score}分${because(p.fact)}。`,
  nextDimension: (p) => `其次${p.hedged ? '似为' : '为'}${p.claim}，得${p.score}分${because(p.fact)}。`,
  thirdDimension: (p) =>
    `${p.claim}列倒数第三，${p.score}分${p.hedged ? '，但证据偏弱' : ''}${because(p.fact)}。`,
  noFinding: '答案太少，尚不能提出发现。',
  evidenceStrength: (p) => `证据${{ strong: '强', medium: '中', weak: '弱' }[p.strength]}`,
  proofSeparator: '，',
  onPage: (p) => `第${p.page}页`,
  inSection: (p) => `第${inHan(p.section)}部分`,
  inAnnex: (p) => `附录${p.annex}`,

  recommendationsCaption: '建议及其责任单位、时限和费用',
  restsOn: '发现',
  restsOnNone: '–',
  restsOnOther: '其他',
  noPlan: '暂无方案：依据现有答案还不能建议对策。',
  noPlanNoTrouble: '没有方案：可判断的成因均不严重，没有需要消减的问题。',
  noPlanInfeasible: (p) =>
    p.section === ''
      ? '没有方案能满足全部条件。'
      : `没有方案能满足全部条件，冲突之处见第${inHan(p.section)}部分。`,

  trustHead: '可信度：',
  trustAnswered: (p) =>
    p.all ? `${p.applicable}项指标全部作答` : `${p.applicable}项指标已答${p.answered}项`,
  trustEvidence: (p) => (p.none ? '，均无A、B级证据' : `，${p.backed}项（${p.share}）有A、B级证据`),
  trustIntervals: '；',
  trustEveryDraw: '首项建议在全部抽样中入选。',
  trustDraws: (p) =>
    `首项建议入选率${p.share}${{ robust: '', fair: '，较稳健', tie: '，难分先后' }[p.word]}。`,
  trustNoPlan: '暂无建议可供检验。',
  orderTied: (p) => `其价值与“${p.challenger}”几乎不分先后。`,
  orderTurns: (p) =>
    `若“${p.criterion}”权重由${p.now}${p.more ? '升' : '降'}至${p.to}以${p.more ? '上' : '下'}，则“${p.challenger}”居先。`,
  orderTransfer: (p) => `权重单项变动不改变首位，合移${p.moved}至“${p.criterion}”则“${p.challenger}”居先。`,
  orderHolds: '权重如何变动，首位均不变。',
  criterion: (p) => criteria[p.id] ?? p.name,

  record: (p) => `数据截至${p.date}\u3000记录${p.record}\u3000集群决策台${p.app}，知识库${p.knowledgeBase}`,
} as const satisfies Translation<typeof source>;
