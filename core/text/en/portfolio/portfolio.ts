import { count } from '../../message.ts';

/** Many clusters beside each other: table, matrix, places, side by side. */
export const portfolio = {
  title: (p: { assessed: number; falling: number }) =>
    p.assessed === 0
      ? 'No results yet'
      : `${count(p.assessed, 'cluster has a result', 'clusters have results')}, ${p.falling === 0 ? 'none is falling' : count(p.falling, 'is falling', 'are falling')}`,
  lede: (p: { listed: number; open: number }) =>
    `${count(p.listed, 'cluster is', 'clusters are')} on the list, ${p.open} without a result. A momentum in bold is beyond the error.`,
  empty: 'The first finished assessment makes this page: clusters are compared here.',
  start: 'To the clusters',
  sampleOnly: 'Only the sample has a result so far.',
  loading: 'Reading the portfolio…',
  view: 'View',
  viewNames: (p: { view: 'table' | 'matrix' | 'places' | 'recognition' }) =>
    ({ table: 'Table', matrix: 'Matrix', places: 'Places', recognition: 'Recognition' })[p.view],
  stage: 'Stage',
  all: 'All',
  place: 'Place',
  allPlaces: 'All places',
  type: 'Type',
  allTypes: 'All types',
  status: 'Status',
  statusNames: (p: { status: 'assessed' | 'under-way' | 'not-assessed' | 'all' }) =>
    ({
      assessed: 'With a result',
      'under-way': 'Under way',
      'not-assessed': 'Not assessed',
      all: 'The whole list',
    })[p.status],
  cause: 'Main cause',
  allCauses: 'All main causes',
  label: 'Label',
  allLabels: 'All labels',
  labels: 'Labels',
  labelsOf: (p: { name: string }) => `Labels of ${p.name}`,
  labelsHint: 'Separated by commas',
  late: 'Late',
  lateOnly: 'Late actions only',
  search: 'Search the portfolio',
  searchHint: 'Name, city or industry',
  clear: 'Clear filters',
  none: 'No cluster fits.',
  shown: (p: { shown: number; of: number }) => `${p.shown} of ${p.of} shown`,
  chosen: (p: { count: number }) => `${p.count} chosen, 4 at most`,
  tooMany: 'Four at most: one has to be taken out first.',
  choose: 'Choose',
  chooseOne: (p: { name: string }) => `Choose ${p.name}`,
  compare: (p: { count: number }) => `Compare ${p.count}`,
  clearChosen: 'Clear the choice',
  takeOut: 'Take out',
  takeOutOne: (p: { name: string }) => `Take out ${p.name}`,
  name: 'Cluster',
  maturity: 'Maturity (90% interval)',
  history: 'Years',
  historyLabel: (p: { values: readonly string[] }) => `Maturity by year: ${p.values.join(', ')}`,
  momentum: 'Momentum',
  momentumOf: (p: { is: 'rising' | 'steady' | 'falling' }) =>
    ({ rising: 'Rising', steady: 'Steady', falling: 'Falling' })[p.is],
  momentumLabel: (p: { word: string; points: string; low: string; high: string; isSure: boolean }) =>
    `${p.word}: ${p.points} points a year, ${p.low} to ${p.high}${p.isSure ? '' : ', within the error'}`,
  momentumRange: (p: { points: string; low: string; high: string }) => `${p.points}, ${p.low} to ${p.high}`,
  noMomentum: 'Assessed once, or not comparable',
  caption: (p: { order: string }) => `Clusters by ${p.order}`,
  orderNames: (p: { key: 'name' | 'maturity' | 'momentum' | 'assessed' | 'late' }) =>
    ({
      name: 'name',
      maturity: 'maturity',
      momentum: 'momentum',
      assessed: 'date of assessment',
      late: 'late actions',
    })[p.key],
  sample: 'Sample',
  // What came in without having been evaluated here.
  unread: (p: { count: number }) =>
    `${count(p.count, 'assessment has', 'assessments have')} not been evaluated in this data file and ${p.count === 1 ? 'is' : 'are'} not shown.`,
  refresh: 'Evaluate them',
  unevaluated: (p: { count: number }) =>
    p.count === 1
      ? 'One assessment could not be evaluated; the others have been:'
      : `${p.count} assessments could not be evaluated; the others have been:`,
  unevaluatedOne: (p: { name: string; reason: string }) => `${p.name}: ${p.reason}`,
  refreshing: (p: { done: number; of: number }) => `Evaluating: ${p.done} of ${p.of} done`,
  // Views that are kept.
  savedViews: 'Kept views',
  noSaved: 'Kept views',
  saveView: 'Keep this view',
  saveViewName: 'Name of the view',
  removeView: 'Remove the view',
  // Side by side.
  sideBySide: 'Side by side',
  sideNote: 'Differences are to the first that was chosen.',
  sideEmpty:
    'Two to four clusters that are chosen in the table, the matrix or the places stand side by side here.',
  plan: 'Plan',
  planOf: (p: { measures: number; cost: string; isAccepted: boolean }) =>
    `${count(p.measures, 'measure', 'measures')}, ${p.cost}${p.isAccepted ? '' : ', not accepted'}`,
  noPlan: 'none',
  peers: 'Others of the type',
  peersOf: (p: { low: number; middle: number; high: number; of: number }) =>
    `quartiles ${p.low}, ${p.middle}, ${p.high} of ${p.of}`,
  noPeers: 'fewer than ten',
  causes: 'Causes',
  difference: 'Difference',
  first: 'first chosen',
  otherKnowledge: 'Judged by another knowledge base than the first: not compared.',
  differenceOf: (p: { points: string; low: string; high: string; isSure: boolean }) =>
    p.isSure
      ? `${p.points} (${p.low} to ${p.high})`
      : `${p.points} (${p.low} to ${p.high}), within the error`,
  differenceParts: (p: { parts: readonly string[] }) => `Most of it: ${p.parts.join('; ')}`,
  part: (p: { name: string; points: string }) => `${p.name} ${p.points}`,
  byWeights: (p: { points: string }) => `${p.points} of it because the types weigh dimensions differently`,
  causesOnly: (p: { names: readonly string[] }) => `Only here: ${p.names.join('; ')}`,
  // Matrix.
  matrix: 'Maturity and momentum',
  matrixNote: 'Cross: 90% interval of the dot in focus. Filled: the change is sure.',
  matrixTitle: (p: { falling: number; of: number }) =>
    p.of === 0
      ? 'No momentum to compare yet'
      : p.falling === 0
        ? `None of ${count(p.of, 'cluster is', 'clusters is')} losing ground`
        : `${p.falling} of ${count(p.of, 'cluster is', 'clusters are')} losing ground`,
  matrixLede: (p: { sure: number; falling: number }) =>
    p.sure === 0
      ? 'No change is sure.'
      : `The change is sure in ${p.sure}, ${p.falling} of them falling: their dots are filled.`,
  axisMomentum: 'Momentum, points a year',
  axisMaturity: 'Maturity, 0 to 100',
  withoutMomentum: (p: { count: number }) => `Not in the matrix: ${p.count}`,
  withoutText: 'Assessed once, or not comparable with the year before. Momentum needs two assessments.',
  more: (p: { count: number }) => `and ${p.count} more`,
  matrixEmpty: 'Momentum needs two finished assessments of a cluster, at least 90 days apart.',
  dot: (p: { name: string; maturity: string; momentum: string }) =>
    `${p.name}: maturity ${p.maturity}, ${p.momentum}`,
  // Places.
  placesTitle: (p: { count: number; names: readonly string[] }) =>
    p.count === 0
      ? 'No prefecture has a result yet'
      : `${count(p.count, 'prefecture has a result', 'prefectures have results')}, lowest: ${p.names.join(', ')}`,
  placesLede: 'A diagram: one tile for each prefecture shows its relative position only.',
  tiles: 'Prefectures',
  shades: (p: { shade: 'low' | 'middle' | 'high' | 'open' }) =>
    ({ low: 'under 40', middle: '40–54', high: '55 and over', open: 'not assessed' })[p.shade],
  tileFigure: 'Figure: lowest maturity in the prefecture, then assessed and listed',
  tileLabel: (p: { lowest: string; assessed: number; listed: number }) =>
    p.listed === 0
      ? 'none on the list'
      : p.assessed === 0
        ? `${p.listed} on the list, none assessed`
        : `lowest maturity ${p.lowest}, ${p.assessed} of ${p.listed} assessed`,
  tileOpen: (p: { listed: number }) => `${p.listed} listed`,
  clustersIn: (p: { place: string; assessed: number; listed: number }) =>
    `${p.place}: ${p.assessed} assessed, ${p.listed} on the list`,
  allOfThem: 'All places',
  clearPlace: 'Clear the place',
  byProvince: 'By province',
  byIndustry: 'By industry',
  province: 'Province',
  industry: 'Industry',
  otherProvinces: 'Other provinces',
  assessedOfListed: 'Assessed/listed',
  medianMaturity: 'Median maturity',
  falling: 'Falling',
  sum: 'Sum',
  noPlace: 'No place in the list',
  noIndustry: 'No industry in the list',
  notAssessed: 'not assessed',
  tilesNote: 'A plain tile has no cluster on the list; that does not mean that there is none.',
  export: 'Portfolio',
  print: 'Print',
} as const;

