import type { Handlers } from '../../../core/contract/channels.ts';
import { engineVersion } from '../../../core/engine.ts';
import { appVersion } from '../appVersion.ts';
import type { Context } from '../context.ts';
import { exportBrief } from '../exportBrief.ts';

type AppChannel = 'app.info' | 'settings.get' | 'settings.save' | 'knowledge.get' | 'brief.export';

/** The program itself: what it is, its settings, its knowledge base, and the brief it prints. */
export function createAppHandlers(context: Context): Pick<Handlers, AppChannel> {
  const { ports, store } = context;
  return {
    'app.info': () => ({
      version: appVersion,
      engine: engineVersion,
      shell: ports.desktop.shell,
      systemLanguage: ports.desktop.systemLanguage,
      today: ports.clock.today(),
      storePath: ports.storePath,
      readOnly: store.readOnly,
    }),
    'settings.get': () => store.settings.get(),
    'settings.save'(settings) {
      store.settings.save(settings);
      return store.settings.get();
    },
    'knowledge.get': () => ports.knowledgeBase,
    'brief.export': async ({ id, language }) => ({ path: await exportBrief(context, id, language) }),
  };
}
