import { existsSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Database } from '../driver/database.ts';
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
import { headsText } from '../trail/givenUp.ts';
import { backupsOf, listBackups, makeFolder } from './backupFolder.ts';
import { nameBackup } from './backupName.ts';
import { takeEvidenceOf } from './evidenceCopies.ts';
import { draftOf, syncFile, syncFolder, writingBackup } from './durable.ts';
import { headsLeft } from './headsLeft.ts';
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
    const latest = latestGeneration(path);
    const name = keepAs ?? nameBackup(nextNumber(folder, latest), 'before-restore', now()).name;
    const evidence = stage(draftOf(path), { path, source, latest, now });
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
  readonly path: string;
  readonly source: string;
  /** A generation above every one that was at the place. */
  readonly latest: number;
  readonly now: () => string;
}

/**
 * Writes the state that takes the place, proved before and after it was made a later one. Gives the evidence that it
 * names.
 */
function stage(draft: string, { path, source, latest, now }: Staging): readonly string[] {
  for (const suffix of ['', '-wal', '-journal', '-identity']) {
    rmSync(draft + suffix, { force: true });
  }
  const { generation, schema } = proveKept(source);
  mergeInto(draft, source);
  if (schema >= firstWithTrail) {
    const from = generation ?? 0;
    const least = Math.max(from, latest) + 1;
    makeLater(draft, { path, source, change: { generation: least, from }, now });
  }
  syncFile(draft);
  return proveCopy(draft).evidence;
}

interface Later extends Omit<Staging, 'latest'> {
  readonly change: { readonly generation: number; readonly from: number };
}

function makeLater(draft: string, { path, source, change, now }: Later): void {
  const db = connect(draft);
  try {
    db.pragma('locking_mode = EXCLUSIVE');
    db.pragma('journal_mode = MEMORY');
    const isOurs = realpathSync(dirname(source)) === realpathSync(backupsOf(path));
    const gaveUp = headsLeft(path, { db, ...change }, !isOurs);
    db.transaction(() => {
      setGeneration(db, change.generation);
      vouchForRows(
        db,
        { now, act: () => 'store.restore' },
        {
          table: 'store_identity',
          key: {},
          before: null,
          after: {
            backup: basename(source),
            ...change,
            ...(gaveUp.length > 0 && { gaveUp: headsText(gaveUp) }),
          },
        },
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

/**
 * A generation above every one that was at the place, as far as the file, what stands beside it and its backups can say:
 * a checkpoint may have been under way, whose state counts as reached.
 */
function latestGeneration(path: string): number {
  const note = readLogNote(path);
  const known = [
    ...(note ? [latestOf(note)] : []),
    ...(existsSync(path) ? [identityOf(path)?.generation ?? 0] : []),
    ...listBackups(backupsOf(path)).map(({ manifest }) => manifest?.generation ?? 0),
  ];
  return Math.max(0, ...known) + 1;
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
