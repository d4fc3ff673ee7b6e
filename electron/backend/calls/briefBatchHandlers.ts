import type { Handlers } from '../../../core/contract/channels.ts';
import { createTranslate } from '../../../core/text/translate.ts';
import type { BatchJobs } from '../brief/batchJobs.ts';
import { type Context, currentLanguage } from '../context/context.ts';
import { lastFolder, rememberFolder } from '../exchange/exportFile.ts';

/** Many briefs in one go. */
export const createBriefBatchHandlers = (
  context: Context,
  jobs: BatchJobs,
): Pick<Handlers, `briefs.${'start' | 'progress' | 'cancel'}`> => ({
  async 'briefs.start'(wish) {
    const { clock, desktop } = context.ports;
    const t = createTranslate(currentLanguage(context));
    const name = t('briefBatch.folder', { date: clock.today() });
    const folder = await desktop.chooseExportFolder(name, await lastFolder(context));
    // Other shells make a new folder for each batch, inside the one that exports go to.
    if (folder !== null && desktop.shell === 'electron') {
      rememberFolder(context, folder);
    }
    return { job: folder === null ? null : jobs.start(wish, folder) };
  },
  'briefs.progress': ({ job }) => jobs.progress(job),
  'briefs.cancel': ({ job }) => jobs.cancel(job),
});
