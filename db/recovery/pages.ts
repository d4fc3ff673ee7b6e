import { readFileSync } from 'node:fs';
import { systemCode } from '../systemFailure.ts';
import { replay } from './replay.ts';

/** The pages of a damaged file, whatever still stands in them; numbered from 1 as SQLite does. */
export interface Pages {
  readonly size: number;
  readonly count: number;
  get(number: number): Buffer | null;
}

/** What every store of this program was made with. */
const usualSize = 4096;

/**
 * Reads a file and, where it belongs to it, its log, without asking SQLite: a damaged head or tree costs nothing here.
 *
 * No connection of this process may hold the file open.
 */
export function readPages(path: string, { withLog }: { readonly withLog: boolean }): Pages {
  const bytes = read(path);
  const size = sizeIn(bytes);
  const log = withLog ? replay(read(`${path}-wal`), size) : new Map<number, Buffer>();
  return {
    size,
    count: Math.max(Math.ceil(bytes.length / size), ...log.keys()),
    get(number) {
      const page = log.get(number) ?? bytes.subarray((number - 1) * size, number * size);
      return number >= 1 && page.length === size ? page : null;
    },
  };
}

/** What the header says where that can be; else what the program has always used. */
function sizeIn(bytes: Buffer): number {
  const said = bytes.length > 18 ? bytes.readUInt16BE(16) : 0;
  return said >= 512 && (said & (said - 1)) === 0 && bytes.length % said === 0 ? said : usualSize;
}

function read(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') {
      return Buffer.alloc(0);
    }
    throw error;
  }
}
