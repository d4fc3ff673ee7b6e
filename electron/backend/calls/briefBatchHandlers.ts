import type { Handlers } from '../../../core/contract/channels.ts';
import { createTranslate } from '../../../core/text/translate.ts';
import type { BatchJobs } from '../brief/batchJobs.ts';
import { type Context, currentLanguage } from '../context/context.ts';

/** Many briefs in one go. */
export const createBriefBatchHandlers = (
  context: Context,
  jobs: BatchJobs,
): Pick<Handlers, `briefs.${'start' | 'progress' | 'cancel'}`> => ({
  async 'briefs.start'(wish) {
    const { clock, desktop } = context.ports;
    const t = createTranslate(currentLanguage(context));
    const folder = await desktop.chooseExportFolder(t('briefBatch.folder', { date: clock.today() }));
    return { job: folder === null ? null : jobs.start(wish, folder) };
  },
  'briefs.progress': ({ job }) => jobs.progress(job),
  'briefs.cancel': ({ job }) => jobs.cancel(job),
});
