import { existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { createBackend } from '../../electron/backend/createBackend.ts';
import { isLongToCheck, longCheck } from '../../electron/backend/start/longCheck.ts';
import { openDatabase } from '../../db/opening/open.ts';
import { openOptions } from '../support/openOptions.ts';
import { startBackend, storePorts } from '../support/storeBackend.ts';
import { storePath } from '../support/storeFolder.ts';

/** A backend that leaves its store for the first call, and what its log was told. */
function waiting(path = storePath()) {
  const { ports, events } = storePorts(path);
  const backend = createBackend(ports, 'first-call');
  onTestFinished(() => backend.close());
  return { backend, path, events };
}

const codeOf = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error;
  }
  return 'done';
};

test('a store that is left for the first call is untouched until then, and nobody else can open it', async () => {
  const { backend, path } = waiting();

  expect(existsSync(path)).toBe(false);
  expect(codeOf(() => openDatabase(path, openOptions))).toBe('store-busy');
  expect([backend.isBusy(), backend.language()]).toEqual([false, 'en']);

  expect(await backend.dispatch('cluster.list', undefined)).toMatchObject({ ok: true });
  expect(existsSync(path)).toBe(true);
});

test('a program that ends before its first call lets go of the place', async () => {
  const { backend, path } = waiting();

  await backend.close();

  expect(existsSync(path)).toBe(false);
  const { db, close } = openDatabase(path, openOptions);
  expect(db.open).toBe(true);
  close();
});

test('a damaged store is met with the first call, which leads to the ways out', async () => {
  const first = startBackend();
  await first.backend.close();
  const bytes = readFileSync(first.path);
  bytes.fill(0xab, 4096 * 5, 4096 * 6);
  writeFileSync(first.path, bytes);
  const { backend } = waiting(first.path);

  expect(await backend.dispatch('app.start', undefined)).toMatchObject({
    ok: false,
    error: { code: 'store-not-open' },
  });
  expect(await backend.dispatch('recovery.state', undefined)).toMatchObject({
    ok: true,
    value: { failure: { kind: 'store-damaged' } },
  });
  expect(readFileSync(first.path).equals(bytes)).toBe(true);
});

test('a store that is open elsewhere is refused at once, also where the first call would open it', () => {
  const { path } = startBackend();

  expect(codeOf(() => waiting(path))).toBe('store-busy');
});

test('a mistake at the first call is told, and the next call tries again', async () => {
  const path = storePath();
  const { ports, events } = storePorts(path);
  let isBroken = true;
  const backend = createBackend(
    {
      ...ports,
      newId() {
        if (isBroken) {
          throw new TypeError('no id');
        }
        return ports.newId();
      },
    },
    'first-call',
  );
  onTestFinished(() => backend.close());

  expect(await backend.dispatch('cluster.list', undefined)).toMatchObject({
    ok: false,
    error: { code: 'internal' },
  });
  expect(events.map(({ event }) => event)).toContain('internal');
  isBroken = false;
  expect(await backend.dispatch('cluster.list', undefined)).toMatchObject({ ok: true });
});

test('a large store is checked behind its page, a small one or none while the window is made', () => {
  const path = storePath();
  const none = isLongToCheck(path);
  writeFileSync(path, '');
  truncateSync(path, longCheck - 1);
  const small = isLongToCheck(path);
  writeFileSync(`${path}-wal`, ' ');
  const withLog = isLongToCheck(path);

  expect([none, small, withLog]).toEqual([false, false, true]);
  expect(isLongToCheck(`${path}/below-a-file`)).toBe(false);
});
