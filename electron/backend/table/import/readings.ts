import { AppError } from '../../../../core/base/errors.ts';
import type { Input } from '../../../../core/contract/channels.ts';
import { findingsOf } from '../../../../core/table/preview/sheetRows.ts';
import type { Progress } from '../../../../core/table/table.ts';
import type { Context } from '../../context/context.ts';
import type { Watch } from '../watch.ts';
import { type Comparison, compareTable, rejectedOf } from './compareTable.ts';
import { type AppliedReading, readReceived } from './readReceived.ts';

/** How many tables are held in memory: a page works with one, and a second window with another. */
const most = 2;

/** A table that was read and compared with what is stored. */
export interface Looked {
  readonly reading: AppliedReading;
  readonly comparison: Comparison;
  readonly findings: ReturnType<typeof findingsOf>;
}

interface Running {
  readonly abort: AbortController;
  share: number;
}

const cancelled = (): AppError => new AppError('cancelled', 'The work on the table was cancelled.');

/** Work on tables, of which others hear how far it is, and which they can end. */
function createRuns() {
  const running = new Map<string, Running>();
  return {
    share: (handle: string): number | null => running.get(handle)?.share ?? null,
    /** Says whether there was something to end. */
    end(handle: string): boolean {
      running.get(handle)?.abort.abort(cancelled());
      return running.has(handle);
    },
    async run<Result>(handle: string, work: (watch: Watch) => Promise<Result>): Promise<Result> {
      const mine: Running = { abort: new AbortController(), share: 0 };
      running.set(handle, mine);
      const progress = ({ done, total }: Progress) => void (mine.share = done / Math.max(1, total));
      try {
        return await work({ signal: mine.abort.signal, progress });
      } finally {
        if (running.get(handle) === mine) {
          running.delete(handle);
        }
      }
    },
  };
}

/** Tables that were read, by handle. */
function createMemory() {
  const looked = new Map<string, Looked>();
  return {
    find: (handle: string): Looked | null => looked.get(handle) ?? null,
    keep(handle: string, found: Looked): void {
      looked.delete(handle);
      looked.set(handle, found);
      const [oldest] = looked.keys();
      if (looked.size > most && oldest !== undefined) {
        looked.delete(oldest);
      }
    },
    forget: (handle: string): boolean => looked.delete(handle),
  };
}

/** Tables that were read, and those that are being read or stored. */
export function createReadings(context: Context) {
  const memory = createMemory();
  const runs = createRuns();
  /** Cancelled before their storing had its turn. */
  const stopped = new Set<string>();

  /** Throws `not-found` for one that was not read, or is used up. */
  function get(handle: string): Looked {
    const found = memory.find(handle);
    if (found === null) {
      throw new AppError('not-found', 'No table of that handle was looked at.');
    }
    return found;
  }

  function cancel(handle: string): void {
    if (!runs.end(handle) && memory.find(handle) !== null) {
      stopped.add(handle);
    }
  }

  return {
    get,
    /** One reading of a table at a time: a new one ends the one before. */
    read({ handle, ...wish }: Input<'table.preview'>): Promise<Looked> {
      const path = context.received.path(handle);
      runs.end(handle);
      stopped.delete(handle);
      return runs.run(handle, async (watch) => {
        const before = memory.find(handle)?.reading ?? null;
        const reading = await readReceived(context, { path, ...wish }, { before, watch });
        const comparison = compareTable(context, reading);
        const rejected = rejectedOf(reading, comparison);
        const found = { reading, comparison, findings: findingsOf({ ...reading.result, rejected }) };
        memory.keep(handle, found);
        return found;
      });
    },
    /** Stores one that was read. Rejects with `cancelled` where it was cancelled before it had its turn. */
    store<Result>(handle: string, work: (found: Looked, watch: Watch) => Promise<Result>): Promise<Result> {
      const found = get(handle);
      if (stopped.delete(handle)) {
        throw cancelled();
      }
      return runs.run(handle, (watch) => work(found, watch));
    },
    progress: runs.share,
    cancel,
    async discard(handle: string): Promise<void> {
      runs.end(handle);
      memory.forget(handle);
      stopped.delete(handle);
      await context.received.discard(handle);
    },
  };
}
