import { readFile } from 'node:fs/promises';
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import type { Language } from '../../core/base/settings.ts';
import { fileRefusal } from '../../core/base/strictJson.ts';
import type { Translate } from '../../core/text/translate.ts';
import { type Terminal, UsageError } from './terminal.ts';

export interface CommandPorts {
  readonly terminal: Terminal;
  readonly language: Language;
  readonly t: Translate;
}

/** The exit code of a command that was told to end, as shells give it. */
export const interrupted = 130;

/** The signal that a command is told to end by, which says once what is finished first. */
export function interruptionOf({ terminal, t }: CommandPorts): AbortSignal {
  const signal = terminal.interruption();
  signal.addEventListener('abort', () => terminal.complain(`${t('shell.finishing')}\n`));
  return signal;
}

/** Runs with the words after its name and gives an exit code. */
export type Command = (words: readonly string[], ports: CommandPorts) => Promise<number>;

/** Splits words into options and places; throws `UsageError` for an unknown option or a missing value. */
export function readOptions<Options extends ParseArgsOptionsConfig>(
  words: readonly string[],
  options: Options,
  t: Translate,
) {
  const known = parseArgs({ args: [...words], options, strict: false, allowPositionals: true, tokens: true });
  for (const token of known.tokens) {
    if (token.kind !== 'option') {
      continue;
    }
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (option === undefined) {
      throw new UsageError(t('commands.unknownOption', { name: token.rawName }));
    }
    if (option.type === 'string' && (token.value === undefined || token.value.startsWith('--'))) {
      throw new UsageError(t('commands.valueMissing', { name: token.rawName }));
    }
  }
  return { values: known.values, places: known.positionals };
}

/** The text of a file that the user named; throws `invalid-file` with its path. */
export async function readNamedFile(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw fileRefusal(path, { reason: 'unreadable' }).because(error);
  }
}
