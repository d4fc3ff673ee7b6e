import { runCommand } from './commands/runCommand.ts';
import { onInterrupt } from './loopback/onInterrupt.ts';

function interruption(): AbortSignal {
  const abort = new AbortController();
  onInterrupt(() => abort.abort());
  return abort.signal;
}

// An exit code instead of process.exit(): output into a pipe is written to its end.
process.exitCode = await runCommand(process.argv.slice(2), {
  environment: process.env,
  print: (text) => process.stdout.write(text),
  complain: (text) => process.stderr.write(text),
  interruption,
});
