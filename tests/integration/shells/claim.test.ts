import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ifUnclaimed, withClaim } from '../../../tools/install/claim.mjs';
import { patience } from '../../support/patience.ts';

let around: string;
let folder: string;
beforeEach(() => {
  around = mkdtempSync(join(tmpdir(), 'cluster-desk-claim-'));
  folder = join(around, 'claims');
});
afterEach(() => rmSync(around, { recursive: true, force: true }));

/** A claim that another process has written, last seen so many seconds ago. */
function claimOf(pid: number, { host = hostname(), seconds = 0 } = {}): string {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `claim-${pid}-0-1`);
  writeFileSync(file, JSON.stringify({ pid, host }));
  const seen = new Date(Date.now() - seconds * 1000);
  utimesSync(file, seen, seen);
  return file;
}

/** Above every number that Linux gives to a process. */
const dead = 2 ** 22 + 1;

test('only one at a time is at work, and an empty folder is left to nobody', async () => {
  let atWork = 0;
  let most = 0;
  const work = async () => {
    most = Math.max(most, (atWork += 1));
    await new Promise((resolve) => setImmediate(resolve));
    atWork -= 1;
  };

  await Promise.all(Array.from({ length: 8 }, () => withClaim(folder, work)));

  expect([most, existsSync(folder)]).toEqual([1, false]);
});

test('who has to wait is told so once', async () => {
  const file = claimOf(process.pid);
  let told = 0;

  await withClaim(
    folder,
    () => undefined,
    () => {
      told += 1;
      rmSync(file);
    },
  );

  expect(told).toBe(1);
});

test.each([
  ['of a process that ended', dead, {}],
  ['that has shown no life for a minute', process.pid, { seconds: 61 }],
  ['of another computer that has shown no life for a minute', process.pid, { host: 'other', seconds: 61 }],
])('a claim %s is taken away', async (_, pid, given) => {
  claimOf(pid, given);

  expect(await ifUnclaimed(folder, () => undefined)).toBe(true);
  expect(existsSync(folder)).toBe(false);
});

test.runIf(process.platform === 'linux')(
  'a claim of a process that nobody has buried is taken away',
  async () => {
    // The shell becomes a program that never asks how its child ended.
    const parent = spawn('sh', ['-c', 'sleep 0.2 & echo $!; exec sleep 1000'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [line] = await once(parent.stdout, 'data');
    const pid = Number(String(line));
    await vi.waitUntil(() => readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z'), {
      timeout: patience.step,
    });
    claimOf(pid);

    expect(await ifUnclaimed(folder, () => undefined)).toBe(true);
    parent.kill();
  },
);

test.each([
  ['of a running process', process.pid, {}],
  ['of another computer', dead, { host: 'other' }],
])('a claim %s counts', async (_, pid, given) => {
  claimOf(pid, given);

  expect(await ifUnclaimed(folder, () => undefined)).toBe(false);
  expect(readdirSync(folder)).toHaveLength(1);
});
