import type { Output } from '../../core/contract/channels.ts';

type State = Output<'recovery.state'>;

/** A backup beside the data file that passed its check. */
export const someCopy = {
  name: '000001.db',
  place: 'here',
  store: null,
  madeAt: '2026-06-30T08:00:00.000Z',
  reason: 'timed',
  counts: { clusters: 1, assessments: 1, actions: 0 },
  verdict: 'sound',
  fault: null,
} as const satisfies State['backups'][number];

/** A damaged data file with one backup. */
export const someRecovery = (changed: Partial<State> = {}): State => ({
  failure: {
    kind: 'store-damaged',
    finding: 'digest',
    version: null,
    cause: null,
    at: '2026-06-30T09:00:00.000Z',
  },
  systemLanguage: 'zh',
  file: { path: '/data/cluster-desk.db', bytes: 4096, writtenAt: '2026-06-30T08:30:00.000Z' },
  backups: [someCopy],
  second: null,
  looked: null,
  canChoose: false,
  logLine: 3,
  ...changed,
});
