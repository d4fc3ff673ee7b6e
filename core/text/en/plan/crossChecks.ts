import { count } from '../../message.ts';

const list = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(' and ');
const agreeing = ['None of the three methods puts', 'One of three methods puts', 'Two of three methods put'];

/** Other methods on the same values, dominance, rank reversal. */
export const crossChecks = {
  kicker: (p: { cluster: string; year: string }) => `Cross-checks  ${p.cluster}, assessment ${p.year}`,
  finding: (p: { agreeing: number; names: readonly string[]; tau: string }) =>
    `${agreeing[p.agreeing] ?? 'All three methods put'} ${list(p.names)} first; ${p.tau}`,
  tau: (p: { least: string; most: string }) =>
    p.least === p.most ? `τ ${p.least}` : `τ ${p.least} to ${p.most}`,
  tauNone: 'τ not defined',
  lede: 'What each measure is worth under each criterion, in percent of the trouble, with the same weights. The methods are never averaged, and none replaces the ranking by value.',
  few: 'With fewer than two measures there is nothing to compare.',
  goToPlan: 'Go to the plan',
  topsis: 'TOPSIS',
  promethee2: 'PROMETHEE II',
  vikor: 'VIKOR',
  additive: 'By value',

  agreement: 'Agreement with the ranking by value',
  method: 'Method',
  tauColumn: "Kendall's τ-b",
  shared: 'First ten shared',
  sharedOf: (p: { shared: number; of: number }) => `${p.shared} of ${p.of}`,
  sameTop: 'Same first',
  yes: 'Yes',
  no: 'No',

  ranks: 'Rank by each method',
  ranksNote: 'Arrow: places above or below the rank by value',
  measure: 'Measure',
  same: 'same place',
  higher: (p: { places: number }) => `${count(p.places, 'place', 'places')} higher than by value`,
  lower: (p: { places: number }) => `${count(p.places, 'place', 'places')} lower than by value`,
  showOthers: (p: { count: number }) => `Show the other ${count(p.count, 'measure', 'measures')}`,
  hideOthers: 'Show only what is among the first ten by some method',

  settings: 'Settings of the methods',
  preference: 'Preference function of PROMETHEE II',
  usual: 'Usual: any difference counts fully',
  ushape: 'U-shape: full beyond q',
  vshape: 'V-shape: rises up to p',
  level: 'Level: half beyond q, full beyond p',
  linear: 'Linear: rises from q to p',
  gaussian: 'Gaussian: rises around s',
  usualShort: 'usual',
  ushapeShort: 'U-shape',
  vshapeShort: 'V-shape',
  levelShort: 'level',
  linearShort: 'linear',
  gaussianShort: 'Gaussian',
  q: 'Indifferent up to q',
  p: 'Full preference from p',
  s: 'Point of inflection s',
  thresholdHint: 'Percent of the trouble, as what a measure is worth under a criterion.',
  v: 'Weight of the group in VIKOR, v',
  vHint: '1 counts the sum of all shortfalls, 0 the largest single one; 0.5 is consensus.',
  invalid: 'Enter a number.',
  range: (p: { min: string; max: string }) => `Enter a number from ${p.min} to ${p.max}.`,
  stated: (p: { shape: string; thresholds: readonly string[]; v: string }) =>
    [`PROMETHEE II ${p.shape}`, ...p.thresholds, `VIKOR v ${p.v}`].join(', '),
  standard: (p: { stated: string }) => `${p.stated}. The plan page and the brief use the same.`,
  changed: (p: { stated: string; standard: string }) =>
    `${p.stated}: chosen on this page and not saved. The plan page and the brief keep ${p.standard}.`,
  reset: 'Back to the standard settings',

  conditions: 'Conditions of VIKOR',
  advantage: 'Acceptable advantage',
  advantageDetail: (p: { advantage: string; needed: string }) =>
    `Q of the second less Q of the first is ${p.advantage}; needed 1/(m − 1) = ${p.needed}`,
  stability: 'Acceptable stability',
  stabilityDetail: 'The first by Q is also first by the sum or by the largest shortfall',
  met: 'Met',
  notMet: 'Not met',
  compromise: (p: { count: number }) =>
    p.count === 1 ? 'Proposed alone' : `Compromise set of ${count(p.count, 'measure', 'measures')}`,

  dominance: (p: { count: number; of: number }) =>
    p.count === 0
      ? 'No measure is dominated'
      : `${p.count} of ${count(p.of, 'measure is', 'measures are')} dominated`,
  dominanceNote: 'Below these whatever the weights',
  dominanceHelp:
    'At least as good on every criterion and better on one. A dominated measure can still belong to the best plan: costs, causes already relieved and rules do not count here.',
  dominated: 'Dominated measure',
  by: 'By',
  showDominated: (p: { count: number }) => `Show the other ${p.count} dominated`,
  hideDominated: 'Show the first five only',
  andMore: (p: { count: number }) => `and ${p.count} more`,

  reversal: 'Rank-reversal test',
  reversalNote: (p: { count: number }) =>
    `${count(p.count, 'weak measure', 'weak measures')} left out in turn`,
  reversalHelp:
    'Weak: outside the first ten, or in the lower half of a short list. What nobody would choose should not decide what comes first.',
  topChanges: 'First changes',
  tenChanges: 'First ten change',
  reversalFixed: 'By value and TOPSIS stand on fixed scales: nothing can change there.',
} as const;
