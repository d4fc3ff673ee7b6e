import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listBackups } from '../../../db/backup/backupFolder.ts';
import { evidenceFolder, evidencePath } from '../../../db/evidence/place.ts';
import { failureOf, type TestBackend } from '../../support/storeBackend.ts';
import { type OnStick, startOnStick, startOther } from '../../support/stick.ts';

const hasDocument = (path: string, sha256: string): boolean =>
  existsSync(evidencePath(evidenceFolder(dirname(path)), sha256));

describe('a new computer that chooses an old stick', () => {
  async function newComputer(): Promise<{ old: OnStick; fresh: TestBackend }> {
    const old = await startOnStick();
    await old.call('cluster.remove', { id: 'daqing-volvo-auto' });
    await old.call('backup.make');
    await old.backend.close();
    const fresh = startOther();
    await fresh.call('backup.setFolder', { folder: old.stick });
    return { old, fresh };
  }

  test('is told which data file lies there, how many copies, when the newest was made and what it holds', async () => {
    const { old, fresh } = await newComputer();

    const { backups, others } = await fresh.call('backup.list');

    const [newest] = listBackups(old.shelf);
    expect(others).toEqual([
      {
        store: basename(old.shelf).slice(-8),
        copies: listBackups(old.shelf).length,
        name: newest?.path,
        madeAt: newest?.manifest?.madeAt,
        counts: { clusters: 39, assessments: 0, actions: 0 },
      },
    ]);
    expect(backups.some(({ isOfOther }) => isOfOther)).toBe(false);
  });

  test('opens it with its documents, can take that back, and goes on with the stick', async () => {
    const { old, fresh } = await newComputer();
    const [other] = (await fresh.call('backup.list')).others;

    await fresh.call('backup.restore', { name: other?.name ?? '', place: 'second' });

    expect(await fresh.call('cluster.list')).toHaveLength(39);
    expect((await fresh.call('backup.state')).second.folder).toBe(old.stick);
    expect((await fresh.call('backup.list')).backups.filter(({ place }) => place === 'second')).not.toEqual(
      [],
    );
    const kept = (await fresh.call('backup.list')).backups.find(({ reason }) => reason === 'before-restore');
    await fresh.call('backup.restore', { name: kept?.name ?? '', place: 'here' });
    expect(await fresh.call('cluster.list')).toHaveLength(40);
  });

  test('takes the document along that the copy names', async () => {
    const old = await startOnStick();
    await old.backend.close();
    const fresh = startOther();
    await fresh.call('backup.setFolder', { folder: old.stick });
    const [other] = (await fresh.call('backup.list')).others;

    await fresh.call('backup.restore', { name: other?.name ?? '', place: 'second' });

    expect(hasDocument(fresh.path, old.sha256)).toBe(true);
    expect(await fresh.call('evidence.absent')).toEqual([]);
  });

  test('is offered the next one where the newest does not hold, and is not left without a store', async () => {
    const { old, fresh } = await newComputer();
    const [newest, next] = listBackups(old.shelf);
    writeFileSync(newest?.path ?? '', readFileSync(newest?.path ?? '').fill(7, 8192, 8300));
    const [other] = (await fresh.call('backup.list')).others;

    const refused = await failureOf(
      fresh.call('backup.restore', { name: other?.name ?? '', place: 'second' }),
    );

    expect(refused.code).toBe('backup-unusable');
    expect(await fresh.call('cluster.list')).toHaveLength(40);
    expect((await fresh.call('backup.list')).others[0]?.name).toBe(next?.path);
  });

  test('lets none of its copies go, however many backups of its own it makes there', async () => {
    const { old, fresh } = await newComputer();
    const before = readdirSync(old.shelf).sort();

    for (let round = 0; round < 15; round++) {
      await fresh.call('settings.save', { marking: `Round ${round}` });
      await fresh.call('backup.make');
    }

    expect(readdirSync(old.shelf).sort()).toEqual(before);
    const own = readdirSync(old.stick).filter((name) => name !== basename(old.shelf));
    expect(own).toHaveLength(1);
    expect(listBackups(join(old.stick, own[0] ?? '')).length).toBeLessThan(16);
  });
});
