import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import type { Language } from '../../core/base/settings.ts';
import { createTranslate } from '../../core/text/translate.ts';
import { systemCode } from '../../db/systemFailure.ts';

interface ExportPlace {
  readonly language: Language;
  /** The folder of the last export; `null` where there was none, or it is gone. */
  readonly folder: string | null;
}

/**
 * Where the loopback shell writes an export: a browser window has no save dialog that could hand us a path.
 *
 * Beside the last export, else `<documents or home>/Cluster Desk/<name>`; `CLUSTER_DESK_EXPORTS` names another folder.
 * Whoever writes there takes the next number where the name is taken.
 */
export const exportPath = (suggestedName: string, place: ExportPlace): string =>
  join(exportsFolder(place), basename(suggestedName));

/** A new folder for several files, beside single exports; numbered when the name is taken, by another program too. */
export function newExportFolder(suggestedName: string, place: ExportPlace): string {
  const folder = exportsFolder(place);
  for (let number = 1; ; number++) {
    const path = join(folder, number === 1 ? suggestedName : `${suggestedName} (${number})`);
    if (isMade(path)) {
      return path;
    }
  }
}

function isMade(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') {
      return false;
    }
    throw error;
  }
}

function exportsFolder({ language, folder: last }: ExportPlace): string {
  const own = process.env['CLUSTER_DESK_EXPORTS'];
  const folder = own ?? last ?? join(documentsFolder(), createTranslate(language)('shell.exportFolder'));
  mkdirSync(folder, { recursive: true });
  return folder;
}

export function documentsFolder(): string {
  const home = homedir();
  return (
    [freedesktopDocuments(home), join(home, 'Documents')].find((folder) => folder && existsSync(folder)) ??
    home
  );
}

/** The documents folder of a Linux desktop, whose name is in the user's language. */
function freedesktopDocuments(home: string): string | null {
  const file = join(process.env['XDG_CONFIG_HOME'] ?? join(home, '.config'), 'user-dirs.dirs');
  if (process.platform !== 'linux' || !existsSync(file)) {
    return null;
  }
  const [, folder] = /^XDG_DOCUMENTS_DIR="(.+)"$/m.exec(readFileSync(file, 'utf8')) ?? [];
  return folder?.replace(/^\$HOME(?=\/|$)/, home) ?? null;
}
