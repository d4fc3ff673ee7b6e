import { execFileSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../support/testBrowser.ts';

/** Runs in a process of its own: the test runner listens for what nobody holds as well. */
const program = (start: string) => `
  import { logRejections } from ${JSON.stringify(pathToFileURL(join(projectRoot, start)).href)};
  logRejections({ path: null, write: (event, { failure }) => console.log(event, failure.kind) });
  void Promise.reject(new TypeError('nobody holds this'));
  setImmediate(() => console.log('goes on'));
`;

test('a failure that nobody answers for is logged, and the program goes on', () => {
  const code = program('electron/backend/start/logRejections.ts');

  const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
    encoding: 'utf8',
  });

  expect(printed.trim().split('\n')).toEqual(['rejection.unhandled TypeError', 'goes on']);
});
