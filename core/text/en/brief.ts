import type { Infeasibility } from '../../model/evaluation.ts';
import { causeClauses, measureFocus } from './shortNames.ts';
import { capital, inWords, small } from './wording.ts';

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

/** What the brief says, and the two findings that head the diagnosis and the plan. */
export const brief = {
  causeClause: (p: { id: string }) => causeClauses[p.id] ?? '',
  measureFocus: (p: { id: string }) => measureFocus[p.id] ?? '',

  findingOfTwo: (p: { first: string; second: string }) => capital(`${p.first} and ${p.second}`),
  findingOfOne: (p: { first: string }) => `Above all, ${p.first}`,
  findingProvisional: (p: { first: string }) => `Provisionally, ${p.first}`,
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
  inSentence: (p: { name: string }) => small(p.name),
  semicolon: '; ',
  dash: '–',
  withNumber: (p: { name: string; number: string }) => `${p.name} (${p.number})`,
  asSentence: (p: { text: string }) => `${p.text}.`,

  // Answers
  level: (p: { level: string }) => `level ${p.level}`,
  unknown: 'not enough information',
  notApplicable: 'does not apply',

  // Headings
  section: (p: { n: number }) => `${p.n}\u2002`,
  subsection: (p: { section: number; n: number }) => `${p.section}.${p.n}\u2002`,
  annex: (p: { annex: string }) => `Annex ${p.annex}\u2002`,
  figure: (p: { n: number }) => `Figure ${p.n}. `,
  table: (p: { n: number }) => `Table ${p.n}. `,
  annexTable: (p: { annex: string; n: number }) => `Table ${p.annex}${p.n}. `,
  plan: 'The plan',
  followUp: 'Follow-up',
  annexRatings: 'Ratings and their evidence',
  annexData: 'Figures behind the charts',
  annexMethod: 'Method in short',
  annexSources: 'Sources',

  // Tables
  what: 'What',
  who: 'Who',
  by: 'By',
  cost: 'Cost, CNY',
  nobodyYet: 'Not named yet',

  // Causes
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
