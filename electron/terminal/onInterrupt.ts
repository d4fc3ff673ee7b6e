import { constants } from 'node:os';

/** One Ctrl+C comes several times: from the terminal, and from each program that stands between it and this one. */
const samePress = 1_000;

/** Acts when the program is told to end, in place of ending at once; told again, it ends at once. */
export function onInterrupt(act: () => void): void {
  let first: number | null = null;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      const now = performance.now();
      if (first === null) {
        first = now;
        act();
      } else if (now - first > samePress) {
        process.exit(128 + constants.signals[signal]);
      }
    });
  }
}
