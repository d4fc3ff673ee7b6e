import type { Handlers } from '../../../core/contract/channels.ts';
import { engineVersion } from '../../../core/engine.ts';
import { appVersion } from '../appVersion.ts';
import type { Context } from '../context.ts';
import { exportBrief } from '../brief/exportBrief.ts';

type AppChannel = 'app.info' | 'settings.get' | 'settings.save' | 'brief.export';

/** The program itself: what it is, its settings, and the brief it prints. */
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
    'brief.export': async (wish) => ({ path: await exportBrief(context, wish) }),
  };
}
