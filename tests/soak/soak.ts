import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChildBackend } from '../support/storeChildBackend.ts';
import { type Holding, runRounds, warmUp } from './rounds.ts';

/** `npm run soak [-- ROUNDS]`: opens, edits, saves and composes a brief again and again, and says what that leaves behind. */
const rounds = Number(process.argv[2] ?? 10_000);
if (!Number.isSafeInteger(rounds) || rounds < 8) {
  console.error('npm run soak [-- ROUNDS]: a number of rounds, 8 or more.');
  process.exit(2);
}

/** The most that may be held after the last round beyond what was after the warm-up, in bytes. */
const mostGrowth = 20_000_000;
const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1);

const folder = mkdtempSync(join(tmpdir(), 'cluster-desk-soak-'));
const backend = startChildBackend(join(folder, 'cluster-desk.db'), '2026-06-30');
const holdings: Holding[] = [];
// The first line opens the terminal, which would count as a handle of the rounds.
console.log(`${rounds} rounds of open, edit, save and brief`);
const begun = performance.now();
await runRounds(backend, rounds, (holding) => {
  holdings.push(holding);
  const { round, memory, resident, handles } = holding;
  const seconds = ((performance.now() - begun) / 1000).toFixed(0);
  console.log(
    `${seconds} s, round ${round}: ${megabytes(memory)} MB in use, ${megabytes(resident)} MB of the process, ${handles}`,
  );
});
await backend.close();
rmSync(folder, { recursive: true, force: true });

const [first, last] = [holdings[0], holdings.at(-1)];
if (!first || !last) {
  throw new Error('No round was measured.');
}
const growth = last.memory - first.memory;
const isSteady = holdings.every(({ handles }) => handles === first.handles);
console.log(
  `${rounds} rounds: ${megabytes(growth)} MB more than after ${warmUp(rounds)}, handles ${isSteady ? 'constant' : 'NOT constant'}`,
);
process.exitCode = growth < mostGrowth && isSteady ? 0 : 1;
