import { createReadStream } from 'node:fs';
import type { Language } from '../../core/base/settings.ts';
import { decodeText } from '../../core/base/decodeText.ts';
import { fileRefusal, mostFileBytes, tooLarge } from '../../core/base/strictJson.ts';
import type { Translate } from '../../core/text/translate.ts';
import type { Terminal } from './terminal.ts';

export interface CommandPorts {
  readonly terminal: Terminal;
  readonly language: Language;
  readonly t: Translate;
}

/** The exit code of a command that did what it was asked for, and names what is lacking in it. */
export const incomplete = 3;

/** The exit code of a command that was told to end, as shells give it. */
export const interrupted = 130;

/** The signal that a command is told to end by, which says once what is finished first. */
export function interruptionOf({ terminal, t }: CommandPorts): AbortSignal {
  const signal = terminal.interruption();
  signal.addEventListener('abort', () => terminal.complain(`${t('shell.finishing')}\n`));
  return signal;
}

/** The list that names what was not written, a line each; empty where everything was. */
export const missingBriefs = (failures: readonly string[], t: Translate): string =>
  failures.length === 0
    ? ''
    : `${t('exports.notWritten', { count: failures.length })}\n${failures.map((line) => `  ${line}\n`).join('')}`;

/** Runs with the words after its name and gives an exit code. */
export type Command = (words: readonly string[], ports: CommandPorts) => Promise<number>;

/** The text of a file that the user named, in any encoding that `decodeText` reads; throws `invalid-file`. */
export const readNamedFile = async (path: string): Promise<string> =>
  decodeText(await readNamedBytes(path, mostFileBytes));

/** The bytes of a file that the user named, at most so many; throws `invalid-file`. */
export async function readNamedBytes(path: string, most: number): Promise<Uint8Array> {
  let bytes: Uint8Array;
  try {
    bytes = await beginningOf(path, most);
  } catch (error) {
    throw fileRefusal(path, { reason: 'unreadable' }).because(error);
  }
  if (bytes.length > most) {
    throw most === mostFileBytes ? tooLarge() : tooLarge(most / 1_000_000);
  }
  return bytes;
}

/** One byte more than is read at most tells that there is more; a pipe has no size to ask for. */
async function beginningOf(path: string, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of createReadStream(path, { end: most })) {
    // A stream without an encoding yields bytes.
    parts.push(part as Uint8Array);
  }
  return Buffer.concat(parts);
}
