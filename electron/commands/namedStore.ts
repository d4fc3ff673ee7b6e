import { existsSync } from 'node:fs';
import { fileRefusal } from '../../core/base/strictJson.ts';
import type { Manifest } from '../../core/model/backup/backup.ts';
import { storeLocation } from '../backend/start/storeLocation.ts';
import type { CommandPorts } from './command.ts';

/** `--store PATH`, for commands that work on a store. */
export const storeOption = { store: { type: 'string' } } as const;

/** The store that was named, else that of this computer. */
export const storePlace = (named: string | boolean | undefined, { terminal }: CommandPorts): string =>
  typeof named === 'string' ? named : storeLocation(terminal.environment).storePath;

/** The same where it has to be there: opening what is not would make an empty one. */
export function existingStore(named: string | boolean | undefined, ports: CommandPorts): string {
  const path = storePlace(named, ports);
  if (!existsSync(path)) {
    throw fileRefusal(path, { reason: 'unreadable' });
  }
  return path;
}

/** How much a store holds, in words. */
export const holdsWords = ({ counts }: Pick<Manifest, 'counts'>, { t }: CommandPorts): string =>
  t('backups.holds', counts);
