import { realpathSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { AppError } from '../../../core/base/errors.ts';
import { copyEvidence, evidenceBeside } from '../../../db/backup/evidenceCopies.ts';
import { writingBackup } from '../../../db/backup/durable.ts';
import { evidenceFolder } from '../../../db/evidence/place.ts';
import type { Context } from '../context/context.ts';
import { lastFolder } from './exportFile.ts';
import { fileName } from './fileName.ts';

interface SavedCopy {
  /** `null` when the choice was cancelled. */
  readonly path: string | null;
  /** Evidence that it names and that could not be brought. */
  readonly absent: readonly string[];
}

/**
 * Writes a whole, proved copy of the store where the official chooses.
 *
 * The evidence that it names lies in a folder beside it, of its name. Works as well where the file of the store was
 * deleted or moved while it is open: what is open is all there. Throws `backup-not-written` or `disk-full`.
 */
export async function saveCopy(context: Context): Promise<SavedCopy> {
  const { store, ports } = context;
  const name = fileName(['cluster-desk', ports.clock.today()], 'db');
  const path = await ports.desktop.chooseExportPath(name, await lastFolder(context));
  if (path === null) {
    return { path, absent: [] };
  }
  const absent = writingBackup(path, () => {
    refuseStore(path, store.path);
    store.copyTo(path);
    return copyEvidence({
      from: evidenceFolder(dirname(store.path)),
      to: evidenceBeside(path),
      hashes: store.attachments.namedFiles(),
    });
  });
  return { path, absent };
}

/** A copy that took the place of the open store would be written over by it. */
function refuseStore(path: string, storePath: string): void {
  const folder = realpathSync.native(dirname(resolve(path)));
  const isBeside = folder === dirname(storePath);
  if (isBeside && basename(path).toLowerCase().startsWith(basename(storePath).toLowerCase())) {
    throw new AppError('backup-not-written', 'The copy would take the place of the store.', { path });
  }
}
