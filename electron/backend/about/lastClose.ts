import { createReadStream, existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';

/** What the log says when the store was closed in order. */
export const closedEvent = 'store.closed';

/** When the program last closed its store in order, by its log; `null` where the log does not tell of it. */
export async function lastClose(logPath: string | null): Promise<string | null> {
  let last: string | null = null;
  for await (const line of linesOf(logPath)) {
    if (line.includes(`"${closedEvent}"`)) {
      last = line;
    }
  }
  return last === null ? null : (/"at":"([^"]+)"/.exec(last)?.[1] ?? null);
}

/** The lines of the log, the oldest first, over all its files. */
export async function* linesOf(logPath: string | null): AsyncGenerator<string> {
  for (const path of await filesOf(logPath)) {
    yield* createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity });
  }
}

/** `log.4.jsonl` is older than `log.1.jsonl`, and `log.jsonl` the newest. */
async function filesOf(logPath: string | null): Promise<readonly string[]> {
  if (logPath === null || !existsSync(dirname(logPath))) {
    return [];
  }
  const folder = dirname(logPath);
  const names = (await readdir(folder)).filter((name) => /^log(?:\.\d+)?\.jsonl$/.test(name));
  return names.sort((a, b) => numberOf(b) - numberOf(a)).map((name) => join(folder, name));
}

const numberOf = (name: string): number => Number(/\d+/.exec(name)?.[0] ?? 0);
