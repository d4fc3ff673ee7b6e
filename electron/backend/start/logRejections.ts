import { describeFailure } from '../context/describeFailure.ts';
import type { Log } from '../ports.ts';

/**
 * Logs what a promise that nobody holds failed of, in place of ending the program.
 *
 * The last resort for a mistake of this program or of a package: whoever starts work in the background answers for its
 * failure there. An exception that nobody catches still ends the program, since nobody knows what it left half done.
 */
export function logRejections(log: Log): void {
  process.on('unhandledRejection', (error) => {
    log.write('rejection.unhandled', { failure: describeFailure(error) });
  });
}
