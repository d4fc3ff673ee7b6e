import { basename } from 'node:path';
import { backupsOf, findBackup } from '../../db/backup/backupFolder.ts';
import { proveKept } from '../../db/backup/proveKept.ts';
import { replaceStore } from '../../db/backup/replaceStore.ts';
import { withFiles } from '../../db/opening/fileFailure.ts';
import { holdPlace } from '../../db/opening/holdPlace.ts';
import { systemClock } from '../backend/start/systemClock.ts';
import { readOptions, UsageError } from '../terminal/readOptions.ts';
import type { Command } from './command.ts';
import { holdsWords, storeOption, storePlace } from './namedStore.ts';

/** `restore NAME|FILE [--store PATH]`: a backup takes the place of the store, which is kept as a backup. */
export const restoreStore: Command = async (words, ports) => {
  const { values, places } = readOptions(words, storeOption, ports.t);
  const [named, ...more] = places;
  if (named === undefined || more.length > 0) {
    throw new UsageError(ports.t('backups.nameMissing'));
  }
  const { terminal, t } = ports;
  const storePath = storePlace(values.store, ports);
  const { kept, proved } = holdPlace(storePath, (path) => {
    const source = withFiles(backupsOf(path), () => findBackup(backupsOf(path), named))?.path ?? named;
    const replaced = replaceStore(path, source, { now: systemClock.now });
    return { ...replaced, proved: proveKept(path) };
  });
  terminal.print(
    `${t('backups.commandRestored', { name: basename(named), holds: holdsWords(proved, ports) })}\n`,
  );
  if (kept !== null) {
    terminal.print(`${t('backups.commandKept', { name: kept })}\n`);
  }
  return 0;
};
