import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommand } from '../../../electron/commands/runCommand.ts';
import { startBackend } from '../../support/storeBackend.ts';

const sample = 'sample-daqing-volvo-auto';
const volvo = 'daqing-volvo-auto';

async function run(words: readonly string[], language = 'en_GB.UTF-8') {
  let [result, complaint] = ['', ''];
  const code = await runCommand(words, {
    environment: { LANG: language },
    interruption: () => new AbortController().signal,
    print: (text) => (result += text),
    complain: (text) => (complaint += text),
  });
  return { code, result, complaint };
}

/** A store of the first start, closed, with an answer that the other has not. */
async function closedStores() {
  const [mine, other] = [startBackend(), startBackend()];
  await other.call('assessment.saveRating', {
    id: sample,
    indicator: 'inter-firm-trust',
    rating: { level: 5, grade: 'A' },
  });
  await mine.backend.close();
  await other.backend.close();
  return { mine: mine.path, other: other.path, file: join(dirname(other.path), 'a.clusterdesk') };
}

const levelOf = async (storePath: string) => {
  const office = startBackend({ storePath });
  const { assessment } = await office.call('assessment.open', { id: sample });
  await office.backend.close();
  return assessment.ratings['inter-firm-trust']?.level;
};

describe('export and import', () => {
  test('carry clusters from one store into another, as it was said', async () => {
    const { mine, other, file } = await closedStores();
    const before = await levelOf(mine);

    const written = await run(['export', '--cluster', volvo, '--store', other, file]);
    expect(written).toEqual({ code: 0, result: `Written: ${file}\n`, complaint: '' });

    const looked = await run(['import', file, '--dry-run', '--store', mine]);
    expect([looked.code, looked.complaint]).toEqual([0, '']);
    expect(looked.result).toContain('holds 1 cluster, 1 assessment');
    expect(looked.result).toContain('  differs in 1 field: assessment of 2026-06-30');
    const open = await run(['import', file, '--store', mine]);
    expect([open.code, open.complaint]).toEqual([
      1,
      'Nothing was stored. Give --mine, --theirs or --both for what differs.\n',
    ]);
    expect(await levelOf(mine)).toBe(before);

    const taken = await run(['import', file, '--theirs', '--store', mine], 'zh_CN.UTF-8');
    expect(taken.code).toBe(0);
    expect(taken.result).toContain('评估：新增0，替换1，另存副本0，保留本机0，相同0。');
    expect(await levelOf(mine)).toBe(5);
  });

  test('overwrite nothing, and open what was locked with the same first line', async () => {
    const { mine, other, file } = await closedStores();
    const passphrase = join(dirname(file), 'passphrase.txt');
    writeFileSync(passphrase, '春天·诗人·火车·天空\nnot this line\n');
    writeFileSync(file, 'mine');

    const written = await run(['export', '--all', '--store', other, '--passphrase-file', passphrase, file]);
    const locked = join(dirname(file), 'a (2).clusterdesk');
    expect(written.result).toBe(`Written: ${locked}\n`);
    expect((await run(['import', locked, '--mine', '--store', mine])).complaint).toContain('is encrypted');
    const taken = await run(['import', locked, '--both', '--store', mine, '--passphrase-file', passphrase]);
    expect(taken.result).toContain('Assessments: 0 added, 0 replaced, 1 copied');
    expect(readdirSync(dirname(mine)).filter((name) => name.includes('.tmp'))).toEqual([]);
  });

  test.each([
    [['export', 'out.clusterdesk']],
    [['export', '--all', '--cluster', volvo, 'out.clusterdesk']],
    [['export', '--all']],
    [['import']],
    [['import', 'a', 'b']],
    [['import', 'a', '--mine', '--theirs']],
  ])('%j is not understood', async (words) => {
    expect((await run(words)).code).toBe(2);
    expect(existsSync('out.clusterdesk')).toBe(false);
  });

  test('a file that is none is refused in words', async () => {
    const { mine, file } = await closedStores();
    writeFileSync(file, 'PK');

    expect((await run(['import', file, '--store', mine])).complaint).toBe(
      'The file was not read: it is not an exchange bundle. Nothing was changed.\n',
    );
    expect((await run(['import', '/nowhere', '--store', mine])).code).toBe(1);
    expect((await run(['export', '--all', '--store', '/nowhere', file])).code).toBe(1);
  });
});
