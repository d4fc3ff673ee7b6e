import { dirname } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { BackupRow } from '../../../core/contract/backupChannels.ts';
import type { Output } from '../../../core/contract/channels.ts';
import { AppError } from '../../../core/base/errors.ts';
import { subfolderOf } from '../../../db/backup/secondFolder.ts';
import { evidenceFolder } from '../../../db/evidence/place.ts';
import type { Store } from '../../../db/store.ts';
import type { BackupKeeper } from './backupKeeper.ts';
import { copiesOfBoth, type PlacedCopy } from './bothFolders.ts';
import { type CopyProofs, createCopyProofs, type KnownCopy } from './copyProofs.ts';
import { createDocumentCount } from './documentCount.ts';
import { othersAmong } from './otherStores.ts';

type BackupList = Output<'backup.list'>;
type Named = Pick<BackupRow, 'name' | 'place'>;

interface Listed {
  readonly store: Pick<Store, 'path' | 'settings' | 'identity' | 'trail'>;
  readonly backups: Pick<BackupKeeper, 'folder'>;
}

/** What is known of the copies, and of the documents that they name. */
interface Found {
  readonly proofs: CopyProofs;
  /** How many documents of a copy are missing or changed, by its path. */
  readonly absent: Map<string, number>;
}

/** Lists the backups of both folders and checks them on demand; what a check found is remembered until the end. */
export function createBackupLists(listed: Listed) {
  const found: Found = { proofs: createCopyProofs(), absent: new Map() };
  const { proofs, absent } = found;
  const all = () => allOf(listed, proofs);

  async function chosen(named: Named): Promise<PlacedCopy> {
    const copy = (await all()).find(({ name, place }) => name === named.name && place === named.place);
    if (copy === undefined) {
      throw new AppError('not-found', 'No such backup.');
    }
    return copy;
  }

  return {
    list: async (): Promise<BackupList> => listOf(listed, found, await all()),
    /** Where a backup lies that holds, read now. Throws `not-found`, or what its check found. */
    async soundPathOf(named: Named): Promise<string> {
      const { copy } = await chosen(named);
      const verdict = proofs.prove(copy);
      if (!verdict.isWhole) {
        throw verdict.failure;
      }
      return copy.path;
    },
    /**
     * One after the other, each with the documents that it names: calls are answered in between. Throws `not-found` for
     * a backup that is gone.
     */
    async verify(named: Named | null): Promise<BackupList> {
      const isOwn = (each: PlacedCopy) => isListed(listed, each.place, proofs.known(each.copy));
      const placed = named === null ? (await all()).filter(isOwn) : [await chosen(named)];
      const absentOf = createDocumentCount();
      for (const each of placed) {
        proofs.prove(each.copy);
        await setImmediate();
        const evidence = proofs.known(each.copy).facts?.evidence ?? [];
        absent.set(each.copy.path, await absentOf(evidence, documentsOf(listed, each)));
      }
      return listOf(listed, found, await all());
    },
  };
}

const storeIdOf = ({ store }: Listed): string | null => store.identity()?.storeId ?? null;

/** All of both folders. What says nothing of itself is read first, one after the other: calls are answered in between. */
async function allOf(listed: Listed, proofs: CopyProofs): Promise<PlacedCopy[]> {
  const second = listed.store.settings.backupFolder();
  const placed = copiesOfBoth({ here: listed.backups.folder, second, storeId: storeIdOf(listed) });
  for (const { copy } of placed.filter((each) => proofs.known(each.copy).verdict === 'unread')) {
    await setImmediate();
    proofs.proveOnce(copy);
  }
  return placed;
}

const isOther = (listed: Listed, { facts }: KnownCopy): boolean =>
  (facts?.storeId ?? storeIdOf(listed)) !== storeIdOf(listed);

/** Those of other stores in the second folder are told by the store. */
const isListed = (listed: Listed, place: Named['place'], known: KnownCopy): boolean =>
  place === 'here' || !isOther(listed, known);

function listOf(listed: Listed, { proofs, absent }: Found, placed: readonly PlacedCopy[]): BackupList {
  const known = placed.map((each) => ({ ...each, ...proofs.known(each.copy) }));
  const [own, others] = [true, false].map((is) =>
    known.filter((each) => isListed(listed, each.place, each) === is),
  );
  return {
    folder: listed.backups.folder,
    backups: (own ?? []).map(({ copy, name, place, ...each }) => ({
      name,
      place,
      reason: copy.reason,
      madeAt: each.madeAt,
      size: copy.size,
      counts: each.facts?.counts ?? null,
      verdict: each.verdict === 'unread' ? 'damaged' : each.verdict,
      fault: each.fault,
      isOfOther: isOther(listed, { copy, ...each }),
      absent: absent.get(copy.path) ?? null,
      changesSince: changesSince(listed, each.facts),
    })),
    others: othersAmong(others ?? []),
  };
}

function changesSince({ store: { trail } }: Listed, facts: KnownCopy['facts']): number | null {
  const head = facts?.head;
  return head && (head.seq === 0 || trail.hashAt(head.seq) === head.hash)
    ? trail.head().seq - head.seq
    : null;
}

/** Those of this computer lie beside the store, those of the second folder beside its backups. */
function documentsOf(listed: Listed, { copy, place }: PlacedCopy): string[] {
  const { path, settings } = listed.store;
  const ours = storeIdOf(listed);
  const beside = place === 'here' ? dirname(path) : dirname(copy.path);
  const shelf = place === 'second' && ours !== null ? [subfolderOf(settings.backupFolder(), ours)] : [];
  return [beside, ...shelf].map(evidenceFolder);
}
