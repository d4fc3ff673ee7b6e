import type { briefOpen as source } from '../../en/brief/briefOpen.ts';
import type { Translation } from '../../message.ts';

const settling: Readonly<Record<string, string>> = {
  'growth-gap': '与参照区域的增速差距',
  'lq-change': '区位商变化',
  'output-growth': '产值增速',
  'location-quotient': '区位商',
  'new-firm-formation': '新增企业数',
  'years-since-founding': '形成年数',
  'margin-change': '利润率变化',
  'earlier-decline': '以往是否出现过衰退',
};

const numerals = ['', '一', '二', '三', '四', '五'];

const planNames = {
  sufficient: '够用方案',
  balanced: '均衡方案',
  full: '充分方案',
  own: '自拟方案',
} as const;

type StageRule = Parameters<(typeof source)['stageRule']>[0];

const stageRules: readonly ((p: StageRule) => string)[] = [
  () => '衰退之后出现新的增长',
  (p) => `正在下滑，形成不足${p.young}年，结构成熟度低于${p.growing}`,
  () => '产值下滑，或相对参照区域走低',
  () => '衰退之后尚无新的增长',
  (p) => `结构成熟度达到${p.leading}，区位商达到${p.neededQuotient}`,
  (p) => `结构成熟度达到${p.growing}`,
  (p) => `结构成熟度未达${p.growing}，但区位商达到${p.neededQuotient}，且形成已满${p.aged}年`,
  (p) => `结构成熟度未达${p.growing}，年限与专业化也未同时具备`,
];

const stageRule = (p: StageRule): string => stageRules[p.number - 1]?.(p) ?? '';

const plansByNature = {
  sufficient: '够用方案不求同等费用下消减最多，只求余下的成因最少，再求费用最省',
  balanced: (share: string) =>
    `均衡方案不求同等费用下消减最多，而是在余下成因最少、成效不低于充分方案${share}的方案中取费用最省的`,
  fewest: '所设条件下成因最少与成效较高不能兼得，均衡方案先保余下的成因最少，再求消减最多',
  full: '充分方案按现有答案消减最多，各次抽样取值不同，消减最多的方案也随之不同',
  own: '自拟方案由评估人确定',
} as const;

