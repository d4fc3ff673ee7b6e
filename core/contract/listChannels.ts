import * as v from 'valibot';
import type { Call } from './call.ts';

/** What was matched to the lists that ship with the program. */
export const listChannels = {
  /**
   * Takes the codes away again that the program gave to clusters by what had been typed, where nobody has changed them
   * since. Says how many clusters that were.
   */
  'lists.takeBack': {
    input: v.strictObject({ seq: v.pipe(v.number(), v.safeInteger(), v.minValue(0)) }),
    output: v.number(),
  },
} as const satisfies Record<string, Call>;
