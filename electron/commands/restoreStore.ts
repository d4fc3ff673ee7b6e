import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { AppError } from '../../core/base/errors.ts';
import { fileRefusal } from '../../core/base/strictJson.ts';
import { absentNames } from '../../db/backup/absentBeside.ts';
import { backupsOf } from '../../db/backup/backupFolder.ts';
import { copiesOn } from '../../db/backup/keptCopies.ts';
import { proveKept } from '../../db/backup/proveKept.ts';
import { replaceStore } from '../../db/backup/replaceStore.ts';
import { withFiles } from '../../db/opening/fileFailure.ts';
import { holdPlace } from '../../db/opening/holdPlace.ts';
import { systemClock } from '../backend/start/systemClock.ts';
import { commandLine } from '../terminal/commandLine.ts';
import { readOptions, UsageError } from '../terminal/readOptions.ts';
import { sayAbsentLines } from './absentNotice.ts';
import type { Command } from './command.ts';
import { holdsWords, storeOption, storePlace } from './namedStore.ts';

/**
 * `restore NAME|FILE [--store PATH]`: a backup takes the place of the store, which is kept as a backup.
 *
 * Exit code 3 where documents that it names are missing or changed.
 */
export const restoreStore: Command = async (words, ports) => {
  const { values, places } = readOptions(words, storeOption, ports.t);
  const [named, ...more] = places;
  if (named === undefined || more.length > 0) {
    throw new UsageError(ports.t('backups.nameMissing'));
  }
  const { terminal, t } = ports;
  const storePath = storePlace(values.store, ports);
  if (values.store !== undefined) {
    refuseMissingFolder(dirname(storePath));
  }
  const source = sourceOf(named, storePath);
  const { kept, proved, absent } = holdPlace(storePath, (path) => {
    const replaced = replaceStore(path, source, { now: systemClock.now });
    return { ...replaced, proved: proveKept(path), absent: absentNames(path) };
  });
  terminal.print(
    `${t('backups.commandRestored', { name: basename(named), holds: holdsWords(proved, ports) })}\n`,
  );
  if (kept !== null) {
    const place = values.store === undefined ? [] : ['--store', storePath];
    const command = commandLine(['cluster-desk', 'restore', kept, ...place]);
    terminal.print(`${t('backups.commandKept', { command })}\n`);
  }
  return sayAbsentLines(
    absent.map((name) => t('evidence.absentName', { name })),
    'commands.absentBeside',
    ports,
  );
};

/** A place that was named is not made: the drive that it lies on may be missing. */
function refuseMissingFolder(folder: string): void {
  if (!existsSync(folder)) {
    throw new AppError('store-drive-missing', 'The folder of the store is not there.', { path: folder });
  }
}

/** A backup by its name, else a file by its path. Throws `invalid-file` where there is neither. */
function sourceOf(named: string, storePath: string): string {
  const folder = backupsOf(storePath);
  const found = withFiles(folder, () => copiesOn({ path: folder, isOurs: true }));
  const source = found.find(({ name }) => name === named)?.path ?? named;
  if (!existsSync(source)) {
    throw fileRefusal(named, { reason: 'not-there' });
  }
  return source;
}
