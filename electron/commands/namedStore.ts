import { fileRefusal } from '../../core/base/strictJson.ts';
import type { Manifest } from '../../core/model/backup/backup.ts';
import { withFiles } from '../../db/opening/fileFailure.ts';
import { foreignStore, inspectFile } from '../../db/opening/inspectFile.ts';
import { storeLocation } from '../backend/start/storeLocation.ts';
import type { CommandPorts } from './command.ts';

/** `--store PATH`, for commands that work on a store. */
export const storeOption = { store: { type: 'string' } } as const;

/** The store that was named, else that of this computer. */
export const storePlace = (named: string | boolean | undefined, { terminal }: CommandPorts): string =>
  typeof named === 'string' ? named : storeLocation(terminal.environment).storePath;

/**
 * The same where it has to be there and be a store: opening what is not would make an empty one. Throws `invalid-file` or
 * `store-foreign`.
 */
export function existingStore(named: string | boolean | undefined, ports: CommandPorts): string {
  const path = storePlace(named, ports);
  const { kind } = withFiles(path, () => inspectFile(path));
  if (kind === 'absent') {
    throw fileRefusal(path, { reason: 'not-there' });
  }
  if (kind === 'foreign') {
    throw foreignStore(path);
  }
  return path;
}

/** How much a store holds, in words. */
export const holdsWords = ({ counts }: Pick<Manifest, 'counts'>, { t }: CommandPorts): string =>
  t('backups.holds', counts);
