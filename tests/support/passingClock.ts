import type { BackendPorts } from '../../electron/backend/ports.ts';
import type { PrintClock } from '../../electron/printing/printClock.ts';
import { utcDay } from './clocks.ts';

/** A clock that goes on by a second at every look: two savings are told apart by it. */
export function passingClock(): BackendPorts['clock'] {
  let second = 0;
  return {
    now: () => new Date(Date.UTC(2026, 5, 30, 8, 0, (second += 1))).toISOString(),
    today: () => '2026-06-30',
    dayOf: utcDay,
  };
}

/** A clock of prints whose time passes when the test lets it; what is due then runs. */
export interface PassingPrintClock extends PrintClock {
  pass(milliseconds: number): void;
}

export function passingPrintClock(): PassingPrintClock {
  let now = 0;
  let due: { readonly at: number; readonly run: () => void }[] = [];
  return {
    now: () => now,
    later(milliseconds, run) {
      const entry = { at: now + milliseconds, run };
      due.push(entry);
      return () => {
        due = due.filter((other) => other !== entry);
      };
    },
    pass(milliseconds) {
      now += milliseconds;
      const ripe = due.filter(({ at }) => at <= now);
      due = due.filter(({ at }) => at > now);
      ripe.forEach(({ run }) => run());
    },
  };
}
