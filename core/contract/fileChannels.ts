import * as v from 'valibot';
import { IdSchema } from '../base/fields.ts';
import { type Call, none } from './call.ts';

const byHandle = v.strictObject({ handle: IdSchema });

/** Files that this run of the program has written, by the handle that the export gave: never by a path of the page. */
export const fileChannels = {
  /** Opens the file, or the folder, in the program that the computer has for it. */
  'file.open': { input: byHandle, output: none },
  /** Opens the folder that it lies in. */
  'file.show': { input: byHandle, output: none },
} as const satisfies Record<string, Call>;
