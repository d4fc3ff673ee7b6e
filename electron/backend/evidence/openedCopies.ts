import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppError } from '../../../core/base/errors.ts';
import { isDiskFull } from '../../../db/systemFailure.ts';
import { openedName } from './openedName.ts';
import type { EvidenceType } from '../../../core/model/evidence/fileType.ts';

interface CopyPorts {
  /** The folder of the store; `null` where nothing can be written there. */
  readonly dataFolder: string | null;
}

/**
 * Copies that are handed to other programs: read-only, under the name of the file and with an ending of its type. The
 * kept file itself is never opened by anything else. They go when the program ends, or at its next start.
 */
export function createOpenedCopies({ dataFolder }: CopyPorts) {
  const folder = dataFolder === null ? null : join(dataFolder, 'evidence-opened');
  let temporary: string | null = null;

  const place = async (): Promise<string> => {
    if (folder === null) {
      return (temporary ??= await mkdtemp(join(tmpdir(), 'cluster-desk-evidence-')));
    }
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return folder;
  };

  return {
    /** Writes a copy and gives its path. Throws `disk-full` or `file-not-opened`. */
    async write(
      bytes: Uint8Array,
      file: { readonly name: string; readonly type: EvidenceType },
    ): Promise<string> {
      try {
        const own = join(await place(), randomUUID());
        await mkdir(own, { mode: 0o700 });
        const path = join(own, openedName(file.name, file.type));
        await writeFile(path, bytes, { flag: 'wx', mode: 0o400 });
        return path;
      } catch (error) {
        throw new AppError(isDiskFull(error) ? 'disk-full' : 'file-not-opened', 'No copy was written.', {
          path: file.name,
        }).because(error);
      }
    },
    /** Takes all copies away. What another program still holds stays for the next start. */
    clear(): void {
      for (const made of [folder, temporary].filter((path) => path !== null)) {
        try {
          rmSync(made, { recursive: true, force: true });
        } catch {
          // Windows takes no file away that is open.
          continue;
        }
      }
    },
  };
}
