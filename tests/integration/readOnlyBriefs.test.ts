import fs, { readdirSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { runCommand } from '../../electron/commands/runCommand.ts';
import { startBackend } from '../support/storeBackend.ts';
import { testBrowser } from '../support/testBrowser.ts';

/** Who runs the tests may write everywhere: what the system would say of a read-only store is said for it. */
function refuseWriting(path: string): void {
  const ask = fs.accessSync;
  vi.spyOn(fs, 'accessSync').mockImplementation((place, mode) => {
    if (place === path && mode === fs.constants.W_OK) {
      throw Object.assign(new Error('EACCES'), { code: 'EACCES' });
    }
    ask(place, mode);
  });
  syncBuiltinESMExports();
  onTestFinished(() => {
    vi.restoreAllMocks();
    syncBuiltinESMExports();
  });
}

test.each([
  ['en_GB.UTF-8', 'The data file is read-only: no record was kept of 1 brief'],
  ['zh_CN.UTF-8', '数据文件只读，1份简报未留存记录'],
])('that a read-only store keeps no record of a brief is said: %s', async (language, said) => {
  testBrowser();
  const { backend, path } = startBackend();
  await backend.close();
  refuseWriting(path);
  const out = join(dirname(path), 'briefs');
  let complained = '';

  const code = await runCommand(
    ['brief', '--all', '--out', out, '--store', path, '--lang', 'en', '--format', 'docx'],
    {
      environment: { LANG: language },
      print: () => undefined,
      complain: (text) => (complained += text),
      interruption: () => new AbortController().signal,
    },
  );

  expect(code).toBe(0);
  expect(readdirSync(out)).toHaveLength(1);
  expect(complained).toContain(said);
});
