import { count } from '../message.ts';

/** What was deleted in the last thirty days. */
export const bin = {
  title: 'Recently deleted',
  lede: (p: { days: number }) =>
    `What is deleted stays here for ${count(p.days, 'day', 'days')} and can be brought back with everything that it holds. After that it is removed for good when the program starts, and a backup is made before.`,
  empty: 'Nothing was deleted in the last thirty days.',
  loadFailed: 'What was deleted could not be read.',
  caption: 'Deleted clusters, assessments and actions',
  what: 'What',
  holds: 'Holds',
  deleted: 'Deleted',
  left: 'Stays',
  acts: 'Act',
  kindOf: (p: { kind: 'cluster' | 'assessment' | 'action' }) =>
    ({ cluster: 'Cluster', assessment: 'Assessment', action: 'Action' })[p.kind],
  assessmentOf: (p: { cluster: string; date: string }) => `${p.cluster}, ${p.date}`,
  contents: (p: { assessments: number; answers: number; actions: number }) =>
    [
      p.assessments > 0 && count(p.assessments, 'assessment', 'assessments'),
      p.answers > 0 && count(p.answers, 'answer', 'answers'),
      p.actions > 0 && count(p.actions, 'action', 'actions'),
    ]
      .filter(Boolean)
      .join(', '),
  daysLeft: (p: { days: number }) => `${count(p.days, 'day', 'days')} more`,
  lastDays: 'until a later start',
  restore: 'Bring back',
  restoreOf: (p: { name: string }) => `Bring back: ${p.name}`,
  restored: (p: { name: string }) => `Brought back: ${p.name}`,
  restoreFailed: 'It was not brought back.',
} as const;
