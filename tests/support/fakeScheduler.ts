import type { Scheduler } from '../../electron/backend/ports.ts';

/** Time that passes only when a test lets it. */
export function fakeScheduler(): Scheduler & { pass(milliseconds: number): void } {
  let now = 0;
  const works = new Set<{ readonly every: number; next: number; readonly work: () => void }>();
  return {
    every(milliseconds, work) {
      const entry = { every: milliseconds, next: now + milliseconds, work };
      works.add(entry);
      return () => void works.delete(entry);
    },
    elapsed: () => now,
    pass(milliseconds) {
      const end = now + milliseconds;
      for (;;) {
        const due = [...works].filter(({ next }) => next <= end).sort((a, b) => a.next - b.next)[0];
        if (due === undefined) {
          break;
        }
        now = due.next;
        due.next += due.every;
        due.work();
      }
      now = end;
    },
  };
}
