import type { Handlers } from '../../../core/contract/channels.ts';
import { partsOf } from '../about/parts.ts';
import { readAbout } from '../about/readAbout.ts';
import { saveDiagnosticCopy, saveReport } from '../about/saveForTechnician.ts';
import type { Context } from '../context/context.ts';

type AboutChannel = Extract<keyof Handlers, `about.${string}`>;

/** The folder of the running code: that of the build where the program is built. */
const folder = import.meta.dirname;

/** What the program is, what it works on, and what helps a technician. */
export function createAboutHandlers(context: Context): Pick<Handlers, AboutChannel> {
  const { ports, store, resources, written } = context;
  return {
    'about.read': () => readAbout(context, folder),
    'about.parts': () => partsOf(resources, folder),
    async 'about.showStore'() {
      await ports.desktop.openWritten(store.path, 'show');
    },
    async 'about.showLog'() {
      if (ports.log.path !== null) {
        await ports.desktop.openWritten(ports.log.path, 'show');
      }
    },
    async 'about.saveReport'({ language }) {
      return written.exported(await saveReport(context, { language, folder }));
    },
    async 'about.saveCopy'() {
      return written.exported(await saveDiagnosticCopy(context, folder));
    },
  };
}
