import type { Handlers } from '../../../../core/contract/channels.ts';
import type { ExportJobs } from '../../brief/exportJobs.ts';
import type { Context } from '../../context/context.ts';
import { exportActions } from '../../sheet/exportActions.ts';
import { exportAssessmentFolder, exportAssessmentWorkbook, exportSheet } from '../../sheet/exportSheets.ts';

type SheetChannel = Extract<keyof Handlers, `sheet.${string}`>;

/** Tables that leave the program. */
export const createSheetHandlers = (context: Context, jobs: ExportJobs): Pick<Handlers, SheetChannel> => ({
  'sheet.save': async ({ job, ...wish }) =>
    context.written.exported(await jobs.run(job, ({ signal }) => exportSheet(context, wish, signal))),
  async 'sheet.saveAssessment'({ format, job, ...wish }) {
    if (format === 'xlsx') {
      return context.written.exported(
        await jobs.run(job, ({ signal }) => exportAssessmentWorkbook(context, wish, signal)),
      );
    }
    const folder = await exportAssessmentFolder(context, wish);
    return { path: folder, handle: folder === null ? null : context.written.folder(folder) };
  },
  'sheet.saveActions': async ({ job, ...wish }) =>
    context.written.exported(await jobs.run(job, ({ signal }) => exportActions(context, wish, signal))),
  async 'sheet.cancel'({ job }) {
    await jobs.cancel(job);
  },
});
