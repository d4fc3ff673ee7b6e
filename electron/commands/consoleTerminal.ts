import type { Terminal } from './terminal.ts';

interface Output {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

interface ConsolePorts {
  readonly environment: Terminal['environment'];
  readonly interruption: Terminal['interruption'];
  readonly stdout: Output;
  readonly stderr: Output;
}

/** Back to the first column, and the line from there taken away. */
const clearLine = '\r\u001b[K';

/** The terminal of a process. What passes is shown on stderr where that is one, and never goes into a file. */
export function consoleTerminal({ environment, interruption, stdout, stderr }: ConsolePorts): Terminal {
  let isShown = false;
  const clear = () => {
    if (isShown) {
      stderr.write(clearLine);
      isShown = false;
    }
  };
  const after =
    (output: Output) =>
    (text: string): void => {
      clear();
      output.write(text);
    };
  return {
    environment,
    interruption,
    print: after(stdout),
    complain: after(stderr),
    ...(stderr.isTTY === true && {
      status(text) {
        stderr.write(`${clearLine}${text}`);
        isShown = true;
      },
    }),
  };
}
