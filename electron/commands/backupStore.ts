import { randomUUID } from 'node:crypto';
import { type Backup, backupsOf } from '../../db/backup/backupFolder.ts';
import { backUpBeforeUpgrade } from '../../db/backup/beforeUpgrade.ts';
import { makeBackup, rotateBackups } from '../../db/backup/makeBackup.ts';
import { copyToSecondFolder } from '../../db/backup/secondFolder.ts';
import { openStore, type Store } from '../../db/store.ts';
import { appVersion } from '../backend/context/appVersion.ts';
import { systemClock } from '../backend/start/systemClock.ts';
import { readOptions, UsageError } from '../terminal/readOptions.ts';
import type { Command, CommandPorts } from './command.ts';
import { existingStore, holdsWords, storeOption } from './namedStore.ts';

/** `backup [--to FOLDER] [--store PATH]`: one more backup, and a copy of it in a folder. */
export const backUpStore: Command = async (words, ports) => {
  const { values, places } = readOptions(words, { ...storeOption, to: { type: 'string' } }, ports.t);
  if (places.length > 0) {
    throw new UsageError(ports.t('commands.unknownCommand', { name: places.join(' ') }));
  }
  const store = open(existingStore(values.store, ports));
  try {
    const backup = backUp(store);
    say(backup.path, backup, ports);
    if (typeof values.to === 'string') {
      say(copyToSecondFolder(backup, values.to), backup, ports);
    }
    return 0;
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
  rotateBackups(folder);
  return backup;
}

function say(path: string, { manifest }: Backup, ports: CommandPorts): void {
  if (manifest !== null) {
    ports.terminal.print(
      `${ports.t('backups.commandBackedUp', { path, holds: holdsWords(manifest, ports) })}\n`,
    );
  }
}

function open(storePath: string): Store {
  return openStore(storePath, {
    now: systemClock.now,
    act: () => 'program',
    newId: randomUUID,
    log: () => undefined,
    beforeUpgrade: (db) =>
      void backUpBeforeUpgrade(db, { storePath, madeAt: systemClock.now(), program: appVersion }),
  });
}
