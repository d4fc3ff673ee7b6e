import type { BackupRow } from '../../../core/contract/backupChannels.ts';
import { copiesOn, type KeptCopy, readShelf } from '../../../db/backup/keptCopies.ts';
import { subfolderOf } from '../../../db/backup/secondFolder.ts';
import { shelvesIn } from '../../../db/backup/shelves.ts';
import { withFiles } from '../../../db/opening/fileFailure.ts';

/** A copy with where it lies and how it is named there: one with the copies of another store, or of none, by its path. */
export interface PlacedCopy extends Pick<BackupRow, 'name' | 'place'> {
  readonly copy: KeptCopy;
}

interface Folders {
  readonly here: string;
  /** The second folder; empty where none was chosen. Where it is out of reach, the state of the backups says so. */
  readonly second: string;
  readonly storeId: string | null;
}

/** Everything in both folders that is a copy of a store, ours or another one. Throws `store-unreachable` and the like. */
export function copiesOfBoth({ here, second, storeId }: Folders): PlacedCopy[] {
  const own = storeId === null ? null : subfolderOf(second, storeId);
  const copies = withFiles(here, () => copiesOn({ path: here, isOurs: true }));
  const there = (second === '' ? null : shelvesIn(second)) ?? [];
  return [
    ...copies.map((copy) => ({ copy, place: 'here' as const, name: copy.name })),
    ...there.flatMap((shelf) =>
      (readShelf(shelf) ?? []).map((copy) => ({
        copy,
        place: 'second' as const,
        name: shelf.path === own ? copy.name : copy.path,
      })),
    ),
  ];
}
