import type { ActionStatus } from '../model/action.ts';

/** What each status is called, as a key of the dictionary. */
export const statusNames = {
  'not-started': 'followUp.statusNotStarted',
  open: 'followUp.open',
  blocked: 'followUp.statusBlocked',
  done: 'followUp.statusDone',
  dropped: 'followUp.statusDropped',
} as const satisfies Record<ActionStatus, string>;
