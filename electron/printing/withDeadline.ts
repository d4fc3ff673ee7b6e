import { printFailure } from './printFailure.ts';

/** The work, or `print-failed` with the reason `too-slow` once so many milliseconds have passed. */
export function withDeadline<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(printFailure('too-slow')), milliseconds);
  });
  // When the deadline wins, the work fails later as its page is closed: that failure is already answered.
  work.catch(() => undefined);
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
