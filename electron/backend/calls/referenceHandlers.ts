import type { Handlers } from '../../../core/contract/channels.ts';
import type { Context } from '../context/context.ts';
import {
  referenceState,
  removeReference,
  restoreReference,
  restoreSample,
} from '../reference/referenceData.ts';

type ReferenceChannel = Extract<keyof Handlers, `reference.${string}`>;

/** What a new store begins with, taken out of the way and brought back. */
export const createReferenceHandlers = (context: Context): Pick<Handlers, ReferenceChannel> => ({
  'reference.state': () => referenceState(context),
  'reference.remove': () => context.store.transaction(() => removeReference(context)),
  'reference.restore': ({ ids }) => context.store.transaction(() => restoreReference(context, ids)),
  'reference.restoreSample': () => context.store.transaction(() => restoreSample(context)),
});
