import type { Movement } from '../../../model/years/change.ts';
import { count } from '../../message.ts';

/** How the actions of a plan stand, on one page. */
export const briefProgress = {
  file: 'progress brief',
  titleCluster: (p: { name: string }) => `${p.name}: progress of the actions`,
  title: (p: { late: number; blocked: number; stalled: number }) => {
    if (p.late + p.blocked + p.stalled === 0) {
      return 'Nothing is late, nothing has stalled';
    }
    const parts = [
      p.late === 0 ? '' : `${count(p.late, 'action', 'actions')} late`,
      p.blocked === 0 ? '' : `${p.blocked} blocked`,
      p.stalled === 0 ? '' : `${p.stalled} stalled`,
    ];
    return parts.filter(Boolean).join(', ');
  },
  /** `blocked` and `dropped` are empty where there are none. */
  summary: (p: {
    total: string;
    one: boolean;
    late: string;
    blocked: string;
    stalled: string;
    due: string;
    done: string;
    dropped: string;
  }) => {
    const counts = [
      `${p.late} late`,
      p.blocked && `${p.blocked} blocked`,
      `${p.stalled} stalled`,
      `${p.due} on the way`,
      `${p.done} done`,
      p.dropped && `${p.dropped} given up`,
    ].filter(Boolean);
    const last = counts.at(-1) ?? '';
    return `Of ${p.total} ${p.one ? 'action' : 'actions'}, ${counts.slice(0, -1).join(', ')} and ${last}.`;
  },
  spent: (p: { spent: string; planned: string; share: string; silent: number }) =>
    [
      p.planned === ''
        ? `${p.spent} has been spent.`
        : `${p.spent} has been spent of ${p.planned} planned (${p.share}).`,
      p.silent === 0 ? '' : ` ${count(p.silent, 'action says', 'actions say')} nothing of spending.`,
    ].join(''),
  nothingSaid: (p: { planned: string }) =>
    `The measures were planned at ${p.planned}; no action says yet what was spent.`,
  caption: 'How the actions stand',
  head: (p: {
    group: 'late' | 'blocked' | 'stalled' | 'due' | 'done' | 'dropped';
    count: string;
    rest: number;
    isAll: boolean;
  }) => {
    const name = {
      late: 'Late',
      blocked: 'Blocked',
      stalled: 'Stalled, 60 days without a record',
      due: 'On the way',
      done: 'Done',
      dropped: 'Given up',
    }[p.group];
    const more =
      p.rest === 0 ? '' : p.isAll ? ' (see the follow-up list)' : ` (${p.rest} more in the follow-up list)`;
    return `${name}: ${p.count}${more}`;
  },
  last: 'Last record',
  lateBy: (p: { date: string; days: string; one: boolean }) =>
    `${p.date}, ${p.days} ${p.one ? 'day' : 'days'} late`,
  record: (p: { date: string; note: string }) => `${p.date}: ${p.note}`,
  noRecord: 'none',
  indicators: 'Indicators that the actions are to move',
  tooEarly:
    'No finished assessment since then: whether the indicators have moved shows with the next one. Their movement need not come from the actions.',
  caution: 'Judged by the 90% interval of the change; a movement need not come from the actions.',
  indicator: 'Indicator (score 0 to 100)',
  outcome: 'Outcome',
  moved: (p: { outcome: Movement | 'reached' | 'unknown' }) =>
    ({
      reached: 'Target reached',
      better: 'Surely better',
      worse: 'Surely worse',
      'within-noise': 'Within noise',
      same: 'Not moved',
      unknown: 'not known',
    })[p.outcome],
  unknown: 'not known',
} as const;
