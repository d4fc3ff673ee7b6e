import type { Scheduler } from '../ports.ts';

export const systemScheduler: Scheduler = {
  every(milliseconds, work) {
    const timer = setInterval(work, milliseconds);
    timer.unref();
    return () => clearInterval(timer);
  },
  elapsed: () => performance.now(),
};
