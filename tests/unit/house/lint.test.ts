import { join } from 'node:path';
import { ESLint, Linter } from 'eslint';
import { expect, test } from 'vitest';
import { dynamicImports } from '../../../tools/dynamicImports.mjs';
import { liveFile } from '../../../tools/liveFile.mjs';
import { projectRoot } from '../../support/testBrowser.ts';

const eslint = new ESLint({ cwd: projectRoot, overrideConfigFile: join(projectRoot, 'eslint.config.js') });

const linter = new Linter();

/** The rules of the house that lines of code break in a file. */
async function broken(file: string, line: string): Promise<(string | null)[]> {
  const { rules } = await eslint.calculateConfigForFile(join(projectRoot, file));
  const names = ['no-restricted-imports', 'house/dynamic-imports', 'house/live-file'].filter(
    (name) => rules[name] !== undefined,
  );
  const messages = linter.verify(line, {
    plugins: { house: { rules: { 'dynamic-imports': dynamicImports, 'live-file': liveFile } } },
    rules: Object.fromEntries(names.map((name) => [name, rules[name]])),
  });
  return messages.map(({ ruleId }) => ruleId);
}

const crossings = [
  ['core/base/probe.ts', 'node:fs'],
  ['core/base/probe.ts', '../text/translate.ts'],
  ['core/brief/probe.ts', '../../db/store.ts'],
  ['db/probe.ts', '../electron/backend/createBackend.ts'],
  ['db/migrations/probe.ts', '../../core/base/errors.ts'],
  ['db/repositories/probe.ts', 'node:fs'],
  ['db/store.ts', 'node:fs/promises'],
  ['electron/backend/brief/probe.ts', '../../loopback/printer.ts'],
  ['electron/desktop/probe.ts', '../loopback/server.ts'],
  ['electron/loopback/probe.ts', 'electron'],
  ['electron/commands/probe.ts', '../desktop/printer.ts'],
  ['renderer/state/probe.ts', '../../db/store.ts'],
  ['renderer/ui/page/probe.ts', '../../state/routes.ts'],
] as const;

test.each(crossings)('%s may not import %s, at its start or on the way', async (file, target) => {
  expect(await broken(file, `import '${target}';`)).toEqual(['no-restricted-imports']);
  expect(await broken(file, `export const load = () => import('${target}');`)).toEqual([
    'house/dynamic-imports',
  ]);
});

test('what is imported on the way is named, so that it can be checked', async () => {
  const line = 'export const load = (room) => import(`../${room}/cli.ts`);';

  expect(await broken('db/probe.ts', line)).toEqual(['house/dynamic-imports']);
});

test('a room below may be imported on the way', async () => {
  const line = "export const load = () => import('../core/base/errors.ts');";

  expect(await broken('db/probe.ts', line)).toEqual([]);
});

test.each([
  ["import { readFileSync } from 'node:fs';", 'readFileSync(store.path)'],
  ["import { copyFile as copy } from 'node:fs/promises';", 'copy(context.store.path, target)'],
  ["import fs from 'node:fs';", 'fs.promises.rename(ports.storePath, target)'],
  ["import * as fs from 'node:fs';", 'fs.rmSync(`${storePath}-wal`)'],
  ["import { openSync } from 'node:fs';", "openSync(storePath + '-shm')"],
])('the file of a store is not touched past SQLite: %s %s', async (head, call) => {
  for (const file of [
    'db/backup/probe.ts',
    'electron/backend/calls/probe.ts',
    'electron/loopback/probe.ts',
  ]) {
    expect(await broken(file, `${head} ${call};`)).toEqual(['house/live-file']);
  }
});

test.each([
  "import { statSync } from 'node:fs'; statSync(storePath);",
  "import { readdirSync } from 'node:fs'; readdirSync(dirname(store.path));",
  "import { readFileSync } from 'node:fs'; readFileSync(backup.path);",
  'readFileSync(store.path);',
])('what opens no such file is allowed: %s', async (lines) => {
  expect(await broken('electron/backend/calls/probe.ts', lines)).toEqual([]);
});
