import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { evidenceFolder } from '../evidence/place.ts';
import { systemCode } from '../systemFailure.ts';

/** The name of the folder that a second folder has for the backups of one store. */
export const shelfName = (storeId: string): string => `cluster-desk-${storeId.slice(0, 8)}`;

const shelfForm = /^cluster-desk-[0-9a-z-]{1,8}$/;

/** Whether a folder was made by this program for the backups of a store. */
export const isShelf = (path: string): boolean => shelfForm.test(basename(path));

/** A folder that copies of stores may lie in. */
export interface Shelf {
  readonly path: string;
  /** Whether nothing but backups belongs there: another file is worth a word then. */
  readonly isOurs: boolean;
}

/**
 * Where copies of stores may lie in a folder that somebody chose, as a stick: in itself, in what this program made there
 * for each store, and among the backups of a data folder. `null` where the folder is not there or cannot be read.
 */
export function shelvesIn(folder: string): Shelf[] | null {
  const names = foldersIn(folder);
  return names === null
    ? null
    : [
        { path: folder, isOurs: isShelf(folder) },
        ...names.filter(isShelf).map((name) => ({ path: join(folder, name), isOurs: true })),
        ...names
          .filter((name) => name === 'backups')
          .map((name) => ({ path: join(folder, name), isOurs: false })),
      ];
}

/** The folders of evidence that lie with the copies of a folder, whatever store they are of. */
export const evidenceOnShelves = (folder: string): string[] =>
  (shelvesIn(folder) ?? []).map(({ path }) => evidenceFolder(path));

function foldersIn(folder: string): string[] | null {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter(
        (entry) => entry.isDirectory() || (entry.isSymbolicLink() && isFolder(join(folder, entry.name))),
      )
      .map(({ name }) => name)
      .sort();
  } catch (error) {
    if (systemCode(error) === null) {
      throw error;
    }
    return null;
  }
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
