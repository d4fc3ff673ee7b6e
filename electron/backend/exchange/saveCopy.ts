import { realpathSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { AppError } from '../../../core/base/errors.ts';
import { copyEvidence, evidenceBeside } from '../../../db/backup/evidenceCopies.ts';
import { evidenceFolder } from '../../../db/evidence/place.ts';
import type { Context } from '../context/context.ts';
import { lastFolder } from './exportFile.ts';
import { fileName } from './fileName.ts';

/**
 * Writes a whole, proved copy of the store where the official chooses; `null` when the choice is cancelled.
 *
 * The evidence that it names lies in a folder beside it, of its name. Works as well where the file of the store was deleted or moved while it is open: what is open is all there. Throws
 * `backup-not-written` or `disk-full`.
 */
export async function saveCopy(context: Context): Promise<string | null> {
  const { store, ports } = context;
  const name = fileName(['cluster-desk', ports.clock.today()], 'db');
  const path = await ports.desktop.chooseExportPath(name, await lastFolder(context));
  if (path === null) {
    return null;
  }
  refuseStore(path, store.path);
  store.copyTo(path);
  copyEvidence({
    from: evidenceFolder(dirname(store.path)),
    to: evidenceBeside(path),
    hashes: store.attachments.namedFiles(),
  });
  return path;
}

/** A copy that took the place of the open store would be written over by it. */
function refuseStore(path: string, storePath: string): void {
  const folder = realpathSync.native(dirname(resolve(path)));
  const isBeside = folder === dirname(storePath);
  if (isBeside && basename(path).toLowerCase().startsWith(basename(storePath).toLowerCase())) {
    throw new AppError('backup-not-written', 'The copy would take the place of the store.', { path });
  }
}
