import { spawn } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';

/** A program of the system that opens something, and what it is told. */
export interface Opening {
  readonly file: string;
  readonly args: readonly string[];
  /** The arguments are passed as they stand: `cmd` and `explorer` have rules of their own for quotes. */
  readonly windowsVerbatimArguments?: boolean;
  /** The program ends with a failure whatever it did: only that it cannot be started shows one. */
  readonly endsAnyhow?: boolean;
}

/** Some systems keep the opener running for as long as what it opened: that it has not failed by then is enough. */
const patience = 5_000;

/** Says whether the opening seems to have worked. */
export function runOpener({ file, args, endsAnyhow = false, ...options }: Opening): Promise<boolean> {
  const opener = spawn(file, [...args], { ...options, detached: true, stdio: 'ignore', windowsHide: true });
  opener.unref();
  const ended = new Promise<boolean>((resolve) => {
    opener.once('error', () => resolve(false));
    opener.once('exit', (code) => resolve(endsAnyhow || code === 0));
  });
  return Promise.race([ended, setTimeout(patience, true, { ref: false })]);
}
