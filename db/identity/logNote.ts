import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
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

/** Writes the note under another name and moves it into place: after a sudden end it is the old one or the new one. */
export function writeLogNote(path: string, note: LogNote): void {
  const draft = `${notePath(path)}.new`;
  const file = openSync(draft, 'w', 0o600);
  try {
    writeSync(file, `${JSON.stringify(note)}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(draft, notePath(path));
}

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
