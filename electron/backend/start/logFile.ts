import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock, Log } from '../ports.ts';

const largestFile = 1_000_000;
const files = 5;

/**
 * A log of technical events in a folder: one JSON line each, five files of one megabyte, the newest `log.jsonl`.
 *
 * Writing never throws: a full disk must not take the program down with it.
 */
export function createLogFile(folder: string, clock: Pick<Clock, 'now'>): Log {
  const path = join(folder, 'log.jsonl');
  return {
    path,
    write(event, details = {}) {
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        rotate(folder, path);
        appendFileSync(path, `${JSON.stringify({ at: clock.now(), event, ...details })}\n`, { mode: 0o600 });
      } catch (error) {
        console.error(`The log cannot be written: ${error instanceof Error ? error.name : 'unknown'}`);
      }
    },
  };
}

function rotate(folder: string, path: string): void {
  if (!existsSync(path) || statSync(path).size < largestFile) {
    return;
  }
  const numbered = (number: number): string => (number === 0 ? path : join(folder, `log.${number}.jsonl`));
  for (let number = files - 1; number > 0; number--) {
    if (existsSync(numbered(number - 1))) {
      renameSync(numbered(number - 1), numbered(number));
    }
  }
}
