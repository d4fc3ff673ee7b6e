import type { PrintWatch } from '../backend/ports.ts';
import type { PrintClock } from './printClock.ts';
import { untilAborted } from './untilAborted.ts';

/** Prints at a time where the machine is quick: one prints while the next document is laid out. */
const mostAtOnce = 2;
/** A start of the browser or a print of this many milliseconds shows a slow machine; ordinary ones take a tenth. */
const slowFrom = 8_000;
/** A print below this shows a quick one again. What lies between changes nothing, so that it does not go to and fro. */
const quickBelow = 4_000;

/**
 * Where prints wait for their turn, in the order in which they came.
 *
 * Two at a time, and one at a time as long as the last thing measured was slow: two prints on a slow machine each take
 * more than twice as long, and both may run out of time where one after the other would not.
 */
export function createPrintQueue(clock: PrintClock) {
  const waiting: PromiseWithResolvers<void>[] = [];
  let printing = 0;
  let isSlow = false;

  const goOn = () => {
    while (printing < (isSlow ? 1 : mostAtOnce)) {
      const next = waiting.shift();
      if (next === undefined) {
        return;
      }
      printing++;
      next.resolve();
    }
  };

  const measured = (milliseconds: number) => {
    isSlow = milliseconds >= slowFrom || (isSlow && milliseconds >= quickBelow);
  };

  async function turn({ onStage, signal }: PrintWatch): Promise<void> {
    const own = Promise.withResolvers<void>();
    waiting.push(own);
    goOn();
    if (waiting.includes(own)) {
      onStage?.('waiting');
    }
    await untilAborted(own.promise, signal).catch((reason: unknown) => {
      const place = waiting.indexOf(own);
      if (place >= 0) {
        waiting.splice(place, 1);
      } else {
        printing--;
        goOn();
      }
      throw reason;
    });
  }

  return {
    /** Tells how long a start of the browser has taken. */
    measured,
    /** Prints when it is this one's turn. Rejects with the reason of the watch's signal where that comes first. */
    async print<T>(watch: PrintWatch, work: () => Promise<T>): Promise<T> {
      await turn(watch);
      const begun = clock.now();
      try {
        watch.onStage?.('printing');
        return await work();
      } finally {
        measured(clock.now() - begun);
        printing--;
        goOn();
      }
    },
  };
}
