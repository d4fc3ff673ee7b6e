import { AppError } from '../../../../core/base/errors.ts';
import { fileRefusal } from '../../../../core/base/strictJson.ts';
import type { BundleImport } from '../../../../core/exchange/bundlePreview.ts';
import { findBackup } from '../../../../db/backup/backupFolder.ts';
import type { Context } from '../../context/context.ts';
import { applyBundle, type BundleAct } from './applyBundle.ts';
import type { Bundle } from './openBundle.ts';

type Changed = ReturnType<typeof applyBundle>;

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
    for (const [sha256, name] of namesOfFiles(act.bundle)) {
      await keepEvidence({ sha256, name, content: inTurns(act.bundle.evidence(sha256)) });
    }
    return { ...apply(context, act), backup };
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

/** What the first attachment of each file that lies in the bundle calls it. */
function namesOfFiles(bundle: Bundle): ReadonlyMap<string, string> {
  const held = new Set(bundle.manifest.entries.map(({ name }) => name));
  const names = new Map<string, string>();
  for (const { item } of held.size === 0 ? [] : bundle.items('assessments')) {
    for (const { sha256, name } of item.attachments) {
      if (held.has(`evidence/${sha256}`) && !names.has(sha256)) {
        names.set(sha256, name);
      }
    }
  }
  return names;
}

async function* inTurns(pieces: Iterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  yield* pieces;
}

/** What the store itself does not take is a mistake of the bundle. */
function apply(context: Context, act: BundleAct): Changed {
  try {
    return applyBundle(context, act);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw code.startsWith('SQLITE_CONSTRAINT')
      ? fileRefusal('', { reason: 'wrong-form' }).because(error)
      : error;
  }
}
