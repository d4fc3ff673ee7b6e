import { expect, test } from 'vitest';
import { AppError } from '../../../core/base/errors.ts';
import { describeError } from '../../../core/text/translate.ts';
import { entrances } from '../../support/fuzz/entrances.ts';
import { fuzz, fuzzRuns } from '../../support/fuzz/fuzzSettings.ts';

/** The most characters of what is said of a file that may have megabytes. */
const longestRefusal = 2000;

test.each(entrances)('$name is read or refused with short words', async ({ name, begin, oneIn = 1 }) => {
  const { files, read } = await begin();
  await fuzz(
    name,
    files,
    async (bytes) => {
      try {
        return await read(bytes);
      } catch (error) {
        if (!(error instanceof AppError) || error.code === 'internal') {
          throw error;
        }
        const said = [describeError(error, 'en'), describeError(error, 'zh'), JSON.stringify(error.details)];
        expect(Math.max(...said.map((text) => text.length))).toBeLessThan(longestRefusal);
        return error.code;
      }
    },
    Math.ceil(fuzzRuns / oneIn),
  );
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
});
