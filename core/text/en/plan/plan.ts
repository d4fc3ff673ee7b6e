import { mostPlanMeasures } from '../../../knowledge/sizes.ts';
import { count } from '../../message.ts';

const list = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');

/** The plan: ranking, choice under a budget, phases, how sure it is, and the page of a measure. */
export const plan = {
  kicker: (p: { cluster: string; year: string }) => `Plan  ${p.cluster}, assessment ${p.year}`,
  accepting: 'Accepting',
  acceptFailed: 'The plan was not accepted.',
  acceptedOn: (p: { date: string }) =>
    `Accepted on ${p.date}. Accepting again adds actions for new measures only.`,
  acceptedPlan: (p: { count: number }) =>
    `The plan is accepted; it has made ${count(p.count, 'action', 'actions')}.`,
  acceptedStep: 'acceptance of the plan',
  noType: 'Measures are matched to the formation type. Settle the type first.',
  goToType: 'Settle the formation type',
  notJudged:
    'The answers do not yet judge any cause, so there is no plan. That does not mean that all is well: answer more indicators.',
  noRaised:
    'Nothing counts as trouble: no cause is severe enough to count, so there is nothing to remove and no plan. Answer more indicators.',
  recomputing: 'Computing the shares of draws anew',

  measure: 'Measure, ranked by value',
  tracks: 'What the value is made of',
  reliefShort: 'Relief',
  'stage-fitShort': 'Stage',
  feasibilityShort: 'Feasible',
  speedShort: 'Speed',
  acceptanceShort: 'Accept',
  value: 'Expected to remove',
  cost: 'CNY m',
  inDraws: 'In draws',
  choice: 'Choice',
  trackPart: (p: { name: string; value: string; most: string }) => `${p.name} ${p.value} of ${p.most}`,
  costOf: (p: { name: string }) => `Cost of ${p.name} in CNY m`,
  costInvalid: 'Enter a number.',
  costRange: 'Enter 0 or more.',
  inPlan: 'In plan',
  leftOut: 'Left out',
  pinned: 'Pinned',
  dropped: 'Dropped',
  pin: 'Pin',
  drop: 'Drop',
  release: 'Release',
  pinOf: (p: { name: string }) => `Pin ${p.name}`,
  dropOf: (p: { name: string }) => `Drop ${p.name}`,
  releaseOf: (p: { name: string }) => `Release ${p.name}`,
  pinnedNotice: (p: { name: string }) => `Pinned "${p.name}".`,
  droppedNotice: (p: { name: string }) => `Dropped "${p.name}".`,
  releasedNotice: (p: { name: string }) => `Released "${p.name}".`,
  price: (p: { value: string }) => `costs ${p.value} of the trouble`,
  showOthers: (p: { count: number }) => `Show the other ${count(p.count, 'measure', 'measures')}`,
  hideOthers: 'Show the first ten only',
  trackHelp:
    'Track: criterion weight. Fill: what the measure earns; a full track is the measure that removes the most. In draws: how often it is in the best plan for the money of the recommended one.',

  phaseEmpty: 'Nothing in this phase',
  budget: (p: { budget: string }) => `Budget ${p.budget}`,
  budgetNone: 'Budget without limit',
  budgetField: 'Budget, CNY m',
  budgetHint: 'An empty field does not limit.',
  largest: 'Measures at most',
  largestRange: `Enter a whole number from 1 to ${mostPlanMeasures}.`,
  slider: 'Budget',
  columnBudget: 'From CNY m',
  columnValue: 'Removes',

  sure: 'How sure this is',
  sureCore: (p: { robust: number; total: number; draws: string }) =>
    `${p.robust} of the ${count(p.total, 'measure is', 'measures are')} robust: in at least 90% of ${p.draws} draws in the best plan for the money.`,
  sureFair: (p: { fair: number }) =>
    p.fair === 0 ? '' : `${p.fair === 1 ? 'One is' : `${p.fair} are`} fairly robust, at 60 to 90%.`,
  sureTie: (p: { names: readonly string[] }) =>
    p.names.length === 0 ? '' : `Below 60% and to be discussed: ${list(p.names)}.`,
  sureAgree: (p: { topsis: string; promethee: string; vikor: string }) =>
    `The cross-checks rank the measures much the same: Kendall's tau is ${p.topsis} for TOPSIS, ${p.promethee} for PROMETHEE II and ${p.vikor} for VIKOR.`,
  surePartly: (p: { topsis: string; promethee: string; vikor: string }) =>
    `The cross-checks agree in part: Kendall's tau is ${p.topsis} for TOPSIS, ${p.promethee} for PROMETHEE II and ${p.vikor} for VIKOR.`,
  sureDiffer: (p: { topsis: string; promethee: string; vikor: string }) =>
    `The order depends on the method: Kendall's tau is ${p.topsis} for TOPSIS, ${p.promethee} for PROMETHEE II and ${p.vikor} for VIKOR.`,
  sureNone: 'With fewer than two measures there is nothing to compare.',
  sureVaried:
    'Varied: answers, missing answers and figures, indicator weights, thresholds, effects of measures, and estimated costs. Not varied: criterion weights and costs that were entered.',
  leftAbove: (p: { names: readonly string[]; target: number }) =>
    `Still above ${p.target} after this plan: ${list(p.names)}.`,
  leftNone: (p: { target: number }) => `After this plan no raised cause stays above ${p.target}.`,
  cheapest: (p: { count: number; cost: string; target: number }) =>
    `Without budgets, the cheapest plan that leaves as few causes above ${p.target} as possible takes ${count(p.count, 'measure', 'measures')} and ${p.cost}.`,

  infeasibleTitle: 'No plan fits',
  infeasibleBudget: (p: { budget: string; needed: string; names: readonly string[] }) =>
    `No plan fits ${p.budget}: the must-haves alone need ${p.needed} (${list(p.names)}). Raise the budget or release one.`,
  infeasibleNumber: (p: { largest: number; needed: number; names: readonly string[] }) =>
    `The must-haves with what they need are ${p.needed} measures, ${p.largest} are allowed (${list(p.names)}). Allow more or release one.`,
  infeasiblePhaseBudget: (p: { phase: string; most: string; needed: string; names: readonly string[] }) =>
    `The must-haves of the phase "${p.phase}" need ${p.needed}, ${p.most} are allowed (${list(p.names)}). Raise the phase's budget or release one.`,
  infeasiblePhaseCapacity: (p: { phase: string; most: number; needed: number; names: readonly string[] }) =>
    `The must-haves bring ${count(p.needed, 'measure', 'measures')} into the phase "${p.phase}", ${p.most} ${p.most === 1 ? 'is' : 'are'} allowed (${list(p.names)}). Allow more or release one.`,
  infeasibleYearBudget: (p: { year: number; most: string; needed: string; names: readonly string[] }) =>
    `The must-haves need ${p.needed} in year ${p.year} of the plan, ${p.most} are allowed (${list(p.names)}). Raise that year's budget or release one.`,
  infeasibleYearCapacity: (p: { year: number; most: number; needed: number; names: readonly string[] }) =>
    `The must-haves put ${count(p.needed, 'measure', 'measures')} under way in year ${p.year} of the plan, ${p.most} ${p.most === 1 ? 'is' : 'are'} allowed (${list(p.names)}). Allow more or release one.`,
  infeasibleActorCapacity: (p: { actor: string; most: number; needed: number; names: readonly string[] }) =>
    `The must-haves let "${p.actor}" lead ${count(p.needed, 'measure', 'measures')}, ${p.most} ${p.most === 1 ? 'is' : 'are'} allowed (${list(p.names)}). Allow more or release one.`,
  infeasiblePrerequisite: (p: { name: string; missing: readonly string[] }) =>
    `"${p.name}" is pinned but needs ${list(p.missing)}, which is dropped or does not fit the type. Release one of them.`,
  infeasibleOne: (p: { name: string }) =>
    `"${p.name}" is pinned but dropped as well, or does not fit the type. Release it.`,
  infeasibleTogether: (p: { names: readonly string[] }) =>
    `These must-haves exclude each other: ${list(p.names)}. Release one.`,

  addresses: 'Causes it relieves',
  addressesNone: 'It addresses nothing that counts as trouble: it removes nothing and has no value.',
  strong: 'strong effect',
  partial: 'partial effect',
  severityOf: (p: { severity: number }) => `severity ${p.severity}`,
  alsoUseful: 'Meant for another type and also useful for this one: its effect counts 0.7 times.',
  waterfall: 'Expected to remove: criterion weight times worth, from 0',
  stepDetail: (p: { weight: string; worth: string }) => `${p.weight} × ${p.worth}`,
  total: 'Expected to remove',
  actors: 'Who acts',
  lead: 'leads',
  support: 'supports',
  suggestedLead: 'Suggested lead',
  concretely: 'What is done',
  firstStep: 'Within three months',
  success: 'Seen by',
  dependsOn: 'Depends on',
  toConfirm: 'To be confirmed',
  toConfirmNote: 'Not answered yet; the measure is offered as if its condition held.',
  ruledOut: 'Not offered, because their condition does not hold',
  notAbove: (p: { name: string; bound: string }) => `needs "${p.name}" at ${p.bound} or below`,
  notBelow: (p: { name: string; bound: string }) => `needs "${p.name}" at ${p.bound} or above`,
  boundLevel: (p: { level: number }) => `level ${p.level}`,
  boundSeverity: (p: { severity: number }) => `severity ${p.severity}`,
  horizon: 'Horizon',
  prerequisites: 'Needs',
  hard: 'required',
  soft: 'helps',
  compliance: 'Compliance note',
  acceptance: 'Acceptance by firms and residents',
  acceptance1: '1 oppose',
  acceptance2: '2 doubt',
  acceptance3: '3 neutral',
  acceptance4: '4 agree',
  acceptance5: '5 welcome',
  acceptanceUnrated: 'Not rated: 50 of 100 is used.',
  clearAcceptance: 'Take the rating back',
  costField: 'Cost, CNY m',
  costByYear: 'Enter it year by year',
  costByYearLegend: 'Cost by year of the plan, CNY m',
  costByYearOf: (p: { name: string; cost: string }) => `Cost of "${p.name}" by year: ${p.cost}`,
  costByYearEmpty: 'A year left empty costs nothing; the years together are the cost.',
  costByYearSum: (p: { cost: string }) => `${p.cost} in all; limits by year count it so.`,
  costInAll: 'Enter it in all instead',
  costInAllNotice: (p: { name: string }) => `Cost of "${p.name}": in all again`,
  costDefault: (p: { cost: string; meaning: string }) => `Estimate of the class ${p.cost}: ${p.meaning}`,
  tracksIndicators: 'Indicators it should move',
  origin: (p: { section: string }) => `Paper ${p.section}`,
  originExtension: 'Added to the measures of the paper',
} as const;
