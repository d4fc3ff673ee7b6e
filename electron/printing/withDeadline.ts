import type { PrintClock } from './printClock.ts';
import { printFailure } from './printFailure.ts';
import { untilAborted } from './untilAborted.ts';

interface Deadline {
  readonly clock: PrintClock;
  /** In milliseconds, from now. */
  readonly limit: number;
  /** Aborted, the work is left at once with the reason of this signal. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * The work, or `print-failed` with the reason `too-slow` once its time is over.
 *
 * The work hears by its signal that nobody waits for it any more, and puts away what it holds.
 */
export async function withDeadline<T>(
  work: (signal: AbortSignal) => Promise<T>,
  { clock, limit, signal }: Deadline,
): Promise<T> {
  const late = new AbortController();
  const stopClock = clock.later(limit, () => late.abort(printFailure('too-slow')));
  const left = signal === undefined ? late.signal : AbortSignal.any([signal, late.signal]);
  try {
    return await untilAborted(work(left), left);
  } finally {
    stopClock();
  }
}
