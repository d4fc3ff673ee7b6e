import type { Handlers } from '../../../core/contract/channels.ts';
import type { Context } from '../context/context.ts';
import { takeOpened } from '../context/openedFiles.ts';
import type { BundleDesk } from '../exchange/bundle/bundleDesk.ts';
import { exportBundle } from '../exchange/bundle/exportBundle.ts';

type ExchangeChannel = Extract<keyof Handlers, `bundle.${string}`>;

/** Exchange bundles. */
export const createExchangeHandlers = (
  context: Context,
  desk: BundleDesk,
): Pick<Handlers, ExchangeChannel> => ({
  'bundle.takeOpened': () => takeOpened(context),
  'bundle.contents': ({ clusters }) => context.store.contents.count(clusters),
  'bundle.export': async (wish) => {
    const { path, absent } = await exportBundle(context, wish);
    return { ...context.written.exported(path), absent: [...absent] };
  },
  'bundle.preview': ({ handle, passphrase }) => desk.preview(handle, passphrase),
  'bundle.differences': (question) => desk.differences(question),
  'bundle.import': ({ handle, decisions }) => desk.import(handle, decisions),
  async 'bundle.undoImport'({ undo }) {
    await desk.undoImport(undo);
  },
  async 'bundle.discard'({ handle }) {
    await desk.discard(handle);
  },
});
