import { expect, test } from 'vitest';
import { AppError } from '../../../core/base/errors.ts';
import type { BackupState } from '../../../core/contract/backupChannels.ts';
import { BackupDesk } from '../../../renderer/state/backups/backupDesk.svelte.ts';
import { fakeClient } from '../../support/fakeClient.ts';

const state = (name: string | null): BackupState => ({
  last: name === null ? null : { name, madeAt: '2026-06-30T08:00:00.000Z' },
  failure: null,
  second: { folder: '', isCurrent: false, absent: [], failure: null },
});

const noList = { folder: '/backups', backups: [], others: [] };

test('a backup that was made is said, and the list is read anew', async () => {
  const client = fakeClient({
    'backup.make': () => state('new.db'),
    'backup.state': () => state('new.db'),
    'backup.list': () => noList,
  });
  const desk = new BackupDesk(client);

  await desk.make();

  expect([desk.outcome, desk.state?.last?.name, desk.list, desk.work]).toEqual([
    { kind: 'made' },
    'new.db',
    [],
    null,
  ]);
});

test('a folder that is refused is kept as the failure of that choice', async () => {
  const client = fakeClient({
    'backup.setFolder': () => {
      throw new AppError('invalid-input', 'No use.', { path: '/x', reason: 'not-there' });
    },
    'backup.state': () => state(null),
  });
  const desk = new BackupDesk(client);

  expect(await desk.setFolder('/x')).toBe(false);

  expect(desk.failure).toMatchObject({ of: 'choosing', error: { details: { reason: 'not-there' } } });
});

test('what was known stays where the program cannot be asked', async () => {
  let isGone = false;
  const client = fakeClient({
    'backup.state': () => {
      if (isGone) {
        throw new AppError('disconnected', 'Gone.');
      }
      return state('old.db');
    },
  });
  const desk = new BackupDesk(client);
  await desk.refresh();
  isGone = true;

  await desk.refresh();

  expect(desk.state?.last?.name).toBe('old.db');
});
