import { existsSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Database } from 'better-sqlite3';
import { contentDigest } from '../identity/contentDigest.ts';
import { type Identity, keepClosedDigest, setGeneration } from '../identity/identity.ts';
import { latestOf, readLogNote, writeLogNote } from '../identity/logNote.ts';
import { checkStore, firstWithTrail } from '../opening/checkStore.ts';
import { connect } from '../opening/connect.ts';
import { withFiles } from '../opening/fileFailure.ts';
import { finishReplacing, nextStateOf } from '../opening/finishReplacing.ts';
import { identityWithoutLog, inspectFile } from '../opening/inspectFile.ts';
import { isDamage } from '../sqliteFailure.ts';
import { vouchForRows } from '../trail/beginTrail.ts';
import { backupsOf, makeFolder } from './backupFolder.ts';
import { nameBackup } from './backupName.ts';
import { takeEvidenceOf } from './evidenceCopies.ts';
import { draftOf, syncFile, syncFolder, writingBackup } from './durable.ts';
import { nextNumber } from './makeBackup.ts';
import { mergeInto, proveKept } from './proveKept.ts';
import { proveCopy } from './proveCopy.ts';

export interface ReplacePorts {
  /** Now, in UTC. */
  readonly now: () => string;
  /** Where the store of before stays, by `asideName`, when it is damaged; else it goes among the backups. */
  readonly keepAs?: string;
}

/** What became of the store of before. */
export interface Replaced {
  /** Its name among the backups, by which it can be brought back; `null` where there was none. */
  readonly kept: string | null;
}

/**
 * Puts a backup, or any whole copy of a store, in the place of the store.
 *
 * The place is held (`holdPlace`) and no connection is open. The store of before is moved among the backups as it is,
 * with its log. What takes its place is proved first, is a later state than any that was there, and its trail says where
 * it came from. At a sudden end the next start finds the store of before or the new one, whole. Throws
 * `backup-unusable`, `store-newer`, `store-log-foreign`, `backup-not-written`, `disk-full`; nothing was changed then.
 */
export function replaceStore(path: string, source: string, { now, keepAs }: ReplacePorts): Replaced {
  const folder = backupsOf(path);
  const had = existsSync(path);
  const next = writingBackup(path, () => {
    makeFolder(folder);
    const latest = latestIdentity(path);
    const name =
      keepAs ?? nameBackup(nextNumber(folder, latest?.generation ?? null), 'before-restore', now()).name;
    const evidence = stage(draftOf(path), { source, latest, now });
    takeEvidenceOf(source, path, evidence);
    renameSync(draftOf(path), nextStateOf(path, name));
    syncFolder(dirname(path));
    return name;
  });
  finishReplacing(path);
  noteState(path);
  return { kept: had ? next : null };
}

interface Staging {
  readonly source: string;
  readonly latest: Identity | null;
  readonly now: () => string;
}

/**
 * Writes the state that takes the place, proved before and after it was made a later one. Gives the evidence that it
 * names.
 */
function stage(draft: string, { source, latest, now }: Staging): readonly string[] {
  for (const suffix of ['', '-wal', '-journal', '-identity']) {
    rmSync(draft + suffix, { force: true });
  }
  const { generation, schema } = proveKept(source);
  mergeInto(draft, source);
  if (schema >= firstWithTrail) {
    const least = Math.max(generation ?? 0, latest?.generation ?? 0) + 1;
    makeLater(draft, { generation: least, name: basename(source), now });
  }
  syncFile(draft);
  return proveCopy(draft).evidence;
}

function makeLater(
  draft: string,
  { generation, name, now }: { generation: number; name: string; now: () => string },
): void {
  const db = connect(draft);
  try {
    db.pragma('locking_mode = EXCLUSIVE');
    db.pragma('journal_mode = MEMORY');
    db.transaction(() => {
      setGeneration(db, generation);
      vouchForRows(
        db,
        { now, act: () => 'store.restore' },
        { table: 'store_identity', key: {}, before: null, after: { backup: name, generation } },
      );
    }).immediate();
    sealOpen(db);
  } finally {
    db.close();
  }
}

function sealOpen(db: Database): void {
  keepClosedDigest(db, null);
  const head = checkStore(db);
  if (head !== null) {
    keepClosedDigest(db, contentDigest(db, head));
  }
}

/** The latest state that was at the place, as far as the file or what stands beside it can say. */
function latestIdentity(path: string): Identity | null {
  const note = readLogNote(path);
  const states = [
    note && { ...note, generation: latestOf(note) },
    existsSync(path) ? identityOf(path) : null,
  ].flatMap((each) => each ?? []);
  // A checkpoint may have been under way: the state after it counts as reached.
  const generation = Math.max(...states.map((state) => state.generation)) + 1;
  return states[0] === undefined ? null : { storeId: states[0].storeId, generation };
}

function identityOf(path: string): Identity | null {
  if (inspectFile(path).kind !== 'store') {
    return null;
  }
  try {
    return identityWithoutLog(path);
  } catch (error) {
    // A damaged store is what a backup is for: what stands beside it says which state it was in.
    if (isDamage(error)) {
      return null;
    }
    throw error;
  }
}

/** Says beside the file which state it is, so that an older copy put in its place later is noticed. */
function noteState(path: string): void {
  const identity = identityWithoutLog(path);
  if (identity !== null) {
    const { storeId, generation } = identity;
    withFiles(path, () => writeLogNote(path, { storeId, generation, to: null }));
  }
}
