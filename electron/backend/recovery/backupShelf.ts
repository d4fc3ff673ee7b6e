import { basename } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { AppError } from '../../../core/base/errors.ts';
import type { Output } from '../../../core/contract/channels.ts';
import type { TrailHead } from '../../../db/trail/entries.ts';
import { createCopyProofs } from '../backup/copyProofs.ts';
import type { BackendPorts } from '../ports.ts';
import { inOrder, nameOf, newestOfOthers, type OrderedCopy, ownStore, shownOf } from './copyOrder.ts';
import { createCopyPlaces, type Placed } from './copyPlaces.ts';

type ShownBackup = Output<'recovery.checkBackup'>;

export type BackupShelf = ReturnType<typeof createBackupShelf>;

/** The copies of a store that is not open: each is checked once, when it is asked for. */
export function createBackupShelf({ storePath, clock }: Pick<BackendPorts, 'storePath' | 'clock'>) {
  const places = createCopyPlaces(storePath);
  const proofs = createCopyProofs();
  const chosen: Placed[] = [];

  function all(): OrderedCopy[] {
    const known = [...chosen, ...places.all()].map(({ copy, place }) => ({ ...proofs.known(copy), place }));
    return inOrder(known, ownStore(storePath, known));
  }

  function find(name: string): OrderedCopy {
    const found = all().find((known) => nameOf(known) === name);
    if (found === undefined) {
      throw new AppError('not-found', 'No backup of that name.');
    }
    return found;
  }

  return {
    /**
     * All of them, the newest first, checked down to the first one of this store that holds. Of each other store the
     * newest is enough: once it is open, the rest are its own.
     */
    async list(): Promise<ShownBackup[]> {
      for (const { copy } of all().filter(({ verdict }) => verdict === 'unread')) {
        await setImmediate();
        proofs.proveOnce(copy);
      }
      for (const { copy } of all().filter(({ store }) => store === null)) {
        await setImmediate();
        if (proofs.proveOnce(copy).isWhole) {
          break;
        }
      }
      return newestOfOthers(all()).map(shownOf);
    },
    check(name: string): ShownBackup {
      proofs.proveOnce(find(name).copy);
      return shownOf(find(name));
    },
    /** Where one lies that is to be opened; a stick that it lies on goes on to be used. Throws like `goOnWith`. */
    takePath(name: string): string {
      const found = find(name);
      places.goOnWith(found);
      return found.copy.path;
    },
    /** Where the trail of the newest sound one stood; `null` where there is none, or it has no trail. */
    newestHead: (): TrailHead | null =>
      all().find(({ verdict, store }) => verdict === 'checked' && store === null)?.facts?.head ?? null,
    /** Takes a file from elsewhere among them. */
    add(path: string): ShownBackup {
      const stranger = { path, name: basename(path), madeAt: clock.now(), size: 0 };
      const copy = { ...stranger, manifest: null, number: null, reason: null };
      proofs.prove(copy);
      chosen.unshift({ copy, place: 'chosen' });
      return shownOf(find(copy.name));
    },
    lookIn: places.lookIn,
    elsewhere: places.elsewhere,
  };
}
