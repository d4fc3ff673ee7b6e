import type { Context } from './context/context.ts';
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
  /** Opens the store where that was left for the first call. */
  present(): Present;
  /** What it is without opening anything; `null` while the store waits for the first call. */
  soFar(): Present | null;
  /** Closes the store, or lets go of its place: at once, so that the file is free for the next start. */
  leave(): Promise<void>;
  onQuit(quit: () => void): void;
}

/**
 * When the store is opened: at once, or with the first call, once a page stands that can say that a large store is
 * being checked.
 */
export type OpeningTime = 'at-once' | 'first-call';

/** Opens the store, or goes on without it. Throws `store-busy` where another program holds it. */
export function startProgram(ports: BackendPorts, opening: OpeningTime): Program {
  let quit = (): void => undefined;
  const waiting = opening === 'first-call' ? holdUntilOpened(ports.storePath) : null;
  let now: Present | null = waiting ? null : start();

  const present = (): Present => (now ??= start(waiting?.isHeld() ? waiting : undefined));

  function open(place?: HeldPlace): Present {
    return { kind: 'open', ...openProgram(ports, { place, replaceStore }) };
  }

  function start(place?: HeldPlace): Present {
    try {
      return open(place);
    } catch (error) {
      const failure = failureOf(error);
      if (failure.code === 'store-busy' && opening === 'at-once') {
        throw failure;
      }
      return recover(failure, place ?? null);
    }
  }

  function recover(failure: AppError, place: HeldPlace | null): Present {
    const program = { open: (held?: HeldPlace) => contextOf((now = open(held))), quit: () => quit() };
    return { kind: 'recovering', ...createRecovery(ports, { failure, place }, program) };
  }

  async function replaceStore(work: (path: string) => void): Promise<Context> {
    const before = present();
    await before.stop();
    await leave(before);
    const place = takePlace(ports.storePath);
    try {
      work(place.path);
    } catch (error) {
      reopen(place);
      throw error;
    }
    return reopen(place);
  }

  function reopen(place: HeldPlace): Context {
    try {
      return contextOf((now = open(place)));
    } catch (error) {
      now = recover(failureOf(error), place);
      throw error;
    }
  }

  return {
    present,
    soFar: () => now,
    async leave() {
      await (now ? leave(now) : waiting?.release());
    },
    onQuit: (way) => void (quit = way),
  };
}

/**
 * Keeps other programs out until the first call. Throws `store-busy`; whatever else is in the way is met, and said,
 * when the store is opened.
 */
function holdUntilOpened(path: string): HeldPlace | null {
  try {
    return takePlace(path);
  } catch (error) {
    const failure = failureOf(error);
    if (failure.code === 'store-busy') {
      throw failure;
    }
    return null;
  }
}

function leave(present: Present): Promise<void> {
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
