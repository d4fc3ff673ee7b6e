import { count } from '../../message.ts';

const list = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');

/** The three named plans side by side, and which of them the official chooses. */
export const plans = {
  sufficient: 'Sufficient',
  balanced: 'Balanced',
  full: 'Full',
  own: 'Own',
  together: (p: { names: readonly string[] }) => {
    const [first = '', ...others] = p.names;
    const last = others.pop() ?? '';
    return `${[first, ...others.map((name) => name.toLowerCase())].join(', ')} and ${last.toLowerCase()}`;
  },
  recommended: 'Recommended',
  sufficientRule: (p: { target: number }) => `Fewest causes above ${p.target}, at least cost`,
  balancedRule: (p: { share: string }) => `${p.share} of what the full plan removes, at least cost`,
  fullRule: 'Removes the most; of equals the cheapest',
  ownRule: 'Put together by hand',
  notBalanced: (p: { share: string }) =>
    `No plan gives ${p.share} of the full plan and leaves as few causes as the sufficient one. The balanced plan puts the causes first.`,

  head: (p: { name: string; count: number; cost: string; estimate: 'none' | 'all' | 'part'; part: string }) =>
    `${p.name}: ${count(p.count, 'measure', 'measures')}, ${p.cost}${
      { none: '', all: ', all of it estimated', part: `, ${p.part} of it estimated` }[p.estimate]
    }`,
  headNoTrouble: 'Nothing counts as trouble: there is no plan',
  headNotJudged: 'Too little is answered for a plan',
  headNoType: 'No plan without a formation type',
  headContradiction: 'The rules leave no plan',
  headNothingFits: 'Within the rules no measure removes anything',
  lede: (p: { share: string; left: number; target: number }) =>
    p.left === 0
      ? `Expected to remove ${p.share} of the trouble; no cause stays above ${p.target}.`
      : `Expected to remove ${p.share} of the trouble; ${count(p.left, 'cause stays', 'causes stay')} above ${p.target}.`,
  accept: (p: { name: string }) => `Accept ${p.name.toLowerCase()}`,
  toRanking: 'To the ranking',
  enterCosts: 'Enter costs',

  table: 'Plans side by side',
  rowValue: 'Expected to remove',
  ofTrouble: 'of the trouble',
  rowMeasures: 'Measures',
  rowCost: 'Cost',
  rowEstimated: 'Estimated by class',
  rowLeft: (p: { target: number }) => `Causes above ${p.target}`,
  rowBudget: 'Budget',
  rowDraws: 'Most for its cost, in draws',
  measures: (p: { count: number }) => count(p.count, 'measure', 'measures'),
  none: 'None',
  causes: (p: { count: number }) => count(p.count, 'cause', 'causes'),
  classes: (p: { high: number; medium: number; low: number }) =>
    [
      p.high > 0 ? `${p.high} high` : '',
      p.medium > 0 ? `${p.medium} medium` : '',
      p.low > 0 ? `${p.low} low` : '',
    ]
      .filter(Boolean)
      .join(', '),
  noBudget: 'Not set',
  budgetLeft: (p: { amount: string }) => `${p.amount} left`,
  budgetOver: (p: { amount: string }) => `${p.amount} over`,
  drawsPending: 'Being computed',
  robust: 'robust',
  fair: 'fairly robust',
  tie: 'a tie',
  sparing: 'leaves few causes first',
  costLabel: (p: { entered: string; estimated: string }) => `${p.entered} entered, ${p.estimated} estimated`,
  estimated: 'est.',
  estimatedLong: 'estimated',
  estimateNote: (p: { low: string; medium: string; high: string }) =>
    `Nobody entered this cost: it is the point of its class, low ${p.low}, medium ${p.medium}, high ${p.high}, and drawn over the range of the class.`,

  frontier: 'What more money brings',
  frontierLabel: (p: { most: string; plans: readonly string[] }) =>
    `Share of the trouble that the best plan removes, by cost up to ${p.most}. ${p.plans.join('; ')}`,
  frontierAxis: 'Expected to remove, % of the trouble',
  frontierPlan: (p: { name: string; share: string; cost: string }) => `${p.name}: ${p.share} at ${p.cost}`,
  frontierBudget: (p: { budget: string }) => `Budget ${p.budget}`,
  frontierBeyond: 'Beyond the budget the line is drawn pale; nothing there is offered.',

  inAll: 'In all plans',
  onlyOne: (p: { name: string }) => `${p.name}: all measures`,
  adds: (p: { name: string }) => `${p.name} adds`,
  leavesOut: (p: { names: readonly string[] }) => `Leaves out: ${list(p.names)}.`,
  sum: (p: { count: number; cost: string }) => `${p.count}, ${p.cost}`,

  choose: (p: { name: string }) => `Choose: ${p.name}`,
  chooseReason: (p: { name: string }) => `Why the plan "${p.name}"`,
  chosen: (p: { name: string; reason: string }) => `Chosen: ${p.name}. Reason: ${p.reason}`,
  inForce: (p: { name: string }) => `${p.name} is in force, because it is recommended.`,
  chosenStep: 'choice of the plan',
  chosenNotice: (p: { name: string }) => `Chosen: ${p.name}.`,
  back: 'Back to the recommended plan',
  backNotice: 'The recommended plan is in force again.',
  makeOwn: 'Make an own plan',
  trust: (p: { name: string; share: string }) =>
    `${p.name}: in ${p.share} of the draws no other plan of at most its cost removes more.`,
  trustTie: (p: { target: number }) =>
    `In the others another plan for the money removes more; it need not leave as few causes above ${p.target}.`,
  trustCosts: 'With the costs entered the recommendation may change.',
} as const;
