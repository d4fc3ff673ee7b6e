import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { backupsOf, listBackups } from '../../../db/backup/backupFolder.ts';
import { openStore } from '../../../db/store.ts';
import { runCommand } from '../../../electron/commands/runCommand.ts';
import { clustersOf, fill } from '../../support/backups.ts';
import { openOptions } from '../../support/openOptions.ts';
import { storePath } from '../../support/storeFolder.ts';
import { someTime } from '../../support/storeRows.ts';

async function run(path: string, ...words: readonly string[]) {
  let [result, complaint] = ['', ''];
  const code = await runCommand(words, {
    environment: { CLUSTER_DESK_DATA: dirname(path) },
    print: (text) => (result += text),
    complain: (text) => (complaint += text),
    interruption: () => new AbortController().signal,
  });
  return { code, result, complaint };
}

function storeWith(...ids: readonly string[]): string {
  const path = storePath();
  const store = openStore(path, openOptions);
  fill(store, ...ids);
  store.close();
  return path;
}

function change(path: string, id: string): void {
  const store = openStore(path, openOptions);
  fill(store, id);
  store.close();
}

describe('backup', () => {
  test('backs the store up and says where and what', async () => {
    const path = storeWith('one');

    const { code, result } = await run(path, 'backup');

    const [backup] = listBackups(backupsOf(path));
    expect(code).toBe(0);
    expect(result).toBe(`Backed up and checked: ${backup?.path} (1 cluster, 1 assessment, 0 actions)\n`);
  });

  test('writes a copy into a folder', async () => {
    const path = storeWith('one');
    const folder = join(dirname(path), 'stick');
    mkdirSync(folder);

    const { code } = await run(path, 'backup', '--to', folder);

    expect(code).toBe(0);
    expect(
      readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith('.db')),
    ).toHaveLength(1);
  });

  test('says in words that a copy cannot be written, or that the folder of the backups is a file', async () => {
    const path = storeWith('one');
    const file = join(dirname(path), 'file');
    writeFileSync(file, '');

    const copied = await run(path, 'backup', '--to', file);
    rmSync(backupsOf(path), { recursive: true });
    writeFileSync(backupsOf(path), '');
    const others = [await run(path, 'backup'), await run(path, 'check'), await run(path, 'restore', 'x.db')];

    for (const { code, complaint } of [copied, ...others]) {
      expect([code, complaint]).toEqual([1, expect.not.stringMatching(/Error:|\n.*\n/u)]);
    }
    expect(copied.complaint).toContain('was not written');
  });

  test('makes no store where none is', async () => {
    const path = storePath();

    expect((await run(path, 'backup')).code).toBe(1);
    expect(existsSync(path)).toBe(false);
  });
});

describe('restore', () => {
  test('brings a backup back by its name, and says how to undo it', async () => {
    const path = storeWith('one');
    await run(path, 'backup');
    const [backup] = listBackups(backupsOf(path));
    change(path, 'two');

    const { code, result } = await run(path, 'restore', backup?.name ?? '');

    const [kept] = listBackups(backupsOf(path));
    expect(code).toBe(0);
    expect(clustersOf(path)).toEqual(['one']);
    expect(result).toContain(`cluster-desk restore ${kept?.name}`);
    await run(path, 'restore', kept?.name ?? '');
    expect(clustersOf(path)).toEqual(['one', 'two']);
  });

  test('takes a file from anywhere', async () => {
    const [path, other] = [storeWith('one'), storeWith('two', 'three')];
    await run(other, 'backup');
    const [backup] = listBackups(backupsOf(other));

    expect((await run(path, 'restore', backup?.path ?? '')).code).toBe(0);

    expect(clustersOf(path)).toEqual(['three', 'two']);
  });

  test('refuses what is no backup and leaves the store', async () => {
    const path = storeWith('one');

    const { code, complaint } = await run(path, 'restore', 'nothing.db');

    expect(code).toBe(1);
    expect(complaint).toContain('nothing.db');
    expect(clustersOf(path)).toEqual(['one']);
  });
});

