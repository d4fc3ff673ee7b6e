import type { briefPage as source } from '../../en/brief/briefPage.ts';
import type { Translation } from '../../message.ts';

const numerals = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const inHan = (n: string): string => numerals[Number(n)] ?? n;
/** Before a measure word two is 两. */
const countInHan = (n: number): string => (n === 2 ? '两' : inHan(String(n)));

export const briefPage = {
  requestHead: '请审定：',
  requestSum: (p) =>
    `是否按${p.isOne ? '所列方案' : '甲案'}实施，所列对策${p.year}年${p.isEstimated ? '估' : ''}需${p.cost}。`,
  requestOption: (p) => `是否按${p.isOne ? '所列方案' : '甲案'}实施。`,
  requestEvidence: (p) => (p.isOne ? '是否先补齐证据，再定方案。' : '是否先补齐证据，再选定甲案或乙案。'),
  requestUpdate: (p) => `是否先更新数据（最新为${p.newest}），再定方案。`,
  requestRunning: (p) => {
    const behind = [p.late === '' ? '' : `逾期${p.late}项`, p.stalled === '' ? '' : `停滞${p.stalled}项`]
      .filter(Boolean)
      .join('、');
    if (p.isAllDone) {
      return '对策均已办结，是否重新评估，以定下一步。';
    }
    if (behind === '') {
      return '在办对策是否照原定安排继续。';
    }
    return p.hasOthers ? `${behind}是否限期办结，其余续办。` : `${behind}是否限期办结。`;
  },
  requestAnswers: (p) =>
    p.hasType ? '是否先补答下列各项，再定方案。' : '是否先核定形成类型、补答下列各项，再定方案。',
  requestNone: '是否维持现状，不另设方案。',
  requestConditions: (p) =>
    p.isMoney
      ? `是否增加预算（现${p.budget}，不足一项之用）。`
      : p.clash
        ? '所设条件相互冲突，放宽哪一条。'
        : '是否放宽所设条件：按现有条件无对策可选。',

  findings: (p) => {
    if (p.count === 0) {
      return '主要发现';
    }
    const order = `（${p.ties.join('，')}）`;
    const open = p.ties.length === 0 || p.count === 1 ? '' : order;
    return `${p.number}项发现${p.withRemedies ? '与对策' : ''}${open}`;
  },
  tieOf: (p) =>
    p.isAll
      ? '次序难分'
      : p.places.length === 1
        ? `第${p.places.join('')}项与其后难分`
        : `第${p.places.join('、')}项次序难分`,
  answersHead: '最应补答的各项',
  answerToCollect: (p) => (p.turn === '' ? p.answer : `${p.answer}：${p.turn}`),
  beyondLimits: (p) =>
    `放宽限额的够用方案：${p.count}项，${p.cost}，消减${p.value}，${p.left === '' ? '无余项' : `余${p.left}项`}。`,
  evidenceFirst: (p) => `先要查明：${p.names}。`,
  planLater: '补答之后再比较方案。',
  defaultMarking: '内部 · 供参考',
  markedIllustrative: (p) => `${p.marking}\u3000示例数据`,
  labelOfUnit: (p) => `${p.unit}\u3000${p.label}`,
  titleCluster: (p) => `${p.name}：`,

  standing: (p) => (p.coverageFirst ? `${p.maturity}；集群${p.stage}。` : `集群${p.stage}，${p.maturity}。`),
  stageName: (p) => p.name,
  stageClear: (p) => `处于${p.stage}（概率${p.probability}）`,
  stageCertain: (p) => `处于${p.stage}`,
  stageUnsure: (p) => `大致处于${p.stage}（${p.probability}），也可能处于${p.other}（${p.otherProbability}）`,
  stageContested: (p) =>
    `按规则处于${p.stage}（${p.probability}），但更多抽样落在${p.other}（${p.otherProbability}）`,
  stageDecided: (p) => `经评估人认定处于${p.stage}（抽样支持${p.probability}）`,
  stageUnknown: '所处阶段尚不能判断',
  maturity: (p) => `成熟度${p.value}（九成区间${p.low}至${p.high}）`,
  maturityWide: (p) => `成熟度约${p.value}（${p.low}至${p.high}）`,
  maturityOnly: (p) => `成熟度为${p.value}`,
  maturityWithheld: (p) => `仅答${p.answered}/${p.applicable}项，尚不能判断成熟度`,
  maturityThin: (p) => `${p.one ? `${p.name}维度` : `有${p.count}个维度`}答得太少，成熟度暂不给出`,
  trouble: (p) => {
    const judged = `${p.someOpen ? '可判断的' : ''}${p.total}项成因`;
    const called = p.raised === '' ? `${judged}均未达到处置线` : `${judged}中${p.raised}项达到处置线`;
    return `${called}。`;
  },

  causeFinding: (p) =>
    [`${p.isHedged ? '初步看' : ''}${p.claim}`, `严重度${p.isWide ? `${p.low}至${p.high}` : p.value}`, p.fact]
      .filter(Boolean)
      .join('，'),
  dimensionFinding: (p) =>
    [`${p.isHedged ? '初步看' : ''}${p.name}偏低`, `${p.score}分`, p.fact].filter(Boolean).join('，'),
  shortFact: (p) => `${p.name}${p.answer}`,
  noFinding: '可判断的成因均未达到处置线',
  evidenceStrength: (p) =>
    ({ strong: '证据强', medium: '证据中', weak: '证据弱', unsourced: '来源未注明' })[p.strength],
  proofSeparator: '，',
  inSection: (p) => `第${inHan(p.section)}部分`,
  inAnnex: (p) => `附录${p.annex}`,

  whatExactly: '具体做法',
  whoLeads: '牵头单位',
  success: '成效标志',
  remedy: (p) =>
    `对策：${p.what}。${p.lead}${p.leads ? '' : '牵头'}，${p.when}，${p.cost}${p.success === '' ? '' : `；${p.success}为见效`}。`,
  remedyNone: '对策：知识库中没有能缓解此项而又适用的对策。',
  remedyOutside: (p) => {
    const cost = `${p.isEstimated ? '估' : ''}${p.cost}`;
    return p.keptOutBy === ''
      ? `对策：方案未列；若要缓解此项，可加“${p.title}”，${cost}。`
      : `对策：方案未列；对症的“${p.title}”（${cost}）${{ budget: '超出预算', number: '超出项数上限', both: '超出预算和项数上限', rule: '与所设条件不合' }[p.keptOutBy]}。`;
  },
  notListed: '尚未列入跟进清单',
  remedyShared: (p) => `对策：由第${p.place}项的对策兼顾，方案中别无对策缓解此项。`,
  until: (p) => (p.isOpen ? `时限${p.date}` : `${p.date}前`),
  standingOf: (p) => {
    switch (p.standing) {
      case 'late':
        return `逾期（原定${p.date}）`;
      case 'stalled':
        return `停在${p.progress}，限${p.date}`;
      case 'done':
        return '已办结';
      case 'due':
        return `已办${p.progress}，限${p.date}`;
    }
  },
  levelUp: (p) => `${p.name}升至${p.to}级`,

  optionsNone: '方案',
  optionsOne: '方案只有一个',
  optionsChosen: '两案比较：甲案由评估人选定',
  optionsReason: (p) => {
    const [gain = ''] = [
      p.fewer && `少留${p.fewer}项成因`,
      p.points && `多消减${p.points}个百分点`,
      p.cheaper && `省${p.cheaper}`,
    ].filter(Boolean);
    const [loss = ''] = [
      p.more && `多留${p.more}项成因`,
      p.pointsLess && `少消减${p.pointsLess}个百分点`,
      p.dearer && `多用${p.dearer}`,
    ].filter(Boolean);
    const both = [gain, loss].filter(Boolean).join('，但');
    return both === '' ? '两案比较' : `两案比较：甲案${both}`;
  },
  optionsCaption: '两案的内容、费用和成效',
  option: '方案',
  optionMeasures: '内容',
  optionCost: '总费用（其中估算）',
  optionEstimated: '其中估算',
  optionRemoved: (p) => `预计消减；仍达${p.target}的成因`,
  optionName: (p) =>
    ({
      proposed: `甲${{ proposed: '（建议）', accepted: '（采纳）', open: '' }[p.state]}`,
      sufficient: '乙（够用）',
      balanced: '乙（均衡）',
      full: '乙（充分）',
    })[p.name],
  optionContents: (p) => {
    if (p.held === 0) {
      return p.above === 0 ? `共${p.count}项` : `另${p.count}项，不含上述`;
    }
    const those =
      p.held === p.above
        ? `上述${countInHan(p.held)}项`
        : `上述${countInHan(p.above)}项中的${countInHan(p.held)}项`;
    return p.nothingElse ? `即${those}` : `${those}等${p.count}项`;
  },
  optionSum: (p) => {
    if (p.isWhole) {
      return `估${p.cost}${p.unit}`;
    }
    return p.estimated === '' ? `${p.cost}${p.unit}` : `${p.cost}（估${p.estimated}）${p.unit}`;
  },
  optionRemoves: (p) => `消减${p.value}；${p.same ? '所余相同' : p.left}`,
  leftNone: '无余项',
  left: (p) => (p.all ? `余${p.count}项：${p.names}` : `余${p.count}项，以${p.names}为重`),
  onlyOption: (p) =>
    `够用、均衡、充分三案相同：${p.count}项对策，${p.cost}，预计消减问题的${p.value}；${p.left}。`,

  trustHead: '可信度：',
  trustLevel: (p) => ({ high: '较高。', middle: '中等。', low: '较低。' })[p.level],
  trustBasis: (p) =>
    [
      p.all ? `${p.applicable}项全答` : `已答${p.answered}/${p.applicable}`,
      p.assessors === '' ? '' : `，${p.assessors}人评分`,
      p.backed === '' ? '，无A、B级证据' : `，A、B级证据${p.backed}项`,
      p.unsourced === '' ? '' : `，无来源${p.unsourced}项`,
      p.isLast ? '。' : '；',
    ].join(''),
  trustDraws: (p) => {
    const drawn = p.someDrawn ? '（含未答项）' : '';
    const whole = p.share === '' ? '，整体均非最优' : `，整体最优的占${p.share}`;
    return `${p.isOne ? '方案' : '甲案'}${p.core}/${p.count}项在九成以上抽样${drawn}中入选${whole}。`;
  },
  trustEstimated: (p) => (p.isAll ? '费用均为估算。' : '费用过半为估算。'),
  year: (p) => `${p.year}年`,
  trustOld: (p) => `最新数据为${p.newest}，已逾18个月。`,

  trail: (p) => `改动${p.seq}：${p.head}`,
  record: (p) =>
    `${[p.place, `${p.assessor}${p.assessed}评估`, p.date === '' ? '尚无评分' : `数据截至${p.date}`, `记录${p.record}`, p.trail, `集群决策台${p.app}，知识库${p.knowledgeBase}`].filter(Boolean).join('\u3000')}`,
} as const satisfies Translation<typeof source>;
