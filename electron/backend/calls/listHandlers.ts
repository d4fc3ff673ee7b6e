import type { Handlers } from '../../../core/contract/channels.ts';
import type { Context } from '../context/context.ts';
import { takeMatchesBack } from '../assessment/matchClusters.ts';

/** The lists that ship with the program, and what was matched to them. */
export function createListHandlers(context: Context): Pick<Handlers, `lists.${'get' | 'takeBack'}`> {
  return {
    'lists.get': () => context.shipped.texts(),
    'lists.takeBack': ({ seq }) => takeMatchesBack(context, seq),
  };
}
