import { copyFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BackupReason } from '../../core/model/backup/backup.ts';
import { type Backup, backupsOf } from '../../db/backup/backupFolder.ts';
import { type BackupSource, makeBackup } from '../../db/backup/makeBackup.ts';
import { openStore, type Store } from '../../db/store.ts';
import { openOptions } from './openOptions.ts';
import { storePath } from './storeFolder.ts';
import { someAssessment, someCluster, someTime } from './storeRows.ts';

/** An open store as something to back up. */
export const sourceOf = (store: Store): BackupSource => ({
  copyTo: store.copyTo,
  generation: store.identity()?.generation ?? null,
});

/** Backs an open store up where its backups belong. */
export const backUp = (store: Store, reason: BackupReason = 'by-hand', madeAt = someTime): Backup =>
  makeBackup(backupsOf(store.path), sourceOf(store), { reason, madeAt, program: '1.0.0' });

/** Puts a cluster with an assessment into a store. */
export function fill(store: Store, ...ids: readonly string[]): void {
  for (const id of ids) {
    store.transaction(() => {
      store.clusters.insert(someCluster(id), someTime);
      store.assessments.insert(someAssessment(`of-${id}`, id));
    });
  }
}

/** The clusters of a store that is closed, by their ids. */
export function clustersOf(path: string): string[] {
  const store = openStore(path, openOptions);
  try {
    return store.clusterSummaries
      .list('2026-06-30')
      .map(({ id }) => id)
      .sort();
  } finally {
    store.close();
  }
}

export const inFolderOf = (path: string, name: string): string => join(dirname(path), name);

/** A backup at the place of a store of its own. */
export function openedCopyOf(backup: string): string {
  const path = storePath();
  copyFileSync(backup, path);
  return path;
}
