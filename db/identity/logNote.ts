import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeSync,
} from 'node:fs';
import { isDiskFull } from '../systemFailure.ts';
import type { Identity } from './identity.ts';

/**
 * What stands beside the log: which store, in which state, its entries belong to.
 *
 * SQLite replays whatever log lies beside a file. A log of another store, or of a later state of the same one, would
 * write over good pages without a word.
 */
export interface LogNote extends Identity {
  /** A checkpoint into this generation was under way: the file may have come to it already. `null` where none was. */
  readonly to: number | null;
  /** The latest generation that was ever here: above the other for as long as an older copy has the place. */
  readonly latest?: number | undefined;
}

export const notePath = (path: string): string => `${path}-identity`;

/** Reads the note; `null` where there is none or none that can be read. */
export function readLogNote(path: string): LogNote | null {
  let text: string;
  try {
    text = readFileSync(notePath(path), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return null;
    }
    throw error;
  }
  return parse(text);
}

/** Whether there is a note that cannot be read: it says nothing but that a store was here. */
export const isNoteUnreadable = (path: string): boolean =>
  existsSync(notePath(path)) && readLogNote(path) === null;

function parse(text: string): LogNote | null {
  try {
    const value: unknown = JSON.parse(text);
    return isNote(value) ? value : null;
  } catch {
    // A note that cannot be read says nothing: the log is then judged as one without a note.
    return null;
  }
}

const isNote = (value: unknown): value is LogNote =>
  typeof value === 'object' &&
  value !== null &&
  'storeId' in value &&
  typeof value.storeId === 'string' &&
  'generation' in value &&
  Number.isSafeInteger(value.generation) &&
  'to' in value &&
  (value.to === null || Number.isSafeInteger(value.to));

/** Every note is as long, in bytes: one can take the place of another where there is no room for a file more. */
const noteLength = 256;

/**
 * Writes the note under another name and moves it into place: after a sudden end it is the old one or the new one.
 *
 * On a full disk it is written over the one that is there. Torn by a sudden end then, it says nothing, and the log is
 * judged as one without a note.
 */
export function writeLogNote(path: string, note: LogNote): void {
  const text = `${JSON.stringify(note)}\n`.padEnd(noteLength);
  const draft = `${notePath(path)}.new`;
  try {
    writeWhole(draft, 'w', text);
  } catch (error) {
    if (!isDiskFull(error) || !isAsLong(notePath(path))) {
      throw error;
    }
    writeWhole(notePath(path), 'r+', text);
    return;
  }
  renameSync(draft, notePath(path));
}

function writeWhole(path: string, flags: 'w' | 'r+', text: string): void {
  const file = openSync(path, flags, 0o600);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

const isAsLong = (path: string): boolean =>
  (statSync(path, { throwIfNoEntry: false })?.size ?? 0) >= noteLength;

/** The latest generation that a note knows of. */
export const latestOf = ({ generation, to, latest }: LogNote): number =>
  Math.max(generation, to ?? 0, latest ?? 0);

/** Whether a log belongs to the file beside it. `file` is what the file itself says, before any replay. */
export function belongs(note: LogNote | null, file: Identity | null): boolean {
  // A store from before identities: nothing can be known, as nothing could then.
  if (file === null) {
    return true;
  }
  if (note === null || note.storeId !== file.storeId) {
    return false;
  }
  return file.generation === note.generation || file.generation === note.to;
}
