import { existsSync, realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Output } from '../../../core/contract/channels.ts';
import { backupsOf } from '../../../db/backup/backupFolder.ts';
import { type KeptCopy, readShelf } from '../../../db/backup/keptCopies.ts';
import { keepSecondPlace, readSecondPlace } from '../../../db/backup/secondPlace.ts';
import { isShelf, shelvesIn } from '../../../db/backup/shelves.ts';
import { isUsableSecond } from '../backup/folderCheck.ts';
import type { PlacedCopy } from './copyOrder.ts';

/** A copy and where it lies. */
export type Placed = Pick<PlacedCopy, 'copy' | 'place'>;

/** Where copies of a store are looked for that is not open: beside it, in its second folder, and where the official says. */
export function createCopyPlaces(storePath: string) {
  let looked: string | null = null;
  const secondFolder = (): string | null => readSecondPlace(storePath)?.folder ?? null;

  return {
    /** As they lie there now: a stick may have been put in meanwhile. */
    all(): Placed[] {
      const second = secondFolder();
      // What does not open is none of its own copies.
      const own = existsSync(storePath) ? realpathSync(storePath) : storePath;
      const here = readShelf({ path: backupsOf(storePath), isOurs: true }) ?? [];
      return [
        ...at('here', here),
        ...at('second', copiesIn(second)),
        ...at('elsewhere', copiesIn(looked === second ? null : looked)),
      ].filter(({ copy }) => copy.path !== own);
    },
    /** Takes what lies in another folder among them. */
    lookIn: (path: string): void => void (looked = path),
    elsewhere(): Pick<Output<'recovery.state'>, 'second' | 'looked'> {
      const second = secondFolder();
      return {
        second: second === null ? null : { folder: second, isThere: shelvesIn(second) !== null },
        looked: looked === null ? null : { folder: looked, copies: copiesIn(looked).length },
      };
    },
    /**
     * Before a copy is opened: a stick that was found at another place than it was is the second folder from now on.
     * Throws `backup-not-written` or `disk-full`.
     */
    goOnWith({ copy, place, facts }: PlacedCopy): void {
      const stick = dirname(dirname(copy.path));
      const second = secondFolder();
      const isGone = second === null || shelvesIn(second) === null;
      const isStick = place === 'elsewhere' && isShelf(dirname(copy.path));
      if (isGone && isStick && isUsableSecond(stick, storePath)) {
        keepSecondPlace(storePath, { folder: stick, storeId: facts?.storeId ?? null });
      }
    },
  };
}

const at = (place: Placed['place'], copies: readonly KeptCopy[]): Placed[] =>
  copies.map((copy) => ({ copy, place }));

const copiesIn = (folder: string | null): KeptCopy[] =>
  folder === null ? [] : (shelvesIn(folder) ?? []).flatMap((shelf) => readShelf(shelf) ?? []);
