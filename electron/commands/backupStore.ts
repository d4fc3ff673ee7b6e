import { absentBeside } from '../../db/backup/absentBeside.ts';
import { type Backup, backupsOf } from '../../db/backup/backupFolder.ts';
import { makeBackup, rotateBackups } from '../../db/backup/makeBackup.ts';
import { copyToSecondFolder } from '../../db/backup/secondFolder.ts';
import type { Store } from '../../db/store.ts';
import { appVersion } from '../backend/context/appVersion.ts';
import { openContext } from '../backend/context/openContext.ts';
import { absentEvidence } from '../backend/exchange/absentEvidence.ts';
import { systemClock } from '../backend/start/systemClock.ts';
import { readOptions, UsageError } from '../terminal/readOptions.ts';
import { sayAbsent } from './absentNotice.ts';
import type { Command, CommandPorts } from './command.ts';
import { existingStore, holdsWords, storeOption } from './namedStore.ts';
import { backendPorts } from './storePorts.ts';

/**
 * `backup [--to FOLDER] [--store PATH]`: one more backup, and a copy of it in a folder.
 *
 * Exit code 3 where documents are missing or changed, or could not be brought along.
 */
export const backUpStore: Command = async (words, ports) => {
  const { values, places } = readOptions(words, { ...storeOption, to: { type: 'string' } }, ports.t);
  if (places.length > 0) {
    throw new UsageError(ports.t('commands.unknownCommand', { name: places.join(' ') }));
  }
  const context = openContext(backendPorts(existingStore(values.store, ports), systemClock.today(), ports));
  const { store } = context;
  try {
    const backup = backUp(store);
    say(backup.path, backup, ports);
    if (typeof values.to !== 'string') {
      const here = absentBeside(store.path, store.attachments.namedFiles());
      return sayAbsent(absentEvidence(context, here), 'commands.absentBeside', ports);
    }
    const { path, absent } = copyToSecondFolder(backup, values.to);
    say(path, backup, ports);
    return sayAbsent(absentEvidence(context, absent), 'commands.absentHere', ports);
  } finally {
    store.close();
  }
};

function backUp(store: Store): Backup {
  const folder = backupsOf(store.path);
  const backup = makeBackup(
    folder,
    { copyTo: store.copyTo, generation: store.identity()?.generation ?? null },
    { reason: 'by-hand', madeAt: systemClock.now(), program: appVersion },
  );
  rotateBackups(folder, store.identity()?.storeId ?? null);
  return backup;
}

function say(path: string, { manifest }: Backup, ports: CommandPorts): void {
  if (manifest !== null) {
    ports.terminal.print(
      `${ports.t('backups.commandBackedUp', { path, holds: holdsWords(manifest, ports) })}\n`,
    );
  }
}
