import type { Identity } from '../identity/identity.ts';
import { belongs, type LogNote, readLogNote } from '../identity/logNote.ts';
import { firstWithTrail } from '../opening/checkStore.ts';
import { logsOf } from '../opening/inspectFile.ts';
import { identityTable } from '../trail/tables.ts';
import { findRows, type Found, type Progress } from './findRows.ts';
import { begunId, provedIn } from './foundTrail.ts';
import { readPages } from './pages.ts';

export interface FoundInFile extends Found {
  /** Whether a log lies beside the file that was not read with it: what was stored last may stand there. */
  readonly isLogLeft: boolean;
}

/**
 * Finds the rows of a file, with its log where that belongs to it: a log of another state would write over good pages.
 */
export function* findInFile(path: string): Generator<Progress, FoundInFile> {
  const alone = yield* findRows(readPages(path, { withLog: false }));
  const logs = logsOf(path);
  const isOurs =
    logs.length > 0 && (alone.version < firstWithTrail || mayBelong(readLogNote(path), identityIn(alone)));
  // A rollback journal is never read.
  const isLogLeft = logs.some((log) => !isOurs || log.endsWith('-journal'));
  const found = isOurs ? yield* findRows(readPages(path, { withLog: true })) : alone;
  return { ...found, isLogLeft };
}

/** Where the file does not say which state it is, what stands beside the log is believed. */
const mayBelong = (note: LogNote | null, file: Identity | null): boolean =>
  note !== null && (file === null || belongs(note, file));

/** Which store it is and in which state, where that can be read. What a proved trail began with is the id. */
export function identityIn(found: Found): Identity | null {
  const row = found.rows.find(({ tables }) => tables.length === 1 && tables[0]?.name === identityTable);
  const [, said, generation] = row?.values ?? [];
  const storeId = begunId(provedIn(found)) ?? said;
  return typeof storeId === 'string' && storeId !== '' && typeof generation === 'number'
    ? { storeId, generation }
    : null;
}
