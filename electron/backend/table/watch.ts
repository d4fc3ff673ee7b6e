import { setImmediate } from 'node:timers/promises';
import type { Progress } from '../../../core/table/table.ts';

/** Who waits for a table: is told how far it has come, and may stop it. */
export interface Watch {
  readonly progress?: ((progress: Progress) => void) | undefined;
  /** Stops at the next slice; what was asked for is rejected with the reason of the signal. */
  readonly signal?: AbortSignal | undefined;
}

/** Says how far it has come and lets everything else have its turn. Throws the reason of a signal that was aborted. */
export async function takeTurn(watch: Watch, progress: Progress): Promise<void> {
  watch.signal?.throwIfAborted();
  watch.progress?.(progress);
  await setImmediate();
  watch.signal?.throwIfAborted();
}

/** Goes through work that is done in slices, one in each turn, and gives its result. */
export async function inSlices<Result>(
  work: Generator<Progress, Result>,
  watch: Watch = {},
): Promise<Result> {
  for (let step = work.next(); ; step = work.next()) {
    if (step.done === true) {
      return step.value;
    }
    await takeTurn(watch, step.value);
  }
}
