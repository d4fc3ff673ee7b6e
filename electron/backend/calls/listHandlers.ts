import type { Handlers } from '../../../core/contract/channels.ts';
import type { Context } from '../context/context.ts';
import { takeMatchesBack } from '../assessment/matchClusters.ts';

/** What was matched to the lists that ship with the program. */
export function createListHandlers(context: Context): Pick<Handlers, 'lists.takeBack'> {
  return {
    'lists.takeBack': ({ seq }) => takeMatchesBack(context, seq),
  };
}
