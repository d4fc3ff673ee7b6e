import { consoleTerminal } from './consoleTerminal.ts';
import { runCommand } from './runCommand.ts';
import { onInterrupt } from '../terminal/onInterrupt.ts';

function interruption(): AbortSignal {
  const abort = new AbortController();
  onInterrupt(() => abort.abort());
  return abort.signal;
}

/** Runs the command that the terminal names. */
// An exit code instead of process.exit(): output into a pipe is written to its end.
const { env: environment, stdout, stderr } = process;
process.exitCode = await runCommand(
  process.argv.slice(2),
  consoleTerminal({ environment, interruption, stdout, stderr }),
);
