import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startBackend, type TestBackend } from '../support/storeBackend.ts';
import { storePath } from '../support/storeFolder.ts';

/** What others may do with the files and folders of a folder, by their names; the lock is empty. */
function openToOthers(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.endsWith('-lock') && (statSync(path).mode & 0o077) !== 0)
    .map((path) => relative(folder, path));
}

/** A program whose own folder is made by the program itself, as other users would find it. */
function start(path: string): TestBackend {
  const umask = process.umask(0o022);
  onTestFinished(() => void process.umask(umask));
  return startBackend({ storePath: path });
}

async function salvage({ call }: TestBackend): Promise<void> {
  await call('recovery.salvage');
  while ((await call('recovery.salvageState')).phase !== 'done') {
    await new Promise((resolve) => setImmediate(resolve));
  }
}

const pathInFolder = () => join(dirname(storePath()), 'data', 'cluster-desk.db');

/** A file system of Windows knows no such rights. */
describe.skipIf(process.platform === 'win32')('nobody else on the computer can read', () => {
  test('the data file, its backups and copies, after a restore of a file that others could read', async () => {
    const path = pathInFolder();
    const second = join(dirname(dirname(path)), 'second');
    mkdirSync(second);
    const { call } = start(path);
    await call('backup.make');
    await call('backup.setFolder', { folder: second });
    const [backup] = (await call('backup.list')).backups;
    chmodSync(join(dirname(path), 'backups', backup?.name ?? ''), 0o644);
    await call('settings.save', { marking: '内部' });

    await call('backup.restore', { name: backup?.name ?? '', place: 'here' });
    chmodSync(join(dirname(path), 'backups', backup?.name ?? ''), 0o600);
    await call('settings.save', { marking: '公开' });

    expect(openToOthers(dirname(path))).toEqual([]);
    expect(openToOthers(second)).toEqual([]);
  });

  test('what is salvaged, while it waits and once it is open', async () => {
    const path = pathInFolder();
    const first = start(path);
    await first.backend.close();
    writeFileSync(path, readFileSync(path).fill(0xab, 4096 * 5, 4096 * 6));
    const started = start(path);
    await salvage(started);
    expect(readdirSync(dirname(path))).toContain(`${basename(path)}.salvaged`);
    expect(openToOthers(dirname(path))).toEqual([]);

    await started.call('recovery.openSalvaged');

    expect(openToOthers(dirname(path))).toEqual([]);
  });
});
