import type { Handlers } from '../../../core/contract/channels.ts';
import { briefOptionsShape } from '../../../core/change/shapes.ts';
import { readBriefDesk, saveBriefEdit } from '../brief/readBriefDesk.ts';
import { briefSource } from '../brief/briefSource.ts';
import { exportBrief } from '../brief/exportBrief.ts';
import { exportProgress } from '../brief/exportProgress.ts';
import { exportMeasures, exportSpoken } from '../brief/exportForMeeting.ts';
import type { ExportJobs } from '../brief/exportJobs.ts';
import { readSpoken } from '../brief/readSpoken.ts';
import { recordBrief } from '../brief/recordBrief.ts';
import type { Context } from '../context/context.ts';
import { refuseIfChanged } from '../context/refuseIfChanged.ts';

type BriefChannel =
  `brief.${'open' | 'saveEdit' | 'saveOptions' | 'export' | 'progress' | 'cancel' | 'recordPrinted' | 'spoken' | 'exportSpoken' | 'exportMeasures' | 'exportProgress'}`;

/** The brief: what is left out of it, what the official put in other words, and the file it becomes. */
export function createBriefHandlers(context: Context, jobs: ExportJobs): Pick<Handlers, BriefChannel> {
  const { store, written } = context;
  return {
    'brief.open': ({ id, language }) => readBriefDesk(context, id, language),
    'brief.saveEdit'(edit) {
      store.transaction(() => saveBriefEdit(context, edit));
      return readBriefDesk(context, edit.id, edit.language);
    },
    'brief.saveOptions': ({ id, options, replaces }) =>
      store.transaction(() => {
        store.assessments.get(id);
        refuseIfChanged(briefOptionsShape, { stored: store.briefOptions.get(id), replaces });
        store.briefOptions.save(id, options);
        return store.briefOptions.get(id);
      }),
    'brief.export': async ({ job, ...wish }) =>
      written.exported(await jobs.run(job, (watch) => exportBrief(context, wish, watch))),
    'brief.spoken': ({ id, language }) => readSpoken(context, id, language),
    'brief.exportSpoken': async (wish) => written.exported(await exportSpoken(context, wish)),
    'brief.exportMeasures': async (wish) => written.exported(await exportMeasures(context, wish)),
    'brief.exportProgress': async (wish) => written.exported(await exportProgress(context, wish)),
    'brief.progress': ({ job }) => ({ stage: jobs.stage(job) }),
    async 'brief.cancel'({ job }) {
      await jobs.cancel(job);
    },
    'brief.recordPrinted'({ id, language }) {
      recordBrief(context, briefSource(context, id, language), { assessmentId: id, format: 'pdf' });
    },
  };
}
