import { rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { createOpenedFiles, isBundlePath } from '../../../electron/backend/context/openedFiles.ts';
import { startBackend } from '../../support/storeBackend.ts';
import { storePath } from '../../support/storeFolder.ts';

test('a file that was opened with the program is handed to the page once, by a handle and its name', async () => {
  const path = join(dirname(storePath()), '交换 包.clusterdesk');
  writeFileSync(path, 'no bundle');
  const openedFiles = createOpenedFiles();
  const { backend } = startBackend({ openedFiles });
  openedFiles.offer(path);

  const start = await backend.dispatch('app.start', undefined);
  const taken = await backend.dispatch('bundle.takeOpened', undefined);
  const again = await backend.dispatch('bundle.takeOpened', undefined);

  expect(start).toMatchObject({ ok: true, value: { opensFile: true } });
  expect(taken).toMatchObject({ ok: true, value: { name: '交换 包.clusterdesk' } });
  expect(JSON.stringify(taken)).not.toContain(dirname(path));
  expect(again).toEqual({ ok: true, value: null });
  // It is a received file like any other.
  const { handle } = (taken as { value: { handle: string } }).value;
  expect(await backend.dispatch('bundle.preview', { handle })).toMatchObject({
    ok: false,
    error: { code: 'invalid-file' },
  });
});

test('one that is gone, or a folder, is refused with words for a file that cannot be read', async () => {
  const openedFiles = createOpenedFiles();
  const { backend } = startBackend({ openedFiles });
  const folder = dirname(storePath());
  openedFiles.offer(folder);
  openedFiles.offer(join(folder, 'gone.clusterdesk'));
  rmSync(join(folder, 'gone.clusterdesk'), { force: true });

  const answers = [
    await backend.dispatch('bundle.takeOpened', undefined),
    await backend.dispatch('bundle.takeOpened', undefined),
  ];

  for (const answer of answers) {
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'invalid-file', details: { reason: 'unreadable' } },
    });
  }
  expect(openedFiles.isWaiting()).toBe(false);
});

test.each([
  ['a.clusterdesk', true],
  ['/x/集群.CLUSTERDESK', true],
  ['--file=a.clusterdesk', false],
  ['-a.clusterdesk', false],
  ['.clusterdesk.html', false],
  ['a.json', false],
])('whether %s of a command line is a bundle: %s', (word, expected) => {
  expect(isBundlePath(word)).toBe(expected);
});
