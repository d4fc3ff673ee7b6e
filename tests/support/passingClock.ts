import type { BackendPorts } from '../../electron/backend/ports.ts';

/** A clock that goes on by a second at every look: two savings are told apart by it. */
export function passingClock(): BackendPorts['clock'] {
  let second = 0;
  return {
    now: () => new Date(Date.UTC(2026, 5, 30, 8, 0, (second += 1))).toISOString(),
    today: () => '2026-06-30',
  };
}
