import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import readXlsx from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { runCommand } from '../../../electron/commands/runCommand.ts';
import { startBackend } from '../../support/storeBackend.ts';

const volvo = 'daqing-volvo-auto';

async function run(words: readonly string[], language = 'en_GB.UTF-8') {
  let [result, complaint] = ['', ''];
  const code = await runCommand(['table-out', ...words], {
    environment: { LANG: language },
    interruption: () => new AbortController().signal,
    print: (text) => (result += text),
    complain: (text) => (complaint += text),
  });
  return { code, result, complaint };
}

/** A store of the first start, closed, and a folder beside it. */
async function closedStore() {
  const { backend, path } = startBackend();
  await backend.close();
  return { store: path, folder: join(dirname(path), 'tables') };
}

test('all tables of a cluster are a workbook in the language that was asked for; nothing is overwritten', async () => {
  const { store, folder } = await closedStore();

  const first = await run(['--cluster', volvo, folder, '--lang', 'zh', '--store', store]);
  const second = await run(['--cluster', volvo, folder, '--lang', 'zh', '--store', store]);

  expect([first.code, first.complaint, second.code]).toEqual([0, '', 0]);
  expect(readdirSync(folder)).toHaveLength(2);
  const path = /Written: (.+)\n/u.exec(first.result)?.[1] ?? '';
  const sheets = await readXlsx(readFileSync(path));
  expect(sheets.map(({ sheet }) => sheet)).toContain('分年度数据');
});

test('of all clusters there is the list as well, as CSV a folder for each assessment', async () => {
  const { store, folder } = await closedStore();

  const written = await run(['--all', folder, '--format', 'csv', '--store', store]);

  expect([written.code, written.complaint]).toEqual([0, '']);
  const [own, list] = readdirSync(folder, { withFileTypes: true }).sort(
    (a, b) => Number(a.isFile()) - Number(b.isFile()),
  );
  const rows: string[][] = parse(readFileSync(join(folder, list?.name ?? '')), { bom: true });
  expect(rows).toHaveLength(41);
  expect(rows[0]?.[0]).toBe('Cluster');
  expect(readdirSync(join(folder, own?.name ?? ''))).toHaveLength(15);
});

test('what cannot be written is named', async () => {
  const { store, folder } = await closedStore();

  const unknown = await run(['--cluster', 'nobody', folder, '--store', store]);
  const open = await run(['--cluster', 'daqing-petroleum', folder, '--store', store]);

  expect([unknown.code, unknown.complaint]).toEqual([1, expect.stringContaining('"nobody"')]);
  expect(open.complaint).toMatch(/^skipped, not assessed yet: /u);
  expect((await run([folder])).code).toBe(2);
  expect((await run(['--all', folder, '--format', 'ods', '--store', store])).complaint).toContain(
    'Give --format xlsx or --format csv.',
  );
});
