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
  causeDetail: (p: { answers: number; best: string; worst: string; section: string }) =>
    `${count(p.answers, 'answer', 'answers')}, ${grades(p)}, paper ${p.section}`,
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
  withheldStage: (p: { answered: number; applicable: number; share: number }) =>
    `${p.answered} of ${p.applicable} answered. The stage shows at ${p.share}%.`,
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
  /** `hundreds` in 100 million CNY, as Chinese statistics count; `billions` is the same in CNY billion. */
  outputFigure: (p: { hundreds: string; billions: string }) => `CNY ${p.billions} bn`,
  unitFirms: (p: { n: number }) => (p.n === 1 ? 'firm' : 'firms'),
  unitItems: (p: { n: number }) => (p.n === 1 ? 'item' : 'items'),
  points: 'points',
  enterFigures: 'Enter the figures in the profile',

  profileWeakest: (p: { name: string }) => `Weakest: ${p.name}`,
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
