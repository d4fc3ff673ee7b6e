import { AppError } from '../../core/base/errors.ts';
import type { Identity } from '../identity/identity.ts';
import { belongs, isNoteUnreadable, latestOf, type LogNote, readLogNote } from '../identity/logNote.ts';
import { isFromSqlite } from '../sqliteFailure.ts';
import { DamageFound } from './checkStore.ts';
import { identityWithoutLog, logsOf } from './inspectFile.ts';
import { endsInTheMiddle } from './scanLog.ts';

/** What the official is told about a file that opens. */
export type Found = 'older-copy' | 'other-store' | 'cut-log' | null;

/** A log to be replayed. */
export interface LogBeside {
  /** Of the file itself, without its log; `null` where it does not say. */
  readonly generation: number | null;
  /** Whether it ends in the middle of a change. */
  readonly isCut: boolean;
  /** What the file says of itself, where nothing says whose the log is: the two have to prove themselves together. */
  readonly unproved: Identity | 'unreadable' | null;
}

/**
 * Looks at the log that has to be replayed into a file; `null` where there is none.
 *
 * Refuses one that does not belong to the file beside it: `store-log-foreign`. A note that cannot be read says nothing:
 * then `proveTogether` decides.
 */
export function examineLog(path: string): LogBeside | null {
  const logs = logsOf(path);
  if (logs.length === 0) {
    return null;
  }
  const note = readLogNote(path);
  const file = fileIdentity(path, note);
  const isUnproved = file !== null && isNoteUnreadable(path);
  if (file !== 'unreadable' && !isUnproved && !belongs(note, file)) {
    throw foreignLog(path);
  }
  return {
    generation: (file === 'unreadable' ? note : file)?.generation ?? null,
    isCut: logs.some((log) => log.endsWith('-wal') && endsInTheMiddle(log)),
    unproved: isUnproved ? file : null,
  };
}

const foreignLog = (path: string): AppError =>
  new AppError('store-log-foreign', 'The log belongs to another state of the store.', { path });

/**
 * Checks a private copy into which the log was replayed; `check` gives its identity.
 *
 * Where nothing says whose the log is, it is taken for the file's own if the two pass the whole check as one state of the
 * same store: the chain of the trail and the sums over all rows do not hold over pages of two states. Else throws
 * `store-log-foreign`.
 */
export function proveTogether(path: string, { unproved }: LogBeside, check: () => Identity | null): void {
  if (unproved === null) {
    check();
    return;
  }
  try {
    const replayed = check();
    if (unproved === 'unreadable' || isLaterStateOf(unproved, replayed)) {
      return;
    }
  } catch (error) {
    if (!(error instanceof DamageFound) && !isFromSqlite(error)) {
      throw error;
    }
    throw foreignLog(path).because(error);
  }
  throw foreignLog(path);
}

const isLaterStateOf = (file: Identity, replayed: Identity | null): boolean =>
  replayed?.storeId === file.storeId && replayed.generation >= file.generation;

/** Whether a file without a log is the state that was here last. */
export function compareWithNote(note: LogNote | null, file: Identity | null): Found {
  if (note === null || file === null) {
    return null;
  }
  if (note.storeId !== file.storeId) {
    return 'other-store';
  }
  return file.generation < latestOf({ ...note, to: null }) ? 'older-copy' : null;
}

/** In the middle of a checkpoint a file need not be readable without its log; after the replay it is checked whole. */
function fileIdentity(path: string, note: LogNote | null): Identity | null | 'unreadable' {
  try {
    return identityWithoutLog(path);
  } catch (error) {
    if (!isFromSqlite(error)) {
      throw error;
    }
    if (note === null || note.to !== null) {
      return 'unreadable';
    }
    throw new DamageFound('structure', 'identity').because(error);
  }
}
