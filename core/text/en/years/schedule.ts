import { count } from '../../message.ts';

/** The actions over time and by body, what they come after, and what is told of them at the start. */
export const schedule = {
  view: 'View',
  list: 'List',
  week: 'This week',
  phases: 'Time, by phase',
  bodies: 'Time, by body',
  weekLede: 'Late, due within seven days, or without a record for 60 days.',
  weekEmpty: 'Nothing is late, due within seven days or stalled.',
  noPhase: 'Outside the phases of a plan',
  key: 'Filled: done so far. Pale: planned. Striped: late, until today. Dotted: today. Arrow: comes after.',
  tableTitle: 'The same in words',
  after: 'After',
  afterOf: (p: { title: string }) => `after: ${p.title}`,
  afterUntil: (p: { title: string; date: string }) => `after: ${p.title}, due ${p.date}`,
  afterDone: (p: { title: string }) => `after: ${p.title}, done`,
  afterNobody: (p: { title: string }) => `after: ${p.title}, which no action carries out`,
  early: (p: { title: string }) => `starts before "${p.title}" ends`,
  noDependency: 'nothing',
  undated: (p: { count: number }) => `${count(p.count, 'action', 'actions')} without a date`,
  noneDated: 'No action of this choice has a date.',
  span: (p: { from: string; to: string }) => `${p.from} to ${p.to}`,

  byBody: 'Print by body',
  byBodyTitle: 'Actions by body',
  byBodyLede: (p: { bodies: number; actions: number; date: string }) =>
    `${count(p.actions, 'open action', 'open actions')} in ${count(p.bodies, 'list', 'lists')} on ${p.date}.`,
  closedLeftOut: (p: { count: number }) =>
    `${count(p.count, 'action that is', 'actions that are')} done or dropped left out.`,
  newSheets: 'Each body on a new sheet',
  back: 'Back to the list',
  ofBody: (p: { name: string; count: number }) => `${p.name}: ${count(p.count, 'action', 'actions')}`,
  signature: 'Received by, date',

  reminder: 'Your actions:',
  lateCount: (p: { count: number }) => `${p.count} late`,
  soonCount: (p: { count: number }) => `${p.count} due within seven days`,
  stalledCount: (p: { count: number }) => `${p.count} without a record for 60 days`,
  toWeek: 'Look at the week',
  notToday: 'Not again today',
} as const;
