import { lstat } from 'node:fs/promises';
import { AppError } from '../../../core/base/errors.ts';
import type { Desktop, NewId } from '../ports.ts';

export type WrittenFiles = ReturnType<typeof createWrittenFiles>;

interface WrittenPorts {
  readonly desktop: Pick<Desktop, 'openWritten'>;
  readonly newId: NewId;
}

interface Written {
  readonly path: string;
  readonly isFolder: boolean;
}

/** What this run of the program has written: the only files that a page can have opened, by handles instead of paths. */
export function createWrittenFiles({ desktop, newId }: WrittenPorts) {
  const written = new Map<string, Written>();
  const keep = (entry: Written): string => {
    const handle = newId();
    written.set(handle, entry);
    return handle;
  };

  return {
    /** An export as the contract answers it; `null` for one that was cancelled. */
    exported: (path: string | null) => ({
      path,
      handle: path === null ? null : keep({ path, isFolder: false }),
    }),
    /** The handle of a folder that files are written into. */
    folder: (path: string): string => keep({ path, isFolder: true }),
    /**
     * Opens a file, or shows it in its folder.
     *
     * Throws `not-found` for a handle of another run, and `file-not-opened` where something else lies there by now, such
     * as a link, or where the computer has nothing to open it with.
     */
    async open(handle: string, how: 'open' | 'show'): Promise<void> {
      const entry = written.get(handle);
      if (entry === undefined) {
        throw new AppError('not-found', 'No file of that handle was written.');
      }
      const isOpened = (await isThere(entry)) && (await desktop.openWritten(entry.path, how));
      if (!isOpened) {
        throw new AppError('file-not-opened', 'The file was not opened.', { path: entry.path });
      }
    },
  };
}

const isThere = ({ path, isFolder }: Written): Promise<boolean> =>
  lstat(path).then(
    (found) => (isFolder ? found.isDirectory() : found.isFile()),
    () => false,
  );