/** One budget over the clusters of an office. */
export const programme = {
  title: (p: { supported: number; of: number; cost: string }) =>
    `${p.supported} of ${count(p.of, 'cluster gets', 'clusters get')} a plan, for ${p.cost}`,
  noBudget: 'One budget over all clusters',
  lede: 'Which plan each cluster gets, so that one budget takes away the most trouble. Exactly computed from the plans of every cluster, under its own rules.',
  empty: 'No own cluster has a result yet. A programme chooses among the plans of assessed clusters.',
  budget: 'Budget over all clusters',
  compute: (p: { left: number }) => `Find the plans of ${count(p.left, 'cluster', 'clusters')}`,
  computeText: (p: { left: number }) =>
    `The plans of ${count(p.left, 'cluster', 'clusters')} have not been found yet; that takes about a second each and is done once.`,
  computing: (p: { done: number; of: number }) => `Finding plans: ${p.done} of ${p.of} done`,
  best: 'Most relief',
  fair: 'Fair share first',
  bestText: 'Takes away most, whichever clusters that is in.',
  fairText: 'Every cluster its cheapest sufficient plan first, the rest where it relieves most.',
  relief: 'Relief, points',
  weighted: 'With weights',
  cost: 'Cost',
  estimated: (p: { amount: string }) => `${p.amount} of it estimated`,
  left: 'Left over',
  served: 'Sufficient plans',
  servedOf: (p: { count: number; of: number }) => `${p.count} of ${p.of}`,
  price: (p: { points: string; share: string }) =>
    `Fairness costs ${p.points} points of relief, ${p.share} of the most that can be had.`,
  noPrice: 'Fairness costs nothing here.',
  nextBudget: (p: { budget: string }) => `The next better programme needs ${p.budget}.`,
  noNextBudget: 'No larger budget would relieve more.',
  shown: 'Programme shown',
  clusters: 'What each cluster gets',
  cluster: 'Cluster',
  weight: 'Weight',
  weightOf: (p: { name: string }) => `Weight of ${p.name}`,
  trouble: 'Trouble',
  measures: 'Measures',
  nothing: 'nothing',
  next: 'Next step that did not fit',
  nextOf: (p: { cost: string; relief: string; short: string }) =>
    `+${p.cost} for +${p.relief} points; short of ${p.short}`,
  noNext: 'has its most relieving plan',
  frontier: 'Relief by budget',
  frontierNote: 'The best programme at each budget, weights counted.',
  frontierLabel: (p: { most: string; budget: string }) =>
    `Relief grows to ${p.most} points at a budget of ${p.budget}.`,
  supported: 'Clusters with a plan',
  changed: 'Changed',
  weightNote: 'Relief counts with the weight: 1 unless set, 0 leaves the cluster out.',
} as const;
