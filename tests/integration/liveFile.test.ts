import { spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { storePath } from '../support/storeFolder.ts';

interface Traced {
  /** Calls that opened, read, wrote, moved or deleted a file that SQLite had open. */
  readonly touched: readonly string[];
  readonly asked: readonly string[];
  /** What a second process met that asked SQLite for the file. */
  readonly entered: string;
  readonly answers: readonly string[];
}

async function traced(task: 'whole-run' | 'read-beside'): Promise<Traced> {
  const path = storePath();
  const real = join(realpathSync(dirname(path)), basename(path));
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, '..', 'support', 'liveFile', 'tracedRun.ts'), task, real],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let [output, failure] = ['', ''];
  child.stdout.on('data', (chunk) => (output += String(chunk)));
  child.stderr.on('data', (chunk) => (failure += String(chunk)));
  await new Promise((resolve) => child.once('close', resolve));
  expect(failure).toBe('');
  return JSON.parse(output) as Traced;
}

test('through a whole run only SQLite touches the file of the open store and its log', async () => {
  const { touched, asked, entered, answers } = await traced('whole-run');

  expect(touched).toEqual([]);
  // Nobody else came in: no lock was lost on the way.
  expect(entered).toBe('store-busy');
  // Whether it is still there is asked before every write.
  expect(asked).toEqual(expect.arrayContaining(['statSync cluster-desk.db', 'statSync cluster-desk.db-wal']));
  expect(answers.length).toBeGreaterThan(40);
});

test('a file that is read beside SQLite loses its lock, and the trace tells of it', async (context) => {
  if (process.platform === 'win32') {
    return context.skip('Locks of Windows belong to the handle, not to the process.');
  }

  const { touched, entered } = await traced('read-beside');

  expect(touched).toContain('readFileSync cluster-desk.db');
  expect(entered).toBe('entered');
});
