import { AppError } from '../../../../core/base/errors.ts';
import type { BundleImport } from '../../../../core/exchange/bundlePreview.ts';
import { findBackup } from '../../../../db/backup/backupFolder.ts';
import { entryRefusal } from '../../../../core/exchange/readPart.ts';
import type { EvidenceType } from '../../../../core/model/evidence/fileType.ts';
import type { Context } from '../../context/context.ts';
import { applyBundle, type BundleAct } from './applyBundle.ts';
import type { Bundle } from './openBundle.ts';

/**
 * Takes a bundle in, whoever asks for it: the store is backed up first, then the attached files are kept, each checked,
 * then everything else is stored in one transaction.
 *
 * A file whose assessment stays out is named by nothing and taken away by a later start. Throws like `applyBundle`, and
 * `store-read-only`, `evidence-refused` or `evidence-not-kept`; where no backup can be made, `backup-not-written` or
 * `disk-full`: nothing was stored then.
 */
export async function importBundle(context: Context, act: BundleAct): Promise<Omit<BundleImport, 'undo'>> {
  if (context.store.readOnly) {
    throw new AppError('store-read-only', 'The store is read-only.');
  }
  return context.evidence.keeping(async (keepEvidence) => {
    const backup = backUpBefore(context);
    for (const [sha256, places] of placesOfFiles(act.bundle)) {
      const name = places[0]?.name ?? '';
      const { type } = await keepEvidence({ sha256, name, content: inTurns(act.bundle.evidence(sha256)) });
      const other = places.find((place) => place.type !== type);
      if (other !== undefined) {
        throw entryRefusal(other.entry, `${other.path}.type`, { reason: 'other-type-inside' });
      }
    }
    return { ...applyBundle(context, act), backup };
  });
}

/** The name of a backup that holds the store as it is. */
function backUpBefore({ backups }: Context): string {
  const newest = () => backups.state().last?.name ?? null;
  const name = newest();
  if (name !== null && !backups.isBehind() && findBackup(backups.folder, name) !== null) {
    return name;
  }
  backups.make('before-import');
  const made = newest();
  if (made === null) {
    throw new Error('A backup that was made is the newest one.');
  }
  return made;
}

interface FilePlace {
  readonly name: string;
  readonly type: EvidenceType;
  readonly entry: string;
  readonly path: string;
}

/** The attachments of each file that lies in the bundle. */
function placesOfFiles(bundle: Bundle): ReadonlyMap<string, readonly FilePlace[]> {
  const held = new Set(bundle.manifest.entries.map(({ name }) => name));
  const places = new Map<string, FilePlace[]>();
  for (const { item, entry, path } of held.size === 0 ? [] : bundle.items('assessments')) {
    for (const [at, { sha256, name, type }] of item.attachments.entries()) {
      if (held.has(`evidence/${sha256}`)) {
        const place = { name, type, entry, path: `${path}.attachments.${at}` };
        places.set(sha256, [...(places.get(sha256) ?? []), place]);
      }
    }
  }
  return places;
}

async function* inTurns(pieces: Iterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  yield* pieces;
}
