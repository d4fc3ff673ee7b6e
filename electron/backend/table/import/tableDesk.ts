import { isDeepStrictEqual } from 'node:util';
import { AppError } from '../../../../core/base/errors.ts';
import type { Input, Output } from '../../../../core/contract/channels.ts';
import { layoutOf } from '../../../../core/table/layout.ts';
import { findingsOf, sheetRow } from '../../../../core/table/preview/sheetRows.ts';
import type { TablePreview } from '../../../../core/table/preview/preview.ts';
import type { Context } from '../../context/context.ts';
import { type Comparison, compareTable } from './compareTable.ts';
import { previewOf } from './previewOf.ts';
import { type AppliedReading, readReceived } from './readReceived.ts';
import { exportRejected } from './rejectedList.ts';
import { storeTable } from './storeTable.ts';
import { createTakeBacks } from './takeBack.ts';
import type { Written } from './written.ts';

/** How many tables are held in memory: a page works with one, and a second window with another. */
const most = 2;

interface Looked {
  readonly reading: AppliedReading;
  readonly comparison: Comparison;
  readonly findings: ReturnType<typeof findingsOf>;
}

interface Running {
  readonly abort: AbortController;
  share: number;
}

/** Tables that were read, by handle, and those that are being read. */
function createReadings(context: Context) {
  const looked = new Map<string, Looked>();
  const running = new Map<string, Running>();

  function keep(handle: string, found: Looked): void {
    looked.delete(handle);
    looked.set(handle, found);
    const [oldest] = looked.keys();
    if (looked.size > most && oldest !== undefined) {
      looked.delete(oldest);
    }
  }

  const cancel = (handle: string): void => running.get(handle)?.abort.abort(cancelled());

  return {
    /** Throws `not-found` for one that was not read, or is used up. */
    get(handle: string): Looked {
      const found = looked.get(handle);
      if (found === undefined) {
        throw new AppError('not-found', 'No table of that handle was looked at.');
      }
      return found;
    },
    /** One reading of a table at a time: a new one ends the one before. */
    async read({ handle, ...wish }: Input<'table.preview'>): Promise<Looked> {
      const path = context.received.path(handle);
      cancel(handle);
      const mine: Running = { abort: new AbortController(), share: 0 };
      running.set(handle, mine);
      const progress = ({ done }: { readonly done: number }) => void (mine.share = done);
      const watch = { signal: mine.abort.signal, progress };
      try {
        const before = looked.get(handle)?.reading ?? null;
        const reading = await readReceived(context, { path, ...wish }, { before, watch });
        const comparison = compareTable(context, reading);
        const found = { reading, comparison, findings: findingsOf(reading.result) };
        keep(handle, found);
        return found;
      } finally {
        if (running.get(handle) === mine) {
          running.delete(handle);
        }
      }
    },
    progress: (handle: string): number | null => running.get(handle)?.share ?? null,
    cancel,
    async discard(handle: string): Promise<void> {
      cancel(handle);
      looked.delete(handle);
      await context.received.discard(handle);
    },
  };
}

export type TableDesk = ReturnType<typeof createTableDesk>;

/** Received tables on their way into the store: read and compared, then decided about. */
export function createTableDesk(context: Context) {
  const readings = createReadings(context);
  const takeBacks = createTakeBacks(context);

  return {
    async preview(wish: Input<'table.preview'>): Promise<TablePreview> {
      const { reading, comparison } = await readings.read(wish);
      return previewOf(reading, comparison);
    },
    progress: readings.progress,
    cancel: readings.cancel,
    rows: (wish: Input<'table.rows'>): Output<'table.rows'> => rowsOf(readings.get(wish.handle), wish),
    exportRejected({ handle, language }: Input<'table.saveRejected'>): Promise<string | null> {
      const { table, result } = readings.get(handle).reading;
      return exportRejected(context, { name: table.name, result, language });
    },
    async import(wish: Input<'table.import'>): Promise<Output<'table.import'>> {
      const written = importTable(context, readings.get(wish.handle), wish);
      await readings.discard(wish.handle);
      const things = [...written.clusters, ...written.actions, ...written.sets];
      return {
        facts: written.facts.length,
        added: things.filter(({ before }) => before === null).length,
        changed: things.filter(({ before }) => before !== null).length,
        undo: takeBacks.keep(written),
      };
    },
    takeBack: takeBacks.takeBack,
    discard: readings.discard,
  };
}

const cancelled = (): AppError => new AppError('cancelled', 'The reading of the table was cancelled.');

/** All of it in one transaction, behind a backup. Throws `changed-elsewhere` where the store is another by now. */
function importTable(
  context: Context,
  { reading, comparison }: Looked,
  wish: Input<'table.import'>,
): Written {
  const { store, ports, backups } = context;
  if (store.readOnly) {
    throw new AppError('store-read-only', 'The store is read-only.');
  }
  backups.makeBefore('before-import');
  return store.transaction(() => {
    if (!isDeepStrictEqual(compareTable(context, reading), comparison)) {
      throw new AppError('changed-elsewhere', 'Something else is stored by now than was compared with.');
    }
    const { target, mapping, table } = reading;
    // The store keeps the layouts of the other kinds.
    if (wish.remember && mapping.kind !== 'actions') {
      store.tableLayouts.save({ mapping, name: table.name.slice(0, 200), keptAt: ports.clock.now() });
    }
    return storeTable(context, comparison, { target, wish });
  });
}

function rowsOf({ reading, findings }: Looked, { from, count }: Input<'table.rows'>): Output<'table.rows'> {
  const { table, mapping } = reading;
  const layout = layoutOf(table, mapping.headLine ?? undefined);
  const wanted = from.by === 'row' ? from.row : table.rows.findIndex(({ line }) => line >= from.line);
  const first = Math.max(0, Math.min(wanted === -1 ? table.rows.length : wanted, table.rows.length - 1));
  return {
    first,
    rows: table.rows
      .slice(first, first + count)
      .map((row) => sheetRow(row, { layout, mapping, findings }))
      .map((row) => ({ ...row, cells: [...row.cells] })),
  };
}
