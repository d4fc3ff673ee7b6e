import { setImmediate } from 'node:timers/promises';

interface Drive<Step> {
  readonly signal: AbortSignal;
  readonly tell: (step: Step) => void;
}

/** Runs work that goes on in steps, and lets calls be answered between them. Rejects with the reason of the signal. */
export async function drive<Step, Result>(
  work: Generator<Step, Result>,
  { signal, tell }: Drive<Step>,
): Promise<Result> {
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) {
      return step.value;
    }
    tell(step.value);
    await setImmediate();
    if (signal.aborted) {
      // Whatever it has open is closed on its way out.
      work.throw(signal.reason);
    }
  }
}
