import type { Handlers } from '../../../core/contract/channels.ts';
import type { Context } from '../context/context.ts';
import {
  referenceState,
  removeReference,
  restoreReference,
  restoreSample,
} from '../reference/referenceData.ts';
import { createSampleResets } from '../reference/resetSample.ts';

type ReferenceChannel = Extract<keyof Handlers, `reference.${string}`>;

/** What a new store begins with, taken out of the way and brought back. */
export function createReferenceHandlers(context: Context): Pick<Handlers, ReferenceChannel> {
  const resets = createSampleResets(context);
  return {
    'reference.state': () => referenceState(context),
    'reference.remove': () => context.store.transaction(() => removeReference(context)),
    'reference.restore': ({ ids }) => context.store.transaction(() => restoreReference(context, ids)),
    'reference.restoreSample': () => context.store.transaction(() => restoreSample(context)),
    'reference.resetSample': () => resets.reset(),
    'reference.takeBackReset': ({ undo }) => ({ undo: resets.takeBack(undo) }),
  };
}