export const briefOpen = {
  between: (p) => {
    const [first = '', ...others] = p.stages;
    const last = others.at(-1) ?? '';
    const middle = others.slice(0, -1);
    switch (p.form) {
      case 'full':
        return `可能处于${first}，也可能处于${[middle.join('、'), last].filter(Boolean).join('或')}`;
      case 'short':
        return `可能处于${[[first, ...middle].join('、'), last].filter(Boolean).join('或')}`;
    }
  },
  maturityOpen: '成熟度暂不给出',
  betweenWithShares: (p) => `推算结果为：${p.stages}。`,
  stageWithShare: (p) => `${p.stage}（${p.share}）`,
  stageUnsure: (p) => `可能处于${p.stage}（${p.probability}）或${p.other}（${p.otherProbability}）`,
  stageContested: (p) =>
    `按规则属${p.stage}（${p.probability}），推算多属${p.other}（${p.otherProbability}）`,
  settlesStage: (p) => `查明以下情况，阶段即可大体确定：${p.names}。`,
  dynamicsUnknown: (p) => `集群是升是降尚无法判断${p.names === '' ? '' : `，须先查明：${p.names}`}。`,
  settling: (p) => settling[p.figure] ?? p.figure,
  settlingRatings: (p) =>
    `${p.isAlone ? '' : '，以及'}${p.dimensions.map((name) => `“${name}”`).join('')}中未答的问题`,
  stageAgreed: (p) => `仅就缺答推算，${p.share}的结果为“${stageRule(p)}”（阶段规则${p.rule}）。`,
  stageRule,

  answeredOnly: (p) =>
    p.someRaised
      ? `仅答${p.answered}/${p.applicable}项，以下判断为初步判断。`
      : `仅答${p.answered}/${p.applicable}项，${p.someJudged ? '尚不能判断集群有无需处置的成因' : '尚不能判断成因'}。`,
  typeFirst: '形成类型也未确定，须先答完有关形成类型的问题。',
  mostHelpful: (p) => `最值得先查明的${numerals[p.count] ?? ''}项是：${p.names}。`,
  shocks: (p) => `近三年集群受到外部冲击：${p.clauses}。上述困难未必全由内部成因造成。`,
  notJudged: (p) =>
    p.rest === ''
      ? `未能判断的成因有${p.count}项，不等于不存在：${p.names}。`
      : `未能判断的成因有${p.count}项，不等于不存在，最可能较重的是${p.names}（${p.rest}）。`,
  countNotJudged: (p) => String(p.n),
  notJudgedCaption: '未能判断的成因：严重度的可能范围（横向续读）',

  next: (p) => `下一步宜查明：${p.answers}。`,
  nextAnswer: (p) =>
    p.state === 'missing' && p.turn === ''
      ? p.answer
      : `${p.answer}（${[p.state === 'missing' ? '' : '证据偏弱', p.turn].filter(Boolean).join('，')}）`,
  nextNone: '再补充任何答案，预计都不会改变方案和主要成因。',
  turnMeasure: (p) => `可能使“${p.name}”${p.enters ? '入选' : '落选'}`,
  turnCause: (p) => `可能使“${p.name}”${p.enters ? '进入' : '退出'}前五项成因`,
  nextCaption: '最值得补充的答案（价值为预期增益，占问题的比例）',
  nextHead: '待查明的情况',
  nextState: '现状',
  nextTurns: '可能改变的结论',
  nextGain: '价值',
  stateOf: (p) => (p.state === 'missing' ? '尚无答案' : '证据偏弱'),
  turnMeasureShort: (p) => `${p.enters ? '入选' : '落选'}：${p.name}`,
  turnCauseShort: (p) => `${p.enters ? '进入' : '退出'}前五项成因：${p.name}`,

  typeDependence: (p) =>
    p.all
      ? '无论判为哪一类，方案都不变。'
      : `方案的${p.count}项对策中，有${p.both}项无论判为哪一类都会入选，其余取决于类型。`,

  earlierKnowledge: (p) => `本评估沿用知识库${p.version}，按第二版方法计算（计算引擎${p.engine}）。`,
  movedSince: (p) => `与${p.date}印制的简报（计算引擎${p.engine}）相比：${p.moves}。`,
  nothingMoved: (p) =>
    `与${p.date}印制的简报（计算引擎${p.engine}）相比，成熟度、阶段、主要成因和首要对策均未改变。`,
  movedMaturity: (p) => `成熟度由${p.before}变为${p.now}`,
  movedStage: (p) => `阶段由${p.before}变为${p.now}`,
  movedList: (p) => {
    const list = p.what === 'causes' ? '前三项成因' : '前三项对策';
    return [p.added && `${list}新增${p.added}`, p.removed && `${p.removed}退出${list}`]
      .filter(Boolean)
      .join('，');
  },
  withheld: '未给出',

  planName: (p) => planNames[p.name],
  planRow: (p) => {
    const notes = [
      p.recommended && '推荐',
      p.chosen && '选定',
      p.same.length > 0 && `同${p.same.map((name) => planNames[name]).join('、')}`,
    ].filter(Boolean);
    return `${planNames[p.name]}${notes.length === 0 ? '' : `（${notes.join('，')}）`}`;
  },
  chosenPlan: (p) =>
    p.name === 'balanced'
      ? `评估人选定推荐的均衡方案，理由是：${p.reason}。`
      : `评估人选定${planNames[p.name]}，理由是：${p.reason}。程序推荐的是均衡方案，预计消减问题的${p.value}。`,
  robustPlan: (p) =>
    p.never
      ? `每次抽样都能另找到费用相当而消减更多的方案，但各次找到的不尽相同；${
          p.nature === 'balanced' ? plansByNature.balanced(p.needed) : plansByNature[p.nature]
        }。${p.isCompared ? '正文表中“费用相当的另案”则按现有答案排出。' : ''}`
      : `费用相当的方案中，本方案在${p.share}的抽样中消减最多。`,
  estimatedNote: '标“估”的费用尚未填报，按费用档次估算。',
} as const satisfies Translation<typeof source>;
