/** Why one measure stands before another; the official's own scores and stage; where a number comes from. */
export const explain = {
  why: 'Why before another',
  compareWith: 'Compare with',
  ranked: (p: { rank: number; name: string }) => `${p.rank}  ${p.name}`,
  ahead: (p: { first: string; second: string; difference: string }) =>
    `"${p.first}" is expected to remove ${p.difference} more of the trouble than "${p.second}".`,
  equal: (p: { first: string; second: string }) => `"${p.first}" and "${p.second}" are worth the same.`,
  differences: (p: { first: string; second: string }) =>
    `Weight times difference of worth: to the right for "${p.first}", to the left for "${p.second}"`,
  differenceDetail: (p: { weight: string; first: string; second: string }) =>
    `${p.weight} × (${p.first} − ${p.second})`,
  differenceTotal: 'Difference',
  weightSwap: (p: { criterion: string; from: string; to: string; rises: boolean }) =>
    `They would change places if the weight of ${p.criterion} ${p.rises ? 'rose' : 'fell'} from ${p.from} to ${p.rises ? 'more' : 'less'} than ${p.to}, the other weights in proportion.`,
  weightSwapNone: 'No change of a single weight makes them change places.',
  scoreSwap: (p: { name: string; criterion: string; from: string; to: string; rises: boolean }) =>
    `They would change places if the score of "${p.name}" for ${p.criterion} ${p.rises ? 'rose' : 'fell'} from ${p.from} to ${p.rises ? 'more' : 'less'} than ${p.to}.`,
  scoreSwapNone: 'No change of a single score makes them change places.',

  scores: 'Scores by criterion',
  criterion: 'Criterion',
  computed: 'Computed',
  own: 'Own',
  ownScore: 'Own score',
  ownScoreOf: (p: { name: string }) => `Own score for ${p.name}`,
  changeOf: (p: { name: string }) => `Change the own score for ${p.name}`,
  removeOf: (p: { name: string }) => `Remove the own score for ${p.name}`,
  noOwn: 'no own score',
  scoreField: 'Own score, 0 to 100',
  scoreInvalid: 'Enter a number from 0 to 100.',
  reason: 'Reason',
  reasonHint: 'Stands in the brief.',
  reasonMissing: 'Write a reason.',
  record: 'Record the own score',
  removed: (p: { name: string }) => `Removed the own score for ${p.name}.`,
  ownHelp: 'An own score replaces the computed one in the ranking, the plan and the draws; both are shown.',
  marked: (p: { names: readonly string[] }) =>
    `${p.names.length === 1 ? 'Own score' : 'Own scores'}: ${p.names.join(', ')}`,
  recomputing: 'Computing the ranking anew',

  ownStage: 'Own stage',
  ownStageSet: 'Set an own stage',
  ownStageChange: 'Change the own stage',
  ownStageRemove: 'Remove the own stage',
  ownStageRemoved: 'Removed the own stage.',
  ownStageRecord: 'Record the own stage',
  stage: 'Stage',
  decidedStage: (p: { stage: string; computed: string | null }) =>
    p.computed === null
      ? `Own decision: ${p.stage}. The rule gives no stage yet.`
      : `Own decision: ${p.stage}. The rule gives ${p.computed}; its probabilities stand above.`,
  reasonGiven: (p: { reason: string }) => `Reason: ${p.reason}`,

  sourceOf: (p: { name: string }) => `Where the number comes from: ${p.name}`,
  open: (p: { name: string; number: string }) => `${p.name} ${p.number}: where it comes from`,
  valueOf: (p: { name: string }) => `value of "${p.name}"`,
  scoreOf: (p: { criterion: string; name: string }) => `${p.criterion} of "${p.name}"`,
  weights: 'weights of the criteria',
  shareOf: (p: { name: string }) => `share of draws of "${p.name}"`,
  costOf: (p: { name: string }) => `cost of "${p.name}"`,
  planValue: 'what the plan is expected to remove',
  planCost: 'cost of the plan',
  sum: 'Sum',
  score: 'Score',
  worth: 'Worth',
  weight: 'Weight',
  contribution: 'Adds',
  valueFormula: (p: { relief: string; delivery: string; value: string }) =>
    `Expected to remove = removed when fully delivered × share that can be expected = ${p.relief}% × ${p.delivery} = ${p.value}% of the trouble`,
  worthFormula:
    'Worth: of relief its score; of the others relief × score / 100. What each adds = weight × worth.',
  contributionFormula: (p: { weight: string; relief: string; score: string; contribution: string }) =>
    `It adds weight × relief × score / 100 = ${p.weight} × ${p.relief} × ${p.score} / 100 = ${p.contribution} of the trouble`,
  reliefContribution: (p: { weight: string; relief: string; score: string; contribution: string }) =>
    `It adds weight × relief = ${p.weight} × ${p.relief} = ${p.contribution} of the trouble`,
  ownInstead: (p: { own: string; computed: string; reason: string }) =>
    `The own score ${p.own} stands in place of the computed ${p.computed}. Reason: ${p.reason}`,

  cause: 'Cause',
  severity: 'Severity',
  ofTrouble: 'Of the trouble',
  effectShare: 'Takes away',
  ofTroubleFormula:
    'The trouble is Σ ramp × severity over all causes of the type. The ramp is 0 up to severity 30, 1 from 50, and straight between.',
  typeFactor: 'Type',
  effect: 'Effect',
  reliefNone: 'The measure addresses nothing that counts as trouble: relief 0, and so is its value.',
  reliefFormula: (p: { score: string }) =>
    `Relief = Σ share of the trouble × what is taken away × type = ${p.score} of the trouble, when fully delivered`,
  probability: 'Probability',
  points: 'Points',
  product: 'Product',
  fitFormula: (p: { score: string; recommended: number; other: number }) =>
    `Stage fit = Σ probability × points = ${p.score}. A stage for which the measure is recommended gives ${p.recommended} points, another ${p.other}.`,
  feasibilityFormula: (p: { score: string }) =>
    `Feasibility = Σ probability × points = ${p.score}. Points: 100 × weight of the best body that can lead in the stage / largest weight in the stage, less a loss for coordination where several bodies share the measure.`,
  speedFormula: (p: { horizon: string; score: string }) =>
    `Speed follows from the horizon: ${p.horizon} gives ${p.score} points.`,
  acceptanceFormula: (p: { level: number; score: string }) =>
    `Acceptance level ${p.level} gives ${p.score} points: 0, 25, 50, 75, 100 for levels 1 to 5.`,
  acceptanceDefault: (p: { score: string }) => `Acceptance is not rated: ${p.score} points are used.`,

  pointsGiven: 'Points',
  place: 'Place',
  weightPoints: 'Weight = points / Σ points.',
  weightKnowledge: 'Weight = points / Σ points; the points are those of the knowledge base.',
  weightOrder: (p: { count: number }) =>
    `Weight of place i = 1/${p.count} × Σ 1/k for k from i to ${p.count} (rank-order centroid).`,
  weightPairwise: 'The weights are the principal eigenvector of the pairwise judgements.',
  toPriorities: 'Open the priorities',

  shareFormula: (p: { count: string; draws: string; share: string }) =>
    `Share = draws in which the measure is in the best plan for the money of the recommended one / draws = ${p.count} / ${p.draws} = ${p.share}`,
  shareError: (p: { error: string }) => `Standard error ${p.error}: chance alone moves the share by so much.`,
  shareTopTen: (p: { share: string; draws: string }) =>
    `Among the ten of highest value in ${p.share} of ${p.draws} draws.`,
  costGiven: (p: { cost: string }) => `${p.cost}: the official's own figure.`,
  costClass: (p: { cost: string; meaning: string }) =>
    `${p.cost}, estimated: nobody entered a cost, so that the point of the cost class stands. ${p.meaning}`,
  costRange: (p: { low: string; high: string }) => `In the draws it lies between ${p.low} and ${p.high}.`,

  countedShare: 'Share',
  delivery: 'Delivery',
  marginal: 'Lost without it',
  marginalFormula:
    'Lost without it: what the plan would remove less. Several measures against one cause overlap, so that these do not add up to the value of the plan.',
  countedShareFormula:
    'Share that counts: less than 1 while a measure that would prepare the ground is neither in the plan nor unneeded.',
  costColumn: 'CNY m',
  before: 'Severity before',
  after: 'Expected after',
  relieved: 'Removed',
  planValueFormula: (p: { value: string }) =>
    `Expected to remove = Σ share of the trouble × (1 − Π (1 − what a measure takes away × delivery)) = ${p.value}`,
  planOverlap: 'A cause that several measures address is relieved by each from what the others leave.',
  planCostFormula: (p: { cost: string }) => `Cost of the plan = Σ cost of its measures = ${p.cost}`,
  planCostEstimated: (p: { estimated: string }) => `Of it ${p.estimated} is estimated by class.`,
  planMeasures: 'What each measure is there for',
} as const;
