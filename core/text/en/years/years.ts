import type { MoveVerdict } from '../../../model/years/moves.ts';
import { count } from '../../message.ts';

interface Finding {
  /** The dimension that has surely moved most, as it begins a sentence; empty for none. */
  readonly dimension: string;
  readonly isBetter: boolean;
  /** Whole points; `null` where one of the two has no maturity. */
  readonly points: number | null;
  readonly isSure: boolean;
}

const maturityMoved = ({ points }: { readonly points: number }): string =>
  points === 0
    ? 'maturity is the same'
    : `maturity ${points > 0 ? 'rose' : 'fell'} ${count(Math.abs(points), 'point', 'points')}`;

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** All assessments of a cluster, and what has changed between two of them. */
export const years = {
  name: 'All years',
  kicker: (p: { cluster: string }) => `Cluster · ${p.cluster}`,
  finding: ({ dimension, isBetter, points, isSure }: Finding) => {
    const maturity = points === null ? '' : maturityMoved({ points });
    const said =
      !maturity || points === 0 ? maturity : `${maturity}, ${isSure ? 'a sure change' : 'within noise'}`;
    if (dimension === '') {
      return said === '' ? 'No dimension has surely moved' : capital(said);
    }
    const moved = `${dimension} ${isBetter ? 'improved' : 'lost ground'}`;
    return said === '' ? moved : `${moved}; ${said}`;
  },
  findingOne: (p: { year: string; value: number }) => `Assessed in ${p.year}: maturity ${p.value}`,
  findingOpen: 'No result yet',
  findingNone: 'Not assessed yet',
  lede: (p: {
    place: string;
    type: string;
    founded: string;
    assessments: number;
    open: number;
    late: number;
  }) =>
    [
      capital([p.place, p.type, p.founded && `founded ${p.founded}`].filter(Boolean).join(', ')),
      `${count(p.assessments, 'assessment', 'assessments')}, ${count(p.open, 'open action', 'open actions')}${p.late > 0 ? `, ${p.late} of them late` : ''}`,
    ]
      .filter(Boolean)
      .map((sentence) => `${sentence}.`)
      .join(' '),
  start: (p: { now: string; then: string }) =>
    p.now === p.then ? `Assess again from ${p.then}` : `Start ${p.now} from the ${p.then} assessment`,
  startFirst: 'Start an assessment',
  goOn: (p: { year: string }) => `Go on with the ${p.year} assessment`,
  startOff: 'This file takes no changes.',
  trail: 'History of changes',
  table: 'All assessments',
  reading: 'Reading all assessments; those without a result are evaluated first.',
  assessment: 'Assessment',
  completed: 'Dated',
  stage: 'Stage (share)',
  maturity: 'Maturity (0–100, 90% interval, △ last time)',
  maturityOf: (p: { value: number; low: number; high: number; before: number | null }) =>
    `Maturity ${p.value}, 90% interval ${p.low} to ${p.high}${p.before === null ? '' : `, ${p.before} last time`}`,
  cause: 'Main cause',
  severity: 'Severity',
  answered: 'Answered',
  answeredOf: (p: { done: number; of: number }) => `${p.done}/${p.of}`,
  documented: 'A, B',
  plan: 'Plan adopted',
  planOf: (p: { measures: number; cost: string }) => `${p.measures}, ${p.cost}`,
  noPlan: 'none',
  provisional: 'provisional',
  provisionalFew: 'provisional, too few answers',
  notKnown: 'not known',
  year: (p: { year: string }) => p.year,
  sample: 'Sample data',
  oneOnly: 'What has changed is shown once there is a second result.',
  otherKnowledge: (p: { year: string; then: string; now: string }) =>
    `The ${p.year} assessment was made with knowledge base ${p.then}. Compared, both are computed with ${p.now}; what is stored stays.`,
  compareAnyway: (p: { now: string }) => `Compare with ${p.now}`,
  change: 'Change between two assessments',
  pair: 'Years compared',
  pairOf: (p: { then: string; now: string }) => `${p.then} → ${p.now}`,
  show: 'Compared by',
  dimensions: 'Dimensions',
  causes: 'Causes',
  indicators: 'Indicators',
  changeCaption: (p: { then: string; now: string }) => `Change from ${p.then} to ${p.now}`,
  by: 'Change',
  interval: '90% interval',
  intervalOf: (p: { low: string; high: string }) => `${p.low} to ${p.high}`,
  changeOf: (p: { change: string; low: string; high: string }) =>
    `Change ${p.change}, 90% interval ${p.low} to ${p.high}`,
  moved: (p: { count: number }) => `Moved ${p.count}`,
  movedWhy: 'interval leaves out zero',
  noise: (p: { count: number }) => `Within noise ${p.count}`,
  noiseWhy: 'no claim of a rise or a fall',
  same: (p: { count: number }) => `${count(p.count, 'answer', 'answers')} as last time.`,
  composite: 'Maturity (overall)',
  noMaturity: 'One of the two has too few answers for a maturity.',
  improved: (p: { names: string; count: number }) =>
    p.count === 1 ? `One answer has surely improved: ${p.names}.` : `Largest sure improvements: ${p.names}.`,
  improvedNone: 'No answer has surely improved.',
  improvedFew: (p: { count: number }) => `There are only ${p.count} of them.`,
  'assessor-same': 'One person made both: what the errors have in common drops out of the change.',
  'assessor-different': 'Two people made them: their errors count apart, and the intervals are wider.',
  'assessor-unknown':
    'An assessor is not named: the errors count as those of two people, and the intervals are wider.',
  otherType: 'The two found different formation types; the later one weighs both.',
  aimed: (p: { towards: number; of: number }) =>
    p.of === 0 ? 'Figures aimed at' : `Figures aimed at: ${p.towards} of ${p.of} moved towards target`,
  aimedHead: (p: { year: string }) => `Measures adopted in ${p.year}, and the figure to improve`,
  outcome: 'Result',
  aimedNone: (p: { year: string }) => `No plan was adopted after the ${p.year} assessment.`,
  aimedOpen: 'Whether measures moved their figures is shown once there is a second result.',
  aimedAt: (p: { indicator: string; then: string; now: string; target: string }) =>
    `${p.indicator}, ${p.then} → ${p.now}${p.target === '' ? '' : `, target ${p.target}`}`,
  aimedEarly: (p: { indicator: string; month: string }) =>
    [p.indicator, `begun ${p.month}`].filter(Boolean).join(', '),
  aimedUnanswered: (p: { indicator: string }) => `${p.indicator}, not answered both times`,
  noFigure: 'no figure is named for it',
  level: (p: { level: number }) => `level ${p.level}`,
  verdict: (p: { verdict: MoveVerdict }) =>
    ({
      reached: 'Target reached',
      towards: 'Towards target',
      'within-noise': 'Within noise',
      'not-moved': 'Not moved',
      against: 'The other way',
      'too-early': 'Too early',
      'not-begun': 'Not begun',
      'no-data': 'No data',
    })[p.verdict],
  allActions: 'All actions',
  caution: 'A figure may have moved for other reasons.',
  shocks: (p: { names: string }) => `The assessor notes from outside: ${p.names}.`,
  trends: 'Over the years',
  trendMaturity: 'Maturity',
  trendMaturityOf: (p: { from: number; to: number; first: string; last: string }) =>
    `Maturity from ${p.from} in ${p.first} to ${p.to} in ${p.last}, with its 90% interval`,
  trendFact: 'Figure of the profile',
  trendFactOf: (p: { fact: string; first: string; last: string; from: string; to: string }) =>
    `${p.fact}: ${p.from} in ${p.first}, ${p.to} in ${p.last}`,
  noFacts: 'No figure of the profile is known for two years.',
  asTable: 'Numbers as table',
  asChart: 'Numbers as chart',
  low: 'Low',
  high: 'High',
  value: 'Value',
  loadFailed: 'The assessments could not be read.',
} as const;
