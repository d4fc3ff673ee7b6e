import { realpathSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { AppError } from '../../../core/base/errors.ts';
import { copyEvidence, evidenceBeside } from '../../../db/backup/evidenceCopies.ts';
import { writingBackup } from '../../../db/backup/durable.ts';
import { evidenceFolder } from '../../../db/evidence/place.ts';
import type { Context } from '../context/context.ts';
import { lastFolder } from './exportFile.ts';
import { fileName } from './fileName.ts';
import { takeFreeName } from './takeName.ts';

interface SavedCopy {
  /** `null` when the choice was cancelled. */
  readonly path: string | null;
  /** Evidence that it names and that could not be brought. */
  readonly absent: readonly string[];
}

/**
 * Writes a whole, proved copy of the store where the official chooses; where no dialog has asked about a taken name, under
 * the next free one.
 *
 * The evidence that it names lies in a folder beside it, of its name. Works as well where the file of the store was
 * deleted or moved while it is open: what is open is all there. Throws `backup-not-written` or `disk-full`.
 */
export async function saveCopy(context: Context): Promise<SavedCopy> {
  const { store, ports } = context;
  const name = fileName(['cluster-desk', ports.clock.today()], 'db');
  const chosen = await ports.desktop.chooseExportPath(name, await lastFolder(context));
  if (chosen === null) {
    return { path: null, absent: [] };
  }
  writingBackup(chosen, () => refuseStore(chosen, store.path));
  const path = await writeCopy(context, chosen);
  const absent = writingBackup(path, () =>
    copyEvidence({
      from: evidenceFolder(dirname(store.path)),
      to: evidenceBeside(path),
      hashes: store.attachments.namedFiles(),
    }),
  );
  return { path, absent };
}

async function writeCopy({ store, ports }: Context, path: string): Promise<string> {
  if (ports.desktop.shell === 'electron') {
    store.copyTo(path);
    return path;
  }
  const finished = join(dirname(path), `.${ports.newId()}.tmp`);
  try {
    store.copyTo(finished);
    return await takeFreeName(finished, path);
  } catch (error) {
    // Where a folder on the way is none, there is nothing to take away either.
    await rm(finished, { force: true }).catch(() => undefined);
    return writingBackup(path, () => {
      throw error instanceof AppError ? sayingOf(path, error) : error;
    });
  }
}

/** The same failure, of the place that was chosen. */
const sayingOf = (path: string, error: AppError): AppError =>
  new AppError(error.code, error.message, {
    ...error.details,
    ...('path' in error.details && { path }),
  }).because(error);

/** A copy that took the place of the open store would be written over by it. */
function refuseStore(path: string, storePath: string): void {
  const folder = realpathSync.native(dirname(resolve(path)));
  const isBeside = folder === dirname(storePath);
  if (isBeside && basename(path).toLowerCase().startsWith(basename(storePath).toLowerCase())) {
    throw new AppError('backup-not-written', 'The copy would take the place of the store.', { path });
  }
}
