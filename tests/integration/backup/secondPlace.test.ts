import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { secondPlacePath } from '../../../db/backup/secondPlace.ts';
import { failureOf, startBackend } from '../../support/storeBackend.ts';
import { newStick, startOnStick } from '../../support/stick.ts';

describe('the place of the second folder', () => {
  test('stands beside the data file for its owner alone as soon as it is chosen, and goes when it is given up', async () => {
    const { call, path } = startBackend();
    const stick = newStick();
    await call('backup.setFolder', { folder: stick });
    const place = secondPlacePath(path);

    expect(JSON.parse(readFileSync(place, 'utf8'))).toMatchObject({ folder: stick });
    if (process.platform !== 'win32') {
      expect(statSync(place).mode & 0o077).toBe(0);
    }
    await call('backup.setFolder', { folder: null });
    expect(existsSync(place)).toBe(false);
  });

  test.each([
    ['is missing', (place: string) => rmSync(place)],
    ['cannot be read', (place: string) => writeFileSync(place, '{"folder":')],
  ])('is written at a start where it %s', async (_, spoil) => {
    const before = await startOnStick();
    await before.backend.close();
    spoil(secondPlacePath(before.path));

    const { call } = startBackend({ storePath: before.path });
    await call('app.start');

    expect(JSON.parse(readFileSync(secondPlacePath(before.path), 'utf8'))).toMatchObject({
      folder: before.stick,
    });
  });

  test('outlives a backup from before it was chosen: it is a choice of this computer', async () => {
    const { call } = startBackend();
    await call('backup.make');
    const [old] = (await call('backup.list')).backups;
    const stick = newStick();
    await call('backup.setFolder', { folder: stick });

    await call('backup.restore', { name: old?.name ?? '', place: 'here' });

    expect((await call('backup.state')).second.folder).toBe(stick);
  });

  test('that cannot be written is said, and the choice is not half made', async () => {
    const { call, path } = startBackend();
    mkdirSync(secondPlacePath(path));

    const failure = await failureOf(call('backup.setFolder', { folder: newStick() }));

    expect(failure.code).toBe('backup-not-written');
    expect((await call('backup.state')).second.folder).toBe('');
  });
});
