import type { Infeasibility } from '../../model/evaluation.ts';
import { causeClauses, measureFocus } from './shortNames.ts';

const smallNumbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const inWords = (n: number): string => smallNumbers[n] ?? String(n);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const small = (text: string): string =>
  /^[A-Z][^A-Z]/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
const measuresFit = (n: number): string =>
  `${capital(inWords(n))} ${n === 1 ? 'measure fits' : 'measures fit'}`;
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const shortMonths = months.map((month) =>
  month.length > 5 ? month.slice(0, month === 'September' ? 4 : 3) : month,
);

interface StageLimits {
  readonly number: number;
  readonly young: string;
  readonly aged: string;
  readonly growing: string;
  readonly leading: string;
  readonly quotient: string;
}
const stageConditions: readonly ((p: StageLimits) => string)[] = [
  () => 'the last assessment found decline or renewal, and the cluster is not falling',
  (p) =>
    `the cluster is falling, is under ${p.young} years old and has a structural maturity below ${p.growing}`,
  () => 'the cluster is falling behind its reference area',
  (p) => `structural maturity has reached ${p.leading} and the location quotient ${p.quotient}`,
  (p) => `structural maturity has reached ${p.growing}`,
  (p) =>
    `structural maturity is below ${p.growing}, but the location quotient has reached ${p.quotient} ` +
    `and the cluster is at least ${p.aged} years old`,
  () => 'none of the conditions for a later stage is met',
];

