import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { BackupRow } from '../../../core/contract/backupChannels.ts';
import type { Output } from '../../../core/contract/channels.ts';
import { AppError } from '../../../core/base/errors.ts';
import { type Backup, listBackups } from '../../../db/backup/backupFolder.ts';
import { checkBackup } from '../../../db/backup/checkBackups.ts';
import { evidenceFolder, evidencePath } from '../../../db/evidence/place.ts';
import { readEvidence } from '../../../db/evidence/readEvidence.ts';
import { subfolderOf } from '../../../db/backup/secondFolder.ts';
import { withFiles } from '../../../db/opening/fileFailure.ts';
import { systemCode } from '../../../db/systemFailure.ts';
import type { Store } from '../../../db/store.ts';
import type { BackupKeeper } from './backupKeeper.ts';

type BackupList = Output<'backup.list'>;
type Named = Pick<BackupRow, 'name' | 'place'>;
type Placed = Backup & Pick<BackupRow, 'place'>;

interface Listed {
  readonly store: Pick<Store, 'path' | 'settings' | 'identity' | 'trail'>;
  readonly backups: Pick<BackupKeeper, 'folder'>;
}

/** Lists the backups of both folders and checks them on demand; what a check found is remembered until the end. */
export function createBackupLists({ store, backups }: Listed) {
  const found = new Map<string, 'checked' | 'damaged'>();
  const absent = new Map<string, number>();

  const storeId = (): string | null => store.identity()?.storeId ?? null;

  const all = (): Placed[] => {
    const second = store.settings.backupFolder();
    const ours = storeId();
    const here = withFiles(backups.folder, () => listBackups(backups.folder));
    const there = second === '' || ours === null ? [] : listSecond(subfolderOf(second, ours));
    return [
      ...here.map((backup) => ({ ...backup, place: 'here' as const })),
      ...there.map((backup) => ({ ...backup, place: 'second' as const })),
    ];
  };

  const toRow = (backup: Placed): BackupRow => ({
    name: backup.name,
    place: backup.place,
    reason: backup.reason,
    madeAt: backup.manifest?.madeAt ?? backup.madeAt,
    size: backup.size,
    counts: backup.manifest?.counts ?? null,
    verdict: isCut(backup) ? 'damaged' : (found.get(backup.path) ?? 'proved'),
    isOfOther: (backup.manifest?.storeId ?? storeId()) !== storeId(),
    absent: absent.get(backup.path) ?? null,
    changesSince: changesSince(backup),
  });

  const changesSince = ({ manifest }: Backup): number | null => {
    const head = manifest?.head;
    return head && (head.seq === 0 || store.trail.hashAt(head.seq) === head.hash)
      ? store.trail.head().seq - head.seq
      : null;
  };

  const list = (): BackupList => ({ folder: backups.folder, backups: all().map(toRow) });

  return {
    list,
    /** Where a backup lies. Throws `not-found` for one that is gone. */
    pathOf(named: Named): string {
      const backup = all().find((each) => isNamed(each, named));
      if (backup === undefined) {
        throw new AppError('not-found', 'No such backup.');
      }
      return backup.path;
    },
    /**
     * One after the other, each with the documents that it names: calls are answered in between. Throws `not-found` for
     * a backup that is gone.
     */
    async verify(named: Named | null): Promise<BackupList> {
      const chosen = all().filter((each) => named === null || isNamed(each, named));
      if (named !== null && chosen.length === 0) {
        throw new AppError('not-found', 'No such backup.');
      }
      const absentOf = createDocumentCount(store);
      for (const backup of chosen) {
        found.set(backup.path, checkBackup(backup).isWhole ? 'checked' : 'damaged');
        await setImmediate();
        absent.set(backup.path, await absentOf(backup));
      }
      return list();
    },
  };
}

/** Where the second folder is out of reach the state of the backups says so: those that lie here are listed still. */
function listSecond(folder: string): Backup[] {
  try {
    return listBackups(folder);
  } catch (error) {
    if (systemCode(error) === null) {
      throw error;
    }
    return [];
  }
}

/** How many documents of a backup are not there as they should be: each is read once, whatever number name it. */
function createDocumentCount({ path, settings, identity }: Listed['store']) {
  const known = new Map<string, boolean>();
  // Those of this computer lie beside the store, those of the second folder beside its backups.
  const folders = {
    here: evidenceFolder(dirname(path)),
    second: evidenceFolder(subfolderOf(settings.backupFolder(), identity()?.storeId ?? '')),
  };
  return async ({ place, manifest }: Placed): Promise<number> => {
    let absent = 0;
    for (const sha256 of manifest?.evidence ?? []) {
      const file = evidencePath(folders[place], sha256);
      const isWhole = known.get(file) ?? readEvidence(file, sha256) !== null;
      if (!known.has(file)) {
        known.set(file, isWhole);
        await setImmediate();
      }
      absent += isWhole ? 0 : 1;
    }
    return absent;
  };
}

const isNamed = (backup: Placed, { name, place }: Named): boolean =>
  backup.name === name && backup.place === place;

/** What was never proved, or has another length by now. */
const isCut = ({ manifest, path }: Backup): boolean =>
  manifest === null || statSync(path, { throwIfNoEntry: false })?.size !== manifest.bytes;
