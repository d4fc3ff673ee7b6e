import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { toAppError } from '../../../db/sqliteFailure.ts';
import type { Context } from '../context/context.ts';
import { type FileContent, writeFileSafely } from './writeFile.ts';

/** What an export is called before the official chooses, and what is in it: made only when a place was chosen. */
export interface Export {
  readonly name: string;
  make(): FileContent | Promise<Uint8Array>;
  /** What the store keeps of it; a file without its record is not left behind. */
  keepRecord?(): void;
}

/**
 * Writes an export where the official chooses and remembers its folder; `null` when the choice is cancelled.
 *
 * Written whole or not at all. Throws `file-not-written` or `disk-full`.
 */
export async function exportFile(
  context: Context,
  { name, make, keepRecord }: Export,
): Promise<string | null> {
  const { desktop } = context.ports;
  const path = await desktop.chooseExportPath(name, await lastFolder(context));
  if (path === null) {
    return null;
  }
  const mayReplace = desktop.shell === 'electron';
  const written = await writeFileSafely(path, await make(), { mayReplace, keepRecord });
  remindOf(context, dirname(written));
  return written;
}

/** The folder of the last export, as long as it is there: a stick may have been taken out since. */
export async function lastFolder({ store }: Context): Promise<string | null> {
  const folder = store.settings.exportFolder();
  const isThere =
    folder !== '' &&
    (await stat(folder).then(
      (found) => found.isDirectory(),
      () => false,
    ));
  return isThere ? folder : null;
}

/** The file is there: that the next dialog opens elsewhere is no failure of this one. */
function remindOf(context: Context, folder: string): void {
  try {
    rememberFolder(context, folder);
  } catch (error) {
    context.ports.log.write('exportFolder.not-kept', { code: toAppError(error)?.code ?? 'internal' });
  }
}

/** A read-only store remembers nothing. */
export function rememberFolder({ store }: Context, folder: string): void {
  if (!store.readOnly && store.settings.exportFolder() !== folder) {
    store.settings.saveExportFolder(folder);
  }
}
