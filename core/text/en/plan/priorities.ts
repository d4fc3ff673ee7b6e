/** The weights of the criteria: what each swing means, its place and its points. */
export const priorities = {
  kicker: (p: { cluster: string; year: string }) => `Priorities  ${p.cluster}, assessment ${p.year}`,
  title: 'What should count most',
  lede: 'Five criteria judge each measure. A weight says what moving from the worst to the best is worth.',
  goToPlan: 'Go to the plan',
  method: 'Method',
  swing: 'Swing',
  direct: 'Direct points',
  'rank-order': 'Rank order',
  pairwise: 'Pairwise',

  orderTitle: '1 Which improvement matters most',
  rankTitle: 'Which improvement matters most',
  orderNote: 'Most important first',
  orderHelp: 'Imagine a measure at the worst of all five. Which one is moved to the best first?',
  worst: 'Worst',
  best: 'Best',
  reliefWorst: 'no relief of any diagnosed cause',
  reliefBest: 'full relief of the worst causes',
  'stage-fitWorst': 'recommended for another stage only',
  'stage-fitBest': 'recommended for the present stage',
  feasibilityWorst: 'those who must act have little say at this stage',
  feasibilityBest: 'those who must act lead at this stage',
  speedWorst: 'effect after more than 3 years',
  speedBest: 'effect within 1 year',
  acceptanceWorst: 'firms and residents oppose it',
  acceptanceBest: 'firms and residents welcome it',
  moveUp: (p: { name: string }) => `Move up: ${p.name}`,
  moveDown: (p: { name: string }) => `Move down: ${p.name}`,
  placeOf: (p: { name: string }) => `Place of ${p.name}`,
  moved: (p: { name: string; place: number }) => `${p.name} is now in place ${p.place}.`,

  pointsTitle: '2 How much the others matter',
  pointsNote: 'The first is 100, the others relative to it',
  pointsHelp: 'Half as important as the first: 50 points. Without points the weights follow from the order.',
  directTitle: 'Points for each criterion',
  directNote: 'Any total; the shares count',
  pointsOf: (p: { name: string }) => `Points for ${p.name}`,
  pointsInvalid: 'Enter a number.',
  pointsRange: (p: { most: number }) => `Enter a number from 0 to ${p.most}.`,
  allZero: 'At least one criterion needs points. The last valid weights stay in use.',
  provisional: 'provisional, from the order',
  clearPoints: 'Weights from the order only',
  reset: 'Use the points of the knowledge base',
  resetDone: 'Weights reset to the knowledge base.',

  weightsTitle: 'Resulting weights',
  weightsNote: 'Per cent, together 100',
  defaultNote: 'No choice made yet: these are the points of the knowledge base.',
  centroidNote: 'Rank-order centroid weights: the mean of all weights that keep this order.',
  meaningTitle: 'What a weight means',
  meaning: (p: { first: string; second: string; ratio: string }) =>
    `Moving from worst to best in "${p.first}" is worth ${p.ratio} times the same move in "${p.second}".`,
  meaningScale:
    'A weight belongs to the way from worst to best. It changes when the worst or the best is set elsewhere; it is not importance in general.',
  worthNote: (p: { points: number; name: string }) =>
    `Under each weight: the change that is worth as much as ${p.points} points of "${p.name}".`,
  worthNothing: 'Weighs nothing.',
  worthBeyond: (p: { points: string }) => `${p.points} points: more than its whole scale`,
  'severity-points': (p: { points: string; amount: string }) =>
    `${p.points} points: ${p.amount} severity ${p.amount === '1' ? 'point' : 'points'} of one cause`,
  'stage-probability': (p: { points: string; amount: string }) =>
    `${p.points} points: ${p.amount} percentage points more likely to fit the stage`,
  'leading-say': (p: { points: string; amount: string }) =>
    `${p.points} points: ${p.amount}% of the say of the leading body`,
  'horizon-classes': (p: { points: string; amount: string }) =>
    `${p.points} points: ${p.amount} horizon ${p.amount === '1' ? 'class' : 'classes'}`,
  'acceptance-levels': (p: { points: string; amount: string }) =>
    `${p.points} points: ${p.amount} ${p.amount === '1' ? 'level' : 'levels'} of acceptance`,
  pairwiseProvisional:
    'Provisional: the points of the knowledge base, until comparisons connect all criteria.',
  eigenvectorNote: 'Principal eigenvector of the comparisons.',

  pairwiseTitle: 'Which of two improvements matters more',
  compared: (p: { done: number; of: number }) => `${p.done} of ${p.of} compared`,
  pairwiseHelp:
    'Compare moves from worst to best. The side that matters more, and how many times; 1 is as much.',
  pairwiseKeys: 'Keys: arrows for the side, 1-9 for how many times, Delete clears, Esc takes back.',
  pairLegend: (p: { left: string; right: string }) => `${p.left} or ${p.right}`,
  pair: (p: { left: string; right: string }) => `${p.left} and ${p.right}`,
  clearPair: (p: { left: string; right: string }) => `Clear: ${p.left} or ${p.right}`,
  notCompared: 'not compared',
  asMuch: 'as much',
  times: (p: { times: string }) => `${p.times} times`,
  judged: (p: { more: string; less: string; times: string }) =>
    `"${p.more}" matters ${p.times} times as much as "${p.less}"`,
  judgedEqual: (p: { more: string; less: string }) => `"${p.more}" matters as much as "${p.less}"`,
  clearComparisons: 'Clear all comparisons',
  comparisonsCleared: 'Cleared all comparisons.',

  consistencyTitle: 'Consistency',
  ratioIs: (p: { ratio: string }) => `Consistency ratio (CR) ${p.ratio}`,
  consistent: (p: { ratio: string; limit: string }) =>
    `Consistent enough: ${p.ratio} is within the usual limit of ${p.limit}.`,
  inconsistent: (p: { ratio: string; limit: string }) =>
    `The comparisons contradict each other: ${p.ratio} exceeds the usual limit of ${p.limit}.`,
  nothingToCheck: 'Nothing can contradict yet: each criterion is tied to the others in one way only.',
  notConnected: 'No weights yet: the comparisons leave groups of criteria apart.',
  consistencyFigures: (p: { lambda: string; index: string; random: string; source: string }) =>
    `λmax ${p.lambda}, consistency index ${p.index}, random index ${p.random} by ${p.source}.`,
  randomIndexLess: 'The random index is reduced for the missing comparisons.',
  consistencyMeans:
    'A small ratio says that the answers agree with each other, not that they are right. Other tables of the random index differ by up to 18%.',

  misfitsTitle: 'Comparisons that fit least',
  misfitsNote: 'Nothing changes by itself',
  misfitsHelp:
    'Each with the value that would fit the other comparisons best, and the ratio if only it changed.',
  misfitsAccepted: 'The ratio is within the limit; nothing has to change.',
  noMisfits: 'No other value of the scale would fit better.',
  misfitGiven: 'Given',
  misfitFitting: 'Would fit',
  misfitRatio: 'CR then',
  misfitAct: 'Action',
  useFitting: 'Use this value',
  useFittingOf: (p: { judgement: string }) => `Use this value: ${p.judgement}`,
  fittingUsed: (p: { judgement: string }) => `Changed: ${p.judgement}.`,

  missingTitle: 'Missing comparisons',
  missingCount: (p: { count: number }) => (p.count === 1 ? '1 missing' : `${p.count} missing`),
  missingOpen: 'The weights stay provisional until every criterion is connected with the others.',
  missingFilled:
    'Filled in so that they contradict the others least. Answering them makes the check stronger.',
  orderKeptTitle: 'Order of the comparisons',
  orderKeptNote: (p: { count: number }) =>
    p.count === 0 ? 'Kept' : p.count === 1 ? 'Broken once' : `Broken ${p.count} times`,
  orderKept: 'The weights keep the order of all comparisons.',
  preferenceBroken: (p: { judgement: string }) => `${p.judgement}, but its weight is not larger.`,
  intensityBroken: (p: { stronger: string; weaker: string }) =>
    `${p.stronger}; ${p.weaker}. The weights put the second further apart.`,
  intensityMore: (p: { count: number }) =>
    p.count === 1 ? 'One more like these.' : `${p.count} more like these.`,

  certaintyTitle: 'How sure the weights are',
  toRobustness: 'See robustness',
  certaintyHelp: 'What is not sure is varied in the robustness analysis. The ranking uses the weights above.',
  fixedWeights: 'These weights',
  orderWeights: 'Only the order',
  rangesWeights: 'Ranges',
  freeWeights: 'Not at all',
  fixedMeans: 'The weights hold as they are and are not varied.',
  orderMeans: 'Every weighting that keeps this order is tried. Equal weights may change places.',
  rangesMeans: 'Every weighting inside the ranges is tried. An empty field sets no limit.',
  freeMeans: 'Every possible weighting is tried.',
  criterion: 'Criterion',
  low: 'At least, %',
  high: 'At most, %',
  inUse: 'In use, %',
  lowOf: (p: { name: string }) => `At least, ${p.name}`,
  highOf: (p: { name: string }) => `At most, ${p.name}`,
  outside: 'outside its range',
  boundInvalid: 'Enter a number from 0 to 100.',
  rangesReversed: 'A least weight is above the largest of its criterion. Lower it or raise the other.',
  rangesTooMuch: (p: { total: string }) =>
    `The least weights add up to ${p.total}%, more than 100%. Lower one of them.`,
  rangesTooLittle: (p: { total: string }) =>
    `The largest weights add up to ${p.total}%, less than 100%. Raise one of them.`,
  rangesNotSaved: 'The last valid ranges stay in use.',
  rangesAround: (p: { points: number }) => `Set ranges of ${p.points} points around the weights in use`,

  nextTitle: 'Not sure',
  next: 'The order alone is enough. What is not sure goes into the robustness analysis.',
} as const;
