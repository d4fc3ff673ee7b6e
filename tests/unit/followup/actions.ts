import { type Action, openFields } from '../../../core/model/action.ts';

/** An open action, begun on 1 July 2026 and due at the end of the year, with what a test changes. */
export const actionWith = (changes: Partial<Action>): Action => ({
  id: 'a',
  assessmentId: 'assessment',
  clusterId: 'cluster',
  clusterName: { en: 'Cluster', zh: '集群' },
  illustrative: false,
  measureId: null,
  title: 'Found an association',
  owner: 'Bureau',
  startOn: '2026-07-01',
  dueOn: '2026-12-31',
  status: 'open',
  progress: 0,
  ...openFields,
  partOf: null,
  events: [],
  createdAt: '2026-06-30T08:00:00.000Z',
  ...changes,
});

/** A record of progress made on a day. */
export const recordOn = (day: string): Action['events'][number] => ({
  at: `${day}T08:00:00.000Z`,
  progress: 10,
  status: 'open',
  note: '',
});
