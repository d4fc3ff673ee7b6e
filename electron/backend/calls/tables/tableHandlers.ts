import type { Handlers } from '../../../../core/contract/channels.ts';
import type { BatchJobs } from '../../brief/batchJobs.ts';
import type { Context } from '../../context/context.ts';
import type { TableDesk } from '../../table/import/tableDesk.ts';

type TableChannel = Extract<keyof Handlers, `table.${string}`>;

/** Loaded by the first table: the program starts without the readers of tables. */
async function openDesk(context: Context, jobs: BatchJobs): Promise<TableDesk> {
  const { createTableDesk } = await import('../../table/import/tableDesk.ts');
  return createTableDesk(context, jobs.areRunning);
}

/** Tables of offices. */
export function createTableHandlers(context: Context, jobs: BatchJobs): Pick<Handlers, TableChannel> {
  let opened: Promise<TableDesk> | null = null;
  const desk = (): Promise<TableDesk> => (opened ??= openDesk(context, jobs));
  return {
    'table.preview': async (wish) => (await desk()).preview(wish),
    'table.progress': async ({ handle }) => (await desk()).progress(handle),
    async 'table.cancel'({ handle }) {
      (await desk()).cancel(handle);
    },
    'table.rows': async (wish) => (await desk()).rows(wish),
    'table.saveRejected': async (wish) => context.written.exported(await (await desk()).exportRejected(wish)),
    'table.import': async (wish) => (await desk()).import(wish),
    'table.takeBack': async ({ undo }) => ({ undo: (await desk()).takeBack(undo) }),
    async 'table.saveTemplate'(wish) {
      const { exportTemplate } = await import('../../table/import/exportTemplate.ts');
      return context.written.exported(await exportTemplate(context, wish));
    },
    async 'table.discard'({ handle }) {
      await (await desk()).discard(handle);
    },
  };
}
