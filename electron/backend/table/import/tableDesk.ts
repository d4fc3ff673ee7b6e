import { isDeepStrictEqual } from 'node:util';
import { AppError } from '../../../../core/base/errors.ts';
import type { Input, Output } from '../../../../core/contract/channels.ts';
import { layoutOf } from '../../../../core/table/layout.ts';
import { sheetRow } from '../../../../core/table/preview/sheetRows.ts';
import type { TablePreview } from '../../../../core/table/preview/preview.ts';
import type { Context } from '../../context/context.ts';
import type { Progress } from '../../../../core/table/table.ts';
import { takeTurn, type Watch } from '../watch.ts';
import { compareTable, rejectedOf } from './compareTable.ts';
import { previewOf } from './previewOf.ts';
import { createReadings, type Looked } from './readings.ts';
import { exportRejected } from './rejectedList.ts';
import { storeTable } from './storeTable.ts';
import { createTakeBacks } from './takeBack.ts';
import type { Written } from './written.ts';

/**
 * Received tables on their way into the store: read and compared, then decided about.
 *
 * `isShared` says whether something behind the calls reads the store, which must not see what may be taken back.
 */
export function createTableDesk(context: Context, isShared: () => boolean) {
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
      const { reading, comparison } = readings.get(handle);
      const { unknown } = reading.result;
      const result = { rejected: rejectedOf(reading, comparison), unknown };
      return exportRejected(context, { name: reading.table.name, result, language });
    },
    async import(wish: Input<'table.import'>): Promise<Output<'table.import'>> {
      const written = await readings.store(wish.handle, (found, watch) =>
        importTable(context, found, { wish, watch, isShared: isShared() }),
      );
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

export type TableDesk = ReturnType<typeof createTableDesk>;

interface ImportWish {
  readonly wish: Input<'table.import'>;
  readonly watch: Watch;
  readonly isShared: boolean;
}

/** Writing is most of storing: the records of changes follow in one go. */
const writingShare = 0.7;

/**
 * All of it in one transaction, behind a backup, in slices between which it can be cancelled. Throws `changed-elsewhere`
 * where the store is another by now, and `cancelled`: nothing of it is stored then.
 */
function importTable(
  context: Context,
  found: Looked,
  { wish, watch, isShared }: ImportWish,
): Promise<Written> {
  const { store, backups } = context;
  if (store.readOnly) {
    throw new AppError('store-read-only', 'The store is read-only.');
  }
  backups.makeBefore('before-import');
  const work = storing(context, found, wish);
  return isShared
    ? Promise.resolve(store.transaction(() => allAtOnce(work)))
    : store.transactionInTurns(work, ({ done, total }) =>
        takeTurn(watch, { done: writingShare * done, total }),
      );
}

function* storing(
  context: Context,
  { reading, comparison }: Looked,
  wish: Input<'table.import'>,
): Generator<Progress, Written> {
  const { store, ports } = context;
  if (!isDeepStrictEqual(compareTable(context, reading), comparison)) {
    throw new AppError('changed-elsewhere', 'Something else is stored by now than was compared with.');
  }
  const { target, mapping, table } = reading;
  // The store keeps the layouts of the other kinds.
  if (wish.remember && mapping.kind !== 'actions') {
    store.tableLayouts.save({ mapping, name: table.name.slice(0, 200), keptAt: ports.clock.now() });
  }
  return yield* storeTable(context, comparison, { target, wish });
}

function allAtOnce<Result>(work: Generator<unknown, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done === true) {
      return step.value;
    }
  }
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
