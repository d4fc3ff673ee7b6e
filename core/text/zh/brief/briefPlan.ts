import type { briefPlan as source } from '../../en/brief/briefPlan.ts';
import type { Translation } from '../../message.ts';

const ordinals = ['', '一', '二', '三'];
const planNames = {
  sufficient: '够用方案',
  balanced: '均衡方案',
  full: '充分方案',
  next: '费用相当的另案',
  unlimited: '不限条件的够用方案',
} as const;
const groups = ['', '该项', '两项均', '三项均'];

export const briefPlan = {
  lettered: (p) => `${p.letter === 'A' ? '甲' : '乙'}：${p.name}`,
  heading: '备选方案比较',
  annexHeading: '对策方案全文',

  costOverBudget: (p) => `合计费用${p.cost}，超出预算（${p.budget}）。`,
  breaks: (p) => `方案未遵守以下条件：${p.rules}。`,
  brokenWish: (p) => (p.kind === 'must' ? `必选“${p.name}”` : `排除“${p.name}”`),
  brokenExclusion: (p) => `${p.names}至多选一项`,
  brokenPrerequisite: (p) => `“${p.name}”以“${p.needed}”为前提`,
  costPartly: (p) => `${p.cost}，其中估${p.estimated}`,
  costEstimated: (p) => `估${p.cost}`,
  costWithEstimates: (p) => `${p.cost}（含估）`,
  costPartlyShort: (p) => `${p.cost}，部分估`,
  inFull: (p) => `全文见${p.annex}。`,
  accepted: '方案已采纳。列入跟进清单的，责任单位和时限以清单为准；其余为建议。',
  proposed: (p) => `方案尚未采纳，责任单位为建议，时限为各期期末，自${p.from}起算。`,
  noPlan: (p) =>
    ({
      'no-type': '形成类型未定，对策按类型匹配，尚排不出方案。',
      'not-judged': '现有答案尚不能判断任何成因，因此排不出方案；这不表示没有问题。',
      'all-excluded': '能起作用的对策均已由评估人排除，因此没有方案。',
      'no-number': '项数上限为0，因此没有方案。',
      'nothing-fits': '所设条件下没有一项对策可行，放宽条件后才有方案。',
    })[p.reason],
  noMoney: (p) =>
    `${p.isNone ? '预算为0' : `预算${p.budget}不够实施任何一项对策`}，因此没有方案：最省的一项需${p.least}。`,
  tooFewAnswers: (p) =>
    `仅答${p.answered}/${p.applicable}项，尚不能判断是否需要对策；已能判断的成因均不严重，其余成因不等于不存在。`,
  noTrouble: (p) => `可判断的成因严重度均不超过${p.from}，没有需要消减的问题，因此不设方案。`,
  conflict: (p) => {
    switch (p.reason) {
      case 'phase-budget':
        return `“${p.subject}”分期的必选对策共需${p.needed}，超出该期预算：${p.names}。`;
      case 'phase-capacity':
        return `“${p.subject}”分期的必选对策共${p.needed}项，超出该期项数上限：${p.names}。`;
      case 'year-budget':
        return `方案第${p.subject}年的必选对策共需${p.needed}，超出该年预算：${p.names}。`;
      case 'year-capacity':
        return `方案第${p.subject}年的必选对策共${p.needed}项，超出该年项数上限：${p.names}。`;
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

  optionsCaption: () => '方案比较（消减指预计消减问题的比例，估算指尚无人填报的费用）',
  plan: '方案',
  measures: '项数',
  estimatedPart: '其中估算',
  value: '消减',
  above: (p) => `${p.target}及以上的成因`,
  sufficient: (p) => {
    const over = [p.overBudget && '超预算', p.overNumber && '超项数'].filter(Boolean).join('、');
    return `不限条件的够用方案${over && `（${over}）`}`;
  },
  next: (p) => `费用相当的另案（${p.count}项不同）`,
  doingNothing: '不采取措施',

  stillReached: (p) => `甲案之后仍达${p.target}的${p.count}项${p.all ? '是' : '，较重的是'}：${p.names}。`,
  leftOutNone: '没有匹配而未入选的对策。',
  leftOut: (p) =>
    p.total === 1 ? `匹配而未入选的仅一项：${p.names}。` : `未入选的${p.count}项中价值居前的是${p.names}。`,
  aimReachedWithout: (p) =>
    p.one
      ? `未入选的仅${p.name}一项，列入可再消减${p.gain}，方案目标不靠它也已达到。`
      : `未入选的${p.count}项中，${p.name}可再消减${p.gain}。`,
  costWith: (p) => `连同前提“${p.needs}”，${p.cost}`,
  allOfThem: (p) => groups[p.count] ?? '各项均',
  limit: ({ kind, free, most, subject }) =>
    ({
      budget: free === '' ? '预算（方案已超出）' : `预算（余${free}）`,
      largest: `项数上限（${most}项）`,
      'phase-budget': `“${subject}”分期预算`,
      'phase-capacity': `“${subject}”分期项数上限`,
      'year-budget': `方案第${subject}年预算`,
      'year-capacity': `方案第${subject}年项数上限`,
      'actor-capacity': `“${subject}”牵头项数上限`,
    })[kind],
  places: (p) => `第${p.places.map((place) => ordinals[place] ?? String(place)).join('、')}项`,
  wouldExceed: (p) => `${p.names}会超出${p.limits}。`,
  noRoom: (p) => `${p.names}会超出${p.limits}，必选对策之外已无余地。`,
  exchange: (p) =>
    `${p.covered ? '所针对的成因大多已缓解，' : ''}换入${p.one ? '该项' : '其中一项'}后，消减的问题${p.one ? '' : '至多'}减少${p.loss}个百分点。`,
  moreAbove: (p) => `换入${p.one ? '该项' : '其中一项'}，未达标的成因就会增多。`,
  ruledOut: (p) => `${p.names}由评估人排除。`,
  excludedBy: (p) => `${p.name}与入选的“${p.chosen}”互斥。`,
  prerequisiteRuledOut: (p) => `${p.name}的前提“${p.missing}”已被评估人排除。`,
  prerequisiteAbsent: (p) => `${p.name}的前提“${p.missing}”不适用于本类集群。`,
  noGain: (p) => `${p.names}可以容纳，但再消减的问题${p.one ? '' : '各'}不足${p.least}。`,
  aimReached: (p) => `${p.names}不列入也已达到方案目标，列入可再消减${p.one ? '' : '至多'}${p.gain}。`,
  overlap: (p) => `${p.names}可以容纳，但会使方案中另一项对策几乎不起作用。`,
  notChosen: (p) => `${p.names}可以容纳，${p.one ? '' : '至多'}再消减问题的${p.gain}，但评估人的方案未列入。`,
  noneSufficient: '现有条件下，没有方案能使成因全部达标。',

  followUp: '跟进情况',
  followUpSummary: (p) =>
    `行动项共${p.total}项：逾期${p.late}，停滞${p.stalled}，在办${p.due}，办结${p.done}。`,
  overdue: (p) => `逾期的有：${p.names}。`,
  overdueBy: (p) => `${p.title}（${p.owner}，已逾期${p.days}天）`,
  nextDue: (p) => `最近到期的是${p.title}，${p.date}（${p.owner}）。`,
  nobodyYet: '责任单位未定',
  allActions: (p) => `全部行动项见${p.annex}。`,
  followUpCaption: '行动项，紧急的在前',
  action: '行动项',
  progress: '进度',
  state: '状态',
  actionState: (p) =>
    ({ late: '逾期', stalled: '停滞', due: '在办', done: '办结', dropped: '放弃' })[p.state],

  phasesCaption: '分期对策（入选率：抽样中进入同等费用下最优方案的比例）',
  phase: (p) => `${p.name}（${p.span}）`,
  inDraws: '入选率',
  addedMark: '〔本库补充〕',
  measureSeparator: '：',
  measureText: (p) => `${p.field === 'firstStep' ? '第一步：' : ''}${p.text}。`,
  measureLead: (p) => `责任单位：${p.who}。`,
  measureDependsOn: (p) =>
    `前提：${[p.hard && `先有${p.hard}`, p.soft && `配合${p.soft}成效更好`, p.other].filter(Boolean).join('；')}。`,
  measureSuccess: (p) => `成效看${p.indicator}：${p.target}。`,
  measureBasis: (p) =>
    ({
      stated: `依据：论文${p.section}。`,
      implied: `依据：由论文${p.section}推得。`,
      added: '依据：本库补充，论文未载。',
    })[p.basis],
  noteMark: (p) => `注${p.n}`,
  noteReference: (p) => `注${p.n}`,
  inBrackets: (p) => `（${p.text}）`,
  ownScores: (p) => `以下得分由评估人自定，不用计算值：${p.scores}。`,
  ownScore: (p) => `${p.title}，${p.criterion}${p.score}分（${p.reason}）`,
  quoted: (p) => `“${p.title}”`,
  planChanges: (p) =>
    `${planNames[p.plan]}${[p.added && `增列${p.added}`, p.removed && `不列${p.removed}`].filter(Boolean).join('，')}。`,
  excluded: (p) => `评估人排除的对策：${p.names}。`,
  timelineOfActions: (p) => (p.none ? '行动项均未逾期' : `${p.total}项行动中${p.late}项逾期`),
  timelineOfActionsCaption: (p) =>
    `行动项起止时间，深色为进度，虚线为简报日期。资料来源：跟进清单，数据见${p.table}`,
  tableName: (p) => `表${p.annex}${p.n}`,
  start: '开始',
  budgetBuys: (p) => `方案消减问题的${p.share}，不限预算至多${p.most}`,
  halfForLess: (p) => `${p.cost}即可取得不限预算时一半的成效`,
  frontierCaption: (p) => `各预算下最多可消减的问题，每${p.gap}计算一次。资料来源：方案模型`,
  budgetLine: (p) => `预算${p.budget}`,
  costAxis: (p) => `费用（万元${p.estimated ? '，含估算' : ''}）`,
  valueAxis: '预计消减问题（%）',
  planPoint: (p) => `${p.name}，${p.cost}`,
} as const satisfies Translation<typeof source>;
