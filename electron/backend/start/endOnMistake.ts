import { describeFailure } from '../context/describeFailure.ts';
import type { Log } from '../ports.ts';

/**
 * Ends the program by `end` when an exception was caught nowhere, since nobody knows what it left half done: logged by
 * its kind, never by its text. `isFirst` is false for one that arises while the program ends; it then ends at once.
 */
export function endOnMistake(log: Log, end: (isFirst: boolean) => void): void {
  let isFirst = true;
  process.on('uncaughtException', (error) => {
    log.write('exception.uncaught', { failure: describeFailure(error) });
    const wasFirst = isFirst;
    isFirst = false;
    end(wasFirst);
  });
}
