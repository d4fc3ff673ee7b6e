import { count } from '../message.ts';

const grades = (p: { best: string; worst: string }): string =>
  p.best === p.worst ? `evidence ${p.best}` : `evidence ${p.best} to ${p.worst}`;

/** The diagnosis: causes, problems, stage, maturity, recognition, and where each number comes from. */
export const diagnosis = {
  kicker: (p: { cluster: string; year: string }) => `Diagnosis  ${p.cluster}, assessment ${p.year}`,
  lede: (p: { answered: number; applicable: number; strong: number }) =>
    `${p.answered} of ${p.applicable} answered, ${p.strong} with evidence A or B.`,
  ledeMissing: (p: { missing: number }) =>
    p.missing === 0
      ? ''
      : p.missing === 1
        ? 'The missing one widens the intervals; it never counts as zero.'
        : `The ${p.missing} missing widen the intervals; they never count as zero.`,
  checkAnswers: 'Check answers',
  setPriorities: 'Set priorities',
  evaluating: 'Computing, about 2 seconds',
  failedTitle: 'The diagnosis could not be computed',
  table: 'Table',
  charts: 'Charts',

  causes: 'Main causes',
  causesNote: 'Severity 0 to 100, line: 90% interval',
  causeDetail: (p: { tied: boolean; answers: number; best: string; worst: string; section: string }) =>
    `${p.tied ? 'tied, ' : ''}${count(p.answers, 'answer', 'answers')}, ${grades(p)}, paper ${p.section}`,
  barLabel: (p: { name: string; value: number; low: number; high: number }) =>
    `${p.name}: ${p.value}, interval ${p.low} to ${p.high}`,
  showOtherCauses: (p: { count: number; most: number }) =>
    `Show the other ${count(p.count, 'cause', 'causes')}, none above ${p.most}`,
  hideOtherCauses: 'Show the main causes only',
  noType: 'Causes and problems belong to a formation type. Settle the type first.',
  noCauses: 'No cause has enough answers yet. A cause needs at least one of its main indicators.',
  noneRaised: (p: { threshold: number }) => `No cause reaches ${p.threshold}, the level for action.`,
  goToIndicators: 'Answer indicators',
  problems: 'Main problems',
  problemsNote: 'From the answers, 0 to 100',
  noProblems: 'No problem has enough answers yet.',

  stage: (p: { name: string }) => `Stage: ${p.name}`,
  stageUnknown: 'Stage: not yet known',
  stageBetween: (p: { names: readonly string[] }) =>
    `Stage: between ${p.names.length < 2 ? p.names.join('') : `${p.names.slice(0, -1).join(', ')} and ${p.names.at(-1)}`}`,
  stageWithheld: (p: { agreement: string; needed: string }) =>
    `What is missing leaves the stage open: ${p.agreement} of the draws agree on the likeliest, ${p.needed} are needed to name it.`,
  'dynamics-rising': 'Momentum: rising.',
  'dynamics-steady': 'Momentum: steady.',
  'dynamics-falling': 'Momentum: falling.',
  'dynamics-unknown':
    'Momentum: not known. Neither the growth gap nor the change of the location quotient is answered.',
  dynamicsDisagree: 'Momentum: steady. The signs disagree: growth and specialisation point opposite ways.',
  wouldSettle: 'What would settle the stage, most first:',
  wouldTellDynamics: 'What would tell the momentum:',
  ratingsOf: (p: { name: string }) => `Ratings of "${p.name}"`,
  shocks: (p: { names: readonly string[] }) =>
    `Shocks from outside in the last three years: ${p.names.join('; ')}. Not all trouble need be home-made.`,
  noShocks: 'No shock from outside in the last three years.',
  notJudged: 'Not judged',
  notJudgedNote: 'No answer shows them; drawn from what is possible, never zero',
  notJudgedExpected: (p: { expected: number; low: number; high: number }) =>
    `expected ${p.expected}, interval ${p.low} to ${p.high}`,
  notJudgedNowhere: 'No indicator that is asked shows it.',
  wouldJudge: 'Would be judged by:',
  next: 'What to find out next',
  nextNone: 'No answer would change the plan or the causes named.',
  answerMissing: 'not answered',
  answerWeak: 'weak evidence',
  turns: (p: { measures: readonly string[]; causes: readonly string[] }) =>
    `Could decide ${[
      p.measures.length > 0
        ? `whether ${p.measures.join(' and ')} ${p.measures.length === 1 ? 'belongs' : 'belong'} in the balanced plan`
        : '',
      p.causes.length > 0 ? `whether ${p.causes.join(' and ')} is among the first five causes` : '',
    ]
      .filter(Boolean)
      .join(', and ')}.`,
  typeDependence: (p: { first: string; second: string; same: number; total: number }) =>
    `Two types are close: whether ${p.first} or ${p.second}, ${p.same} of the ${count(p.total, 'measure', 'measures')} of the plan stay.`,
  stageNote: 'Probability',
  rule1: (p: { dynamics: string }) =>
    `Rule 1: after a decline there is new growth, and momentum is ${p.dynamics}.`,
  rule2: (p: { structural: string; growing: number; young: number }) =>
    `Rule 2: momentum is falling, fewer than ${p.young} years since founding, and structural maturity ${p.structural} is below ${p.growing}.`,
  rule3: 'Rule 3: momentum is falling. Output shrinks, or growth and specialisation lose ground.',
  rule4: 'Rule 4: after a decline the cluster falls no longer, but nothing new grows yet.',
  rule5: (p: { structural: string; leading: number; lq: string; leadingLq: number }) =>
    `Rule 5: structural maturity ${p.structural} reaches ${p.leading} and the location quotient ${p.lq} reaches ${p.leadingLq}.`,
  rule6: (p: { structural: string; growing: number; leading: number }) =>
    `Rule 6: structural maturity ${p.structural} reaches ${p.growing}; the conditions for leading (${p.leading}) are not met.`,
  rule7: (p: { structural: string; growing: number; lq: string; leadingLq: number; aged: number }) =>
    `Rule 7: location quotient ${p.lq} (at least ${p.leadingLq}) and ${p.aged} years or more since founding; structural maturity ${p.structural} is below ${p.growing}.`,
  rule8: (p: { structural: string; growing: number }) =>
    `Rule 8: structural maturity ${p.structural} is below ${p.growing} and no other rule applies.`,
  unknownFigure: 'not known',
  rising: 'rising',
  steady: 'steady',
  falling: 'falling',
  unknown: 'not known',
  governmentRole: 'Role of government',

  maturity: (p: { value: number }) => `Maturity ${p.value}`,
  maturityWithheld: 'Maturity: withheld',
  maturityNote: (p: { low: number; high: number; balance: number }) =>
    `90% interval ${p.low} to ${p.high}, balance check ${p.balance}`,
  maturityLabel: (p: { value: number; low: number; high: number }) =>
    `Maturity ${p.value} of 100, 90% interval ${p.low} to ${p.high}`,
  withheld: (p: { answered: number; applicable: number; share: number }) =>
    `${p.answered} of ${p.applicable} answered. Maturity shows at ${p.share}%.`,
  balanceExplained:
    'The balance check is the geometric mean: it falls below the score when one dimension is very weak.',
  maturitySource: 'How the score is made',

  recognitionChoice: 'Official recognition',
  recognition: (p: { met: number; total: number }) => `${p.met} of ${p.total} conditions met`,
  recognitionNote: 'Apart from the score',
  recognitionUnknown: 'Numeric annex not seen: no conditions to compare with.',
  condition: 'Condition',
  required: 'Required',
  requiredIs: (p: { required: string }) => `required ${p.required}`,
  now: 'Now',
  result: 'Result',
  met: 'Met',
  missing: 'No figure',
  short: (p: { gap: string }) => `Short by ${p.gap}`,
  over: (p: { gap: string }) => `Over by ${p.gap}`,
  notMet: 'Not met',
  orElse: 'or ',
  yes: 'Yes',
  no: 'No',
  unitArea: 'km²',
  unitFirms: (p: { n: number }) => (p.n === 1 ? 'firm' : 'firms'),
  unitItems: (p: { n: number }) => (p.n === 1 ? 'item' : 'items'),
  points: 'percentage points',
  enterFigures: 'Enter the figures in the profile',

  profileWeakest: (p: { name: string }) => `Weakest: ${p.name}`,
  peersNote: (p: { of: number }) =>
    `Line below a bar: quartiles of the ${p.of} others of the type, the mark is their middle. They change no score.`,
  peersOf: (p: { quartiles: string }) => `Others of the type: ${p.quartiles}. They change no score.`,
  peersQuartile: (p: { quartile: 1 | 2 | 3 }) =>
    `Others of the type, ${{ 1: 'first quartile', 2: 'median', 3: 'third quartile' }[p.quartile]}`,
  profileNote: '0 to 100, line: 90% interval',
  profileTitle: 'Dimensions',
  profileNone: 'No dimension has enough answers yet.',
  profileLabel: (p: { weakest: string; strongest: string }) =>
    `Dimensions by score: weakest ${p.weakest}, strongest ${p.strongest}`,
  dimension: 'Dimension',
  insufficient: 'Too few answers',

  cause: 'Cause',
  problem: 'Problem',
  severity: 'Severity',
  low: 'Low',
  high: 'High',
  inTopFive: 'In top five',
  score: 'Score',
  weight: 'Weight',
  coverage: 'Answered',
  stageColumn: 'Stage',
  probability: 'Probability',

  sourceOf: (p: { name: string }) => `Where the number comes from: ${p.name}`,
  indicator: 'Indicator',
  answer: 'Answer',
  level: (p: { level: number }) => `Level ${p.level}`,
  noAnswer: 'Not enough information',
  notApplicable: 'Does not apply',
  gradeColumn: 'Evidence',
  gapColumn: '100 − score (score where strength counts)',
  productColumn: 'Weight × gap',
  contributionColumn: 'Weight × score',
  sum: 'Sum',
  severityFormula: (p: { products: string; weights: string; severity: string }) =>
    `Severity = Σ weight × (100 − score) / Σ weight = ${p.products} / ${p.weights} = ${p.severity}`,
  severityFormulaSecondary: (p: { products: string; weights: string; factor: string; severity: string }) =>
    `Severity = Σ weight × (100 − score) / Σ weight × ${p.factor} = ${p.products} / ${p.weights} × ${p.factor} = ${p.severity}. The factor applies because the paper names the cause mainly for another type.`,
  severityFormulaAll: (p: { severity: string; factor: string }) =>
    `All of it must be so: the weighted geometric mean${p.factor === '1' ? '' : ` times ${p.factor}`} gives a severity of ${p.severity}. It is 0 as soon as one of them is 0.`,
  dimensionFormula: (p: { products: string; weights: string; score: string }) =>
    `Score = Σ weight × score / Σ weight = ${p.products} / ${p.weights} = ${p.score}`,
  maturityFormula: (p: { total: string }) =>
    `Maturity = Σ weight × dimension score / Σ weight of the dimensions scored = ${p.total}`,
  thresholds: (p: { raised: number; severe: number }) => `Raised at ${p.raised}, severe at ${p.severe}.`,
  intervalSentence: (p: { low: number; high: number; draws: string }) =>
    `In 90% of ${p.draws} draws the value lies between ${p.low} and ${p.high}.`,
  topFiveSentence: (p: { share: string }) => `It is among the five most severe in ${p.share} of the draws.`,
  varied: 'Varied: answers by evidence grade, missing answers, indicator weights and thresholds.',
  causesBehind: 'Raised causes behind it',
  basis: (p: { section: string; basis: string }) => `Paper ${p.section}. ${p.basis}.`,
} as const;
