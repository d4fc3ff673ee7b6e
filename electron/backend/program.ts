import { AppError } from '../../core/base/errors.ts';
import { isRecoverable } from '../../core/model/backup/recovery.ts';
import { type HeldPlace, takePlace } from '../../db/opening/lock.ts';
import { toAppError } from '../../db/sqliteFailure.ts';
import type { BackendPorts } from './ports.ts';
import { createRecovery, type Recovery } from './recovery/recovery.ts';
import { openProgram, type OpenProgram } from './start/openProgram.ts';

/** What the program is at present: on an open store, or without one and with ways to get one. */
export type Present =
  ({ readonly kind: 'open' } & OpenProgram) | ({ readonly kind: 'recovering' } & Recovery);

/** A program that goes from one to the other while it runs. */
export interface Program {
  present(): Present;
  onQuit(quit: () => void): void;
}

/** Opens the store, or goes on without it. Throws `store-busy` where another program holds it. */
export function startProgram(ports: BackendPorts): Program {
  let quit = (): void => undefined;
  let present = start();

  function open(place?: HeldPlace): Present {
    return { kind: 'open', ...openProgram(ports, { place, replaceStore }) };
  }

  function start(): Present {
    try {
      return open();
    } catch (error) {
      const failure = failureOf(error);
      if (failure.code === 'store-busy') {
        throw failure;
      }
      return recover(failure, null);
    }
  }

  function recover(failure: AppError, place: HeldPlace | null): Present {
    const found = { failure, place };
    const recovery = createRecovery(ports, found, {
      open: (held) => contextOf((present = open(held))),
      quit: () => quit(),
    });
    return { kind: 'recovering', ...recovery };
  }

  async function replaceStore(work: (path: string) => void): Promise<void> {
    await present.stop();
    await leave(present);
    const place = takePlace(ports.storePath);
    try {
      work(place.path);
    } finally {
      reopen(place);
    }
  }

  function reopen(place: HeldPlace): void {
    try {
      present = open(place);
    } catch (error) {
      present = recover(failureOf(error), place);
      throw error;
    }
  }

  return {
    present: () => present,
    onQuit(way) {
      quit = way;
    },
  };
}

/** Closes the store, or lets go of its place: at once, so that the file is free for the next start. */
export function leave(present: Present): Promise<void> {
  if (present.kind === 'open') {
    present.close();
    return present.end();
  }
  present.release();
  return Promise.resolve();
}

/** What works on the open store. Throws `store-not-open` where none is. */
export function contextOf(present: Present): OpenProgram['context'] {
  if (present.kind === 'open') {
    return present.context;
  }
  throw new AppError('store-not-open', 'No store is open.');
}

/** The failure of a start that the program can go on with. Throws anything else: a mistake in the program. */
function failureOf(error: unknown): AppError {
  const failure = error instanceof AppError ? error : toAppError(error);
  if (failure === null || !isRecoverable(failure.code)) {
    throw error;
  }
  return failure;
}
