import type { Handlers } from '../../../core/contract/channels.ts';
import { briefOptionsShape } from '../../../core/change/shapes.ts';
import { readBriefDesk, saveBriefEdit } from '../brief/readBriefDesk.ts';
import { exportBrief } from '../brief/exportBrief.ts';
import type { Context } from '../context/context.ts';
import { refuseIfChanged } from '../context/refuseIfChanged.ts';

type BriefChannel = 'brief.open' | 'brief.saveEdit' | 'brief.saveOptions' | 'brief.export';

/** The brief: what is left out of it, what the official put in other words, and the file it becomes. */
export function createBriefHandlers(context: Context): Pick<Handlers, BriefChannel> {
  const { store } = context;
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
    'brief.export': async (wish) => ({ path: await exportBrief(context, wish) }),
  };
}
