import { type AppError, asAppError } from '../../../core/base/errors.ts';
import type { BackupState } from '../../../core/contract/backupChannels.ts';
import type { BackendPorts } from '../ports.ts';

/** A failure with the moment at which it happened. */
type Failure = NonNullable<BackupState['failure']>;

/** Why something that is tried again and again failed last, until it succeeds. The log is told once of the same. */
export function createLastFailure({ clock, log }: Pick<BackendPorts, 'clock' | 'log'>) {
  let failure: Failure | null = null;

  return {
    get: (): Failure | null => failure,
    keep(error: unknown): void {
      const known = asAppError(error);
      if (failure?.code !== known.code) {
        log.write('backup.failed', { code: known.code, cause: causeOf(known) });
      }
      failure = { at: clock.now(), code: known.code, details: known.details };
    },
    clear(): void {
      failure = null;
    },
  };
}

const causeOf = ({ cause, details }: AppError): unknown =>
  cause instanceof Error && 'code' in cause ? cause.code : details['cause'];
