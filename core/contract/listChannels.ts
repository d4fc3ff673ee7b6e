import * as v from 'valibot';
import { ListTextsSchema } from '../lists/lists.ts';
import { type Call, none } from './call.ts';

/** The lists that ship with the program, and what was matched to them. */
export const listChannels = {
  /** Places, industries, readings and national employment, as the texts of their files. */
  'lists.get': { input: none, output: ListTextsSchema },
  /**
   * Takes the codes away again that the program gave to clusters by what had been typed, where nobody has changed them
   * since. Says how many clusters that were.
   */
  'lists.takeBack': {
    input: v.strictObject({ seq: v.pipe(v.number(), v.safeInteger(), v.minValue(0)) }),
    output: v.number(),
  },
} as const satisfies Record<string, Call>;
