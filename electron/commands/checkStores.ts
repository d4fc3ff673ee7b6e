import { describeError } from '../../core/text/translate.ts';
import { backupsOf, listBackups } from '../../db/backup/backupFolder.ts';
import { checkBackup, checkStoreFile, type Verdict } from '../../db/backup/checkBackups.ts';
import { holdPlace } from '../../db/opening/holdPlace.ts';
import { readOptions, UsageError } from '../terminal/readOptions.ts';
import type { Command, CommandPorts } from './command.ts';
import { existingStore, holdsWords, storeOption } from './namedStore.ts';

/** `check [--store PATH]`: reads the store and all its backups and says of each whether it holds. Changes nothing. */
export const checkStores: Command = async (words, ports) => {
  const { values, places } = readOptions(words, storeOption, ports.t);
  if (places.length > 0) {
    throw new UsageError(ports.t('commands.unknownCommand', { name: places.join(' ') }));
  }
  const { terminal, t } = ports;
  const found = holdPlace(existingStore(values.store, ports), (path) => [
    { name: path, verdict: checkStoreFile(path) },
    ...listBackups(backupsOf(path)).map((backup) => ({ name: backup.name, verdict: checkBackup(backup) })),
  ]);
  for (const { name, verdict } of found) {
    terminal.print(`${line(name, verdict, ports)}\n`);
  }
  const whole = found.filter(({ verdict }) => verdict.isWhole).length;
  terminal.print(`${t('backups.commandChecked', { whole, damaged: found.length - whole })}\n`);
  return whole === found.length ? 0 : 1;
};

const line = (name: string, verdict: Verdict, ports: CommandPorts): string =>
  verdict.isWhole
    ? ports.t('backups.commandHolds', { name, holds: holdsWords(verdict.proved, ports) })
    : ports.t('backups.commandBroken', { name, reason: describeError(verdict.failure, ports.language) });