describe('a restore that was typed', () => {
  test('prints a command that brings the store of before back as it stands, whatever the path', async () => {
    const path = join(dirname(storePath()), "a b's 数据", 'desk of mine.db');
    mkdirSync(dirname(path));
    const store = openStore(path, openOptions);
    fill(store, 'one');
    store.close();
    await run(path, 'backup', '--store', path);
    const [backup] = listBackups(backupsOf(path));
    change(path, 'two');

    const { result } = await run(storePath(), 'restore', backup?.name ?? '', '--store', path);
    const [, command = ''] = /cluster-desk (restore .+)$/mu.exec(result) ?? [];
    const words = execFileSync('sh', ['-c', `printf '%s\\n' ${command}`], { encoding: 'utf8' }).trimEnd();
    await run(storePath(), ...words.split('\n'));

    expect(clustersOf(path)).toEqual(['one', 'two']);
  });

  test('says that a backup is not there', async () => {
    const path = storeWith('one');

    const { code, complaint } = await run(path, 'restore', 'nothing.db');

    expect([code, complaint]).toEqual([1, expect.stringContaining('nothing.db is not there')]);
  });

  test('makes no folder on a drive that is missing', async () => {
    const path = storeWith('one');
    await run(path, 'backup');
    const [backup] = listBackups(backupsOf(path));
    const missing = join(dirname(path), 'drive', 'x.db');

    const { code, complaint } = await run(path, 'restore', backup?.path ?? '', '--store', missing);

    expect([code, complaint]).toEqual([1, expect.stringContaining(`${dirname(missing)} is not there`)]);
    expect(existsSync(dirname(missing))).toBe(false);
  });
});

describe('a check that was typed', () => {
  test('says what is no data file, and leaves nothing beside it', async () => {
    const path = storeWith('one');
    const [folder, bundle] = [join(dirname(path), 'folder'), join(dirname(path), 'some.clusterdesk')];
    mkdirSync(folder);
    writeFileSync(bundle, 'PK'.repeat(200));
    const before = readdirSync(dirname(path));

    const ofFolder = await run(path, 'check', '--store', folder);
    const ofBundle = await run(path, 'check', '--store', bundle);

    expect([ofFolder.code, ofFolder.complaint]).toEqual([1, expect.stringContaining('is a folder')]);
    expect([ofBundle.code, ofBundle.complaint]).toEqual([
      1,
      expect.stringContaining('is not a Cluster Desk data file'),
    ]);
    expect(readdirSync(dirname(path))).toEqual(before);
  });

  test('says of the store and each backup that it holds, and changes nothing', async () => {
    const path = storeWith('one');
    await run(path, 'backup');
    const before = readFileSync(path);

    const { code, result } = await run(path, 'check');

    expect([code, result.trimEnd().split('\n').at(-1)]).toEqual([0, '2 sound, 0 damaged']);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test('counts nothing that lies in the bin with what it belongs to', async () => {
    const path = storeWith('one', 'two');
    const store = openStore(path, openOptions);
    store.clusters.remove('one', someTime);
    store.close();

    await run(path, 'backup');
    const { result } = await run(path, 'check');

    expect(result.match(/1 cluster, 1 assessment, 0 actions/gu)).toHaveLength(2);
  });

  test('fails where a backup or the store does not hold', async () => {
    const path = storeWith('one');
    await run(path, 'backup');
    const [backup] = listBackups(backupsOf(path));
    writeFileSync(backup?.path ?? '', readFileSync(backup?.path ?? '').fill(3, 9000, 9100));
    const ofBackup = await run(path, 'check');
    writeFileSync(path, readFileSync(path).fill(3, 4096, 8192));
    const ofBoth = await run(path, 'check');

    expect([ofBackup.code, ofBoth.code]).toEqual([1, 1]);
    expect(ofBackup.result).toContain(`damaged  ${backup?.name}`);
    expect(ofBoth.result).toContain('0 sound, 2 damaged');
  });
});
