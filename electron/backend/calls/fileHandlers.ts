import type { Handlers } from '../../../core/contract/channels.ts';
import type { Context } from '../context/context.ts';

/** Files that were exported. */
export const createFileHandlers = ({
  written,
}: Pick<Context, 'written'>): Pick<Handlers, `file.${'open' | 'show'}`> => ({
  async 'file.open'({ handle }) {
    await written.open(handle, 'open');
  },
  async 'file.show'({ handle }) {
    await written.open(handle, 'show');
  },
});
