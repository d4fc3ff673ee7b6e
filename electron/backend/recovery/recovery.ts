import { readFileSync } from 'node:fs';
import { AppError } from '../../../core/base/errors.ts';
import type { Handlers } from '../../../core/contract/channels.ts';
import { isRecoverable } from '../../../core/model/backup/recovery.ts';
import { type HeldPlace, takePlace } from '../../../db/opening/lock.ts';
import { toAppError } from '../../../db/sqliteFailure.ts';
import type { Context } from '../context/context.ts';
import type { BackendPorts } from '../ports.ts';
import { describeFailure } from '../context/describeFailure.ts';
import type { RecoveryDesk } from './recoveryDesk.ts';
import { createRecoveryHandlers } from './recoveryHandlers.ts';
import { createSalvageJob } from './salvageJob.ts';

/** The program without a store: it answers the few channels that lead to one. */
export interface Recovery {
  readonly handlers: Partial<Handlers>;
  /** Whether something is being salvaged. */
  isBusy(): boolean;
  stop(): Promise<void>;
  /** Lets go of the place. */
  release(): void;
}

/** What the whole program does for one that has no store. */
export interface RecoveryPorts {
  /** Opens the store and takes over its place, or throws like `openStore` and leaves it held. */
  open(place: HeldPlace | undefined): Context;
  quit(): void;
}

interface Found {
  readonly failure: AppError;
  /** The place, where it is held already. */
  readonly place: HeldPlace | null;
}

/** Goes on without a store, holding its place so that no other program interferes. */
export function createRecovery(ports: BackendPorts, found: Found, program: RecoveryPorts): Recovery {
  let { failure } = found;
  // A store that was opened and closed again has given the place back.
  let held = found.place?.isHeld() ? found.place : tryToHold(ports);
  let failedAt = '';
  let logLine: number | null = null;
  const note = (error: AppError) => {
    failure = error;
    failedAt = ports.clock.now();
    ports.log.write('store.not-open', {
      failure: describeFailure(error),
      finding: error.details['finding'],
    });
    logLine = linesOf(ports.log.path);
  };
  note(failure);
  const desk: RecoveryDesk = {
    ports,
    failure: () => failure,
    failedAt: () => failedAt,
    logLine: () => logLine,
    place: () => (held ??= takePlace(ports.storePath)),
    open() {
      try {
        const context = program.open(held ?? undefined);
        ports.log.write('store.opened');
        return context;
      } catch (error) {
        held = held?.isHeld() ? held : tryToHold(ports);
        const known = error instanceof AppError ? error : toAppError(error);
        if (known !== null && isRecoverable(known.code)) {
          note(known);
        }
        throw known ?? error;
      }
    },
    quit: () => program.quit(),
  };
  const job = createSalvageJob(desk);
  return {
    handlers: createRecoveryHandlers(desk, job),
    isBusy: () => job.isRunning(),
    stop: () => job.cancel(),
    release: () => held?.release(),
  };
}

/** A place that is out of reach cannot be held: then nothing is changed there either. */
function tryToHold({ storePath }: BackendPorts): HeldPlace | null {
  try {
    return takePlace(storePath);
  } catch (error) {
    if (error instanceof AppError) {
      return null;
    }
    throw error;
  }
}

/** How many lines the log has, which is where its last one stands. */
function linesOf(path: string | null): number | null {
  try {
    return path === null ? null : readFileSync(path, 'utf8').split('\n').length - 1;
  } catch {
    // Asking is the only way to know whether it can be read: what it would say is a help, no more.
    return null;
  }
}
