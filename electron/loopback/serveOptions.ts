import type { Translate } from '../../core/text/translate.ts';
import { isBundlePath } from '../backend/context/openedFiles.ts';
import { readOptions, UsageError } from '../terminal/readOptions.ts';

interface ServeOptions {
  /** The folder of the store; this computer's own where none is named. */
  readonly data: string | undefined;
  /** A bundle that the official has opened with the program. */
  readonly file: string | undefined;
  readonly hasWindow: boolean;
  /** How long the program goes on after the last page in the default browser was closed, in milliseconds. */
  readonly stay: number;
}

/** A day, in seconds. */
const longestStay = 86_400;

const options = {
  data: { type: 'string' },
  'no-window': { type: 'boolean' },
  stay: { type: 'string' },
} as const;

/** Reads the words behind the loopback shell; throws `UsageError` for one that it does not understand. */
export function readServeOptions(words: readonly string[], t: Translate): ServeOptions {
  const { values, places } = readOptions(words, options, t);
  const [file, ...others] = places;
  const stranger = file === undefined || isBundlePath(file) ? others[0] : file;
  if (stranger !== undefined) {
    throw new UsageError(t('commands.unknownOption', { name: stranger }));
  }
  const { data, stay = '60' } = values;
  const seconds = /^\d+$/u.test(String(stay)) ? Number(stay) : 0;
  if (seconds < 1 || seconds > longestStay) {
    throw new UsageError(t('commands.stayWrong', { most: longestStay }));
  }
  return {
    data: typeof data === 'string' ? data : undefined,
    file,
    hasWindow: values['no-window'] !== true,
    stay: seconds * 1000,
  };
}
