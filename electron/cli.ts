import { consoleTerminal } from './commands/consoleTerminal.ts';
import { runCommand } from './commands/runCommand.ts';
import { onInterrupt } from './loopback/onInterrupt.ts';

function interruption(): AbortSignal {
  const abort = new AbortController();
  onInterrupt(() => abort.abort());
  return abort.signal;
}

// An exit code instead of process.exit(): output into a pipe is written to its end.
const { env: environment, stdout, stderr } = process;
process.exitCode = await runCommand(
  process.argv.slice(2),
  consoleTerminal({ environment, interruption, stdout, stderr }),
);
