import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { backupsOf } from '../../../db/backup/backupFolder.ts';
import { evidenceFolder, evidencePath } from '../../../db/evidence/place.ts';
import { failureOf, startBackend, type TestBackend } from '../../support/storeBackend.ts';
import { copyByHand, loseDocuments, ruinDisk, startOnStick, startOther } from '../../support/stick.ts';

const soundOf = async ({ call }: TestBackend) =>
  (await call('recovery.state')).backups.filter(({ verdict }) => verdict === 'sound');

const hasDocument = (path: string, sha256: string): boolean =>
  existsSync(evidencePath(evidenceFolder(dirname(path)), sha256));

describe('a copy that was made by hand', () => {
  test('lies among the backups under another name: read, offered and opened', async () => {
    const { call, path } = await startOnStick();
    const name = copyByHand(backupsOf(path), join(backupsOf(path), '备份 of mine.db'));

    const row = (await call('backup.list')).backups.find((each) => each.name === name);
    expect(row).toMatchObject({
      verdict: 'checked',
      fault: null,
      reason: null,
      isOfOther: false,
      counts: { clusters: 40 },
    });
    await call('backup.restore', { name, place: 'here' });

    expect(await call('cluster.list')).toHaveLength(40);
  });

  test('keeps its name and has nothing beside it: read by its content, not called damaged', async () => {
    const [one, two] = [await startOnStick(), startOther()];
    await two.call('backup.make');
    const name = '000777-2026-06-30-0800-timed.db';
    copyByHand(one.shelf, join(backupsOf(two.path), name));

    const row = (await two.call('backup.list')).backups.find((each) => each.name === name);

    expect(row).toMatchObject({ verdict: 'checked', fault: null, isOfOther: true });
  });

  test('lies on the stick itself: offered there, with its documents', async () => {
    const { call, path, stick, sha256 } = await startOnStick();
    const copy = join(stick, 'copied.db');
    copyByHand(backupsOf(path), copy);

    const row = (await call('backup.list')).backups.find((each) => each.name === copy);
    expect(row).toMatchObject({ place: 'second', verdict: 'checked', isOfOther: false });
    loseDocuments(path);
    await call('backup.restore', { name: copy, place: 'second' });

    expect(hasDocument(path, sha256)).toBe(true);
  });

  test('is offered on the page of recovery too, after those that say when they were made', async () => {
    const before = await startOnStick();
    copyByHand(before.shelf, join(before.stick, 'copied.db'));
    await ruinDisk(before);
    copyByHand(before.shelf, join(backupsOf(before.path), 'renamed.db'));
    const after = startBackend({ storePath: before.path });

    const sound = await soundOf(after);

    expect(sound.map(({ name }) => basename(name))).toEqual(
      expect.arrayContaining(['copied.db', 'renamed.db']),
    );
    expect(sound[0]?.reason).not.toBeNull();
  });

  test.each([
    ['torn', () => Buffer.alloc(0)],
    ['foreign', () => Buffer.from('text '.repeat(999))],
    ['damaged', (bytes: Buffer) => Buffer.from(bytes).fill(0xff, 4096)],
    ['damaged', (bytes: Buffer) => bytes.subarray(0, 8192)],
    [
      'newer',
      (bytes: Buffer) => {
        const newer = Buffer.from(bytes);
        newer.writeUInt32BE(999, 60);
        return newer;
      },
    ],
  ])('that does not hold says why: %s', async (fault, spoiled) => {
    const { call, path } = await startOnStick();
    const copy = join(backupsOf(path), 'copied.db');
    copyByHand(backupsOf(path), copy);
    writeFileSync(copy, spoiled(readFileSync(copy)));

    const row = (await call('backup.list')).backups.find(({ name }) => name === 'copied.db');

    expect(row).toMatchObject({ verdict: 'damaged', fault });
    const refused = await failureOf(call('backup.restore', { name: 'copied.db', place: 'here' }));
    expect([refused.code, refused.details['fault']]).toEqual(
      fault === 'newer' ? ['store-newer', undefined] : ['backup-unusable', fault],
    );
  });

  // An administrator reads every file.
  test.skipIf(process.getuid?.() === 0)('that cannot be read says so', async () => {
    const { call, path } = await startOnStick();
    const copy = join(backupsOf(path), 'copied.db');
    copyByHand(backupsOf(path), copy);
    chmodSync(copy, 0);

    const row = (await call('backup.list')).backups.find(({ name }) => name === 'copied.db');

    expect(row).toMatchObject({ verdict: 'damaged', fault: 'unreadable' });
  });

  test('other files on a stick are left alone', async () => {
    const { call, stick } = await startOnStick();
    writeFileSync(join(stick, 'Thumbs.db'), 'pictures of pictures');
    writeFileSync(join(stick, 'report.docx'), 'text');

    const { backups } = await call('backup.list');

    expect(backups.filter(({ fault }) => fault !== null)).toEqual([]);
  });
});
