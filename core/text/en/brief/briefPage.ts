import { capital, inWords, small } from '../wording.ts';

/** A value with its interval, each as printed. */
interface Estimate {
  readonly value: string;
  readonly low: string;
  readonly high: string;
}

const because = (fact: string): string => (fact === '' ? '' : `: ${fact}`);

/** What option A gains and loses against B; empty where it is the same. */
interface Reason {
  readonly fewer: string;
  readonly more: string;
  readonly oneCause: boolean;
  readonly points: string;
  readonly pointsLess: string;
  readonly cheaper: string;
  readonly dearer: string;
}

/** The page that decides. */
export const briefPage = {
  requestHead: 'For decision. ',
  requestSum: (p: { isOne: boolean; isEstimated: boolean; year: string; cost: string }) =>
    `Whether to carry out ${p.isOne ? 'the plan' : 'option A'}, with ${p.cost}${p.isEstimated ? ' (estimated)' : ''} for the measures below that fall due by ${p.year}.`,
  requestOption: (p: { isOne: boolean }) => `Whether to carry out ${p.isOne ? 'the plan' : 'option A'}.`,
  requestEvidence: (p: { isOne: boolean }) =>
    `Whether to collect the missing evidence first, before ${p.isOne ? 'the plan is decided' : 'one of two options is chosen'}.`,
  requestUpdate: (p: { newest: string }) =>
    `Whether to bring the figures up to date first, before a plan is decided: the newest are of ${p.newest}.`,
  requestRunning: (p: { late: string; stalled: string; hasOthers: boolean; isAllDone: boolean }) => {
    if (p.isAllDone) {
      return 'All measures are done: whether to assess anew, to settle what comes next.';
    }
    const behind = [p.late === '' ? '' : `${p.late} late`, p.stalled === '' ? '' : `${p.stalled} stalled`]
      .filter(Boolean)
      .join(' and ');
    return behind === ''
      ? 'Whether the measures under way go on as decided.'
      : `Whether to set a last date for what is behind (${behind})${p.hasOthers ? ' and continue the rest' : ''}.`;
  },
  requestAnswers: (p: { hasType: boolean }) =>
    p.hasType
      ? 'Whether to collect the answers below before a plan is made.'
      : 'Whether to settle the formation type first, then the answers below, before a plan is made.',
  requestNone: 'Whether to leave things as they are, without a plan.',
  requestConditions: (p: { clash: boolean; isMoney: boolean; budget: string }) =>
    p.isMoney
      ? `Whether to raise the budget, ${p.budget} at present: it pays for no measure.`
      : p.clash
        ? 'Which of the conditions set for the plan is to give way: they clash.'
        : 'Whether to relax the conditions set for the plan: they leave no measure.',

  findings: (p: { count: number; number: string; withRemedies: boolean; ties: readonly string[] }) => {
    if (p.count === 0) {
      return 'Findings';
    }
    const found = `${p.number} ${p.count === 1 ? 'finding' : 'findings'}`;
    const order = p.ties.length === 0 || p.count === 1 ? '' : ` (${p.ties.join(', ')})`;
    return p.withRemedies
      ? `${found}${order}, and what to do about ${p.count === 1 ? 'it' : 'each'}`
      : `${found}${order}`;
  },
  tieOf: (p: { places: readonly string[]; isAll: boolean }) =>
    p.isAll
      ? 'order open'
      : p.places.length === 1
        ? `${p.places.join('')} may change places with one not named`
        : `order of ${p.places.join(' and ')} open`,
  answersHead: 'The answers that would help most',
  answerToCollect: (p: { answer: string; turn: string }) =>
    p.turn === '' ? p.answer : `${p.answer}: ${p.turn}`,
  beyondLimits: (p: { count: string; cost: string; value: string; left: string }) =>
    `Without the limits set the sufficient plan has ${p.count} measures, CNY ${p.cost}; it removes ${p.value} and leaves ${p.left === '' ? 'no cause' : `${p.left}`} there.`,
  evidenceFirst: (p: { names: string }) => `To be found out first: ${p.names}.`,
  planLater: 'Plans are compared once these answers are in.',
  defaultMarking: 'Internal, for reference',
  markedIllustrative: (p: { marking: string }) => `${p.marking}. Sample data, figures are illustrative`,
  labelOfUnit: (p: { label: string; unit: string }) => `${p.unit}. ${p.label}`,
  titleCluster: (p: { name: string }) => `${p.name}: `,

  standing: (p: { stage: string; maturity: string; coverageFirst: boolean }) =>
    p.coverageFirst ? `${p.maturity}; the cluster ${p.stage}.` : `The cluster ${p.stage}, ${p.maturity}.`,
  stageName: (p: { name: string }) => small(p.name),
  stageClear: (p: { stage: string; probability: string }) => `is ${p.stage} (probability ${p.probability})`,
  stageCertain: (p: { stage: string }) => `is ${p.stage}`,
  stageUnsure: (p: { stage: string; probability: string; other: string; otherProbability: string }) =>
    `is probably ${p.stage} (${p.probability}) but possibly ${p.other} (${p.otherProbability})`,
  stageContested: (p: { stage: string; probability: string; other: string; otherProbability: string }) =>
    `is ${p.stage} by the rule (${p.probability}), though more draws find it ${p.other} (${p.otherProbability})`,
  stageDecided: (p: { stage: string; probability: string }) =>
    `is ${p.stage} by the assessor's decision (${p.probability} of the draws agree)`,
  stageUnknown: 'cannot be placed in a stage yet',
  maturity: (p: Estimate) => `with maturity ${p.value} of 100 (90% interval ${p.low} to ${p.high})`,
  maturityWide: (p: Estimate) =>
    `with maturity near ${p.value} of 100 but open between ${p.low} and ${p.high}`,
  maturityOnly: (p: { value: string }) => `with a maturity of ${p.value} of 100`,
  maturityWithheld: (p: { answered: string; applicable: string }) =>
    `Maturity cannot be judged, since only ${p.answered} of ${p.applicable} indicators are answered`,
  maturityThin: (p: { name: string; count: string; one: boolean }) =>
    `and maturity is withheld because too little is answered on ${p.one ? p.name : `${p.count} dimensions`}`,
  trouble: (p: { total: string; raised: string; one: boolean; someOpen: boolean }) => {
    const judged = `${p.total} causes${p.someOpen ? ' that could be judged' : ''}`;
    const called =
      p.raised === ''
        ? `None of the ${judged} reaches the level for action`
        : `${capital(p.raised)} of the ${judged} ${p.one ? 'calls' : 'call'} for action`;
    return `${called}.`;
  },

  causeFinding: (
    p: Estimate & {
      claim: string;
      fact: string;
      isHedged: boolean;
      isWide: boolean;
    },
  ) => {
    const severity = p.isWide ? `severity anywhere from ${p.low} to ${p.high}` : `severity ${p.value}`;
    const fact = p.fact === '' ? '' : ` ${p.fact}.`;
    return `${p.isHedged ? 'It seems that ' : ''}${p.claim}: ${severity}.${fact}`;
  },
  dimensionFinding: (p: { name: string; score: string; fact: string; isHedged: boolean }) =>
    `${p.name} ${p.isHedged ? 'seems' : 'is'} low, at ${p.score} of 100${because(p.fact)}.`,
  shortFact: (p: { name: string; answer: string }) => `${p.name} ${p.answer}`,
  noFinding: 'No cause that could be judged reaches the level for action.',
  evidenceStrength: (p: { strength: 'strong' | 'medium' | 'weak' | 'unsourced' }) =>
    p.strength === 'unsourced' ? 'No source named' : `Evidence ${p.strength}`,
  proofSeparator: ', ',
  inSection: (p: { section: string; part: string }) => `§ ${p.section}.${p.part}`,
  inAnnex: (p: { annex: string }) => `Annex ${p.annex}`,

  whatExactly: 'What exactly',
  whoLeads: 'Who leads',
  success: 'Success is seen by',
  remedy: (p: { what: string; lead: string; leads: boolean; when: string; cost: string; success: string }) =>
    `${p.what}. ${p.lead}, ${p.when}, ${p.cost}; ${p.success}.`,
  remedyNone: 'No measure of the knowledge base that fits relieves it.',
  remedyOutside: (p: {
    title: string;
    cost: string;
    isEstimated: boolean;
    keptOutBy: 'budget' | 'number' | 'both' | 'rule' | '';
  }) => {
    const cost = `${p.isEstimated ? 'an estimated ' : ''}${p.cost}`;
    return p.keptOutBy === ''
      ? `No measure of the plan addresses it; "${p.title}" could be added at ${cost}.`
      : `No measure of the plan addresses it: "${p.title}", ${cost}, would break the ${{ budget: 'budget', number: 'limit on measures', both: 'budget and the limit on measures', rule: 'conditions set' }[p.keptOutBy]}.`;
  },
  notListed: 'Not in the follow-up yet',
  remedyShared: (p: { place: string }) =>
    `The measure of finding ${p.place} serves this one too; the plan has no other.`,
  until: (p: { date: string; isOpen: boolean }) => p.date,
  standingOf: (p: { standing: 'due' | 'late' | 'stalled' | 'done'; date: string; progress: string }) => {
    switch (p.standing) {
      case 'late':
        return `Late, was due ${p.date}`;
      case 'stalled':
        return `Stalled at ${p.progress}, due ${p.date}`;
      case 'done':
        return 'Done';
      case 'due':
        return `${p.progress} done, due ${p.date}`;
    }
  },
  levelUp: (p: { name: string; now: string; to: string }) => `${p.name} at level ${p.to}, now ${p.now}`,

  optionsNone: 'The plan',
  optionsOne: 'One plan',
  optionsChosen: 'The two options; A is the assessor\u2019s choice',
  optionsReason: (p: Reason) => {
    const [gain = ''] = [
      p.fewer && `leaves ${p.fewer} ${p.oneCause ? 'cause' : 'causes'} fewer`,
      p.points && `removes ${p.points} points more`,
      p.cheaper && `saves ${p.cheaper}`,
    ].filter(Boolean);
    const [loss = ''] = [
      p.more && `leaves ${p.more} ${p.oneCause ? 'cause' : 'causes'} more`,
      p.pointsLess && `removes ${p.pointsLess} points less`,
      p.dearer && `costs ${p.dearer} more`,
    ].filter(Boolean);
    const both = [gain, loss].filter(Boolean).join(' but ');
    return both === '' ? 'The two options' : `The two options; A ${both}`;
  },
  optionsCaption: 'The two options with their measures, cost and effect',
  option: 'Option',
  optionMeasures: 'Measures',
  optionCost: 'CNY',
  optionEstimated: 'Estimated',
  optionRemoved: (p: { target: string }) => `Trouble removed; causes left at ${p.target} or more`,
  optionName: (p: {
    name: 'proposed' | 'sufficient' | 'balanced' | 'full';
    state: 'proposed' | 'accepted' | 'open';
  }) =>
    ({
      proposed: `A${{ proposed: ', recommended', accepted: ', accepted', open: '' }[p.state]}`,
      sufficient: 'B, sufficient',
      balanced: 'B, balanced',
      full: 'B, full',
    })[p.name],
  optionContents: (p: { count: string; one: boolean; held: number; above: number; nothingElse: boolean }) => {
    if (p.held === 0) {
      return p.above === 0 ? p.count : `${p.count}, none of those above`;
    }
    const those =
      p.held === p.above
        ? p.above === 1
          ? 'the one above'
          : 'those above'
        : `${inWords(p.held)} of those above`;
    return p.nothingElse ? `${p.count}: ${those}` : `${p.count}, with ${those}`;
  },
  optionSum: (p: { cost: string; estimated: string; isWhole: boolean; unit: string }) => {
    if (p.isWhole) {
      return `${p.cost}, all estimated`;
    }
    return p.estimated === '' ? p.cost : `${p.cost} (${p.estimated} estimated)`;
  },
  optionRemoves: (p: { value: string; left: string; same: boolean }) =>
    `${p.value}; ${p.same ? 'the same' : p.left}`,
  leftNone: 'none',
  left: (p: { count: string; one: boolean; names: string; all: boolean }) =>
    p.all ? `${p.count}: ${p.names}` : `${p.count}, worst: ${p.names}`,
  onlyOption: (p: { count: string; one: boolean; cost: string; value: string; left: string }) =>
    `The sufficient, the balanced and the full plan are one: ${p.count} ${p.one ? 'measure' : 'measures'}, CNY ${p.cost}, expected to remove ${p.value} of the trouble; causes left at the target or more: ${p.left}.`,

  trustHead: 'How far to trust this. ',
  trustLevel: (p: { level: 'high' | 'middle' | 'low' }) =>
    ({ high: 'Largely:', middle: 'Partly:', low: 'Little:' })[p.level],
  trustBasis: (p: {
    answered: string;
    applicable: string;
    all: boolean;
    assessors: string;
    backed: string;
    unsourced: string;
    isLast: boolean;
  }) =>
    [
      p.all ? `all ${p.applicable} answered` : `${p.answered} of ${p.applicable} answered`,
      p.assessors === '' ? '' : ` by ${p.assessors} assessors`,
      p.backed === ''
        ? ', none on sourced evidence of grade A or B'
        : `, ${p.backed} on sourced evidence A or B`,
      p.unsourced === '' ? '' : `, ${p.unsourced} without a source`,
      '.',
    ].join(''),
  trustDraws: (p: {
    share: string;
    core: string;
    oneCore: boolean;
    count: string;
    isOne: boolean;
    someDrawn: boolean;
  }) => {
    const drawn = p.someDrawn ? '; unanswered questions are drawn as well' : '';
    const whole =
      p.share === ''
        ? ', and as a whole it is the best in none'
        : `, and as a whole it is the best in ${p.share} of them`;
    return `${p.core} of the ${p.count} measures of ${p.isOne ? 'the plan' : 'option A'} ${p.oneCore ? 'holds' : 'hold'} in 90% or more of the draws${whole}${drawn}.`;
  },
  trustEstimated: (p: { isAll: boolean }) =>
    p.isAll ? 'All of its cost is estimated by class.' : 'More than half of its cost is estimated by class.',
  year: (p: { year: string }) => p.year,
  trustOld: (p: { newest: string }) => `The newest figures are of ${p.newest}, more than 18 months old.`,

  trail: (p: { seq: number; head: string }) => `change ${p.seq}: ${p.head}`,
  record: (p: {
    place: string;
    assessor: string;
    assessed: string;
    date: string;
    record: string;
    trail: string;
    app: string;
    knowledgeBase: string;
  }) =>
    `${p.place === '' ? 'Assessed' : `${p.place}, assessed`}${p.assessor === '' ? '' : ` by ${p.assessor}`} ${p.assessed}. ${p.date === '' ? 'No answers yet' : `Data to ${p.date}`}. Record ${p.record}${p.trail === '' ? '' : `, ${p.trail}`}. Cluster Desk ${p.app}, knowledge base ${p.knowledgeBase}.`,
} as const;
