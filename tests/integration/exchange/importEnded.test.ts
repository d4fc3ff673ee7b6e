import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { runCommand } from '../../../electron/commands/runCommand.ts';
import { startBackend } from '../../support/storeBackend.ts';

async function run(words: readonly string[], signal = new AbortController().signal) {
  let [result, complaint] = ['', ''];
  const code = await runCommand(words, {
    environment: { LANG: 'en_GB.UTF-8' },
    interruption: () => signal,
    print: (text) => (result += text),
    complain: (text) => (complaint += text),
  });
  return { code, result, complaint };
}

/** A closed store, and a locked bundle whose text comes in many pieces. */
async function lockedBundle() {
  const [mine, other] = [startBackend(), startBackend()];
  await other.call('evidence.attach', {
    assessmentId: 'sample-daqing-volvo-auto',
    subject: { kind: 'rating', key: 'inter-firm-trust' },
    name: 'long.txt',
    base64: Buffer.from('in confidence\n'.repeat(200_000)).toString('base64'),
  });
  await mine.backend.close();
  await other.backend.close();
  const passphrase = join(dirname(other.path), 'passphrase.txt');
  writeFileSync(passphrase, '春天·诗人·火车·天空\n');
  const file = join(dirname(other.path), 'a.clusterdesk');
  await run(['export', '--all', '--store', other.path, '--passphrase-file', passphrase, file]);
  return {
    store: mine.path,
    words: ['import', file, '--theirs', '--store', mine.path, '--passphrase-file', passphrase],
  };
}

const receivedBy = (store: string): string => join(dirname(store), 'received');

test('told to end while it decrypts, an import leaves no text and stores nothing', async () => {
  const { store, words } = await lockedBundle();
  const beside = readdirSync(dirname(store));
  const told = new AbortController();

  const ended = run(words, told.signal);
  while (!existsSync(receivedBy(store)) || readdirSync(receivedBy(store)).length === 0) {
    await setImmediate();
  }
  const between = readdirSync(dirname(store)).filter((name) => !beside.includes(name));
  told.abort();

  expect(await ended).toEqual({ code: 130, result: '', complaint: 'Ended. Nothing was stored.\n' });
  // The text lies where the program sweeps, and nowhere else.
  expect(between.filter((name) => !name.startsWith('cluster-desk.db'))).toEqual(['received']);
  expect(existsSync(receivedBy(store))).toBe(false);
});

test('what a killed program has left of a text is taken away by the next command on the store', async () => {
  const { store } = await lockedBundle();
  mkdirSync(receivedBy(store));
  writeFileSync(join(receivedBy(store), 'left'), 'in confidence');

  expect((await run(['clusters', '--store', store])).code).toBe(0);

  expect(existsSync(receivedBy(store))).toBe(false);
});
