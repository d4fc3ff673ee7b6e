import { count } from '../message.ts';

const list = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');

/** Limits of the plan, and other plans: next-best, cheapest, prices of constraints, the official's own. */
export const planOptions = {
  name: 'Other plans',

  limits: 'Limits',
  limitsOf: (p: { count: number }) => `Limits (${p.count} set)`,
  limitsTitle: 'Limits of the plan',
  limitsHelp:
    'An empty field does not limit. The phase of a measure is its horizon, never earlier than that of what it needs.',
  phase: 'Phase',
  phaseBudget: 'Cost at most, CNY m',
  phaseCount: 'Measures at most',
  body: 'Acting body',
  bodyCount: 'Measures it leads at most',
  phaseBudgetOf: (p: { name: string }) => `${p.name}: cost at most, CNY million`,
  phaseCountOf: (p: { name: string }) => `${p.name}: measures at most`,
  bodyCountOf: (p: { name: string }) => `${p.name}: measures it leads at most`,
  moneyInvalid: 'Enter a number, 0 or more.',
  countInvalid: 'Enter a whole number from 0 to 52.',
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
} as const;
