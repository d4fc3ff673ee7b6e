import { mostPlanMeasures } from '../../../knowledge/sizes.ts';
import { count } from '../../message.ts';

const list = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');

/** Limits of the plan, and other plans: next-best, cheapest, prices of constraints, the official's own. */
export const planOptions = {
  limits: 'Limits',
  limitsOf: (p: { count: number }) => `Limits (${p.count} set)`,
  limitsTitle: 'Limits of the plan',
  limitsHelp:
    'An empty field does not limit. The phase of a measure is its horizon, never earlier than that of what it needs; its cost spreads evenly over the years of the phase.',
  phase: 'Phase',
  phaseBudget: 'Cost at most, CNY m',
  phaseCount: 'Measures at most',
  year: 'Year of the plan',
  yearName: (p: { year: number; date: number }) => `Year ${p.year} (${p.date})`,
  yearCount: 'Under way at most',
  yearCountOf: (p: { name: string }) => `${p.name}: measures under way at most`,
  body: 'Acting body',
  bodyCount: 'Measures it leads at most',
  phaseBudgetOf: (p: { name: string }) => `${p.name}: cost at most, CNY m`,
  phaseCountOf: (p: { name: string }) => `${p.name}: measures at most`,
  bodyCountOf: (p: { name: string }) => `${p.name}: measures it leads at most`,
  moneyInvalid: 'Enter a number, 0 or more.',
  countInvalid: `Enter a whole number from 0 to ${mostPlanMeasures}.`,
  exclusions: 'Measures that exclude each other',
  exclusionsHelp: 'At most one of each group enters the plan.',
  exclusionsNone: 'None so far.',
  exclusionNew: 'Add a group of two measures',
  exclusionFirst: 'First measure',
  exclusionSecond: 'Second measure',
  exclusionAdd: 'Add this group',
  exclusionMember: 'Another measure',
  exclusionMemberAdd: 'Add to the group',
  exclusionRemove: (p: { names: readonly string[] }) => `Remove the group ${list(p.names)}`,
  exclusionRemoved: 'The group was removed.',
  remove: 'Remove',
  choose: 'Choose a measure',
  limitsCleared: 'All limits were taken away.',
  limitsClear: 'Take all limits away',
  measures: (p: { count: number }) => count(p.count, 'measure', 'measures'),
  measuresOf: (p: { count: number; most: number }) => `${p.count} of at most ${p.most}`,
  phaseSum: (p: { count: string; cost: string }) => `${p.count}, ${p.cost}`,
  phaseSumOf: (p: { count: string; cost: string; budget: string }) =>
    `${p.count}, ${p.cost} of at most ${p.budget}`,

  toPlan: 'Back to the plan',
  link: 'Next-best plans and the price of each rule',
  computing: (p: { share: string }) => `Computing other plans, ${p.share}`,
  cancelled: 'Cancelled. What is shown was computed before.',
  /** `more`: a plan that keeps a few causes low first can remove less than another for its money. */
  finding: (p: { difference: string; more: boolean; count: number }) =>
    `${p.more ? 'Another' : 'The next-best'} plan for the money removes ${p.difference} of the trouble ${p.more ? 'more' : 'less'} and differs in ${count(p.count, 'measure', 'measures')}.`,
  findingOnly: 'No other plan keeps the rules.',
  findingNone: 'No plan keeps all rules together. The smallest set that clashes is named below.',
  plansTitle: 'Recommended and next-best plans',
  plan: 'Plan',
  difference: 'Difference',
  number: 'Measures',
  change: 'Beside the recommended plan',
  act: 'Compare',
  best: 'Recommended plan',
  place: (p: { place: number }) =>
    `${['', '', 'Second', 'Third', 'Fourth'][p.place] ?? `No. ${p.place}`} for the money`,
  sufficient: (p: { target: number }) => `Cheapest that leaves no cause above ${p.target}`,
  sufficientNone: (p: { target: number }) =>
    `No plan within the rules brings every raised cause to ${p.target} or below.`,
  asOnPlan: 'As on the page of the plan',
  same: 'The same measures',
  without: 'without',
  with: 'with',
  take: 'Compare as own plan',
  takeOf: (p: { name: string }) => `Compare as own plan: ${p.name}`,
  taken: (p: { name: string }) => `Own plan set to "${p.name}".`,

  pricesTitle: 'What each rule costs',
  pricesHelp: 'What the full plan would remove more without it',
  pricesNone: 'No rule is set.',
  pricesFree: (p: { names: readonly string[] }) => `Cost nothing now: ${p.names.join('; ')}.`,
  rule: 'Rule',
  gain: 'Removes more',
  costChange: 'CNY m',
  changeWithout: 'Full plan without the rule',
  'rule-budget': (p: { most: string }) => `Budget of ${p.most}`,
  'rule-largest': (p: { most: number }) => `At most ${count(p.most, 'measure', 'measures')}`,
  'rule-phase-budget': (p: { name: string; most: string }) => `${p.name}: at most ${p.most}`,
  'rule-phase-capacity': (p: { name: string; most: number }) =>
    `${p.name}: at most ${count(p.most, 'measure', 'measures')}`,
  'rule-year-budget': (p: { year: number; most: string }) => `Year ${p.year}: at most ${p.most}`,
  'rule-year-capacity': (p: { year: number; most: number }) =>
    `Year ${p.year}: at most ${count(p.most, 'measure', 'measures')} under way`,
  'rule-actor-capacity': (p: { name: string; most: number }) =>
    `${p.name}: leads at most ${count(p.most, 'measure', 'measures')}`,
  'rule-must': (p: { name: string }) => `"${p.name}" is pinned`,
  'rule-must-not': (p: { name: string }) => `"${p.name}" is dropped`,
  'rule-exclusion': (p: { names: readonly string[] }) => `At most one of ${list(p.names)}`,
  'rule-prerequisite': (p: { name: string; needed: string }) => `"${p.name}" needs "${p.needed}"`,

  classesTitle: 'Core, borderline, exterior',
  classesHelp: (p: { draws: string }) =>
    `Share of ${p.draws} draws in which the measure is in the best plan for the money of the recommended one`,
  'class-core': 'Core',
  'class-borderline': 'Borderline',
  'class-exterior': 'Exterior',
  'classHelp-core': 'In at least 90%: can be decided now.',
  'classHelp-borderline': 'Between: better evidence would decide.',
  'classHelp-exterior': 'In at most 10%: can be left aside.',
  classEmpty: 'None',
  classNever: (p: { names: readonly string[] }) => `In no draw: ${p.names.join('; ')}.`,

  conflictTitle: 'These rules clash',
  conflictHelp: (p: { count: number }) =>
    p.count === 1
      ? 'This rule cannot be kept whatever the others are. Loosen it.'
      : `These ${p.count} rules cannot be kept together, any fewer of them can. Loosen one.`,
  conflictChange: 'Change rules on the page of the plan',

  ownTitle: 'Own plan',
  ownHelp: 'Put together by hand, compared with what the same money could do',
  ownNone: 'No own plan so far. Start from the plan in force and change it, or from nothing.',
  ownFromBest: 'Start from the plan in force',
  ownEmpty: 'Start from nothing',
  ownReset: 'Own plan set to the plan in force.',
  ownRemove: 'Remove the own plan',
  ownRemoved: 'The own plan was removed.',
  inBest: 'Plan in force',
  yes: 'Yes',
  no: 'No',
  ownRegret: (p: { value: string; cost: string; count: number; regret: string }) =>
    `${count(p.count, 'measure', 'measures')}, ${p.cost}: expected to remove ${p.value}, ${p.regret} less than the same money could.`,
  ownEqual: (p: { value: string; cost: string; count: number }) =>
    `${count(p.count, 'measure', 'measures')}, ${p.cost}: expected to remove ${p.value}, as much as the same money could.`,
  ownAbove: (p: { value: string; cost: string; count: number; regret: string }) =>
    `${count(p.count, 'measure', 'measures')}, ${p.cost}: expected to remove ${p.value}, ${p.regret} more than the same money could within the rules, which this plan breaks.`,
  ownCheapest: (p: { value: string; cost: string; count: number }) =>
    `${count(p.count, 'measure', 'measures')}, ${p.cost}: expected to remove ${p.value}. No plan within the rules is as cheap.`,
  ownAlone: 'No plan keeps all rules, so there is none to compare with.',
  ownBroken: (p: { count: number }) => `It breaks ${count(p.count, 'rule', 'rules')}:`,
} as const;
