import { settingsShape } from '../../../core/change/shapes.ts';
import type { Handlers, Output } from '../../../core/contract/channels.ts';
import { engineVersion } from '../../../core/evaluation/engineVersion.ts';
import { appVersion } from '../context/appVersion.ts';
import type { Context } from '../context/context.ts';
import { lastFolder, rememberFolder } from '../exchange/exportFile.ts';
import { refuseIfChanged } from '../context/refuseIfChanged.ts';

type AppChannel = 'app.start' | 'settings.get' | 'settings.save' | 'exportFolder.get' | 'exportFolder.forget';

/** The program itself: what it is, and its settings. */
export function createAppHandlers(context: Context): Pick<Handlers, AppChannel> {
  const { ports, store } = context;
  return {
    'app.start': () => ({
      info: infoOf(context),
      settings: store.settings.get(),
      knowledge: context.knowledge.inUse(),
      lists: context.shipped.texts(),
      count: store.clusterSummaries.count(ports.clock.today()),
      opensFile: ports.openedFiles?.isWaiting() ?? false,
    }),
    'settings.get': () => store.settings.get(),
    'settings.save'({ replaces, ...changed }) {
      store.transaction(() => {
        const stored = store.settings.get();
        refuseIfChanged(settingsShape, { stored, replaces: replaces && { ...stored, ...replaces } });
        store.settings.save({ ...stored, ...changed });
      });
    },
    'exportFolder.get': async () => ({ folder: await lastFolder(context) }),
    'exportFolder.forget'() {
      rememberFolder(context, '');
      return { folder: null };
    },
  };
}

const infoOf = ({ ports, store }: Context): Output<'app.start'>['info'] => ({
  version: appVersion,
  engine: engineVersion,
  shell: ports.desktop.shell,
  systemLanguage: ports.desktop.systemLanguage,
  today: ports.clock.today(),
  storePath: ports.storePath,
  readOnly: store.readOnly,
});