/** What the brief says, and the two findings that head the diagnosis and the plan. */
export const brief = {
  causeClause: (p: { id: string }) => causeClauses[p.id] ?? '',
  measureFocus: (p: { id: string }) => measureFocus[p.id] ?? '',

  findingOfTwo: (p: { first: string; second: string }) => capital(`${p.first} and ${p.second}`),
  findingOfOne: (p: { first: string }) => `One cause stands out: ${p.first}`,
  findingProvisional: (p: { first: string }) => `Provisional: ${p.first}`,
  findingNoneRaised: 'No cause reaches the level for action',
  findingNoCause: 'Too few answers to name a cause',
  findingNoType: 'The formation type must be settled first',

  planFirst: (p: { count: number; focus: string }) => `${measuresFit(p.count)}; ${p.focus} comes first`,
  planFirstShort: (p: { count: number; focus: string }) => `${measuresFit(p.count)}, ${p.focus} first`,
  planCount: (p: { count: number }) => `${measuresFit(p.count)} together`,
  planOverBudget: 'The must-haves alone exceed the budget',
  planInfeasible: 'No plan meets all the conditions',
  planEmpty: 'No measure fits as things stand',
  planNoType: 'The plan waits for the formation type',

  // Numbers, dates and joints
  money: (p: { million: string; tenThousand: string }) => `CNY ${p.million} m`,
  moneyLarge: (p: { million: string; hundredMillion: string }) => `CNY ${p.million} m`,
  date: (p: { year: string; month: number | null; day: number | null }) =>
    [p.day, p.month === null ? null : months[p.month - 1], p.year].filter((part) => part !== null).join(' '),
  /** For table cells: months in short. */
  dateShort: (p: { year: string; month: number | null; day: number | null }) =>
    [p.day, p.month === null ? null : shortMonths[p.month - 1], p.year]
      .filter((part) => part !== null)
      .join(' '),
  endOf: (p: { month: string }) => p.month,
  moneyCellLarge: (p: { million: string; hundredMillion: string }) => `${p.million} m`,
  moneyCell: (p: { million: string; tenThousand: string }) => `${p.million} m`,
  comma: ', ',
  lastComma: ' and ',
  amongOthers: (p: { names: string }) => `${p.names}, among others`,
  inSentence: (p: { name: string }) => small(p.name),
  countWord: (p: { n: number }) => capital(inWords(p.n)),
  semicolon: '; ',
  dash: '–',
  withNumber: (p: { name: string; number: string }) => `${p.name} (${p.number})`,
  asSentence: (p: { text: string }) => `${p.text}.`,
  asStep: (p: { title: string }) => small(p.title),

  // Answers
  level: (p: { level: string }) => `level ${p.level}`,
  unknown: 'not enough information',
  notApplicable: 'does not apply',
  answerLevel: (p: { indicator: string; level: string }) => `${p.indicator}: level ${p.level} of 5`,
  answer: (p: { indicator: string; answer: string }) => `${p.indicator}: ${p.answer}`,
  answerWithGrade: (p: { indicator: string; answer: string; grade: string }) =>
    `${p.indicator} ${p.answer} (${p.grade})`,

  // Headings
  section: (p: { n: number }) => `${p.n}\u2002`,
  subsection: (p: { section: number; n: number }) => `${p.section}.${p.n}\u2002`,
  annex: (p: { annex: string }) => `Annex ${p.annex}\u2002`,
  figure: (p: { n: number }) => `Figure ${p.n}. `,
  table: (p: { n: number }) => `Table ${p.n}. `,
  annexTable: (p: { annex: string; n: number }) => `Table ${p.annex}${p.n}. `,
  findings: 'Main findings',
  recommendations: 'Recommendations',
  causes: 'Causes',
  overall: 'Type, stage and dimensions',
  plan: 'The plan',
  followUp: 'Follow-up',
  annexRatings: 'Ratings and their evidence',
  annexData: 'Figures behind the charts',
  annexMethod: 'Method in short',
  annexSources: 'Sources',

  // First page
  defaultMarking: 'Internal, for reference',
  markedIllustrative: (p: { marking: string }) => `${p.marking}. Sample data, figures are illustrative`,
  titleCluster: (p: { name: string }) => `${p.name}: `,
  judgementStage: (p: { stage: string; maturity: string }) => `The cluster ${p.stage}, ${p.maturity}.`,
  stageName: (p: { name: string }) => small(p.name),
  stageClear: (p: { stage: string; probability: string }) => `is ${p.stage} (probability ${p.probability})`,
  stageUnsure: (p: { stage: string; probability: string; other: string; otherProbability: string }) =>
    `is probably ${p.stage} (${p.probability}) but may be ${p.other} (${p.otherProbability})`,
  stageContested: (p: { stage: string; probability: string; other: string; otherProbability: string }) =>
    `is ${p.stage} by the rule (${p.probability}), though more draws find it ${p.other} (${p.otherProbability})`,
  stageDecided: (p: { stage: string; probability: string }) =>
    `is ${p.stage} by the assessor's decision (${p.probability} of the draws agree)`,
  stageUnknown: 'cannot be placed in a stage yet',
  maturity: (p: { value: string; low: string; high: string }) =>
    `with maturity ${p.value} of 100 (90% interval ${p.low} to ${p.high})`,
  maturityOnly: (p: { value: string }) => `with maturity ${p.value} of 100`,
  maturityWithheld: (p: { answered: string; applicable: string }) =>
    `and maturity is withheld because only ${p.answered} of ${p.applicable} indicators are answered`,
  weaknessTwo: (p: { first: string; second: string }) => `What holds it back: ${p.first} and ${p.second}.`,
  weaknessOne: (p: { first: string }) => `One cause stands out: ${p.first}.`,
  weaknessTwoSoFar: (p: { first: string; second: string }) =>
    `On the answers so far, ${p.first} and ${p.second}.`,
  weaknessOneSoFar: (p: { first: string }) => `On the answers so far, ${p.first}.`,
  weaknessNone: 'No cause reaches the level for action.',
  weaknessNoCause: 'Too few answers are in to name a cause.',
  weaknessNoType: 'Causes can be named once the formation type is settled.',
  firstStep: (p: { title: string }) => `The first step is to ${p.title}.`,
  stepInfeasible: 'The conditions set for the plan cannot be met together, so no first step is named.',
  stepNone: 'No measure is recommended yet.',
  claimFirst: (p: { name: string; severity: string; total: string; only: boolean }) =>
    p.only
      ? `${p.name}: severity ${p.severity}, the only cause that can be judged`
      : `${p.name}: severity ${p.severity}, the highest of ${p.total} causes`,
  claimSecond: (p: { name: string; severity: string; low: string; high: string }) =>
    `${p.name}: severity ${p.severity}, very likely between ${p.low} and ${p.high}`,
  claimThird: (p: { name: string; severity: string }) => `${p.name}: severity ${p.severity}`,
  claimDimension: (p: { name: string; score: string }) => `${p.name} scores ${p.score} of 100`,
  findingWithFact: (p: { claim: string; fact: string }) => `${p.claim}. ${p.fact}.`,
  findingAlone: (p: { claim: string }) => `${p.claim}.`,
  noFinding: 'Too little is answered to state a finding.',
  evidenceStrength: (p: { strength: 'strong' | 'medium' | 'weak' }) => `Evidence ${p.strength}`,
  proofSeparator: ', ',
  onPage: (p: { page: string }) => `p. ${p.page}`,
  inAnnexA: 'Annex A',
  recommendationsCaption: 'Recommendations with actor, date and cost',
  what: 'What',
  who: 'Who',
  by: 'By',
  cost: 'Cost, CNY',
  restsOn: 'Finding',
  restsOnOther: '–',
  nobodyYet: 'Not named yet',
  noPlan: 'There is no plan yet: no measure can be recommended from the answers given.',
  noPlanInfeasible: 'No plan meets all the conditions that were set; section 5 says which of them clash.',
  trustHead: 'How sure. ',
  trustAnswered: (p: { answered: string; applicable: string }) =>
    `${p.answered} of ${p.applicable} indicators are answered; `,
  trustEvidence: (p: { backed: string; share: string }) =>
    `${p.backed} answers (${p.share}) rest on evidence A or B. `,
  trustDraws: (p: { share: string }) =>
    `The first recommendation is in the best plan in ${p.share} of draws.`,
  trustNoPlan: 'There is no recommendation to test.',
  record: (p: { date: string; record: string; app: string; knowledgeBase: string }) =>
    `Data to ${p.date}. Record ${p.record}. Cluster Desk ${p.app}, knowledge base ${p.knowledgeBase}.`,

  // Causes
  causesNoType: 'Which causes apply depends on the formation type. It is not settled yet.',
  causesTooFew: 'No cause has enough answers behind it to be judged.',
  severity: (p: { severity: string; low: string; high: string; topFive: string; section: string }) =>
    `Severity ${p.severity} (90% interval ${p.low} to ${p.high}), among the five most severe in ${p.topFive} of draws; ` +
    `paper, section ${p.section}.`,
  answersBehind: (p: { answers: string }) => `Answers: ${p.answers}.`,
  noneRaised: 'None of the causes that could be judged reaches the level for action.',
  otherCauses: (p: { count: string; one: boolean; names: string }) =>
    `${p.count} more ${p.one ? 'cause reaches' : 'causes reach'} the level for action: ${p.names}.`,
  problems: (p: { names: string }) => `They show as problems, by severity: ${p.names}.`,
  causesFinding: (p: { raised: string; total: string; none: boolean; first: string; severity: string }) =>
    p.none
      ? `None of ${p.total} causes reaches the level for action; the highest is ${p.first} with ${p.severity}.`
      : `The level for action is reached by ${p.raised} of ${p.total} causes; ` +
        `the highest is ${p.first} with ${p.severity}.`,
  causesCaption: 'Severity of the main causes, 0 to 100, with 90% intervals',
  raisedLine: (p: { at: string }) => `Action from ${p.at}`,
  tooFewAnswers: 'too few answers',
  dimensionsCaption: 'Dimensions, lowest first, 0 to 100, with 90% intervals',
  dimensionsFinding: (p: { lowest: string; low: string; highest: string; high: string }) =>
    `The lowest dimension is ${p.lowest} (${p.low}), the highest ${p.highest} (${p.high}).`,
  dimensionsTooFew: 'Too few dimensions are answered to compare them.',

  // Type, stage, maturity
  typeInsufficient: 'The typing questions answered so far do not suggest a formation type.',
  typeClear: (p: { type: string; share: string }) =>
    `The formation type is clearly ${small(p.type)}: it has ${p.share} of the support in the answers.`,
  typeLeaning: (p: { type: string; share: string }) =>
    `The answers lean towards the ${small(p.type)} type, which has ${p.share} of the support.`,
  typeMixed: (p: { first: string; firstShare: string; second: string; secondShare: string }) =>
    `The type is mixed: ${small(p.first)} ${p.firstShare}, ${small(p.second)} ${p.secondShare}.`,
  typeOverride: (p: { type: string; reason: string }) =>
    `The assessor set it to ${small(p.type)}, giving this reason: ${p.reason}.`,
  typeSecond: (p: { type: string }) => `Measures for the ${small(p.type)} type were considered as well.`,
  stageIs: (p: { stage: string }) => `The cluster ${p.stage}.`,
  stageRule: (p: { number: string; condition: string }) => `Stage rule ${p.number} applies: ${p.condition}.`,
  stageCondition: (p: StageLimits) => stageConditions[p.number - 1]?.(p) ?? 'see the method',
  dynamics: (p: { dynamics: 'rising' | 'steady' | 'falling' }) => p.dynamics,
  stageDynamics: (p: { dynamics: string }) => `The trend is ${p.dynamics}.`,
  stageNoQuotient: (p: { maturity: string; dynamics: string }) =>
    `Structural maturity stands at ${p.maturity}, the location quotient is not known, and the trend is ${p.dynamics}.`,
  stageInputs: (p: { maturity: string; quotient: string; dynamics: string }) =>
    `Structural maturity stands at ${p.maturity}, the location quotient at ${p.quotient}, and the trend is ${p.dynamics}.`,
  stageOverride: (p: { stage: string; computed: string | null; reason: string }) =>
    `${p.computed === null ? 'The rule names no stage' : `The rule gives ${p.computed}`}; the assessor set it to ${p.stage}, giving this reason: ${p.reason}.`,
  governmentRole: (p: { role: string }) => `At this stage government is ${p.role}.`,
  maturityWhyWithheld: (p: { coverage: string; needed: string }) =>
    `Maturity is withheld: ${p.coverage} of the indicators are answered and ${p.needed} are needed.`,
  maturityHeadline: (p: { value: string }) => `Maturity is ${p.value}.`,
  maturityBalanced: (p: { value: string; balance: string }) =>
    `Maturity is ${p.value}; the balance check, which weak dimensions pull down harder, gives ${p.balance}.`,
  recognition: (p: { ladder: string; met: string; total: string }) =>
    `Of the ${p.total} recognition criteria listed under ${p.ladder}, ${p.met} are met.`,

  // Plan
  planCost: (p: { cost: string }) => `Together they cost ${p.cost}; no budget limit was set.`,
  planCostOfBudget: (p: { cost: string; budget: string }) =>
    `Together they cost ${p.cost} of a budget of ${p.budget}.`,
  planAccepted: 'The plan is accepted; owners and dates are those of the follow-up list.',
  planProposed: 'The plan is not accepted yet: who acts is a suggestion, the date is the end of the phase.',
  planNothing: 'No measure can be recommended from the answers given.',
  ownScores: (p: { scores: string }) => `The assessor's own scores replace computed ones: ${p.scores}.`,
  ownScore: (p: { title: string; criterion: string; score: string; reason: string }) =>
    `${p.title}, ${small(p.criterion)} ${p.score} (${p.reason})`,
  planConflict: (p: {
    reason: Infeasibility['reason'];
    names: string;
    needed: string;
    /** The phase or the acting body whose limit is exceeded, else empty. */
    subject: string;
  }) => {
    switch (p.reason) {
      case 'phase-budget':
        return `The must-haves of the phase "${p.subject}" need ${p.needed}, more than its budget: ${p.names}.`;
      case 'phase-capacity':
        return `The must-haves of the phase "${p.subject}" number ${p.needed}, more than it may hold: ${p.names}.`;
      case 'actor-capacity':
        return `The must-haves led by "${p.subject}" number ${p.needed}, more than it can lead: ${p.names}.`;
      case 'budget':
        return `The must-haves need ${p.needed}: ${p.names}.`;
      case 'number':
        return `The must-haves need room for ${p.needed} measures: ${p.names}.`;
      case 'prerequisite':
        return `A must-have needs a measure that was ruled out: ${p.names}.`;
      case 'exclusion':
        return `Measures that exclude each other were both set as must-haves: ${p.names}.`;
    }
  },
  phasesCaption: 'Measures by phase. Draws: how often a measure is in the best plan',
  phase: (p: { name: string; span: string }) => `${p.name} (${small(p.span)})`,
  inDraws: 'Draws',
  noteMark: (p: { n: number }) => `Note ${p.n}`,
  noteReference: (p: { mark: string }) => ` (${small(p.mark)})`,
  nothingLeftOut: 'No matching measure was left out.',
  leftOut: (p: { count: string; one: boolean; names: string }) =>
    `Left out: ${p.count} ${p.one ? 'measure' : 'measures'}. The highest by value: ${p.names}.`,
  excluded: (p: { names: string }) => `Ruled out by the assessor: ${p.names}.`,
  allRelieved: (p: { target: string }) =>
    `With the plan carried out, no raised cause is expected to stay above ${p.target}.`,
  leftAbove: (p: { target: string; names: string }) =>
    `Even with the plan carried out, these are expected to stay above ${p.target}: ${p.names}.`,

  // Follow-up
  followUpSummary: (p: {
    total: string;
    one: boolean;
    late: string;
    stalled: string;
    due: string;
    done: string;
  }) =>
    `${p.total} ${p.one ? 'action' : 'actions'}: ${p.late} late, ${p.stalled} stalled, ${p.due} under way, ${p.done} closed.`,
  followUpCaption: 'Actions, the most urgent first',
  action: 'Action',
  progress: 'Progress',
  state: 'State',
  actionState: (p: { state: 'late' | 'stalled' | 'due' | 'done' | 'dropped' }) =>
    ({ late: 'Late', stalled: 'Stalled', due: 'Under way', done: 'Done', dropped: 'Dropped' })[p.state],

  // Annexes
  grades: (p: { meanings: string }) => `Evidence grades: ${p.meanings}.`,
  gradeMeaning: (p: { grade: string; meaning: string }) => `${p.grade} ${p.meaning}`,
  ratingsCaption: 'All ratings',
  indicator: 'Indicator',
  answerHead: 'Answer',
  score: 'Score',
  grade: 'Grade',
  sourceHead: 'Source and note',
  noGrade: 'no grade given, treated as D',
  flagged: 'level 4 or 5 without evidence A or B',
  noEvidence: 'no evidence named',
  causesDataCaption: 'Severity of all causes, 0 to 100',
  dimensionsDataCaption: 'Dimensions, 0 to 100',
  cause: 'Cause',
  dimension: 'Dimension',
  severityHead: 'Severity',
  lowHead: 'From',
  highHead: 'To',
  topFiveHead: 'In top five',
  coverageHead: 'Answered',
  weightHead: 'Weight',
  methodScoring: (p: { core: string; supporting: string; background: string }) =>
    `Levels 1 to 5 count as 0, 25, 50, 75 and 100; quantities are placed between fixed thresholds. ` +
    `A dimension is the weighted mean of its indicators, core ${p.core}, supporting ${p.supporting}, context ${p.background}.`,
  methodCoverage: (p: { coverage: string; composite: string; dimension: string }) =>
    `Missing answers never count as zero: here ${p.coverage} is answered, maturity needs ${p.composite}, a dimension ${p.dimension}.`,
  methodSeverity: (p: { raised: string; severe: string }) =>
    `Severity is the weighted shortfall of the answers behind a cause; from ${p.raised} it is raised, from ${p.severe} severe.`,
  methodUncertainty: (p: {
    draws: string;
    planDraws: string;
    seed: string;
    weights: string;
    thresholds: string;
  }) =>
    `Intervals hold 90% of ${p.draws} draws (seed ${p.seed}) in which answers vary by their evidence grade, ` +
    `weights by ${p.weights} and thresholds by ${p.thresholds}. ` +
    `How often a measure is in the best plan rests on the first ${p.planDraws} of them.`,
  weight: (p: { name: string; weight: string }) => `${small(p.name)} ${p.weight}`,
  methodWeights: (p: { weights: string }) => `Measures are ranked by weighted value: ${p.weights}.`,
  methodPlan: (p: { largest: string; target: string }) =>
    `The plan is the exact best choice of at most ${p.largest} measures within the budget; ` +
    `relief of one cause by several measures counts with diminishing returns, and the aim is to leave no cause above ${p.target}.`,
  methodCrossChecks: (p: { checks: string }) =>
    `Agreement with other methods (Kendall's tau-b): ${p.checks}.`,
  crossCheck: (p: { method: string; tau: string }) => `${p.method} ${p.tau}`,
  limits:
    'Not varied: which questions are asked, how causes and measures are linked, and what a measure relieves. ' +
    'The cut points of the stages are working values.',
  sourceCluster: (p: { name: string; assessor: string }) => `Cluster: ${p.name}. Assessed by ${p.assessor}.`,
  assessorUnnamed: 'an assessor who is not named',
  sourcePaper: (p: { citation: string; doi: string }) => `Paper: ${p.citation}. DOI ${p.doi}.`,
  sourceKnowledgeBase: (p: { version: string; hash: string; app: string; engine: string }) =>
    `Knowledge base ${p.version} (${p.hash}), Cluster Desk ${p.app}, engine ${p.engine}.`,
} as const;
